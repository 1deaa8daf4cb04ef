from psycopg2 import IntegrityError

from odoo.tests import tagged, warmup
from odoo.tools import mute_logger

from .common_personal import PersonalCase

MODEL, MISSING = "ub.work.report", "ub.missing.paper"


@tagged("post_install", "-at_install")
class TestWorkReport(PersonalCase):
    """Reports of teachers: handed in, heard; and who has not yet handed in one."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.report = cls._create_report(cls.people["teacher"], content="Groups")

    @classmethod
    def _create_report(cls, person, kind="creative", **vals):
        return cls.env[MODEL].create(
            {
                "name": "Work in groups",
                "employee_id": person.id,
                "kind_id": cls._kind(kind).id,
                **vals,
            }
        )

    @classmethod
    def _kind(cls, code):
        return cls.env["ub.report.kind"].search([("code", "=", code)])

    def _missing(self, key, what="creative_report"):
        """Whom the list names, as the user of a role reads it."""
        rows = self.as_user(key, self.env[MISSING])
        return rows.search([("what", "=", what)]).sudo().employee_id

    def _norm(self, code):
        return self.school_a.ub_norm_value_ids.filtered(
            lambda value: value.norm_id.code == code
        )

    def test_kinds_of_the_regulations(self):
        """000 3.6, 001 3.17 and 8.8: creative, self-education, course, trip."""
        for code in ("creative", "self_education", "course", "trip"):
            self.assertTrue(self._kind(code).clause, code)
        self.assertEqual(
            self.env["ub.report.kind"].search([("is_yearly", "=", True)]),
            self._kind("creative"),
        )

    def test_who_reads_and_writes(self):
        for key in ("teacher", "head", "deputy", "director", "clerk"):
            self.assertTrue(self.as_user(key, self.report).has_access("read"), key)
        for key in ("deputy_head", "secretary", "stranger", "council_member"):
            self.assertRefused(key, MODEL, "read", self.report.ids, ["content"])
            self.assertFalse(self.as_user(key, self.report).search([]))
        for key in ("head", "secretary", "stranger"):
            self.assertRefused(
                key, MODEL, "write", self.report.ids, {"content": "Better"}
            )
            self.assertRefused(key, MODEL, "action_hand_in", self.report.ids)
            vals = {"name": "x", "employee_id": self.people["teacher"].id}
            self.assertRefused(key, MODEL, "create", [vals])

    def test_handed_in_here(self):
        self.report.content = False
        self.assertRefused("teacher", MODEL, "action_hand_in", self.report.ids)
        self.as_user("teacher", self.report).content = "Groups of four"
        self.as_user("teacher", self.report).action_hand_in()
        self.assertEqual(str(self.report.handed_on), "2026-11-20")
        self.assertRefused(
            "teacher", MODEL, "write", self.report.ids, {"content": "More"}
        )
        self.as_user("head", self.report).action_return()
        self.assertEqual(self.report.state, "draft")

    def test_handed_in_on_paper(self):
        """The secretary of the school enters it with the day of the paper."""
        vals = {
            "name": "Reading",
            "employee_id": self.people["offline"].id,
            "is_on_paper": True,
            "handed_on": "2026-10-30",
        }
        report = self.env[MODEL].browse(self.rpc("clerk", MODEL, "create", [vals]))
        self.as_user("clerk", report).action_hand_in()
        self.assertEqual(
            (report.state, str(report.handed_on)), ("handed", "2026-10-30")
        )
        report.action_reopen()
        self.assertRefused(
            "clerk", MODEL, "write", report.ids, {"handed_on": "2026-12-30"}
        )

    def test_one_creative_report_a_year(self):
        """001 plan IV.10."""
        vals = {"name": "Again", "kind_id": self._kind("creative").id}
        words = self.assertRefused("teacher", MODEL, "create", [vals])
        self.assertIn("already", words)
        self._create_report(self.people["teacher"], "trip")
        self._create_report(self.people["teacher"], "trip", name="Second")
        self._create_report(self.people["teacher"], year_id=self._last_year().id)
        with (
            mute_logger("odoo.sql_db"),
            self.assertRaises(IntegrityError),
            self.env.cr.savepoint(),
        ):
            self._create_report(self.people["teacher"])

    def test_list_of_who_has_not_yet(self):
        """001 plan IV.10: members of associations without one this school year."""
        waiting = self._missing("deputy")
        for key in ("head", "secretary", "teacher", "offline"):
            self.assertIn(self.people[key], waiting)
        self.assertNotIn(self.people["council_member"], waiting, "in no association")
        self.report.action_hand_in()
        self.assertEqual(waiting - self._missing("deputy"), self.people["teacher"])
        self.report.action_return()
        self.assertIn(self.people["teacher"], self._missing("deputy"))

    def test_report_of_last_year_is_not_this_year_s(self):
        self.report.year_id = self._last_year()
        self.report.action_hand_in()
        self.assertIn(self.people["teacher"], self._missing("deputy"))

    def test_who_sees_the_list(self):
        """The person himself, his head, who manages the school; nobody else."""
        self.assertEqual(self._missing("teacher"), self.people["teacher"])
        self.assertEqual(self._missing("secretary"), self.people["secretary"])
        led = self.body.sudo()._members()
        self.assertEqual(self._missing("head"), led)
        for key in ("stranger", "council_member", "observer", "outsider"):
            self.assertFalse(self._missing(key) & led, key)
        rows = self.env[MISSING].search([("employee_id", "in", led.ids)])
        self.assertRefused("stranger", MISSING, "read", rows.ids, ["what"])
        for verb, vals in (("write", {"what": False}), ("unlink", ())):
            self.assertRefused(
                "deputy", MISSING, verb, rows.ids, *([vals] if vals else [])
            )

    def test_school_that_does_not_ask_misses_nothing(self):
        self._norm("creative_report").enforcement = "off"
        self.assertFalse(self._missing("deputy"))

    def test_programme_of_class_teachers(self):
        """004 members.1: only where the school asks for it, of class teachers."""
        what = "self_education_programme"
        kind = self.env.ref("ub_methodical.body_type_class_teachers")
        self.other_body.type_id = kind
        for key in ("stranger", "teacher"):
            self._join(self.other_body, self.people[key])
        self.assertFalse(self._missing("deputy", what), "off where nobody set it")
        self._norm(what).enforcement = "warn"
        both = self.people["stranger"] | self.people["teacher"]
        self.assertEqual(self._missing("deputy", what), both)
        self.theme.action_submit()
        self.assertEqual(self._missing("deputy", what), self.people["stranger"])
        self.assertEqual(self._missing("stranger", what), self.people["stranger"])

    def test_entered_from_the_list(self):
        row = self.env[MISSING].search([("employee_id", "=", self.people["head"].id)])
        self.assertTrue(self.as_user("head", row).can_enter)
        other = self.env[MISSING].search(
            [("employee_id", "=", self.people["offline"].id)]
        )
        self.assertFalse(self.as_user("head", other).can_enter)
        self.assertTrue(self.as_user("clerk", other).can_enter)
        action = self.as_user("head", row).action_enter()
        self.assertEqual(
            action["context"]["default_kind_id"], self._kind("creative").id
        )

    def test_reports_are_heard_together(self):
        """001 3.17: course and trip in one question, the minutes are the proof."""
        course = self._create_report(self.people["teacher"], "course", content="x")
        trip = self._create_report(self.people["offline"], "trip", is_on_paper=True)
        both = course | trip
        self.assertRefused("head", MODEL, "action_put_on_agenda", both.ids)
        both.action_hand_in()
        self.assertRefused("secretary", MODEL, "action_put_on_agenda", both.ids)
        item = self._put_on_agenda("head", both)
        self.assertEqual(item.report_ids, both)
        self._close(item.meeting_id, "noted")
        self.assertEqual(both.mapped("state"), ["heard", "heard"])
        self.assertEqual(trip.heard_label, "minutes No. 2, 18.11")

    def test_heard_on_paper(self):
        self.report.action_hand_in()
        self.assertRefused("teacher", MODEL, "action_note_heard", self.report.ids)
        self.assertRefused("head", MODEL, "action_note_heard", self.report.ids)
        self.as_user("teacher", self.report).heard_note = "№ 4, 12.11.2026"
        self.as_user("head", self.report).action_note_heard()
        self.assertEqual(self.report.heard_label, "№ 4, 12.11.2026")

    def test_report_on_self_education_does_the_item_of_the_plan(self):
        """001 3.17: the theme counts as heard in the plan of the body."""
        self.theme.action_submit()
        self._fill("head", self.plan, source="education")
        line = self.plan.line_ids.filtered("education_id")
        report = self._create_report(
            self.people["teacher"],
            "self_education",
            content="Read",
            education_id=self.theme.id,
        )
        report.action_hand_in()
        item = self._put_on_agenda("head", report)
        self._close(item.meeting_id)
        self.assertEqual(line.state, "done")

    def test_odd_values(self):
        stranger = self._create_theme(self.people["stranger"])
        for vals in (
            {"education_id": stranger.id},
            {"hours": -5},
            {"date_from": "2026-11-10", "date_to": "2026-11-01"},
            {"state": "heard"},
            {"employee_id": self.people["head"].id},
        ):
            self.assertRefused("teacher", MODEL, "write", self.report.ids, vals)

    @warmup
    def test_lists_do_not_grow(self):
        spec = ["employee_id", "kind_id", "heard_label", "allowed_actions", "can_edit"]

        def count(model, names):
            records = self.as_user("deputy", self.env[model])
            records.web_search_read([], {name: {} for name in names})
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            records.web_search_read([], {name: {} for name in names})
            return self.cr.sql_log_count - before

        names = ["employee_id", "what", "can_enter"]
        few = count(MODEL, spec), count(MISSING, names)
        for number in range(5):
            person = self._create_employee(f"Person {number}")
            self._join(self.body, person)
            self._create_report(person)
        self.assertLessEqual(count(MODEL, spec), few[0])
        self.assertLessEqual(count(MISSING, names), few[1])
