from odoo import models


class UbReaderMixin(models.AbstractModel):
    """What the form tells, on paper, in the language that the dialog shows.

    ``_report`` of a model is the print action of its Kyrgyz sheet; the file to edit
    and the Russian ones have the same name with ``_editable`` and ``_ru``.
    """

    _inherit = "ub.reader.mixin"

    _report: str | None = None

    def action_print(self):
        return self._printed()

    def action_edit(self):
        """The same as a file for Word and LibreOffice."""
        return self._printed("_editable")

    def _printed(self, variant=""):
        self.ensure_one()
        self.check_access("read")
        self._check_reader()
        suffix = "_ru" if self.lang == "ru_RU" else ""
        action = self.env.ref(f"ub_reports.{self._report}{variant}{suffix}")
        return action.report_action(self)
