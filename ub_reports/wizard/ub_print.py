from odoo import api, fields, models
from odoo.exceptions import UserError


class UbPrint(models.TransientModel):
    """“Print …”: any form that fits the chosen papers, in any language and variant.

    Which forms there are stands in ``ub.document.report``, their variants hang on
    the print action: a new form needs its data only. Opened without papers it
    prints blanks. The papers are named by texts that a client sends, so they are
    looked up anew at each step: of models that have forms, and read by the user.
    """

    _name = "ub.print"
    _description = "Print a form"
    _inherit = ["ub.guard.mixin"]

    res_model = fields.Char(
        "Kind of records", default=lambda self: self._default_papers()[0]
    )
    res_ids = fields.Text("Records", default=lambda self: self._default_papers()[1])
    paper_count = fields.Integer("Papers", compute="_compute_form_ids")
    form_ids = fields.Many2many(
        "ub.document.report", string="Forms that fit", compute="_compute_form_ids"
    )
    form_id = fields.Many2one(
        "ub.document.report",
        "Form",
        compute="_compute_form_id",
        store=True,
        readonly=False,
        ondelete="cascade",
    )
    lang = fields.Selection(
        [("ky_KG", "Kyrgyz"), ("ru_RU", "Russian")],
        "Language",
        required=True,
        default="ky_KG",
    )
    variant = fields.Selection(
        [
            ("filled", "Filled in"),
            ("blank", "Blank, for the pen"),
            ("editable", "File to edit (Word, LibreOffice)"),
        ],
        "As",
        required=True,
        default=lambda self: "filled" if self._default_papers()[1] else "blank",
    )

    @api.model
    def _default_papers(self):
        """Model and numbers of the records that the dialog was opened on."""
        model, ids = (self.env.context.get(f"active_{key}") for key in ("model", "ids"))
        if not model or not ids or model == self._name:
            return False, False
        return model, ",".join(map(str, ids))

    @api.depends("res_model", "res_ids")
    def _compute_form_ids(self):
        for dialog in self:
            papers = dialog._papers()
            dialog.paper_count = len(papers) if papers is not None else 0
            dialog.form_ids = self._forms(papers)

    @api.depends("form_ids")
    def _compute_form_id(self):
        for dialog in self:
            if dialog.form_id not in dialog.form_ids:
                dialog.form_id = dialog.form_ids[:1]

    @api.model_create_multi
    def create(self, vals_list):
        """Nobody prepares a print of what he may not read."""
        dialogs = super().create(vals_list)
        for dialog in dialogs:
            dialog._papers()
        return dialogs

    @api.model
    def _rows(self):
        """The forms of this addon, one row for each print action."""
        rows = self.env["ub.document.report"].search([])
        ours = rows.filtered(lambda row: row.sudo().report_id._is_ub_form())
        return ours.sudo()

    def _papers(self):
        """The chosen records, read by the user; None where none were chosen."""
        self.ensure_one()
        if not self.res_model and not self.res_ids:
            return None
        ids = (self.res_ids or "").split(",")
        if self.res_model not in self._rows().report_id.mapped("model") or not all(
            number.isdecimal() and len(number) < 10 for number in ids
        ):
            raise UserError(
                self.env._("There is no form for these records: choose papers first.")
            )
        papers = self.env[self.res_model].browse(map(int, ids))
        papers.check_access("read")
        if papers.exists() != papers:
            raise UserError(
                self.env._("Some of the papers do not exist any more: reload the page.")
            )
        return papers

    @api.model
    def _forms(self, papers):
        """The forms for ``papers``, each once: of their kinds of bodies."""
        rows = self._rows()
        if papers is None:
            rows = rows.filtered(
                lambda row: row.report_id._ub_variant("blank", "ky_KG")
            )
        else:
            rows = rows.filtered(lambda row: row.report_id.model == papers._name)
            rows = self._fitting(rows, papers)
        found = rows.browse()
        for row in rows:
            if row.report_id not in found.report_id:
                found |= row
        return found.sudo(False)

    @staticmethod
    def _fitting(rows, papers):
        has_types = hasattr(papers, "_body_type")
        types = papers.sudo()._body_type() if has_types else ()
        fitting = rows.browse()
        for same in rows.grouped(lambda row: (row.kind_id, row.purpose)).values():
            for body_type in types or [rows.type_id.browse()]:
                fitting |= same._fitting(body_type)[:1]
        return fitting

    def action_print(self):
        """The file; the dialog closes when it has come."""
        self.ensure_one()
        papers = self._papers()
        if self.form_id not in self._forms(papers):
            raise UserError(self.env._("This form does not fit: choose another one."))
        if papers is None and self.variant != "blank":
            raise UserError(
                self.env._(
                    "Only a blank can be printed without a paper: open the paper, "
                    "and choose “Print …” there."
                )
            )
        form = self.form_id.sudo().report_id
        report = form._ub_variant(self.variant, self.lang)
        if not report:
            raise UserError(
                self.env._(
                    "“%(form)s” does not come in this way: choose another language, "
                    "or print it filled in.",
                    form=form.name,
                )
            )
        own = {
            key: value
            for key, value in self.env.context.items()
            if not key.startswith(("active_", "default_"))
        }
        action = report.with_env(report.env(context=own)).report_action(papers)
        return {**action, "close": True, "close_on_report_download": True}
