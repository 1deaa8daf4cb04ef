from odoo import models


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
        steps.check_access("read")
        docs = []
        for document in steps.document_id:
            paper = document._paper()
            report = paper._kind()._report("draft")
            form = self.env[f"report.{report.report_name}"] if report else None
            if form is not None:
                docs += [{**doc, "form": form._form} for doc in form._docs(paper)]
        return docs
