from datetime import date

from odoo.tests import freeze_time, tagged, warmup

from .common_mentorship import MentorshipCase

PLAN = "ub.mentorship.plan"
LINE = "ub.mentorship.line"
DEED = "ub.mentorship.deed"
READERS = ("teacher", "mentor", "head", "deputy", "director", "clerk")
OTHERS = ("deputy_head", "secretary", "stranger", "council_member", "observer")


@tagged("post_install", "-at_install")
class TestMentorshipPlan(MentorshipCase):
    """F23: written by the two, looked at by the meeting, done by what they note."""

    def _considered(self):
        self.as_user("mentor", self.plan_m).action_submit()
        item = self._put_on_agenda("head", self.plan_m)
        self._close(item.meeting_id)
        return self.plan_m

    def test_kinds_of_help(self):
        """000 3.7: talk, open lesson, mutual visit; 004: consultation."""
        shipped = self.env["ub.mentoring.form"].search([])
        codes = set(shipped.mapped("code"))
        self.assertLessEqual({"talk", "open_lesson", "visit", "consultation"}, codes)
        self.assertEqual(
            set(shipped.filtered("is_lesson").mapped("code")), {"open_lesson", "visit"}
        )
        vals = {"name": "Excursion", "code": "excursion"}
        self.assertRefused("deputy", "ub.mentoring.form", "create", [vals])
        self.rpc("admin", "ub.mentoring.form", "create", [vals])

    def test_both_write_it(self):
        for key in ("teacher", "mentor"):
            plan = self.as_user(key, self.plan_m)
            self.assertTrue(plan.is_mine)
            plan.write({"line_ids": [(0, 0, {"name": f"Line of {key}"})]})
        self.assertEqual(len(self.plan_m.line_ids), 4)

    def test_who_reads_it(self):
        self._create_deed(line_id=self.talk.id)
        records = (self.plan_m, self.talk, self.plan_m.line_ids.deed_ids)
        for record in records:
            for key in READERS:
                self.assertTrue(self.as_user(key, record).has_access("read"), key)
            for key in (*OTHERS, "outsider"):
                with self.subTest(key=key, model=record._name):
                    seen = self.as_user(key, record)
                    self.assertFalse(seen.has_access("read"))
                    self.assertFalse(seen.search([]))
                    self.assertFalse(seen.name_search(""))
                    self.assertFalse(
                        seen.formatted_read_group([], ["mentorship_id"], ["__count"])
                    )
                    self.assertRefused(
                        key, record._name, "export_data", record.ids, ["id"]
                    )

    def test_nobody_writes_for_the_two(self):
        for key in ("head", *OTHERS, "outsider"):
            self.assertRefused(key, PLAN, "write", self.plan_m.ids, {"aim": "x"})
            self.assertRefused(key, PLAN, "action_submit", self.plan_m.ids)
            self.assertRefused(key, LINE, "write", self.talk.ids, {"name": "x"})
            self.assertRefused(key, LINE, "action_do", self.talk.ids)
            vals = {"mentorship_id": self.pair.id, "form_id": self._form("talk").id}
            self.assertRefused(key, DEED, "create", [vals])
        for vals in ({"state": "approved"}, {"approved_on": "2026-11-01"}):
            self.assertRefused("mentor", PLAN, "write", self.plan_m.ids, vals)

    def test_secretary_enters_it_for_them(self):
        self.plan_m.line_ids.unlink()
        self.plan_m.unlink()
        loud = {"mail_create_nolog": False, "tracking_disable": False}
        plans = self.as_user("clerk", self.env[PLAN]).with_context(**loud)
        plan = plans.create({"mentorship_id": self.pair.id})
        self.assertIn("Clerk entered it for Teacher.", plan.message_ids.body)
        deed = self.as_user("clerk", self.env[DEED]).create(
            {"mentorship_id": self.pair.id, "form_id": self._form("talk").id}
        )
        self.assertTrue(deed.is_held)

    def test_one_plan_a_year(self):
        vals = {"mentorship_id": self.pair.id, "year_id": self.year.id}
        self.assertRefused("mentor", PLAN, "create", [vals])
        action = self.as_user("teacher", self.pair).action_open_plan()
        self.assertEqual(action["res_id"], self.plan_m.id)

    def test_meeting_considers_it(self):
        """КАРАЛДЫ from closed minutes; the pen follows as a day."""
        plan = self._considered()
        self.assertEqual(plan.state, "approved")
        self.assertEqual(plan.approval_label, "minutes No. 2, 18.11")
        item = plan.approval_item_id
        self.assertEqual(item.kind_id.code, "mentoring_plans")
        self.assertEqual(item.speaker_id, self.people["mentor"])
        for key in ("mentor", "teacher", "head"):
            vals = {"signed_on": "2026-11-19"}
            self.assertRefused(key, PLAN, "write", plan.ids, vals)
        self.as_user("clerk", plan).signed_on = "2026-11-19"
        self.assertRefused("mentor", PLAN, "write", plan.ids, {"aim": "x"})
        self.as_user("teacher", plan).action_reopen()
        self.assertEqual((plan.state, plan.approval_label), ("draft", False))
        self.assertFalse(plan.signed_on, "what is written anew was not signed")

    def test_nobody_begins_with_the_directors_pen(self):
        vals = {"mentorship_id": self.pair.id, "signed_on": "2026-11-19"}
        self.plan_m.unlink()
        self.assertRefused("mentor", PLAN, "create", [vals])
        context = {"default_signed_on": "2026-11-19"}
        vals.pop("signed_on")
        self.assertRefused("mentor", PLAN, "create", [vals], context=context)
        self.rpc("mentor", PLAN, "create", [vals])

    def test_considered_on_paper(self):
        self.assertRefused("head", PLAN, "action_approve", self.plan_m.ids)
        self.as_user("mentor", self.plan_m).paper_minutes = "№ 1, 05.09.2026"
        self.assertRefused("mentor", PLAN, "action_approve", self.plan_m.ids)
        self.as_user("head", self.plan_m).action_approve()
        self.assertEqual(self.plan_m.approval_label, "№ 1, 05.09.2026")

    def test_question_names_only_what_one_reads(self):
        meeting = self._create_meeting()
        vals = {"mentorship_plan_ids": [(4, self.plan_m.id)]}
        self.assertRefused(
            "secretary", "ub.agenda.item", "write", meeting.item_ids.ids, vals
        )

    def test_words_are_locked_and_the_fulfilment_lives_on(self):
        plan = self._considered()
        for vals in ({"name": "x"}, {"date_due": "2027-01-01"}):
            self.assertRefused("mentor", LINE, "write", self.talk.ids, vals)
        self.assertRefused("mentor", LINE, "unlink", self.talk.ids)
        self.as_user("mentor", self.talk).action_do()
        self.assertEqual(self.talk.done_on, date(2026, 11, 20))
        self.assertEqual(plan.progress, "1 / 2")
        later = {"done_on": "2026-12-01"}
        self.assertRefused("mentor", LINE, "write", self.talk.ids, later)
        self.as_user("mentor", self.talk).done_on = False
        self.assertFalse(self.talk.done_on)
        plan.action_finish()
        self.assertRefused("mentor", LINE, "action_do", self.talk.ids)

    def test_talk_is_the_proof_of_a_line(self):
        """000 3.7 (b): noted by one of the two, in a word and on its day."""
        self._considered()
        action = self.as_user("teacher", self.talk).action_note()
        context = action["context"]
        deeds = self.as_user("teacher", self.env[DEED]).with_context(**context)
        deed = deeds.create({"date": "2026-11-12", "note": "More pauses"})
        self.assertEqual((deed.form_id, deed.line_id), (self._form("talk"), self.talk))
        self.assertEqual(self.talk.done_on, date(2026, 11, 12))
        self.assertEqual(self.talk.proof, "Talk 12.11.2026")
        words = self.assertRefused(
            "mentor", LINE, "write", self.talk.ids, {"done_on": False}
        )
        self.assertIn("How to plan a lesson", words)
        self.as_user("teacher", deed).unlink()
        self.assertFalse(self.talk.done_on)

    def test_deed_of_tomorrow_or_of_another_pair(self):
        vals = {"mentorship_id": self.pair.id, "form_id": self._form("talk").id}
        self.assertRefused("mentor", DEED, "create", [{**vals, "date": "2026-11-21"}])
        order = self._create_mentor_order("offline", "mentor", number="15")
        order.action_register()
        other = {**vals, "mentorship_id": order.line_ids.pair_ids.id}
        self.assertRefused(
            "mentor", DEED, "create", [{**other, "line_id": self.talk.id}]
        )

    def test_passed_terms(self):
        """Seen by the two and the head, in no reminder of anybody else."""
        self._considered()
        overdue = [("is_overdue", "=", True)]
        for key in ("teacher", "mentor", "head", "deputy"):
            lines = self.as_user(key, self.env[LINE])
            self.assertEqual(lines.search(overdue), self.visit, key)
        self.assertFalse(self.as_user("stranger", self.env[LINE]).search(overdue))
        self.assertTrue(self.visit.is_overdue)
        users = self.env["res.users"]
        tasks = users._ub_tasks(date(2026, 11, 16), date(2026, 11, 22))
        told = {user for user, records in tasks.items() if self.visit in records}
        self.assertEqual(told, {self.users["teacher"], self.users["mentor"]})
        for key, seen in (("mentor", self.visit), ("head", self.visit.browse())):
            home = self.as_user(key, self.env["ub.home"]).create({})
            self.assertEqual(home.mentorship_line_ids, seen)
        with freeze_time("2026-11-15 06:00:00"):
            self.assertNotIn(self.visit, self.env[LINE].search(overdue))
        self.visit.action_do()
        self.assertFalse(self.env[LINE].search(overdue) & self.visit)

    @warmup
    def test_list_does_not_grow(self):
        fields = ["young_id", "progress", "approval_label", "heard_label", "state"]
        spec = {name: {} for name in (*fields, "allowed_actions", "can_edit")}

        def count():
            plans = self.as_user("deputy", self.plan_m)
            plans.web_search_read([], spec)
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            plans.web_search_read([], spec)
            return self.cr.sql_log_count - before

        few = count()
        for number in range(4):
            self.people["more"] = self._create_employee(f"Young {number}")
            order = self._create_mentor_order("more", "mentor", number=f"9{number}")
            order.action_register()
            plan = self.env[PLAN].create({"mentorship_id": order.line_ids.pair_ids.id})
            self.env[LINE].create({"plan_id": plan.id, "name": "Talk"})
        self.assertLessEqual(count(), few)
