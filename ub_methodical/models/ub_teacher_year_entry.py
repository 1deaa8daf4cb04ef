from odoo import models


class UbTeacherYearEntry(models.Model):
    """From the card to the page of the school year (``ub.teacher.year``)."""

    _inherit = "ub.teacher"

    def action_open_year(self):
        """The person's school year, for who reads the card."""
        self.ensure_one()
        self.check_access("read")
        pages = self.env["ub.teacher.year"]
        return pages._page_of(self.employee_id, pages._year_or_refuse())._open()
