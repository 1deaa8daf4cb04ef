from odoo import models


class ReportOrderMentors(models.AbstractModel):
    """F03: the table of young teachers and their mentors."""

    _inherit = "report.ub_reports.report_f01_order"

    def _values(self, order):
        return {**super()._values(order), "mentored": self._mentored(order)}

    def _blank_values(self, order):
        return {**super()._blank_values(order), "mentored": []}

    @staticmethod
    def _is_pair(line):
        return line.kind == "mentor"

    def _mentored(self, order):
        lines = order.line_ids.filtered(self._is_pair)
        people = lines.employee_id | lines.mentor_id
        cards = self.env["ub.teacher"]._by_person(people)
        return [self._mentored_row(line, cards) for line in lines]

    def _mentored_row(self, line, cards):
        none = self.env["ub.teacher"].sudo()
        young, mentor = (
            cards.get(person.id, none).with_context(
                ub_as_of=line.date_from, lang=self._lang
            )
            for person in (line.employee_id, line.mentor_id)
        )
        days = [self._short_day(day) for day in (line.date_from, line.date_to) if day]
        return {
            "young": line.employee_id.name,
            "subjects": ", ".join(young.subject_ids.mapped("name")),
            "service": young.pedagogical_years if young else "",
            "mentor": line.mentor_id.name or "",
            "category": mentor.category_id.name or "",
            "mentor_service": mentor.pedagogical_years or "",
            "term": " – ".join(days),
        }
