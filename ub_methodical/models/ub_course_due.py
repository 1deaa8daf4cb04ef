from odoo import api, fields, models
from odoo.tools import SQL

from ..roles import KEEPERS

# A line for each card whose school has set its period. What counts is confirmed; who
# has no course in the register yet is due in the year that is going on.
_QUERY = """
    SELECT card.id,
           card.id AS teacher_id,
           card.employee_id,
           card.company_id,
           body.id AS body_id,
           last.date_to AS last_on,
           due.year,
           due.year || '–' || (due.year + 1) AS school_year,
           ahead.year AS planned_year,
           ahead.school_year AS planned_for
      FROM ub_teacher AS card
      JOIN hr_employee AS person ON person.id = card.employee_id AND person.active
      JOIN ub_norm_value AS value
        ON value.company_id = card.company_id
       AND value.enforcement != 'off'
       AND value.value >= 1
      JOIN ub_norm AS norm ON norm.id = value.norm_id AND norm.code = 'course_period'
      LEFT JOIN LATERAL (
               SELECT course.date_to, course.year
                 FROM ub_course AS course
                WHERE course.employee_id = card.employee_id
                  AND course.state = 'confirmed'
                ORDER BY course.date_to DESC
                LIMIT 1
           ) AS last ON TRUE
      LEFT JOIN LATERAL (
               SELECT course.year, course.school_year
                 FROM ub_course AS course
                WHERE course.employee_id = card.employee_id
                  AND (course.state = 'attended'
                       OR course.state = 'planned' AND course.year >= %(first)s)
                ORDER BY course.year
                LIMIT 1
           ) AS ahead ON TRUE
      LEFT JOIN LATERAL (
               SELECT fact.body_id AS id
                 FROM ub_membership AS fact
                 JOIN ub_body AS body ON body.id = fact.body_id
                 JOIN ub_body_type AS type ON type.id = body.type_id
                WHERE fact.employee_id = card.employee_id
                  AND fact.date_from <= %(today)s
                  AND (fact.date_to IS NULL OR fact.date_to >= %(today)s)
                  AND type.category = 'association'
                ORDER BY fact.id
                LIMIT 1
           ) AS body ON TRUE
     CROSS JOIN LATERAL (
               SELECT GREATEST(%(first)s, last.year + round(value.value)::integer)
                      AS year
           ) AS due
     WHERE card.active
"""


class UbCourseDue(models.Model):
    """In which school year a teacher's next course falls, by the school's own period.

    A school that has set none (its norm is not used) has no such list. It is told as
    a year and nothing else: nothing is late in it, nobody is compared. The person,
    the heads of his bodies and who manages the school see it.
    """

    _name = "ub.course.due"
    _description = "Year of a teacher's next course"
    _inherit = ["ub.kyrgyz.search.mixin"]
    _auto = False
    _order = "year, body_id, employee_id, id"
    _rec_name = "employee_id"
    _depends = {
        "hr.employee": ["active"],
        "ub.body": ["type_id"],
        "ub.course": ["date_to", "employee_id", "school_year", "state", "year"],
        "ub.membership": ["body_id", "date_from", "date_to", "employee_id"],
        "ub.norm.value": ["company_id", "enforcement", "norm_id", "value"],
        "ub.teacher": ["active", "company_id", "employee_id"],
    }

    employee_id = fields.Many2one("hr.employee", "Teacher", readonly=True)
    teacher_id = fields.Many2one("ub.teacher", "Card", readonly=True)
    body_id = fields.Many2one("ub.body", "Body", readonly=True)
    company_id = fields.Many2one("res.company", "School", readonly=True)
    last_on = fields.Date("Last course", readonly=True)
    year = fields.Integer("In the autumn of", readonly=True, aggregator=None)
    school_year = fields.Char("Due in", readonly=True)
    planned_year = fields.Integer(readonly=True, aggregator=None)
    planned_for = fields.Char("Planned for", readonly=True)
    can_plan = fields.Boolean(compute="_compute_can_plan")

    @property
    def _table_query(self):
        first = self.env["ub.course"]._first_year()
        return SQL(_QUERY, today=fields.Date.context_today(self), first=first)

    @api.depends_context("uid")
    def _compute_can_plan(self):
        """Heads plan for their members, who manages the school for everybody."""
        facts = self.env.user._ub_facts()
        for due in self:
            is_led = ("led", due.employee_id.id, None) in facts
            keeps = due.company_id._ub_user_empowered(*KEEPERS)
            due.can_plan = not due.planned_for and (is_led or keeps)

    def action_plan(self):
        """A new course of this person in the year that is due."""
        self.ensure_one()
        self.check_access("read")
        return {
            "type": "ir.actions.act_window",
            "res_model": "ub.course",
            "name": self.env._("Course"),
            "views": [(False, "form")],
            "context": {
                "default_employee_id": self.employee_id.id,
                "default_year": self.year,
            },
        }
