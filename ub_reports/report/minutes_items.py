from odoo import models


class UbReportMinutesItemMixin(models.AbstractModel):
    """What minutes say of each question: heard, spoken, decided, or another end."""

    _name = "ub.report.minutes.item.mixin"
    _description = "Questions of minutes"
    _inherit = ["ub.report.mixin"]

    def _items(self, meeting, holders):
        items = meeting.item_ids.sorted(lambda item: (item.sequence, item.id))
        return [
            {
                "number": number,
                "question": item.name,
                **self._speakers(meeting, item, holders),
                "heard": self._lines(item.heard),
                "annex": bool(item.attachment_ids),
                "spoken": self._lines(item.spoken),
                "speeches": [self._speech(one) for one in self._speeches(item)],
                "decisions": self._decisions(number, item),
                "outcome": self._outcome(item),
                "votes": self._votes(item),
                "away": self._names(item.absent_ids),
            }
            for number, item in enumerate(items, start=1)
        ]

    def _speakers(self, meeting, item, holders):
        """The first speaker with his post, and whoever reports together with him."""
        others = [
            {"speaker": person.name, "post": self._post(meeting, person, holders)}
            for person in item.co_speaker_ids
        ]
        if item.speaker_id and item.speaker:
            others.append({"speaker": item.speaker, "post": ""})
        return {
            "speaker": item._speaker_name(),
            "post": item.speaker_title or self._post(meeting, item.speaker_id, holders),
            "others": others,
        }

    def _speeches(self, item):
        """Words that the reader may read: from above only once the minutes are closed.

        Sealing reads all of them.
        """
        own = item.speech_ids.with_env(self.env)._filtered_access("read")
        return item.speech_ids & own.sudo()

    def _speech(self, speech):
        return {
            "who": speech._speaker_name(),
            "lines": self._lines(speech.text),
            "dissent": self._lines(speech.dissent),
        }

    def _decisions(self, number, item):
        decisions = item.decision_ids.sorted(lambda d: (d.sequence, d.id))
        return [
            {
                "number": f"{number}.{position}",
                "lines": self._lines(decision.text),
                "responsible": self._responsible(decision),
                "term": self._short_day(decision.date_due),
            }
            for position, decision in enumerate(decisions, start=1)
        ]

    def _responsible(self, decision):
        people = decision.responsible_id | decision.co_responsible_ids
        names = [*people.mapped("name"), decision.responsible_body_id.name]
        return ", ".join(name for name in names if name)

    def _outcome(self, item):
        """The end of a question that was not a decision, as a sentence."""
        sentences = {
            "noted": self.env._("Taken note of."),
            "carried": self.env._("Carried over to the next meeting."),
            "removed": self.env._("Removed from the agenda."),
        }
        return sentences.get(item.outcome, "")

    def _votes(self, item):
        votes = {
            "for": item.votes_for,
            "against": item.votes_against,
            "abstained": item.votes_abstained,
        }
        return votes if any(votes.values()) else {}

    @staticmethod
    def _empty_item(number):
        return {"number": number, "question": "", "speaker": "", "post": ""}

    @staticmethod
    def _unheard():
        """What the pen will write."""
        empty = dict.fromkeys(("heard", "spoken", "speeches", "decisions", "away"), [])
        return {**empty, "outcome": "", "votes": {}, "annex": False, "others": []}
