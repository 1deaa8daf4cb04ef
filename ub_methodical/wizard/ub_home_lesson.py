from odoo import api, fields, models
from odoo.fields import Domain


class UbHome(models.TransientModel):
    """Sheets of lesson visits that wait for the user, on his first screen.

    Shown to him and not read yet, or objected to without his self-analysis; begun by
    himself and not shown yet.
    """

    _inherit = "ub.home"

    sheet_ids = fields.Many2many(
        "ub.lesson.sheet",
        string="Sheets that wait for me",
        compute="_compute_sheet_ids",
    )

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_sheet_ids(self):
        people = self.env.user._ub_employees().ids
        taught = Domain("teacher_id", "in", people)
        unread = Domain("state", "=", "shown")
        # After an own receipt the sheet takes no more words of the teacher
        unsaid = Domain("state", "=", "objected")
        unsaid &= Domain("self_analysis", "in", [False, ""])
        begun = Domain("visitor_id", "in", people) & Domain("state", "=", "draft")
        self.sheet_ids = self.env["ub.lesson.sheet"].search(
            taught & (unread | unsaid) | begun, limit=5, order="date, id"
        )

    def _compute_is_quiet(self):
        result = super()._compute_is_quiet()
        for home in self.filtered("sheet_ids"):
            home.is_quiet = False
        return result
