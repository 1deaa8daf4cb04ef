from odoo import fields, models

# What the head and the foot of an extract repeat of the minutes
_KEPT = (
    "department",
    "school",
    "place",
    "body",
    "heading",
    "date",
    "decision_heading",
    "signers",
    "is_draft",
)


class ReportExtract(models.AbstractModel):
    """F17: chosen decisions, one extract for each of their minutes.

    Sealed minutes give their sealed words. Whoever may read a decision may have it
    extracted with its question; nothing else of the minutes goes along.
    """

    _name = "report.ub_reports.report_f17_extract"
    _description = "Extract in Kyrgyz"
    _inherit = ["ub.report.mixin"]

    _form = "ub_reports.f17_extract"
    _paper_model = "ub.decision"
    _minutes = "draft"

    def _file_words(self, paper):
        meeting = paper.meeting_id
        return self.env._(
            "Extract from minutes %(number)s %(date)s",
            number=meeting.number or "",
            date=self._short_day(meeting._local_day()) if meeting else "",
        )

    def _docs(self, papers):
        papers.check_access("read")
        form = self.with_context(lang=self._lang)
        chosen = papers.with_context(lang=self._lang).sudo()
        if self._is_blank:
            return [form._blank_values(chosen)]
        return [
            {
                **form._extract(
                    form._minutes_of(meeting)._doc(meeting),
                    form._places(meeting, decisions),
                ),
                "certifier": form._certifier(meeting.company_id),
                "is_blank": False,
            }
            for meeting, decisions in chosen.grouped("meeting_id").items()
        ]

    def _minutes_of(self, meeting):
        """The form of the whole minutes: a council's is its own."""
        report = meeting._form_of(self._minutes)
        return self.env[f"report.{report.report_name}"].with_context(lang=self._lang)

    def _blank_values(self, papers):
        company = papers.company_id[:1] or self.env.company.with_context(
            lang=self._lang
        )
        minutes = self._minutes_of(self.env["ub.meeting"])
        values = minutes._blank_values(self.env["ub.meeting"])
        question = {**minutes._empty_item(1), "others": [], "decisions": []}
        return {
            **{name: values[name] for name in _KEPT},
            **self._letterhead(company),
            "items": [question],
            "certifier": self._certifier(company.sudo()),
            "is_blank": True,
        }

    @staticmethod
    def _places(meeting, chosen):
        """Where the chosen ones stand: {(question, decision), …} from 1 on."""
        items = meeting.item_ids.sorted(lambda item: (item.sequence, item.id))
        return {
            (number, position)
            for number, item in enumerate(items, start=1)
            for position, decision in enumerate(
                item.decision_ids.sorted(lambda d: (d.sequence, d.id)), start=1
            )
            if decision in chosen
        }

    def _extract(self, minutes, places):
        """The values of the minutes, cut down to the decisions at ``places``."""
        items = []
        for item in minutes["items"]:
            decisions = [
                decision
                for position, decision in enumerate(item["decisions"], start=1)
                if (item["number"], position) in places
            ]
            if decisions:
                kept = ("number", "question", "speaker", "post", "others")
                cut = {name: item[name] for name in kept}
                items.append({**cut, "decisions": decisions})
        head = {name: minutes[name] for name in _KEPT}
        return {**head, "items": items}

    def _certifier(self, company):
        """Who certifies the copy: the secretary of the school, else an empty line."""
        holder = company._ub_holders(("record",), fields.Date.context_today(self))[:1]
        return self._signature(holder.title, holder.employee_id, holder.is_acting)


class ReportExtractRu(models.AbstractModel):
    _name = "report.ub_reports.report_f17_extract_ru"
    _description = "Extract in Russian"
    _inherit = ["report.ub_reports.report_f17_extract"]

    _lang = "ru_RU"
    _minutes = "draft_ru"


class ReportExtractBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f17_extract_blank"
    _description = "Blank extract in Kyrgyz"
    _inherit = ["report.ub_reports.report_f17_extract"]

    _is_blank = True


class ReportExtractBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f17_extract_blank_ru"
    _description = "Blank extract in Russian"
    _inherit = ["report.ub_reports.report_f17_extract_ru"]

    _is_blank = True
