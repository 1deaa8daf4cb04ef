from odoo import fields, models

_ROWS_FOR_THE_PEN = 12
_TOLD = ("report", "partly", "lift", "withdraw")


class ReportControl(models.AbstractModel):
    """F20: chosen decisions with what became of each, a sheet for every school."""

    _name = "report.ub_reports.report_f20_control"
    _description = "Decision control sheet in Kyrgyz"
    _inherit = ["ub.report.mixin"]

    _form = "ub_reports.f20_control"
    _paper_model = "ub.decision"

    def _file_words(self, paper):
        return self.env._(
            "Decision control sheet %(date)s",
            date=self._short_day(fields.Date.context_today(self)),
        )

    def _docs(self, papers):
        form = self.with_context(lang=self._lang)
        if self._is_blank:
            return [form._blank_values(papers)]
        papers.check_access("read")
        chosen = papers.with_context(lang=self._lang).sudo()
        chosen.meeting_id.fetch(["number", "date_start", "body_id", "document_id"])
        return [
            doc
            for company, decisions in chosen.grouped("company_id").items()
            for doc in form._sheets(company, decisions.sorted(self._place))
        ]

    @staticmethod
    def _place(decision):
        """Bodies one after the other, in each the order of the minutes."""
        meeting = decision.meeting_id
        item = decision.item_id
        return (
            meeting.body_id.id,
            meeting.date_start,
            meeting.id,
            item.sequence,
            item.id,
            decision.sequence,
            decision.id,
        )

    def _sheets(self, company, decisions):
        """One sheet for the school."""
        by_body = decisions.grouped(lambda decision: decision.meeting_id.body_id)
        yield {
            **self._letterhead(company),
            "title": self._title(by_body),
            "as_of": self._day(fields.Date.context_today(self)),
            "groups": [
                {"body": body.name, "rows": self._rows(rows)}
                for body, rows in by_body.items()
            ],
            "empty_rows": 0,
        }

    def _title(self, bodies):
        """In the word of the bodies, as long as they have one in common."""
        nouns = self._word_of(bodies, "nouns_genitive").upper()
        if not nouns:
            return self.env._("DECISION CONTROL SHEET")
        return self.env._("CONTROL SHEET OF %(nouns)s", nouns=nouns)

    def _blank_values(self, paper):
        return {
            **self._letterhead(paper.company_id[:1]),
            "title": self._title(()),
            "as_of": "",
            "groups": [],
            "empty_rows": _ROWS_FOR_THE_PEN,
        }

    def _rows(self, decisions):
        """The lines of the table; words that were sealed are the sealed ones."""
        states = decisions._fields["state"]._description_selection(self.env)
        states = dict(states)
        rows = []
        for meeting, those in decisions.grouped("meeting_id").items():
            sealed = meeting.document_id._sealed_values(self._lang) or {"items": []}
            rows += [
                {
                    "minutes": self._minutes(meeting),
                    "number": decision.number or "",
                    "lines": self._words(decision, sealed),
                    "responsible": self._responsible(decision),
                    **self._term(decision),
                    "state": states[decision.state],
                    "done_on": self._short_day(decision.date_done),
                    "evidence": self._evidence(decision),
                    "lifted": self._lifted(decision),
                }
                for decision in those
            ]
        return rows

    def _minutes(self, meeting):
        day = self._short_day(meeting._local_day())
        return f"№\u00a0{meeting.number or '___'}, {day}"

    def _words(self, decision, sealed):
        position = (decision.number or "").rsplit("/", 1)[-1]
        for item in sealed["items"]:
            for kept in item["decisions"]:
                if kept["number"] == position:
                    return kept["lines"]
        return self._lines(decision.text)

    @staticmethod
    def _responsible(decision):
        people = decision.responsible_id | decision.co_responsible_ids
        return people.mapped("name") + decision.responsible_body_id.mapped("name")

    @staticmethod
    def _steps(decision, *kinds):
        """Lines of the log, the first one first."""
        steps = decision.step_ids.filtered(lambda step: step.kind in kinds)
        return steps.sorted(lambda step: (step.date, step.id))

    def _term(self, decision):
        """The first term, and each later one with its reason."""
        steps = self._steps(decision, "extend")
        return {
            "term": self._short_day(steps[:1].old_date if steps else decision.date_due),
            "extended": [
                {"date": self._short_day(step.new_date), "reason": step.note or ""}
                for step in steps
            ],
        }

    def _evidence(self, decision):
        """What was reported of it, and the names of the papers that show it."""
        told = []
        for step in self._steps(decision, *_TOLD):
            words = [*self._lines(step.note), *step.attachment_ids.mapped("name")]
            if words:
                told.append(f"{self._short_day(step.date)}: {'; '.join(words)}")
        return told

    def _lifted(self, decision):
        """Who took it off control, and when; nothing while it stands under it."""
        step = self._steps(decision, "lift")[-1:]
        if decision.state != "done" or not step:
            return {}
        name = step.employee_id.name or step.user_id.name
        return {"name": name, "date": self._short_day(step.date)}


class ReportControlRu(models.AbstractModel):
    _name = "report.ub_reports.report_f20_control_ru"
    _description = "Decision control sheet in Russian"
    _inherit = ["report.ub_reports.report_f20_control"]

    _lang = "ru_RU"


class ReportControlBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f20_control_blank"
    _description = "Blank decision control sheet in Kyrgyz"
    _inherit = ["report.ub_reports.report_f20_control"]

    _is_blank = True


class ReportControlBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f20_control_blank_ru"
    _description = "Blank decision control sheet in Russian"
    _inherit = ["report.ub_reports.report_f20_control_ru"]

    _is_blank = True
