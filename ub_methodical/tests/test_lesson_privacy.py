from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_lesson import LessonCase

SHEET, MARK = "ub.lesson.sheet", "ub.lesson.mark"


@tagged("post_install", "-at_install")
class TestLessonPrivacy(LessonCase):
    """What was seen in a lesson is read by the few who must know, by no other door."""

    def _show(self):
        self.as_user("head", self.formal_sheet).action_show()
        self.as_user("colleague", self.peer_sheet).action_show()

    def test_who_reads_sheets(self):
        self.assertEqual(self._readers(self.peer_sheet), {"colleague"})
        readers = self._readers(self.formal_sheet)
        self.assertEqual(readers, {"head", "deputy", "director"})
        self._show()
        self.assertEqual(self._readers(self.peer_sheet), {"colleague", "teacher"})
        readers = self._readers(self.formal_sheet)
        self.assertEqual(readers, {"head", "deputy", "director", "teacher"})
        for sheet in (self.peer_sheet, self.formal_sheet):
            for mark in (sheet.mark_ids[0], sheet.mark_ids[-1]):
                self.assertEqual(self._readers(mark), self._readers(sheet))

    def test_who_came_along_reads_a_formal_one(self):
        lesson = self._create_lesson("formal", "head", "stranger")
        sheet = self._create_sheet(lesson, "head")
        self.assertFalse(self._reads("stranger", sheet))
        self.as_user("head", sheet).action_show()
        self.assertTrue(self._reads("stranger", sheet))
        peers = self._create_lesson("peer", "colleague", "stranger")
        sheet = self._create_sheet(peers, "colleague")
        self.as_user("colleague", sheet).action_show()
        self.assertFalse(self._reads("stranger", sheet))

    def test_the_right_ends_with_the_fact(self):
        self._show()
        fact = self.body.membership_ids.filtered(lambda one: one.role == "head")
        fact.write({"date_to": "2026-11-19", "is_replaced": True})
        sheet = self._create_sheet(self._create_lesson("formal", "deputy"), "deputy")
        self.as_user("deputy", sheet).action_show()
        self.assertFalse(self._reads("head", sheet))
        self.holders["deputy"].date_to = "2026-11-19"
        self.assertFalse(self._reads("deputy", self.formal_sheet))

    def test_teacher_shares_a_peer_sheet(self):
        sheet = self.peer_sheet
        self.assertRefused("teacher", SHEET, "action_share", sheet.ids)
        self._show()
        for key in ("colleague", "head", "deputy"):
            self.assertRefused(key, SHEET, "action_share", sheet.ids)
        self.rpc("teacher", SHEET, "action_share", sheet.ids)
        for key in ("head", "secretary", "deputy", "director"):
            self.assertTrue(self._reads(key, sheet), key)
        for key in ("stranger", "clerk", "council_member", "admin", "outsider"):
            self.assertFalse(self._reads(key, sheet), key)
        self.rpc("teacher", SHEET, "action_unshare", sheet.ids)
        self.assertEqual(self._readers(sheet), {"colleague", "teacher"})
        self.assertRefused("teacher", SHEET, "action_share", self.formal_sheet.ids)

    @mute_logger("odoo.addons.base.models.ir_rule", "odoo.addons.base.models.ir_model")
    def test_no_other_door(self):
        """Reading, searching, names, grouping, export, attachments, printing."""
        self._show()
        self.peer_sheet.mark_ids[0].note = "Secret note"
        attachment = self.env["ir.attachment"].create(
            {
                "name": "sheet.txt",
                "raw": b"Secret scan",
                "res_model": SHEET,
                "res_id": self.peer_sheet.id,
            }
        )
        ids, marks = self.peer_sheet.ids, self.peer_sheet.mark_ids.ids
        secret = [("strengths", "ilike", "secret")]
        for key in ("stranger", "head", "deputy", "clerk", "admin", "observer"):
            for model, refused in ((SHEET, ids), (MARK, marks)):
                self.assertRefused(key, model, "read", refused, ["display_name"])
                self.assertRefused(key, model, "web_read", refused, {"company_id": {}})
                self.assertRefused(key, model, "export_data", refused, ["id"])
                self.assertRefused(key, model, "copy", refused)
            found = self.rpc(key, SHEET, "search_read", secret, ["strengths"])
            self.assertNotIn(self.peer_sheet.id, [row["id"] for row in found])
            self.assertFalse(
                {self.peer_sheet.id}
                & {pair[0] for pair in self.rpc(key, SHEET, "name_search", "")}
            )
            groups = self.rpc(
                key, SHEET, "formatted_read_group", secret, ["teacher_id"], ["__count"]
            )
            shown = sum(group["__count"] for group in groups)
            self.assertEqual(shown, self.rpc(key, SHEET, "search_count", secret))
            files = self.rpc(
                key, "ir.attachment", "search", [("id", "=", attachment.id)]
            )
            self.assertFalse(files, key)
        for key in ("stranger", "clerk"):
            through = [("event_id.name", "!=", False)]
            lessons = self.rpc(key, "ub.lesson", "search_read", through, [])
            self.assertNotIn("Secret", str(lessons))
            self.assertFalse(self.formal.id in [one["id"] for one in lessons])
        self.assertFalse(hasattr(self.peer_sheet, "message_ids"))
        self.assertFalse(hasattr(self.peer, "message_ids"))

    def test_marks_are_never_counted(self):
        """No average or ranking: by no list, pivot, order, search or export."""
        self.formal_sheet.mark_ids[0].score = "1"
        self._show()
        by_teacher = ["sheet_id.teacher_id"]
        sheets = self.formal_sheet.ids
        for key in ("deputy", "director", "head", "teacher"):
            for call in (
                ("formatted_read_group", [], by_teacher, ["__count"]),
                ("formatted_read_group", [], ["score"], ["__count"]),
                ("formatted_read_group", [], ["criterion_id"], ["id:count"]),
                ("formatted_read_grouping_sets", [], [["score"]], ["__count"]),
                ("web_read_group", [], ["sheet_id"], ["__count"]),
                ("read_group", [], ["score"], ["sheet_id"]),
                ("search", [("score", "=", "1")]),
                ("search", ["!", ("score", "!=", "1")]),
                ("search_count", [("sheet_id.mark_ids.score", "in", ["1"])]),
                ("export_data", self.formal_sheet.mark_ids.ids, ["score"]),
            ):
                self.assertRefused(key, MARK, *call)
            self.assertRefused(key, MARK, "search", [], order="score desc")
            self.assertRefused(key, SHEET, "search", [("mark_ids.score", "=", "1")])
            self.assertRefused(key, SHEET, "export_data", sheets, ["mark_ids/score"])
            with self.assertRaises(ValueError):
                self.rpc(
                    key,
                    SHEET,
                    "formatted_read_group",
                    [],
                    ["teacher_id"],
                    ["mark_ids.score:avg"],
                )
        # Its own sheet shows it
        spec = {"mark_ids": {"fields": {"score": {}}}}
        [sheet] = self.rpc("teacher", SHEET, "web_read", sheets, spec)
        self.assertEqual(sheet["mark_ids"][0]["score"], "1")

    def test_trend_from_five_sheets_of_three_teachers(self):
        trend = self.env["ub.lesson.trend"]
        mine = [("company_id", "=", self.school_a.id)]
        criterion = self.formal_sheet.mark_ids[0].criterion_id
        self.formal_sheet.mark_ids[0].score = "2"
        self._show()
        plan = ("teacher", "teacher", "offline", "offline")
        for number, teacher in enumerate(plan):
            self._visit(teacher, "1" if number else "2")
        self.assertFalse(trend.search(mine), "five sheets of two teachers")
        self._visit("colleague", "0")
        rows = trend.search(mine)
        self.assertEqual(rows.criterion_id, criterion)
        self.assertEqual(rows.body_id, self.body)
        self.assertEqual(len(rows), 2)
        self.assertEqual(set(rows.mapped("sheet_count")), {6})
        # 2, 2, 1, 1, 1, 0 of 2
        self.assertEqual(set(rows.mapped("level")), {58})
        self.assertEqual(len(self.as_user("deputy", trend).search(mine)), 2)
        self.assertEqual(self.as_user("head", trend).search(mine).body_id, self.body)
        for key in ("teacher", "clerk", "admin", "stranger", "observer", "outsider"):
            self.assertFalse(self.as_user(key, trend).search(mine), key)
        with self.assertRaises(AccessError):
            self.as_user("deputy", rows).write({"level": 100})

    def _visit(self, teacher, score):
        sheet = self._create_sheet(
            self._create_lesson("formal", "head", teacher=teacher), "head"
        )
        sheet.mark_ids[0].score = score
        self.as_user("head", sheet).action_show()
