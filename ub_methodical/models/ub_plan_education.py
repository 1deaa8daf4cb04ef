from odoo import Command, models

from .ub_plan_line import UNMET


class UbPlanEducation(models.Model):
    """Self-education of the members is taken into account in planning (001 cl. 5.2).

    Themes are no secret (001 cl. 6.10): whoever writes the plan takes their hearings.
    Stages belong to the teacher's own plan: only who reads that one takes them.
    """

    _inherit = "ub.plan"

    def _fill_from_education(self, with_stages=False):
        """Add a hearing for each theme of the members, and the stages that are due."""
        self.ensure_one()
        self._check_open_for_parts()
        part = self.env._("Self-education of teachers")
        lines = self._prepare_education_lines(with_stages)
        return self.sudo()._add_parts([(part, lines)]).with_env(self.env)

    def _draw_from_above(self, with_all_year=False):
        """What the month takes of the annual plan goes on naming its theme."""
        added = super()._draw_from_above(with_all_year)
        for line in added.sudo().filtered("origin_id.education_id"):
            line.education_id = line.origin_id.education_id
        return added

    def _prepare_education_lines(self, with_stages):
        themes = self._themes()
        lines = [self._prepare_hearing(theme) for theme in themes]
        if with_stages:
            seen = themes.with_env(self.env)._filtered_access("read")
            due = seen.stage_ids.filtered(self._is_stage_due)
            lines += [self._prepare_stage_line(stage) for stage in due]
        return lines

    def _themes(self):
        """Themes that go on in the plan's year, of the body's members (sudo)."""
        themes = self.env["ub.self.education"].sudo()
        if not self.year_id:
            return themes
        whose = [("company_id", "=", self.company_id.id)]
        if self.body_id:
            whose = [("employee_id", "in", self.body_id._members().ids)]
        going_on = [("state", "in", ("submitted", "approved"))]
        year = themes._domain_of_year(self.year_id.date_from.year)
        return themes.search([*whose, *going_on, *year])

    def _is_stage_due(self, stage):
        return not stage.done_on and self._covers(stage.date_due)

    def _prepare_hearing(self, theme):
        """Heard when its last stage of the period is due, or once in the year."""
        due = theme.stage_ids.filtered(self._is_stage_due).mapped("date_due")
        month = f"{max(due).month:02}" if due else self.month
        return {
            "name": self.env._(
                "Report on self-education: “%(theme)s” (%(teacher)s)",
                theme=theme.name,
                teacher=theme.employee_id.name,
            ),
            "result": theme.report_form,
            "responsible_ids": [Command.set(theme.employee_id.ids)],
            "education_id": theme.id,
            **self._prepare_term(False, month, {}),
        }

    def _prepare_stage_line(self, stage):
        person = stage.employee_id.sudo()
        return {
            "name": f"{stage.name} ({person.name})",
            "result": stage.expected,
            "responsible_ids": [Command.set(person.ids)],
            **self._prepare_term(False, f"{stage.date_due.month:02}", {}),
        }

    def _follow_hearing(self, theme, meeting):
        """The theme was heard: its item in the plans of the year is done (sudo)."""
        day = meeting._local_day()
        lines = self.env["ub.plan.line"].search(
            [
                ("education_id", "=", theme.id),
                ("body_id", "in", meeting.book_ids.joint_body_id.ids),
                ("state", "in", UNMET),
                ("plan_id.date_from", "<=", day),
                ("plan_id.date_to", ">=", day),
            ]
        )
        for line in lines:
            line._take("do", date=day, note=line._words_of_meeting(meeting))
