from odoo import models

from odoo.addons.ub_methodical.models.ub_wording import inside


class ReportCouncil(models.AbstractModel):
    """F35: minutes of a council, with the offices of who leads it and what it asks.

    To F16 it adds the office of chair and secretary, how many members there are and
    must be there, and how the votes ended; the deputy's mark where it has a deputy.
    """

    _name = "report.ub_reports.report_f35_minutes"
    _description = "Minutes of a council in Kyrgyz"
    _inherit = ["report.ub_reports.report_f16_minutes"]

    _form = "ub_reports.f35_minutes"
    # Whose words a blank without a meeting has
    _type_code = "methodical_council"

    def _sitting(self, meeting, holders):
        posts = {
            key: self._post(meeting, person, holders)
            for key, person in (
                ("chair_post", meeting.chair_id),
                ("secretary_post", meeting.secretary_id),
            )
        }
        called = meeting.presence_ids.filtered(lambda line: line.kind == "member")
        values = super()._sitting(meeting, holders)
        if not meeting:
            body_type = self.env["ub.body.type"].search(
                [("code", "=", self._type_code)], limit=1
            )
            values["decision_heading"] = body_type.decision_heading or ""
        if posts["chair_post"]:
            chair = values["signers"][0]
            chair["title"] = f"{chair['title']} ({inside(posts['chair_post'])})"
        return {
            **values,
            **posts,
            "called": len(called),
            "quorum": meeting.quorum,
            "counts_votes": meeting.counts_votes,
            "is_unchecked": not meeting.body_id.deputy_post_id,
        }

    def _people(self, meeting):
        people = super()._people(meeting)
        return {**people, "absent_count": len(people["absent"])}

    def _blank_values(self, meeting):
        return {**super()._blank_values(meeting), "absent_count": 0}

    def _votes(self, item):
        votes = super()._votes(item)
        return {**votes, "verdict": self._verdict(item)} if votes else {}

    def _verdict(self, item):
        """How it ended, where the school counts votes, in the body's own word."""
        if not item.counts_votes or not item.decision_ids:
            return ""
        body = item.meeting_id.body_id
        noun = body._phrase_facts(self._short_lang)["noun"].capitalize()
        if not item.has_majority:
            return self.env._("%(noun)s not passed.", noun=noun)
        if not item.votes_against and not item.votes_abstained:
            return self.env._("%(noun)s passed unanimously.", noun=noun)
        if body._words().majority == "qualified":
            return self.env._("%(noun)s passed by two thirds of the votes.", noun=noun)
        return self.env._("%(noun)s passed by a majority of votes.", noun=noun)


class ReportCouncilRu(models.AbstractModel):
    _name = "report.ub_reports.report_f35_minutes_ru"
    _description = "Minutes of a council in Russian"
    _inherit = ["report.ub_reports.report_f35_minutes"]

    _lang = "ru_RU"


class ReportCouncilBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f35_minutes_blank"
    _description = "Blank minutes of a council in Kyrgyz"
    _inherit = ["report.ub_reports.report_f35_minutes"]

    _is_blank = True


class ReportCouncilBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f35_minutes_blank_ru"
    _description = "Blank minutes of a council in Russian"
    _inherit = ["report.ub_reports.report_f35_minutes_ru"]

    _is_blank = True
