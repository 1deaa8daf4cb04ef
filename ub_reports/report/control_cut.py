from odoo import fields, models

from odoo.addons.ub_methodical.tools import kyrgyz


class ReportControlCut(models.AbstractModel):
    """F20, cut: the chosen decisions, a page for each who answers for some of them.

    Who answers together with others finds the decision on his page too; a body has
    a page of its own, and so have the decisions for which nobody is named.
    """

    _name = "report.ub_reports.report_f20_cut"
    _description = "Decisions for each person in Kyrgyz"
    _inherit = ["report.ub_reports.report_f20_control"]

    _form = "ub_reports.f20_cut"

    def _file_words(self, paper):
        return self.env._(
            "Decisions for each person %(date)s",
            date=self._short_day(fields.Date.context_today(self)),
        )

    def _sheets(self, company, decisions):
        head = {
            **self._letterhead(company),
            "as_of": self._day(fields.Date.context_today(self)),
        }
        for name, those in self._by_answerer(decisions):
            rows = self._rows(those)
            title = self._title(those.meeting_id.body_id)
            yield {
                **head,
                "title": title,
                "name": name,
                "rows": rows,
                "empty_rows": 0,
            }

    def _blank_values(self, paper):
        return {**super()._blank_values(paper), "name": "", "rows": []}

    def _title(self, bodies):
        nouns = self._word_of(bodies).upper()
        if not nouns:
            return self.env._("DECISIONS TO CARRY OUT")
        return self.env._("%(nouns)s TO CARRY OUT", nouns=nouns)

    def _by_answerer(self, decisions):
        """Pairs of a name and his decisions: people, then bodies, then nobody."""
        people = decisions.responsible_id | decisions.co_responsible_ids
        for person in people.sorted(lambda person: kyrgyz.sort_key(person.name)):
            yield (
                person.name,
                decisions.filtered(
                    lambda decision, person=person: (
                        person in decision.responsible_id | decision.co_responsible_ids
                    )
                ),
            )
        for body in decisions.responsible_body_id:
            yield (
                body.name,
                decisions.filtered(
                    lambda decision, body=body: decision.responsible_body_id == body
                ),
            )
        unnamed = decisions.filtered(lambda decision: not self._responsible(decision))
        if unnamed:
            yield "", unnamed


class ReportControlCutRu(models.AbstractModel):
    _name = "report.ub_reports.report_f20_cut_ru"
    _description = "Decisions for each person in Russian"
    _inherit = ["report.ub_reports.report_f20_cut"]

    _lang = "ru_RU"


class ReportControlCutBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f20_cut_blank"
    _description = "Blank decisions for a person in Kyrgyz"
    _inherit = ["report.ub_reports.report_f20_cut"]

    _is_blank = True


class ReportControlCutBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f20_cut_blank_ru"
    _description = "Blank decisions for a person in Russian"
    _inherit = ["report.ub_reports.report_f20_cut_ru"]

    _is_blank = True
