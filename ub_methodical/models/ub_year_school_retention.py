from dateutil.relativedelta import relativedelta

from odoo import models


class UbYearSchoolRetention(models.Model):
    """How long the papers of a year stay at the school (001 cl. 5.8, 004 intro 7).

    The years belong to the kind of paper; a kind without them is kept as the
    school's own list says, and gets no day here.
    """

    _inherit = "ub.year.school"

    def action_close(self):
        result = super().action_close()
        for year in self:
            year._set_retention()
        return result

    def _set_retention(self):
        """Papers of the year that have no day yet get theirs."""
        for years, papers in self._papers_to_keep().items():
            day = self.year_id.date_to + relativedelta(years=years)
            papers.write({"kept_until": day})

    def _papers_to_keep(self):
        """{years: papers (sudo)} of the year that no day is set for."""
        self.ensure_one()
        return (
            self.env["ub.document"]
            .sudo()
            .search(
                [
                    ("company_id", "=", self.company_id.id),
                    ("year_id", "=", self.year_id.id),
                    ("kept_until", "=", False),
                    ("kind_id.retention_years", ">", 0),
                ]
            )
            .grouped(lambda paper: paper.kind_id.retention_years)
        )

    def _unset_retention(self):
        """The year goes on: its papers have no day before it is over."""
        self.env["ub.document"].sudo().search(
            [
                ("company_id", "in", self.company_id.ids),
                ("year_id", "in", self.year_id.ids),
                ("kept_until", "!=", False),
            ]
        ).write({"kept_until": False})
