from functools import partial

from lxml.html import HTMLParser, fromstring, tostring
from markupsafe import Markup

from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.base.models.ir_actions_report import _wkhtml

from ..tools.docx import html_to_docx
from ..tools.html_rows import nest_rows, part_rows

_FIELDS_OF_PRINTING = [
    "model",
    "report_name",
    "attachment",
    "attachment_use",
    "paperformat_id",
]
_FOLDER = "ub_reports.report_signing_folder"
# Millimetres by which a paper begins lower, each time that it could not be printed
_LOWER = (4, 8)


class IrActionsReport(models.Model):
    """Official forms: printed without assets from the network, and as a file to edit.

    An action of type ``ub-docx`` names in ``report_file`` the form that it turns
    into a document; its own ``report_name`` only has to be unique.
    """

    _inherit = "ir.actions.report"

    report_type = fields.Selection(
        selection_add=[("ub-docx", "Editable file (DOCX)")],
        ondelete={"ub-docx": "cascade"},
    )
    ub_form_id = fields.Many2one(
        "ir.actions.report",
        "Variant of the form",
        index="btree_not_null",
        ondelete="set null",
        help="Empty: the form itself, filled, in Kyrgyz.",
    )
    ub_variant_ids = fields.One2many(
        "ir.actions.report", "ub_form_id", "Variants of the form"
    )

    def report_action(self, docids, data=None, config=True):
        """Our letterhead is the school's: nobody is asked for a layout first."""
        if self.report_type == "ub-docx":
            ids = docids.ids if isinstance(docids, models.Model) else docids
            if isinstance(ids, int):
                ids = [ids]
            url = f"/ub_reports/editable/{self.id}"
            if ids:
                url += f"/{','.join(map(str, ids))}"
            return {"type": "ir.actions.act_url", "url": url, "target": "download"}
        return super().report_action(docids, data, config and not self._is_ub_form())

    def _is_ub_form(self):
        return (self.report_name or "").startswith("ub_reports.")

    def _ub_variant(self, variant, lang):
        """This form (sudo) filled, blank or editable, in ``lang``; may be empty."""
        variants = self | self.ub_variant_ids
        return variants.filtered(lambda r: r._ub_traits() == (variant, lang))[:1]

    def _ub_traits(self):
        """What of the form this is, and its language: its class says both."""
        if self.report_type == "ub-docx":
            return "editable", self.env[f"report.{self.report_file}"]._lang
        form = self.env[f"report.{self.report_name}"]
        return "blank" if form._is_blank else "filled", form._lang

    @api.model
    def _render_qweb_pdf(self, report_ref, res_ids=None, data=None):
        """A form's action is looked up once, not at each step of its printing."""
        if isinstance(report_ref, str) and report_ref.startswith("ub_reports."):
            report_ref = (
                self.sudo().search_fetch(
                    [("report_name", "=", report_ref)], _FIELDS_OF_PRINTING, limit=1
                )
                or report_ref
            )
        if self._get_report(report_ref).report_name == _FOLDER:
            steps = self.env["ub.approval.step"].browse(res_ids)
            folder = self.env[f"report.{_FOLDER}"]._merged_pdf(steps)
            if folder:
                return folder, "pdf"
        return super()._render_qweb_pdf(report_ref, res_ids, data)

    def _prepare_html(self, html, report_model=False):
        """A page for each sheaf, and their running heads where these show.

        Forms carry their style: neither a web address nor assets can fail them. They
        have no foot, which costs a page load for every sheet of paper.
        """
        if not self._is_ub_form():
            return super()._prepare_html(html, report_model)
        root = fromstring(html, parser=HTMLParser(encoding="utf-8"))
        keep_rows = nest_rows if _wkhtml().is_patched_qt else part_rows
        for table in root.find_class("ub_grid"):
            keep_rows(table)
        bodies = [self._ub_page([node]) for node in root.find_class("article")]
        header = ""
        if _wkhtml().is_patched_qt:
            header = self._ub_page(root.find_class("header"), subst=True)
        return bodies, [None] * len(bodies), header, "", {}

    @api.model
    def _run_wkhtmltopdf(
        self,
        bodies,
        report_ref=False,
        header=None,
        footer=None,
        landscape=False,
        specific_paperformat_args=None,
        set_viewport_size=False,
    ):
        """Print a form again a little lower where wkhtmltopdf falls over its layout.

        Version 0.12.3 with patched Qt does so where rows that are kept whole meet the
        end of a page in a certain way: another page break, and it prints.
        """
        printed = partial(
            super()._run_wkhtmltopdf,
            bodies,
            report_ref=report_ref,
            header=header,
            footer=footer,
            landscape=landscape,
            set_viewport_size=set_viewport_size,
        )
        own = specific_paperformat_args or {}
        failure = None
        for margins in self._ub_margins(report_ref):
            try:
                return printed(specific_paperformat_args={**own, **margins})
            except UserError as error:
                failure = error
        raise failure

    def _ub_margins(self, report_ref):
        """Margins to print with, one after the other until it succeeds.

        The first are the paper's own: a form that prints asks for no others.
        """
        yield {}
        report = self._get_report(report_ref) if report_ref else self.browse()
        if report._is_ub_form():
            top = report.get_paperformat().margin_top
            yield from ({"data-report-margin-top": top + lower} for lower in _LOWER)

    def _ub_page(self, nodes, subst=False):
        """``nodes`` as a page of its own for wkhtmltopdf."""
        body = "".join(tostring(node, encoding="unicode") for node in nodes)
        values = {"subst": subst, "body": Markup(body)}
        return self.env["ir.qweb"]._render("ub_reports.minimal_layout", values)

    def _ub_foot_lines(self, labels, base_size):
        """A PDF with a sheet of this form's paper for each label, on top of it."""
        values = {"labels": labels, "base_size": base_size}
        lines = self.env["ir.qweb"]._render("ub_reports.sheet_numbers", values)
        return self._run_wkhtmltopdf([self._ub_page([fromstring(lines)])], self)

    @api.model
    def _render_ub_docx(self, report_ref, docids, data=None):
        """The papers ``docids`` as an editable file: its content and its name."""
        report = self._get_report(report_ref)
        form = self.env[f"report.{report.report_file}"]
        values = form._get_report_values(docids, {**(data or {}), "is_editable": True})
        html = self._render_template(report.report_file, values)
        papers = self.env[report.model].browse(docids)
        many = (report.ub_form_id or report).name
        file_name = form._file_name(papers) if len(papers) == 1 else many
        is_landscape = report.paperformat_id.orientation == "Landscape"
        return html_to_docx(html, values["paper_lang"], is_landscape), file_name
