from odoo import api, fields, models
from odoo.tools import SQL

from ..roles import KEEPERS

# Members of associations today, once each, against the papers of the school year.
# What a school does not ask for (its norm is not used) is missing nowhere.
_QUERY = """
    WITH member AS (
        SELECT DISTINCT ON (fact.employee_id, norm.id)
               fact.id, fact.employee_id, fact.body_id, fact.company_id, norm.code
          FROM ub_membership AS fact
          JOIN hr_employee AS person ON person.id = fact.employee_id AND person.active
          JOIN ub_body AS body ON body.id = fact.body_id
          JOIN ub_body_type AS type ON type.id = body.type_id
          JOIN ub_norm_value AS value
            ON value.company_id = fact.company_id AND value.enforcement != 'off'
          JOIN ub_norm AS norm ON norm.id = value.norm_id AND norm.subject = 'paper'
         WHERE fact.date_from <= %(today)s
           AND (fact.date_to IS NULL OR fact.date_to >= %(today)s)
           AND type.category = 'association'
           AND (norm.code != 'self_education_programme'
                OR type.code = 'class_teachers')
         ORDER BY fact.employee_id, norm.id, fact.id
    )
    SELECT id * 2 AS id, 'creative_report' AS what, employee_id, body_id, company_id
      FROM member
     WHERE code = 'creative_report'
       AND NOT EXISTS (
               SELECT FROM ub_work_report AS report
                 JOIN ub_report_kind AS kind ON kind.id = report.kind_id
                WHERE report.employee_id = member.employee_id
                  AND kind.code = 'creative'
                  AND report.year_id = %(year)s
                  AND report.state IN ('handed', 'heard')
           )
     UNION ALL
    SELECT id * 2 + 1, 'self_education_programme', employee_id, body_id, company_id
      FROM member
     WHERE code = 'self_education_programme'
       AND NOT EXISTS (
               SELECT FROM ub_self_education AS theme
                WHERE theme.employee_id = member.employee_id
                  AND theme.state IN ('submitted', 'approved', 'done')
                  AND theme.year_from <= %(first)s AND theme.year_to > %(first)s
           )
"""


class UbMissingPaper(models.Model):
    """Who has not yet …: the creative report of the year, the programme.

    Seen by the person, the heads of his bodies and who manages the school, as a list
    and nothing else: no figure of it stands beside a name, nobody is reminded.
    """

    _name = "ub.missing.paper"
    _description = "Paper that somebody has not handed in yet"
    _inherit = ["ub.kyrgyz.search.mixin"]
    _auto = False
    _order = "body_id, employee_id, id"
    _rec_name = "employee_id"

    employee_id = fields.Many2one("hr.employee", "Teacher", readonly=True)
    body_id = fields.Many2one("ub.body", "Body", readonly=True)
    company_id = fields.Many2one("res.company", "School", readonly=True)
    what = fields.Selection(
        [
            ("creative_report", "Creative report of the year"),
            ("self_education_programme", "Programme of self-education"),
        ],
        "Not yet",
        readonly=True,
    )

    can_enter = fields.Boolean("May enter it", compute="_compute_can_enter")

    _depends = {
        "hr.employee": ["active"],
        "ub.body": ["type_id"],
        "ub.membership": ["employee_id", "body_id", "date_from", "date_to"],
        "ub.norm.value": ["enforcement"],
        "ub.self.education": ["employee_id", "state", "year_from", "year_to"],
        "ub.work.report": ["employee_id", "kind_id", "year_id", "state"],
    }

    @property
    def _table_query(self):
        today = fields.Date.context_today(self)
        year = self.env["ub.year"].sudo()._of(today)
        first = self.env["ub.self.education"]._first_year()
        return SQL(_QUERY, today=today, year=year.id or 0, first=first)

    @api.depends_context("uid")
    def _compute_can_enter(self):
        """The person himself, or who enters it for him."""
        own = self.env.user._ub_employees().ids
        for paper in self:
            keeps = paper.company_id._ub_user_holds(*KEEPERS)
            paper.can_enter = keeps or paper.employee_id.id in own

    def action_enter(self):
        """The empty paper of this person, to be filled in."""
        self.ensure_one()
        self.check_access("read")
        is_report = self.what == "creative_report"
        kind = self.env.ref("ub_methodical.report_kind_creative")
        context = {"default_employee_id": self.employee_id.id}
        if is_report:
            context["default_kind_id"] = kind.id
        return {
            "type": "ir.actions.act_window",
            "res_model": "ub.work.report" if is_report else "ub.self.education",
            "views": [(False, "form")],
            "context": context,
        }
