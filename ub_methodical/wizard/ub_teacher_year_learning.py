from odoo import api, fields, models


class UbTeacherYear(models.TransientModel):
    """How the person learns: self-education, reports, and what is not handed in yet."""

    _inherit = "ub.teacher.year"

    education_ids = fields.Many2many(
        "ub.self.education", string="Self-education", compute="_compute_learning"
    )
    report_ids = fields.Many2many(
        "ub.work.report", string="Reports", compute="_compute_learning"
    )
    missing_ids = fields.Many2many(
        "ub.missing.paper", string="Not handed in yet", compute="_compute_missing"
    )

    @api.depends("employee_id", "year_id")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_learning(self):
        themes = self.env["ub.self.education"]
        for page in self:
            own = [("employee_id", "=", page.employee_id.id)]
            going_on = themes._domain_of_year(page.year_id.date_from.year)
            page.education_ids = page._find(
                "ub.self.education", [*own, *going_on, ("state", "!=", "dropped")]
            )
            page.report_ids = page._find(
                "ub.work.report", [*own, ("year_id", "=", page.year_id.id)]
            )

    @api.depends("employee_id", "year_id")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_missing(self):
        """Of the year that goes on; the person, his heads and the offices see it."""
        for page in self:
            own = [("employee_id", "=", page.employee_id.id)]
            found = page._find("ub.missing.paper", own) if page.is_current else ()
            page.missing_ids = found or self.env["ub.missing.paper"]

    def _all_sections(self):
        """What is not handed in stands on the screen only, on no paper."""
        state = self.env._("State")
        themes = [
            [one.name, one.years, one.stage_label or "", self._state_of(one)]
            for one in self.education_ids
        ]
        reports = [
            [one.kind_id.name, one.name, one.heard_label or self._state_of(one)]
            for one in self.report_ids
        ]
        return [
            *super()._all_sections(),
            self._section(
                self.env._("Self-education"),
                themes,
                [
                    self.env._("Theme"),
                    self.env._("Years"),
                    self.env._("Stage now"),
                    state,
                ],
            ),
            self._section(
                self.env._("Reports"),
                reports,
                [
                    self.env._("Kind"),
                    self.env._("Theme"),
                    self.env._("Heard at a meeting"),
                ],
                wide=1,
            ),
        ]
