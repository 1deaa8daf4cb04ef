from odoo import models


class ReportAssembly(models.AbstractModel):
    """F36: minutes of the pedagogical council, and of the general meeting.

    The whole staff sits: the title names the body, the text has figures only, and
    those present stand in an annex with room to sign.
    """

    _name = "report.ub_reports.report_f36_minutes"
    _description = "Minutes of a whole staff in Kyrgyz"
    _inherit = ["report.ub_reports.report_f35_minutes"]

    _form = "ub_reports.f36_minutes"
    _type_code = "pedagogical_council"

    def _sitting(self, meeting, holders):
        return {
            **super()._sitting(meeting, holders),
            "heading": self._title(meeting),
            "long_title": True,
        }

    def _title(self, meeting):
        """«Педагогикалык кеңештин № 3 протоколу»."""
        body = meeting.body_id._name_inside(self._short_lang, "genitive")
        title = self.env._(
            "Minutes No. %(number)s of %(body)s",
            number=meeting.number or "____",
            body=body or "______________________________",
        )
        return title[:1].upper() + title[1:]

    def _people(self, meeting):
        people = super()._people(meeting)
        present = people["present"]
        names = present["names"] + present["annex"]
        present = {**present, "names": [], "annex": names}
        return {**people, "present": present}


class ReportAssemblyRu(models.AbstractModel):
    _name = "report.ub_reports.report_f36_minutes_ru"
    _description = "Minutes of a whole staff in Russian"
    _inherit = ["report.ub_reports.report_f36_minutes"]

    _lang = "ru_RU"


class ReportAssemblyBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f36_minutes_blank"
    _description = "Blank minutes of a whole staff in Kyrgyz"
    _inherit = ["report.ub_reports.report_f36_minutes"]

    _is_blank = True


class ReportAssemblyBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f36_minutes_blank_ru"
    _description = "Blank minutes of a whole staff in Russian"
    _inherit = ["report.ub_reports.report_f36_minutes_ru"]

    _is_blank = True
