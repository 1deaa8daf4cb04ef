from odoo import models
from odoo.tools.pdf import merge_pdf


class ReportSigningFolder(models.AbstractModel):
    """All papers that wait for one pen, one after the other, each by its own form."""

    _name = "report.ub_reports.report_signing_folder"
    _description = "Papers for signature"
    _inherit = ["ub.report.mixin"]

    _form = "ub_reports.signing_folder"
    _paper_model = "ub.approval.step"

    def _file_words(self, paper):
        return self.env._("Papers for signature")

    def _docs(self, steps):
        """The values of each paper once, for whoever may read the paper itself."""
        docs = []
        for report, papers in self._papers(steps):
            form = self.env[f"report.{report.report_name}"]
            docs += [{**doc, "form": form._form} for doc in form._docs(papers)]
        return docs

    def _papers(self, steps):
        """[(report, papers)]: the papers of ``steps`` by the form that prints them."""
        steps.check_access("read")
        found = {}
        for document in steps.document_id:
            paper = document._paper()
            report = paper._kind()._report("draft")
            if report:
                found.setdefault(report, []).append(paper)
        return [(report, papers[0].union(*papers)) for report, papers in found.items()]

    def _merged_pdf(self, steps):
        """One PDF, each paper as its own form prints it: upright or across."""
        reports = self.env["ir.actions.report"]
        sheets = [
            reports._render_qweb_pdf(report.report_name, papers.ids)
            for report, papers in self._papers(steps)
        ]
        is_pdf = all(kind == "pdf" for _content, kind in sheets)
        return merge_pdf([content for content, _kind in sheets]) if is_pdf else None
