import doctest
from urllib.parse import parse_qs, urlsplit

from lxml import etree

from odoo.exceptions import UserError
from odoo.tests import freeze_time, tagged

from ..tools import day_time
from .common_plan import PlanCase

MONDAY = "2026-11-23"
# What the dialog asks for while it is filled in
SHOWN = {name: {} for name in ("date", "lang", "company_id", "text", "whatsapp")}


@tagged("post_install", "-at_install")
class TestWeekSheet(PlanCase):
    """The sheet of the week: what hangs on the door, for whom, in which hours."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.meeting = cls._convened("2026-11-26 08:00:00", theme="New textbooks")
        cls.event = cls._announced("Seminar on tests", "2026-11-24 09:00:00")

    @classmethod
    def _convened(cls, start, body=None, **vals):
        meeting = cls._create_meeting(body, date_start=start, **vals)
        meeting.action_convene()
        return meeting

    @classmethod
    def _announced(cls, name, start, body=None, **vals):
        body = body or cls.body
        event = cls.env["ub.event"].create(
            {
                "name": name,
                "body_id": body.id,
                "company_id": body.company_id.id,
                "date_start": start,
                **vals,
            }
        )
        event.action_announce()
        return event

    def _sheet(self, key="teacher", **vals):
        sheets = self.as_user(key, self.env["ub.week.sheet"])
        school = self.users[key].company_id
        return sheets.create(
            {"date": MONDAY, "lang": "en_US", "company_id": school.id, **vals}
        )

    def _days(self, **vals):
        """``{day: [(time, what)]}`` of the sheet."""
        values = self._sheet(**vals)._week_values()
        return {
            day["name"]: [(row["time"], row["what"]) for row in day["rows"]]
            for day in values["days"]
        }

    def test_examples(self):
        result = doctest.testmod(day_time)
        self.assertTrue(result.attempted)
        self.assertFalse(result.failed)

    def test_day_by_day(self):
        days = self._days()
        names = "Monday Tuesday Wednesday Thursday Friday Saturday".split()
        self.assertEqual([name.split(",")[0] for name in days], names)
        words = "Meeting: Mathematics Association. New textbooks"
        self.assertEqual(days["Thursday, 26.11"], [("14:00", words)])
        words = "Seminar on tests (Mathematics Association)"
        self.assertEqual(days["Tuesday, 24.11"], [("15:00", words)])
        self.assertEqual(days["Monday, 23.11"], [])

    def test_official_languages_are_offered(self):
        """English is no language of the school; who works in it may read it so."""
        for lang in ("en_US", "ky_KG", "ru_RU"):
            self.env["res.lang"]._activate_lang(lang)
            self.users["teacher"].lang = lang
            sheets = self.as_user("teacher", self.env["ub.week.sheet"])
            offered = sheets.fields_get(["lang"])["lang"]["selection"]
            codes = {code for code, _name in offered}
            self.assertEqual(codes, {"ky_KG", "ru_RU", lang})

    def test_no_calendar_opens_with_the_dialog(self):
        """The cursor goes to the first field, and a day opens its calendar there."""
        arch = self.env["ub.week.sheet"].get_view(view_type="form")["arch"]
        fields = etree.fromstring(arch).xpath("//field[not(@invisible='1')]/@name")
        self.assertEqual(fields[0], "lang")
        self.assertIn("date", fields)

    def test_drafts_and_what_is_cancelled_stay_out(self):
        before = self._sheet().text
        self._create_meeting(date_start="2026-11-25 08:00:00", theme="Secret")
        self.env["ub.event"].create(
            {
                "name": "Secret",
                "company_id": self.school_a.id,
                "date_start": "2026-11-25 08:00:00",
            }
        )
        self.assertEqual(self._sheet().text, before)
        self.event.reason = "Quarantine"
        self.event.action_cancel()
        self.meeting.reason = "Quarantine"
        self.meeting.action_postpone()
        self.assertIn("Nothing is planned", self._sheet().text)

    def test_the_same_for_all_staff_and_for_nobody_else(self):
        """A stranger may not read the meeting, and sees when its body meets."""
        texts = {
            self._sheet(key).text
            for key in ("director", "head", "teacher", "stranger", "admin")
        }
        self.assertEqual(len(texts), 1)
        self.assertNotIn("The plan of the quarter", texts.pop())
        vals = {"date": MONDAY, "lang": "en_US", "company_id": self.school_a.id}
        for key in ("observer", "outsider"):
            self.assertRefused(key, "ub.week.sheet", "create", [vals])
            self.assertRefused(
                key, "ub.week.sheet", "onchange", [], {**vals}, [], SHOWN
            )

    def test_another_school_never_shows(self):
        self._convened("2026-11-26 08:00:00", self.foreign_body, theme="Foreign")
        self._announced("Foreign week", "2026-11-24 09:00:00", self.foreign_body)
        self.assertNotIn("Foreign", self._sheet().text)
        theirs = self._sheet("outsider").text
        self.assertIn("Foreign week", theirs)
        self.assertNotIn("Mathematics", theirs)
        other = {"company_id": self.school_b.id}
        for key in ("teacher", "director", "admin"):
            sheet = self._sheet(key)
            self.assertRefused(key, "ub.week.sheet", "write", sheet.ids, other)
            self.assertRefused(
                key,
                "ub.week.sheet",
                "onchange",
                [],
                {"date": MONDAY, "lang": "en_US", **other},
                [],
                SHOWN,
            )
        mine = self._sheet("director")
        self.assertRefused("teacher", "ub.week.sheet", "read", mine.ids, ["text"])

    def test_affairs_of_commissions_have_no_name(self):
        commission = self._create_body("Attestation", category="commission")
        self._join(commission, self.people["head"], "head")
        self._convened("2026-11-25 08:00:00", commission, theme="Category of A. A.")
        self._announced("Interview", "2026-11-25 09:00:00", commission)
        rows = self._days()["Wednesday, 25.11"]
        self.assertEqual(rows, [("14:00", "Meeting"), ("15:00", "Event")])
        self.assertNotIn("Attestation", self._sheet().text)

    def test_terms_are_counted_and_name_nobody(self):
        line = self._create_line("Tables", term_kind="dates", date_to="2026-11-25")
        self.plan._transit("take_over")
        held = self._create_meeting(date_start="2026-11-19 08:00:00")
        decision = {"item_id": held.item_ids.id, "text": "Report"}
        for day in ("2026-11-25", "2026-11-18", "2026-11-30"):
            self.env["ub.decision"].create(
                {
                    **decision,
                    "date_due": day,
                    "responsible_id": self.people["teacher"].id,
                }
            )
        held.action_hold()
        values = self._sheet()._week_values()
        due = {day["name"]: day["due"] for day in values["days"] if day["due"]}
        self.assertEqual(
            due,
            {
                "Wednesday, 25.11": [
                    "Mathematics Association – decisions: 1, items of the plan: 1"
                ]
            },
        )
        self.assertNotIn("Teacher", self._sheet().text)
        line.action_do()
        self.assertNotIn("items of the plan", self._sheet().text)

    def test_clock_of_the_school(self):
        """Sunday 18:30 in Greenwich is Monday 00:30 in Bishkek."""
        self._announced("Night of museums", "2026-11-22 18:30:00")
        self._announced("Sunday", "2026-11-22 17:00:00")
        self._announced("Next week", "2026-11-29 18:00:00")
        days = self._days()
        [(time, words)] = days["Monday, 23.11"]
        self.assertEqual((time, words[:16]), ("00:30", "Night of museums"))
        text = self._sheet().text
        self.assertNotIn("Sunday", text)
        self.assertNotIn("Next week", text)
        forged = self._sheet().with_context(tz="No/Where")
        self.assertIn("00:30", forged.text)

    def test_week_over_the_turn_of_the_year(self):
        names = list(self._days(date="2027-01-02"))
        self.assertEqual((names[0], names[4]), ("Monday, 28.12", "Friday, 01.01"))
        for now, monday in (
            ("2026-12-31 12:00:00", "2026-12-28"),
            ("2027-01-01 17:59:00", "2026-12-28"),
            ("2027-01-01 18:00:00", "2027-01-04"),
            ("2027-01-03 17:00:00", "2027-01-04"),
        ):
            with freeze_time(now):
                sheets = self.as_user("teacher", self.env["ub.week.sheet"])
                self.assertEqual(str(sheets.new()._monday()), monday, now)

    def test_event_of_several_days(self):
        self._announced(
            "Week of physics",
            "2026-11-20 03:00:00",
            date_stop="2026-11-25 10:00:00",
            line_ids=[
                (0, 0, {"name": "Contest", "date": "2026-11-24", "hour": "9"}),
                (0, 0, {"name": "Opening", "hour": "8"}),
            ],
        )
        values = self._sheet()._week_values()
        self.assertEqual(values["spans"][0]["days"], "20.11–25.11")
        tuesday = [(r["time"], r["what"]) for r in values["days"][1]["rows"]]
        self.assertEqual(tuesday[0], ("09:00", "Contest, «Week of physics»"))
        self.assertNotIn("Opening", self._sheet().text)

    def test_text_to_share(self):
        sheet = self._sheet(date="2026-11-27")
        self.assertIn("23.11.2026 – 28.11.2026", sheet.text)
        shared = parse_qs(urlsplit(sheet.whatsapp).query)
        self.assertEqual(shared, {"text": [sheet.text]})
        self.assertIn("t.me", sheet.telegram)

    def test_odd_input(self):
        vals = {"lang": "en_US", "company_id": self.school_a.id}
        for date in ("9999-12-31", "0001-01-01"):
            sheet = self._sheet(date=date)
            with self.assertRaisesRegex(UserError, "correct the date"):
                sheet._week_values()
        for odd in ({"date": "soon"}, {"date": False}, {"lang": "xx"}, {"text": "x"}):
            self.assertRefused("teacher", "ub.week.sheet", "create", [{**vals, **odd}])
        self.assertRefused(
            "teacher", "ub.week.sheet", "create", [{**vals, "company_id": 10**9}]
        )
