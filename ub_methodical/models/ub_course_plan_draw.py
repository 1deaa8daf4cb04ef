from odoo import models
from odoo.exceptions import UserError
from odoo.fields import Domain


class UbCoursePlanDraw(models.Model):
    """The proposal: a planned course in the year in which each teacher is due.

    It adds what is missing and touches nothing: who has a course in these years, by
    whoever's hand, is looked at again a period after the last of them.
    """

    _inherit = "ub.course.plan"

    def action_draw(self):
        """Add the courses that the school's period asks for and nobody has planned."""
        self.ensure_one()
        self.check_access("write")
        self._check_unlocked()
        period = self._period()
        taken = self._planned_years()
        vals_list = [
            self._prepare_course_vals(due, year)
            for due in self._due()
            for year in self._years_to_draw(due, taken, period)
        ]
        courses = self.env["ub.course"].create(vals_list)
        self._message_log(
            body=self.env._("Courses drawn: %(count)s.", count=len(courses))
        )
        if not courses:
            return self._tell(
                self.env._("Nothing to add: everybody who is due is in the plan.")
            )
        return self._tell(
            self.env._(
                "Courses added: %(count)s. Correct their years and titles by hand.",
                count=len(courses),
            )
        )

    def _tell(self, message):
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "success",
                "message": message,
                "next": {"type": "ir.actions.act_window_close"},
            },
        }

    def _period(self):
        """Every how many years a teacher attends courses, by the school's own norm."""
        values = self.company_id.sudo().ub_norm_value_ids
        value = values.filtered(lambda v: v.norm_id.code == "course_period")
        if not value or value.enforcement == "off" or value.value < 1:
            raise UserError(
                self.env._(
                    "The school has not set every how many years a teacher attends "
                    "courses: a deputy director sets it under Configuration, Norms. "
                    "Without it the plan is written by hand."
                )
            )
        return round(value.value)

    def _due(self):
        """The school's teachers and the years in which they are due."""
        self.env.flush_all()
        mine = [("company_id", "=", self.company_id.id), ("year", "<", self.year_to)]
        return self.env["ub.course.due"].sudo().search(mine)

    def _planned_years(self):
        """{employee id: autumns in which a course was attended, or is planned}.

        An old plan that nobody has carried out speaks of nothing.
        """
        mine = Domain("company_id", "=", self.company_id.id)
        planned = Domain("state", "=", "planned") & Domain("year", ">=", self.year_from)
        taken = Domain("state", "=", "attended") | planned
        rows = (
            self.env["ub.course"]
            .sudo()
            ._read_group(
                mine & taken & Domain("year", "<", self.year_to),
                ["employee_id"],
                ["year:array_agg"],
            )
        )
        return {employee.id: years for employee, years in rows}

    def _years_to_draw(self, due, taken, period):
        own = taken.get(due.employee_id.id)
        first = max(own) + period if own else due.year
        return range(max(first, self.year_from), self.year_to, period)

    def _prepare_course_vals(self, due, year):
        return {
            "name": self.env._("Professional development course"),
            "employee_id": due.employee_id.id,
            "body_id": due.body_id.id,
            "year": year,
        }
