from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_lesson import LessonCase

SHEET = "ub.lesson.sheet"


@tagged("post_install", "-at_install")
class TestLessonSheet(LessonCase):
    """From the visitor's hands into the teacher's, and each his own words."""

    def _score(self, sheet, value, place=0):
        sheet.mark_ids[place].score = value

    def test_programme_lays_out_the_sheet(self):
        self.assertEqual(self.formal_sheet.set_id.kind, "formal")
        self.assertEqual(
            self.formal_sheet.mark_ids.criterion_id,
            self.formal_sheet.set_id.criterion_ids,
        )
        own = self.formal_sheet.set_id.copy({"company_id": self.school_a.id})
        sheet = self._create_sheet(self._create_lesson("formal", "deputy"), "deputy")
        self.assertEqual(sheet.set_id, own)
        sheet.set_id = self.formal_sheet.set_id
        self.assertEqual(sheet.mark_ids.criterion_id.set_id, sheet.set_id)
        sheet.mark_ids[0].note = "Clear"
        with self.assertRaisesRegex(UserError, "another programme"):
            sheet.set_id = own

    def test_peers_give_no_marks(self):
        with self.assertRaisesRegex(UserError, "no marks"):
            self._score(self.peer_sheet, "2")
        marks = self.peer_sheet.mark_ids[:1].ids
        mark = {"score": "2"}
        self.assertRefused("colleague", "ub.lesson.mark", "write", marks, mark)
        formal_set = self.formal_sheet.set_id.id
        self.assertRefused(
            "colleague", SHEET, "write", self.peer_sheet.ids, {"set_id": formal_set}
        )
        vals = {"name": "X", "kind": "peer", "scale": "five"}
        self.assertRefused("deputy", "ub.lesson.criteria.set", "create", [vals])
        self._score(self.formal_sheet, "2")
        with self.assertRaisesRegex(UserError, "from 0 to 2"):
            self._score(self.formal_sheet, "3")

    def test_late_only_with_a_reason(self):
        """003 cl. 4.1: entering after the start only when it cannot be helped."""
        late = {"entered_late": True}
        sheet = self.formal_sheet.ids
        self.assertRefused("head", SHEET, "write", sheet, late)
        self.assertRefused("head", SHEET, "write", sheet, {**late, "late_reason": " "})
        self.rpc("head", SHEET, "write", sheet, {**late, "late_reason": "A call"})

    def test_reminder_stands_on_the_screens(self):
        """003 cl. 4.1: no remarks to the teacher during the lesson."""
        for model in (SHEET, "ub.lesson.now"):
            view = self.as_user("head", self.env[model]).get_view(view_type="form")
            self.assertIn("No remarks to the teacher during the lesson", view["arch"])

    def test_shown_then_acknowledged(self):
        sheet = self.formal_sheet
        self.assertFalse(self._reads("teacher", sheet))
        self.assertRefused("teacher", SHEET, "action_show", sheet.ids)
        self.rpc("head", SHEET, "action_show", sheet.ids)
        self.assertEqual(self.formal.state, "held")
        words = {"self_analysis": "I was in a hurry"}
        self.rpc("teacher", SHEET, "write", sheet.ids, words)
        self.assertRefused("head", SHEET, "write", sheet.ids, {"advice": "Less"})
        self.assertRefused("teacher", SHEET, "write", sheet.ids, {"advice": "None"})
        self.assertRefused("head", SHEET, "write", sheet.ids, words)
        self.assertRefused("head", SHEET, "action_acknowledge", sheet.ids)
        self.rpc("teacher", SHEET, "action_acknowledge", sheet.ids)
        self.assertEqual((sheet.state, sheet.receipt_mode), ("acknowledged", "app"))
        self.assertRefused("teacher", SHEET, "write", sheet.ids, words)
        self.assertRefused("teacher", SHEET, "action_object", sheet.ids)
        self.assertRefused("head", SHEET, "action_take_back", sheet.ids)
        self.assertRefused("head", SHEET, "unlink", sheet.ids)

    def test_teacher_objects_with_his_words(self):
        sheet = self.formal_sheet
        self.rpc("head", SHEET, "action_show", sheet.ids)
        self.assertRefused("teacher", SHEET, "action_object", sheet.ids)
        self.rpc("teacher", SHEET, "write", sheet.ids, {"answer": "The topic was set"})
        self.rpc("teacher", SHEET, "action_object", sheet.ids)
        self.assertEqual(sheet.state, "objected")
        self.rpc("head", SHEET, "action_take_back", sheet.ids)
        self.rpc("head", SHEET, "write", sheet.ids, {"advice": "Corrected"})
        self.rpc("head", SHEET, "action_show", sheet.ids)
        self.assertEqual(sheet.answer, "The topic was set")
        self.rpc("teacher", SHEET, "action_acknowledge", sheet.ids)

    def test_what_others_registered_may_be_objected(self):
        sheet = self.formal_sheet
        self.rpc("head", SHEET, "action_show", sheet.ids)
        self.assertRefused("clerk", SHEET, "action_acknowledge_paper", sheet.ids)
        self.rpc("deputy", SHEET, "action_acknowledge_paper", sheet.ids)
        self.assertEqual(sheet.registered_by_id, self.users["deputy"])
        self.rpc("teacher", SHEET, "write", sheet.ids, {"answer": "I did not sign"})
        self.rpc("teacher", SHEET, "action_object", sheet.ids)
        self.assertEqual((sheet.state, sheet.receipt_mode), ("objected", False))

    def test_who_has_no_login(self):
        """The other one enters it; nobody forges the words of who has a login."""
        lesson = self._create_lesson("peer", "offline")
        vals = {"lesson_id": lesson.id, "visitor_id": self.people["offline"].id}
        for key in ("colleague", "head", "deputy", "clerk"):
            self.assertRefused(key, SHEET, "create", [vals])
        self.assertTrue(self.rpc("teacher", SHEET, "create", [vals]))
        lesson = self._create_lesson("formal", "head", teacher="offline")
        sheet = self._create_sheet(lesson, "head")
        self.rpc("head", SHEET, "action_show", sheet.ids)
        self.rpc("head", SHEET, "write", sheet.ids, {"answer": "I agree"})
        self.rpc("deputy", SHEET, "action_acknowledge", sheet.ids)
        self.assertEqual(sheet.registered_by_id, self.users["deputy"])
        forged = {"lesson_id": self.peer.id, "visitor_id": self.people["colleague"].id}
        self.peer_sheet.unlink()
        for key in ("teacher", "head", "deputy", "admin"):
            self.assertRefused(key, SHEET, "create", [forged])

    def test_only_who_came_writes_a_sheet(self):
        vals = {"lesson_id": self.peer.id, "visitor_id": self.people["stranger"].id}
        self.assertRefused("stranger", SHEET, "create", [vals])
        self.assertRefused("stranger", "ub.lesson", "action_write_sheet", self.peer.ids)
        opened = self.rpc("colleague", "ub.lesson", "action_write_sheet", self.peer.ids)
        self.assertEqual(opened["res_id"], self.peer_sheet.id)
        moved = {"visitor_id": self.people["stranger"].id}
        self.assertRefused("colleague", SHEET, "write", self.peer_sheet.ids, moved)
        formal = {"lesson_id": self.formal.id}
        self.assertRefused("colleague", SHEET, "write", self.peer_sheet.ids, formal)

    def test_old_sheets_keep_their_words(self):
        programme = self.formal_sheet.set_id.copy({"company_id": self.school_a.id})
        sheet = self._create_sheet(self._create_lesson("formal", "deputy"), "deputy")
        self.assertEqual(sheet.set_id, programme)
        line = programme.criterion_ids[0]
        renamed = {"name": "Something else"}
        model = "ub.lesson.criterion"
        self.assertRefused("deputy", model, "write", line.ids, renamed)
        self.assertRefused("deputy", model, "unlink", line.ids)
        self.assertRefused(
            "deputy",
            model,
            "update_field_translations",
            line.ids,
            "name",
            {"ky_KG": "x"},
        )
        self.assertRefused(
            "deputy",
            "ub.lesson.criteria.set",
            "write",
            programme.ids,
            {"scale": "five"},
        )
        self.rpc("deputy", model, "write", line.ids, {"active": False})

    def test_odd_values(self):
        for vals in (
            {"pupils_listed": -1},
            {"pupils_present": 10**6},
            {"state": "acknowledged"},
            {"receipt_mode": "app"},
            {"is_shared": True},
            {"registered_by_id": self.users["teacher"].id},
            {"teacher_id": self.people["stranger"].id},
            {"kind": "peer"},
            {"body_id": self.other_body.id},
            {"set_id": 10**9},
            {"next_visit": "soon"},
            {"advice": "x" * 200_000},
            {"unknown": 1},
        ):
            self.assertRefused("head", SHEET, "write", self.formal_sheet.ids, vals)
        empty = self._create_sheet(
            self._create_lesson("peer", "head"), "head", strengths="", advice=" "
        )
        self.assertRefused("head", SHEET, "action_show", empty.ids)
