from datetime import date

from odoo.tests import freeze_time, tagged, warmup

from .common_personal import PersonalCase

MODEL = "ub.self.education"
READERS = ("teacher", "head", "deputy", "director", "clerk")
OTHERS = ("deputy_head", "secretary", "stranger", "council_member", "observer")


@tagged("post_install", "-at_install")
class TestSelfEducation(PersonalCase):
    """A theme, its individual plan, the meeting that approves it and hears it."""

    def _approved(self):
        self.as_user("teacher", self.theme).action_submit()
        item = self._put_on_agenda("head", self.theme)
        self._close(item.meeting_id)
        return self.theme

    def test_own_theme_has_its_association(self):
        vals = {"name": "Reading", "year_from": 2026, "year_to": 2027}
        theme = self.env[MODEL].browse(self.rpc("teacher", MODEL, "create", [vals]))
        self.assertEqual(theme.employee_id, self.people["teacher"])
        self.assertEqual((theme.body_id, theme.years), (self.body, "2026–2027"))
        self.assertTrue(theme.is_current)
        self.assertTrue(self.as_user("teacher", theme).is_mine)
        self.assertFalse(self.as_user("head", theme).is_mine)

    def test_who_reads_it(self):
        """003 4: the teacher, his heads and who manages the school, nobody else."""
        for key in READERS:
            self.assertTrue(self.as_user(key, self.theme).has_access("read"), key)
        for key in (*OTHERS, "outsider"):
            with self.subTest(key=key):
                theme = self.as_user(key, self.theme)
                self.assertFalse(theme.search([("name", "ilike", "assessment")]))
                self.assertFalse(self.as_user(key, self.stage).search([]))
                self.assertFalse(theme.name_search("Formative"))
                self.assertRefused(key, MODEL, "read", theme.ids, ["aim"])
                self.assertRefused(key, MODEL, "export_data", theme.ids, ["aim"])
                groups = theme.formatted_read_group([], ["name"], ["__count"])
                self.assertFalse(groups)

    def test_head_of_a_former_body_sees_it_no_more(self):
        fact = self.body.membership_ids.filtered(
            lambda f: f.employee_id == self.people["teacher"]
        )
        fact.date_to = "2026-11-19"
        self.assertFalse(self.as_user("head", self.theme).has_access("read"))

    def test_secretary_enters_it_for_who_has_no_login(self):
        vals = {"name": "ICT", "employee_id": self.people["offline"].id}
        loud = {"mail_create_nolog": False, "tracking_disable": False}
        clerk = self.as_user("clerk", self.env[MODEL]).with_context(**loud)
        theme = clerk.create(vals)
        self.assertIn("Clerk entered it for Offline Person.", theme.message_ids.body)
        for key in ("teacher", "head", "secretary", "stranger"):
            self.assertRefused(key, MODEL, "create", [vals])

    def test_nobody_writes_for_another(self):
        for key in ("head", "secretary", "stranger", "outsider"):
            self.assertRefused(key, MODEL, "write", self.theme.ids, {"aim": "x"})
            self.assertRefused(key, MODEL, "action_submit", self.theme.ids)
            self.assertRefused(key, MODEL, "unlink", self.theme.ids)
        vals = {"employee_id": self.people["head"].id}
        self.assertRefused("teacher", MODEL, "write", self.theme.ids, vals)
        for vals in ({"state": "approved"}, {"approved_on": "2026-11-01"}):
            self.assertRefused("teacher", MODEL, "write", self.theme.ids, vals)

    def test_meeting_approves_the_plans_together(self):
        """000 2.6, 001 3.4: one question, the minutes are the proof of each plan."""
        other = self._create_theme(self.people["offline"])
        both = self.theme | other
        for theme in both:
            theme.action_submit()
        item = self._put_on_agenda("head", both)
        self.assertEqual(item.education_ids, both)
        self.assertEqual(item.kind_id.code, "individual_plans")
        self.assertEqual(self.theme.state, "submitted")
        self._close(item.meeting_id)
        self.assertEqual(both.mapped("state"), ["approved", "approved"])
        self.assertEqual(self.theme.approval_label, "minutes No. 2, 18.11")
        self.assertEqual(str(self.theme.approved_on), "2026-11-18")
        self.assertFalse(self.theme.heard_label)

    def test_what_was_carried_over_is_not_approved(self):
        self.theme.action_submit()
        item = self._put_on_agenda("head", self.theme)
        self._close(item.meeting_id, outcome="carried")
        self.assertEqual(self.theme.state, "submitted")
        later = self._create_meeting(date_start="2026-11-27 08:00:00")
        question = later.item_ids.filtered("previous_id")
        self.assertEqual(question.education_ids, self.theme)
        self._close(later, day="2026-11-19", number="3")
        self.assertEqual(self.theme.approval_label, "minutes No. 3, 19.11")

    def test_report_is_heard(self):
        """001 3.17: heard at a meeting, whose minutes come by themselves."""
        theme = self._approved()
        item = self._put_on_agenda("head", theme)
        self.assertEqual(item.kind_id.code, "self_education")
        self._close(item.meeting_id, outcome="noted", day="2026-11-19", number="3")
        self.assertEqual(theme.heard_label, "minutes No. 3, 19.11")
        theme.heard_note = "№ 4, 2025"
        self.assertEqual(theme.heard_label, "minutes No. 3, 19.11; № 4, 2025")

    def test_agenda_is_prepared_by_who_prepares_meetings(self):
        self.assertRefused("head", MODEL, "action_put_on_agenda", self.theme.ids)
        self.theme.action_submit()
        for key in ("teacher", "secretary", "stranger"):
            self.assertRefused(key, MODEL, "action_put_on_agenda", self.theme.ids)
        self.theme.body_id = False
        self.assertRefused("deputy", MODEL, "action_put_on_agenda", self.theme.ids)

    def test_question_names_only_what_one_reads(self):
        meeting = self._create_meeting()
        vals = {"education_ids": [(4, self.theme.id)]}
        self.assertRefused(
            "secretary", "ub.agenda.item", "write", meeting.item_ids.ids, vals
        )
        self.as_user("head", meeting.item_ids).write(vals)
        meeting.action_convene()
        seen = self.as_user("deputy_head", meeting.item_ids)
        self.assertFalse(seen.education_ids)
        seen.write({"minutes": 5})
        self.assertEqual(meeting.item_ids._papers("education_ids"), self.theme)

    def test_approved_on_paper(self):
        self.assertRefused("teacher", MODEL, "action_approve", self.theme.ids)
        self.assertRefused("head", MODEL, "action_approve", self.theme.ids)
        self.as_user("teacher", self.theme).paper_minutes = "№ 1, 05.09.2025"
        self.as_user("head", self.theme).action_approve()
        self.assertEqual(self.theme.approval_label, "№ 1, 05.09.2025")

    def test_words_are_locked_and_the_stages_live_on(self):
        theme, stage = self._approved(), self.stage
        mine = self.as_user("teacher", stage)
        for vals in ({"name": "x"}, {"date_due": "2027-01-01"}):
            self.assertRefused("teacher", stage._name, "write", stage.ids, vals)
        self.assertRefused("teacher", stage._name, "unlink", stage.ids)
        mine.action_do()
        mine.outcome = "Read"
        self.assertEqual(str(stage.done_on), "2026-11-20")
        for vals in ({"done_on": "2026-12-01"}, {"education_id": theme.copy().id}):
            self.assertRefused("teacher", stage._name, "write", stage.ids, vals)
        for key in ("head", "secretary", "stranger"):
            self.assertRefused(key, stage._name, "action_do", stage.ids)
        theme.action_finish()
        self.assertRefused(
            "teacher", stage._name, "write", stage.ids, {"outcome": "More"}
        )

    def test_stage_of_now(self):
        self.stage.kind = "diagnostic"
        self._create_stage("Try it out", sequence=20)
        self.assertEqual(self.theme.stage_label, "Diagnosis")
        self.stage.action_do()
        self.assertEqual(self.theme.stage_label, "Try it out")

    def test_teacher_takes_back_what_he_has_handed_in(self):
        self.as_user("teacher", self.theme).action_submit()
        self.assertRefused("stranger", MODEL, "action_reopen", self.theme.ids)
        self.as_user("teacher", self.theme).action_reopen()
        self.assertEqual(self.theme.state, "draft")

    def test_reopened_plan_is_approved_anew(self):
        theme = self._approved()
        self.as_user("teacher", theme).action_reopen()
        self.assertEqual((theme.state, theme.approval_label), ("draft", False))
        self.assertFalse(theme.approval_item_id)
        self.assertFalse(theme.heard_label, "an approval is no hearing")

    def test_plan_that_was_taken_back_meanwhile(self):
        """The agenda still names it: closed minutes change nothing of a draft."""
        self.theme.action_submit()
        item = self._put_on_agenda("head", self.theme)
        self.theme.action_reopen()
        self._close(item.meeting_id)
        self.assertEqual((self.theme.state, self.theme.heard_label), ("draft", ""))

    def test_years(self):
        for vals in ({"year_to": 2026}, {"year_from": 26}, {"year_to": 2040}):
            self.assertRefused("teacher", MODEL, "write", self.theme.ids, vals)
        with freeze_time("2028-10-01"):
            self.assertFalse(self.theme.is_current)
            self.assertNotIn(self.theme, self.theme.search([("is_current", "=", True)]))
        self.assertIn(self.theme, self.theme.search([("is_current", "=", True)]))

    def test_nothing_of_it_is_red_or_in_a_reminder(self):
        """Order № 1097: no folder is demanded, an open stage is nobody's arrears."""
        self.stage.date_due = "2026-10-01"
        self.theme.action_submit()
        tasks = self.env["res.users"]._ub_tasks(date(2026, 11, 16), date(2026, 11, 22))
        told = {one._name for records in tasks.values() for one in records}
        self.assertFalse({name for name in told if name.startswith(MODEL)})
        self.assertFalse(self.theme._fields.get("activity_ids"))
        self.assertNotIn("danger", self.theme.get_view(view_type="list")["arch"])

    @warmup
    def test_list_does_not_grow(self):
        fields = ["employee_id", "name", "years", "stage_label", "heard_label"]
        fields += ["approval_label", "allowed_actions", "can_edit", "state"]
        spec = {name: {} for name in fields}

        def count():
            themes = self.as_user("deputy", self.theme)
            themes.web_search_read([], spec)
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            themes.web_search_read([], spec)
            return self.cr.sql_log_count - before

        few = count()
        for number in range(5):
            person = self._create_employee(f"Person {number}")
            self._join(self.body, person)
            self._create_stage("One", self._create_theme(person))
        self.assertLessEqual(count(), few)
