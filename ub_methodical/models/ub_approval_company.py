from odoo import fields, models


class ResCompany(models.Model):
    """The school's days, as terms count them."""

    _inherit = "res.company"

    def _ub_is_working_day(self):
        """A function that tells of a date whether the school works on it.

        By Odoo's own working hours and public holidays; without them Monday to Friday.
        """
        self.ensure_one()
        calendar = self.sudo().resource_calendar_id
        weekdays = {int(line.dayofweek) for line in calendar.attendance_ids}
        weekdays = weekdays or set(range(5))
        leaves = calendar.global_leave_ids
        there = leaves.with_context(tz=calendar.tz or "Asia/Bishkek")
        spans = [
            [
                fields.Datetime.context_timestamp(there, moment).date()
                for moment in (leave.date_from, leave.date_to)
            ]
            for leave in leaves
        ]
        return lambda day: day.weekday() in weekdays and not any(
            first <= day <= last for first, last in spans
        )

    def _ub_year_end(self, day):
        """Last day of the school year that holds ``day``, as the school's quarters say.

        Empty when no year is known for it.
        """
        self.ensure_one()
        year = self.env["ub.year"]._of(day) if day else self.env["ub.year"]
        own = self.sudo().ub_year_ids.filtered(lambda own: own.year_id == year)
        ends = own.term_ids.filtered("date_to").mapped("date_to")
        return max(ends, default=year.date_to)
