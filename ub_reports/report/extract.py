from odoo import fields, models


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
    _minutes = {
        "ky_KG": "report.ub_reports.report_f16_minutes",
        "ru_RU": "report.ub_reports.report_f16_minutes_ru",
    }

    def _file_words(self, paper):
        meeting = paper.meeting_id
        return self.env._(
            "Extract from minutes %(number)s %(date)s",
            number=meeting.number or "",
            date=self._short_day(meeting._local_day()) if meeting else "",
        )

    def _docs(self, papers):
        papers.check_access("read")
        minutes = self.env[self._minutes[self._lang]].with_context(lang=self._lang)
        return [
            {
                **self._extract(
                    minutes._doc(meeting), self._places(meeting, decisions)
                ),
                "certifier": self._certifier(meeting.company_id),
            }
            for meeting, decisions in papers.with_context(lang=self._lang)
            .sudo()
            .grouped("meeting_id")
            .items()
        ]

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
        kept = (
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
        head = {name: minutes[name] for name in kept}
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
