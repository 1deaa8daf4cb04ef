from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_lesson import LessonCase


@tagged("post_install", "-at_install")
class TestLesson(LessonCase):
    """The schedule of visits: who plans which, what others learn, the calendar."""

    def _vals(self, kind, visitor, teacher="teacher", **vals):
        return {
            "kind": kind,
            "teacher_id": self.people[teacher].id,
            "visitor_ids": [(6, 0, self.people[visitor].ids)],
            "date": "2026-11-20",
            **vals,
        }

    def test_head_enters_lessons_of_his_own_teachers(self):
        """003 cl. 4.1: without being asked; nobody else's."""
        created = self.rpc(
            "head", "ub.lesson", "create", [self._vals("formal", "head")]
        )
        lesson = self.env["ub.lesson"].browse(created)
        self.assertEqual(lesson.body_id, self.body)
        self.assertEqual(lesson.year_id, self.year)
        stranger = self._vals("formal", "head", "stranger")
        self.assertRefused("head", "ub.lesson", "create", [stranger])
        forged = {**stranger, "body_id": self.body.id}
        self.assertRefused("head", "ub.lesson", "create", [forged])

    def test_formal_visits_are_planned_by_who_leads(self):
        for key in ("deputy", "director"):
            vals = self._vals("formal", key, "stranger")
            self.assertTrue(self.rpc(key, "ub.lesson", "create", [vals]), key)
        for key in ("teacher", "colleague", "deputy_head", "secretary", "clerk"):
            for teacher in ("stranger", "offline"):
                vals = self._vals("formal", key, teacher)
                self.assertRefused(key, "ub.lesson", "create", [vals])
        for key in ("admin", "outsider", "observer"):
            vals = self._vals("formal", "head")
            self.assertRefused(key, "ub.lesson", "create", [vals])
        formal = self.formal.ids
        for key in ("colleague", "clerk", "secretary", "stranger"):
            self.assertRefused(key, "ub.lesson", "write", formal, {"theme": "x"})
            self.assertRefused(key, "ub.lesson", "action_hold", formal)
        for key in ("teacher",):
            self.assertRefused(key, "ub.lesson", "write", formal, {"kind": "peer"})

    def test_mutual_visits_are_planned_by_the_two_and_who_leads(self):
        vals = self._vals("peer", "colleague", theme="Formative assessment")
        for key in ("colleague", "teacher", "secretary", "head", "clerk", "deputy"):
            self.assertTrue(self.rpc(key, "ub.lesson", "create", [vals]), key)
        for key in ("stranger", "council_member", "observer", "outsider"):
            self.assertRefused(key, "ub.lesson", "create", [vals])
            self.assertRefused(key, "ub.lesson", "write", self.peer.ids, {"theme": "x"})
            self.assertRefused(key, "ub.lesson", "unlink", self.peer.ids)

    def test_staff_learn_that_it_takes_place(self):
        for key in ("stranger", "clerk", "council_member", "union_chair"):
            self.assertTrue(self._reads(key, self.peer), key)
        for key in ("observer", "outsider"):
            self.assertFalse(self._reads(key, self.peer), key)
        readers = self._readers(self.formal)
        self.assertEqual(readers, {"teacher", "head", "deputy", "director"})

    def test_colleagues_come_to_open_lessons(self):
        lesson = self._create_lesson("open", theme="Fractions", date="2026-11-27")
        self.rpc("stranger", "ub.lesson", "action_join", lesson.ids)
        self.assertEqual(lesson.visitor_ids, self.people["stranger"])
        self.assertRefused("stranger", "ub.lesson", "action_join", lesson.ids)
        self.assertRefused("teacher", "ub.lesson", "action_join", lesson.ids)
        self.assertRefused("outsider", "ub.lesson", "action_join", lesson.ids)
        self.assertRefused("stranger", "ub.lesson", "action_join", self.peer.ids)
        self.assertRefused("stranger", "ub.lesson", "action_join", self.formal.ids)

    def test_held_not_before_its_day(self):
        lesson = self._create_lesson("open", date="2026-11-27")
        self.assertRefused("head", "ub.lesson", "action_hold", lesson.ids)
        lesson.date = "2026-11-19"
        self.rpc("teacher", "ub.lesson", "action_hold", lesson.ids)
        self.assertEqual(lesson.state, "held")
        self.assertRefused("head", "ub.lesson", "write", lesson.ids, {"theme": "x"})
        self.rpc("head", "ub.lesson", "write", lesson.ids, {"sheet_number": "7"})
        self.rpc("head", "ub.lesson", "action_reopen", lesson.ids)
        self.rpc("head", "ub.lesson", "action_cancel", lesson.ids)
        self.assertEqual(lesson.state, "cancelled")

    def test_whose_it_is_stays_once_a_sheet_was_begun(self):
        for vals in (
            {"kind": "peer"},
            {"teacher_id": self.people["offline"].id},
            {"body_id": False},
        ):
            self.assertRefused("head", "ub.lesson", "write", self.formal.ids, vals)
        self.assertRefused("head", "ub.lesson", "action_cancel", self.formal.ids)
        self.assertRefused("head", "ub.lesson", "unlink", self.formal.ids)
        forged = {"kind": "formal"}
        self.assertRefused("head", "ub.lesson", "write", self.peer.ids, forged)

    def test_calendar_is_private_and_says_nothing(self):
        for lesson in (self.peer, self.formal):
            event = lesson.event_id
            self.assertEqual(
                (event.privacy, event.name), ("private", "Methodical work")
            )
            self.assertFalse(event.description)
            self.assertEqual(event.allday, True)
        users = self.users["teacher"] | self.users["head"]
        self.assertEqual(self.formal.event_id.partner_ids, users.partner_id)
        self.formal.hour = "9.05"
        self.assertEqual(str(self.formal.event_id.start), "2026-11-20 03:05:00")
        event = self.formal.event_id
        self.rpc("teacher", "calendar.event", "unlink", event.ids)
        self.assertTrue(self.formal.exists())
        self.peer_sheet.unlink()
        self.peer.action_cancel()
        self.assertFalse(self.peer.event_id)

    @mute_logger("odoo.sql_db")
    def test_odd_values(self):
        for vals in (
            {"number": 99},
            {"number": -1},
            {"hour": "noon"},
            {"state": "held"},
            {"date": False},
            {"date": "tomorrow"},
            {"kind": "ranking"},
            {"slot_id": 10**9},
            {"visitor_ids": [(0, 0, {"name": "New"})]},
            {"visitor_ids": [(4, self.people["teacher"].id)]},
            {"visitor_ids": [(4, self.people["outsider"].id)]},
            {"body_id": self.other_body.id},
            {"body_id": self.council.id},
        ):
            with self.subTest(vals=vals):
                before = self.peer.read(list(vals))
                try:
                    self.rpc("head", "ub.lesson", "write", self.peer.ids, vals)
                except UserError as error:
                    self.assertSentence(error)
                self.peer.invalidate_recordset()
                self.assertEqual(self.peer.read(list(vals)), before)

    def test_closed_year_takes_none(self):
        self.year_a.action_close()
        vals = self._vals("peer", "colleague")
        self.assertIn(
            "closed", self.assertRefused("colleague", "ub.lesson", "create", [vals])
        )
