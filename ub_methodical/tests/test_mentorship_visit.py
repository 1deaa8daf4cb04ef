from datetime import date

from odoo import Command
from odoo.tests import tagged

from .common_mentorship import MentorshipCase

REPORT = "ub.mentorship.report"
DEED = "ub.mentorship.deed"


@tagged("post_install", "-at_install")
class TestMentorshipVisit(MentorshipCase):
    """The two come to each other's lessons (000 3.7); both report (001 plan IV.2)."""

    def _held(self, sheet, key):
        sheet = self.as_user(key, sheet)
        sheet.strengths = "Clear aim"
        sheet.action_show()
        return sheet.lesson_id

    def test_mentor_visits_though_he_is_no_head(self):
        self.plan_m.action_submit()
        sheet = self._visit_now("mentor", self.visit)
        lesson = sheet.lesson_id
        self.assertEqual((lesson.kind, lesson.state), ("peer", "planned"))
        self.assertEqual(lesson.teacher_id, self.people["teacher"])
        deed = self.visit.deed_ids
        self.assertEqual(deed.lesson_id, lesson)
        self.assertEqual((deed.side, deed.form_id), ("mentor", self._form("visit")))
        self.assertFalse(deed.is_held or self.visit.done_on, "still to be held")
        self._held(sheet, "mentor")
        self.assertEqual(self.visit.done_on, date(2026, 11, 20))
        self.assertEqual(self.visit.proof, "Mutual lesson visit 20.11.2026")

    def test_sheet_stays_between_the_two(self):
        sheet = self._visit_now("mentor", self.pair)
        self._held(sheet, "mentor")
        for key in ("mentor", "teacher"):
            self.assertTrue(self.as_user(key, sheet).has_access("read"), key)
        for key in ("head", "deputy", "director", "clerk", "stranger"):
            self.assertFalse(self.as_user(key, sheet).has_access("read"), key)

    def test_young_teacher_visits_the_mentor(self):
        sheet = self._visit_now("teacher", self.pair)
        self.assertEqual(sheet.teacher_id, self.people["mentor"])
        self.assertEqual(self.pair.deed_ids.side, "young")

    def test_head_as_mentor_inspects_nobody(self):
        order = self._create_mentor_order("offline", "head", number="31")
        order.action_register()
        sheet = self._visit_now("head", order.line_ids.pair_ids)
        self.assertEqual(sheet.kind, "peer")

    def test_nobody_else_visits_in_their_name(self):
        for key in ("head", "deputy", "stranger", "outsider"):
            self.assertRefused(key, self.pair._name, "action_visit_now", self.pair.ids)
            self.assertRefused(
                key, self.visit._name, "action_visit_now", self.visit.ids
            )
        vals = {
            "mentorship_id": self.pair.id,
            "teacher_id": self.people["teacher"].id,
        }
        for key in ("head", "stranger"):
            form = self.rpc(key, "ub.lesson.now", "create", [vals])
            self.assertRefused(key, "ub.lesson.now", "action_confirm", form)

    def test_lesson_of_the_two(self):
        lesson = self.env["ub.lesson"].create(
            {
                "teacher_id": self.people["offline"].id,
                "visitor_ids": [Command.set(self.people["mentor"].ids)],
            }
        )
        vals = {
            "mentorship_id": self.pair.id,
            "form_id": self._form("visit").id,
            "lesson_id": lesson.id,
        }
        self.assertRefused("mentor", DEED, "create", [vals])

    def test_deleted_visit_leaves_the_log(self):
        sheet = self._visit_now("mentor", self.visit)
        lesson = sheet.lesson_id
        self.as_user("mentor", sheet).unlink()
        self.as_user("mentor", lesson).unlink()
        self.assertFalse(self.pair.deed_ids)

    def _counts(self, report):
        names = ("done_count", "planned_count", "visited_count", "given_count")
        return tuple(report[name] for name in names)

    def test_figures_are_counted(self):
        """F24: done x of y, lessons visited and given, from plan and log."""
        self._held(self._visit_now("mentor", self.visit), "mentor")
        self._held(self._visit_now("teacher", self.pair), "teacher")
        self._create_deed("open_lesson", side="young", date="2026-11-20")
        self._create_deed("talk")
        mentor = self._create_report("mentor", date_from="2026-11-01")
        young = self._create_report("young", date_from="2026-11-01")
        self.assertEqual(mentor.employee_id, self.people["mentor"])
        self.assertEqual(young.employee_id, self.people["teacher"])
        self.assertEqual(self._counts(mentor), (1, 2, 1, 2))
        self.assertEqual(self._counts(young), (1, 2, 2, 1))
        earlier = self._create_report(
            "mentor", date_from="2026-09-01", date_to="2026-10-01"
        )
        self.assertEqual(self._counts(earlier), (0, 1, 0, 0))

    def test_figures_may_be_corrected(self):
        report = self._create_report("mentor", visited_count=7)
        self.assertEqual(report.visited_count, 7)
        self.as_user("mentor", report).action_recount()
        self.assertEqual(report.visited_count, 0)
        self.assertRefused("teacher", REPORT, "action_recount", report.ids)
        self.assertRefused("mentor", REPORT, "write", report.ids, {"visited_count": -1})

    def test_each_writes_and_reads_his_own(self):
        report = self._create_report("mentor", successes="Secret")
        for key in ("mentor", "head", "deputy", "director", "clerk"):
            self.assertTrue(self.as_user(key, report).has_access("read"), key)
        for key in ("teacher", "secretary", "stranger", "council_member", "outsider"):
            self.assertFalse(self.as_user(key, report).has_access("read"), key)
            self.assertRefused(
                key, REPORT, "write", report.ids, {"successes": "Changed"}
            )
        for key, side in (("teacher", "mentor"), ("mentor", "young")):
            vals = {"mentorship_id": self.pair.id, "side": side}
            self.assertRefused(key, REPORT, "create", [vals])
        self.assertRefused("mentor", REPORT, "write", report.ids, {"side": "young"})

    def test_report_is_heard(self):
        action = self.as_user("teacher", self.pair).action_open_report()
        self.assertEqual(action["context"]["default_side"], "young")
        reports = self.as_user("teacher", self.env[REPORT])
        report = reports.with_context(**action["context"]).create({})
        self.assertEqual(report.employee_id, self.people["teacher"])
        self.assertRefused("teacher", REPORT, "action_hand_in", report.ids)
        report.successes = "I plan in time"
        report.action_hand_in()
        item = self._put_on_agenda("head", report)
        self.assertEqual(item.kind_id.code, "mentoring_reports")
        self._close(item.meeting_id, "noted")
        self.assertEqual(report.state, "heard")
        self.assertEqual(report.heard_label, "minutes No. 2, 18.11")

    def test_handed_in_on_paper(self):
        report = self._create_report("mentor", is_on_paper=True)
        self.as_user("clerk", report).action_hand_in()
        self.assertRefused("mentor", REPORT, "action_note_heard", report.ids)
        report.heard_note = "№ 3, 20.05.2026"
        self.as_user("head", report).action_note_heard()
        self.assertEqual(report.heard_label, "№ 3, 20.05.2026")
