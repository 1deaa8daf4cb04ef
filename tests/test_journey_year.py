"""A year of an association in the browser, in Kyrgyz: from its plan to the next one."""

from dateutil.relativedelta import relativedelta

from odoo import Command
from odoo.tests import tagged

from journey import SchoolJourney

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
        cls._open_year()
        preset = cls.env.ref("ub_methodical.approval_preset_meeting_first")
        cls.env["ub.approval.route"]._take_preset(cls.school, preset)
        template = cls.env.ref("ub_methodical.plan_template_association")
        cls.planned = len(template.line_ids.filtered("is_on"))
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
                            "date_to": begins
                            + relativedelta(months=3 * number, days=-8),
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

    def _check_desk(self, key):
        """The meeting's answer came by itself; seven were agreed, one went back.

        ``key``: whose login prints the seven in one file.
        """
        meeting = self._meeting_of(self.body)
        self.assertEqual((meeting.state, meeting.number), ("closed", "1"))
        plan = self._plan()
        considered, agreed, waits = plan._rounds()
        self.assertEqual(considered.meeting_id, meeting)
        self.assertEqual((considered.number, considered.mode), ("1", "app"))
        self.assertEqual(agreed.employee_id, self.people["deputy"])
        self.assertTrue(waits.is_current)
        *others, returned = self.others
        self.assertEqual((returned.state, plan.state), ("draft", "sent"))
        self.assertEqual(returned.return_reason, "Мөөнөттөрү жок.")
        for other in others:
            waits |= other._current_step().filtered(
                lambda step, post=waits.post_id: step.post_id == post
            )
        self.assertEqual(len(waits), 7)
        text = self._text_of(FOLDER, waits, key)
        for paper in (plan, *others):
            self.assertIn(f"{paper.body_id.name}нин", text)

    def _check_approved(self):
        """Seven seals of one pen; the words stand on the paper as they were given."""
        plan = self._plan()
        for paper in (plan, *self.others[:-1]):
            self.assertEqual(paper.state, "approved")
            self.assertEqual(paper.document_id.revision_ids.mapped("number"), [1])
            last = paper._rounds()[-1]
            self.assertEqual((last.mode, last.date), ("paper", paper.approved_on))
            self.assertEqual(last.employee_id, self.people["director"])
        self.assertEqual(self.others[-1].state, "draft")

    def _check_deeds(self):
        """What was held shows in the month, and through it in the annual plan."""
        annual, month = self._plan(), self._plan(period="month")
        self.assertEqual(month.month, f"{self.today:%m}")
        event = self.env["ub.event"].search([("body_id", "=", self.body.id)])
        self.assertEqual(event.plan_line_id, self._line(OLYMPIAD, month))
        self.assertEqual((event.state, event.chair_id), ("held", self.people["member"]))
        meeting = self._meeting_of(self.body).filtered(lambda m: m.number == "2")
        self.assertEqual(meeting.state, "closed")
        for words in (OLYMPIAD, PROGRAMMES):
            line = self._line(words, month)
            self.assertEqual((line.state, line.origin_id.state), ("done", "done"))
            self.assertEqual(line.origin_id, self._line(words))
        in_kyrgyz = self._line(PROGRAMMES).with_context(lang="ky_KG")
        self.assertEqual(in_kyrgyz.proof_label, self._proof())
        self.assertEqual(self._line(LITERATURE).state, "done")
        self.assertEqual((annual.line_count, annual.done_count), (self.planned, 3))

    def _proof(self):
        """As the plan prints it beside the item that the second meeting heard."""
        meeting = self._meeting_of(self.body).filtered(lambda m: m.number == "2")
        return f"№ 2 протокол, {meeting._local_day():%d.%m}"

    def _check_papers(self, key):
        """What the readers of the paper are given, in the letters that fonts lack."""
        plan, meetings = self._plan(), self._meeting_of(self.body)
        text = self._text_of(PLAN, plan, key)
        for part in (
            "КАРАЛДЫ",
            "МАКУЛДАШЫЛДЫ",
            "БЕКИТЕМИН",
            "№ 1",
            "Бейшеналиева А. Т.",
            "Өмүрбеков Д. Ү.",
            self.own_year.theme,
            self._proof(),
            plan.document_id.revision_ids.check_code,
        ):
            self.assertIn(part, text)
        for letter in "ңүөҮӨ":
            self.assertIn(letter, text)
        text = self._text_of(MINUTES, meetings.filtered(lambda m: m.number == "1"), key)
        for part in ("№ 1", "Иш планын карап чыгуу", "План кабыл алынсын."):
            self.assertIn(part, text)
        text = self._text_of(COUNTS, plan, key)
        figures = f"{self.planned} 3 0 0 {self.planned - 3}"
        self.assertIn(figures, text)

    def _check_turned(self):
        """The next year with its quarters, a draft order and plans of all bodies."""
        own = self.school.ub_year_ids - self.own_year
        first = self.year.date_to + relativedelta(days=1)
        self.assertEqual((own.year_id.date_from, own.state), (first, "open"))
        self.assertEqual(own.term_ids.mapped("number"), [1, 2, 3, 4])
        plans = self.env["ub.plan"].search([("year_id", "=", own.year_id.id)])
        bodies = self.env["ub.body"].search([("company_id", "=", self.school.id)])
        self.assertEqual(plans.body_id, bodies)
        self.assertEqual(set(plans.mapped("state")), {"draft"})
        plan = plans.filtered(lambda plan: plan.body_id == self.body)
        self.assertEqual(len(plan.line_ids), self.planned)
        self.assertEqual(set(plan.line_ids.mapped("state")), {"open"})
        order = self.env["ub.order"].search([("company_id", "=", self.school.id)])
        self.assertEqual((order.state, order.date), ("draft", first))
        again = {(line.body_id, line.employee_id) for line in order.line_ids}
        self.assertIn((self.body, self.people["head"]), again)
        kept = self._plan().document_id.kept_until
        self.assertGreater(kept, self.year.date_to)


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
        self._sign_and_close("1")
        self._walk("ub_year_desk", "deputy", "methodical-signing")
        self._check_desk("director")
        self._walk("ub_year_pen", "director", "methodical-signing")
        self._check_approved()
        self._walk_by_phone("ub_year_deeds", "head", "methodical-plans")
        self._sign_and_close("2")
        self._walk_by_phone("ub_year_report", "member", "methodical-work")
        self._check_deeds()
        self._check_papers("deputy")
        self._walk("ub_year_counts", "deputy", "methodical-plans")
        self._walk("ub_year_turn", "deputy", "methodical-year-turn")
        self._check_turned()

    def _sign_and_close(self, number):
        meeting = self._meeting_of(self.body).filtered(lambda m: m.number == number)
        path = f"methodical-meetings/{meeting.id}"
        self._walk("ub_year_sign", "secretary", path)
        self.assertEqual(meeting.state, "closed")


@tagged("post_install", "-at_install")
class TestJourneyYearAlone(YearJourney):
    logins = ("deputy",)

    def test_one_login(self):
        """The deputy plays every part; the others sign with the pen."""
        self._walk("ub_year_plan_alone", "deputy", "methodical-plans")
        self._walk("ub_year_desk", "deputy", "methodical-signing")
        self._check_desk("deputy")
        self._walk("ub_year_pen", "deputy", "methodical-signing")
        self._check_approved()
        self._walk("ub_year_deeds_alone", "deputy", "methodical-plans")
        self._line(LITERATURE).with_user(self.users["deputy"]).action_do()
        self._check_deeds()
        self._check_papers("deputy")
        self._walk("ub_year_counts", "deputy", "methodical-plans")
        self._walk("ub_year_turn", "deputy", "methodical-year-turn")
        self._check_turned()
