from odoo import fields, models

from odoo.addons.ub_methodical.tools import kyrgyz


class UbReportPersonalMixin(models.AbstractModel):
    """A form about the own work of teachers: live values, nothing of it is sealed."""

    _name = "ub.report.personal.mixin"
    _description = "Form about a teacher's own work"
    _inherit = ["ub.report.mixin"]

    def _doc(self, paper):
        return self._values(paper)

    def _head(self, company):
        company = company or self.env.company.sudo()
        return self._letterhead(company.with_context(lang=self._lang))

    def _teacher(self, employee):
        """What stands about a teacher on top of his paper."""
        card = self.env["ub.teacher"]._of(employee).with_context(lang=self._lang)
        return {
            "teacher": employee.name or "",
            "subjects": ", ".join(card.subject_ids.mapped("name")),
            "category": card.category_id.name or "",
        }

    def _signers(self, employee, body):
        """The teacher, then who heads the association."""
        head = body._holder_of("head") if body else employee.browse()
        title = body._head_title(self._short_lang) if body else ""
        return [
            self._signature(self.env._("Teacher"), employee),
            self._signature(self._leader_title(title), head),
        ]

    def _leader_title(self, title):
        return title[:1].upper() + title[1:] if title else self.env._("Head")

    def _year_label(self, day=None):
        day = day or fields.Date.context_today(self)
        year = self.env["ub.year"].sudo()._of(day)
        return year._label(self._short_lang) if year else ""

    def _by_name(self, records):
        return records.sorted(lambda one: kyrgyz.sort_key(one.employee_id.name or ""))
