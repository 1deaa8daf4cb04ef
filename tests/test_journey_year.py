"""A year of an association in the browser, in Kyrgyz: from its plan to the next one."""

from dateutil.relativedelta import relativedelta

from odoo import Command, fields
from odoo.tests import tagged

from journey import BODY, NAMES, SchoolJourney

PLAN = "ub_reports.report_f09_plan"
MINUTES = "ub_reports.report_f16_minutes"
COUNTS = "ub_reports.report_f08_counts"
FOLDER = "ub_reports.report_signing_folder"
OLYMPIAD = "Олимпиадалардын материалдарын"
PROGRAMMES = "Окуу программаларын жана окуу китептерин"
LITERATURE = "усулдук адабият топтоо"
# Associations whose plans wait for the deputy as well; the last one is returned
OTHERS = (
    "Математика",
    "Физика",
    "Химия жана биология",
    "Тарых",
    "Чет тилдер",
    "География",
    "Көркөм өнөр",
)


class YearJourney(SchoolJourney):
    """A school whose year ends next month, so that the next one can be prepared."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        there = cls.env["ub.year"].with_context(tz="Asia/Bishkek")
        cls.today = fields.Date.context_today(there)
        cls._open_year()
        preset = cls.env.ref("ub_methodical.approval_preset_meeting_first")
        cls.env["ub.approval.route"]._take_preset(cls.school, preset)
        cls.others = [cls._create_sent_plan(name) for name in OTHERS]

    @classmethod
    def _open_year(cls):
        """The year that ends with the next month, whatever day it is today."""
        years = cls.env["ub.year"].search([])
        years.active = False
        for year in years:
            year.name = f"{year.name} ({year.id})"
        ends = cls.today.replace(day=1) + relativedelta(months=2, days=-1)
        begins = ends + relativedelta(days=1, years=-1)
        cls.year = years.create({"date_from": begins, "date_to": ends})
        cls.own_year = cls.env["ub.year.school"].create(
            {
                "company_id": cls.school.id,
                "year_id": cls.year.id,
                "theme": "Үңүлүп окуу – ийгиликтин өзөгү",
                "term_ids": [
                    Command.create(
                        {
                            "number": number,
                            "date_from": begins + relativedelta(months=3 * number - 3),
                            "date_to": begins + relativedelta(months=3 * number, days=-8),
                        }
                    )
                    for number in range(1, 5)
                ],
            }
        )

    @classmethod
    def _create_sent_plan(cls, subject):
        """The plan of another association, considered and on its way to the deputy."""
        body = cls._create_body(
            f"{subject} усулдук бирикмеси", "body_type_subject", parent=cls.council
        )
        plan = cls.env["ub.plan"].create(
            {
                "body_id": body.id,
                "year_id": cls.year.id,
                "line_ids": [
                    Command.create({"name": f"{subject} жумалыгы", "term_kind": "year"})
                ],
            }
        )
        plan.action_send()
        step = plan._current_step()
        form = cls.env["ub.approval.register"].create(
            {
                "step_ids": [Command.set(step.ids)],
                "number": "1",
                "date": cls.today - relativedelta(days=3),
            }
        )
        form.action_confirm()
        return plan

    def _plan(self, **more):
        """The only annual plan of the journey's body, or another one of it."""
        values = {"period": "year", "year_id": self.year.id, **more}
        domain = [(name, "=", value) for name, value in values.items()]
        return self.env["ub.plan"].search([("body_id", "=", self.body.id), *domain])

    def _line(self, words, plan=None):
        lines = (plan or self._plan()).line_ids
        return lines.filtered(lambda line: words in line.name)


@tagged("post_install", "-at_install")
class TestJourneyYear(YearJourney):
    logins = ("head", "secretary", "deputy", "director", "member")

    def _walk_by_phone(self, *args):
        self.browser_size = "375x667"
        self.touch_enabled = True
        try:
            self._walk(*args)
        finally:
            del self.browser_size, self.touch_enabled

    def test_five_logins(self):
        self._walk_by_phone("ub_year_plan", "head", "methodical-plans")
