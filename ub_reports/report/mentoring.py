from odoo import models

from odoo.addons.ub_methodical.models.ub_wording import inside


class UbReportMentoringMixin(models.AbstractModel):
    """Who the two of a pair are, on top of their papers and under them."""

    _name = "ub.report.mentoring.mixin"
    _description = "Form of a mentoring pair"
    _inherit = ["ub.report.personal.mixin"]

    def _pair(self, paper):
        return {
            "mentor": self._person(paper.mentor_id),
            "young": self._person(paper.young_id),
            "body": paper.body_id.name or "",
        }

    def _person(self, employee):
        card = self.env["ub.teacher"]._of(employee).with_context(lang=self._lang)
        years = card.pedagogical_years
        return {
            "name": employee.name or "",
            "subjects": ", ".join(card.subject_ids.mapped("name")),
            "service": self._years_of_service(years) if years else "",
            "category": inside(card.category_id.name or ""),
        }

    def _years_of_service(self, years):
        return self.env._("%(years)s years of service", years=years)

    def _head_of(self, body):
        """Who heads the association."""
        return self._signers(self.env["hr.employee"].sudo(), body)[1]
