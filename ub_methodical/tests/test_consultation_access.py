from odoo import Command
from odoo.tests import tagged, warmup

from .common_consultation import MODEL, ConsultationCase

ANSWER = "ub.consultation.answer"


@tagged("post_install", "-at_install")
class TestConsultationAccess(ConsultationCase):
    """Requests are between who asks and who is asked; logs for the heads."""

    def test_colleagues_see_no_requests(self):
        for key, requests in {
            "teacher": self.request,
            "head": self.request,
            "deputy": self.request | self.to_council,
            "director": self.request | self.to_council,
            "clerk": self.request | self.to_council,
            "deputy_head": self.env[MODEL],
            "secretary": self.env[MODEL],
            "stranger": self.env[MODEL],
            "council_member": self.env[MODEL],
            "admin": self.env[MODEL],
            "observer": self.env[MODEL],
            "outsider": self.env[MODEL],
        }.items():
            with self.subTest(key=key):
                self.assertEqual(self._seen_by(key), requests)
        for key in ("secretary", "stranger", "admin"):
            words = self.assertRefused(key, MODEL, "read", self.request.ids, ["name"])
            self.assertIn("who asks", words)
            talk = [("model", "=", MODEL), ("res_id", "=", self.request.id)]
            self.assertFalse(self.rpc(key, "mail.message", "search", talk))
            self.assertFalse(
                self.rpc(
                    key,
                    "mail.activity",
                    "search",
                    [("res_model", "=", MODEL), ("res_id", "=", self.request.id)],
                )
            )
            self.assertFalse(self.rpc(key, MODEL, "name_search", "Formative"))

    def test_being_written_is_the_askers(self):
        vals = {"name": "Not sure yet"}
        request = self.env[MODEL].browse(self.rpc("teacher", MODEL, "create", [vals]))
        self.assertNotIn(request, self._seen_by("head"))
        self.assertIn(request, self._seen_by("clerk"))

    def test_log_by_teacher(self):
        """003 cl. 3.8, 004 method.1: the head of the teacher, the deputies."""
        stranger = self.people["stranger"]
        self._answer("head", self.request, "pass_on", employee_id=stranger.id)
        note = self._create_note("council_member", ("teacher", "offline"))
        for key in ("head", "deputy", "director", "teacher", "council_member"):
            self.assertIn(note, self._seen_by(key), key)
        for key in ("deputy_head", "secretary", "stranger", "admin", "outsider"):
            self.assertNotIn(note, self._seen_by(key), key)
        self.assertRefused("head", MODEL, "write", note.ids, {"result": "x"})
        self.assertRefused("teacher", MODEL, "write", note.ids, {"result": "x"})
        self._join(self.other_body, stranger, "head")
        self.assertNotIn(note, self._seen_by("stranger"))

    def test_groups_count_only_what_is_read(self):
        self._create_note()
        groups = self.rpc(
            "stranger", MODEL, "formatted_read_group", [], ["adviser_id"], ["__count"]
        )
        self.assertFalse(groups)

    def test_steps_are_not_typed_in(self):
        for vals in (
            {"state": "given"},
            {"reason": "No"},
            {"answered_on": "2026-11-01"},
            {"passed_by_ids": [Command.link(self.people["stranger"].id)]},
            {"association_ids": [Command.link(self.other_body.id)]},
            {"event_id": 1},
            {"employee_id": self.people["stranger"].id},
            {"company_id": self.school_b.id},
            {"adviser_id": self.people["stranger"].id},
            {"body_id": self.other_body.id},
        ):
            for key in ("teacher", "head"):
                self.assertRefused(key, MODEL, "write", self.request.ids, vals)
        self.assertRefused(
            "teacher", MODEL, "create", [{"name": "x", "state": "given"}]
        )
        forged = {"default_state": "given", "default_reason": "No"}
        made = self.rpc("teacher", MODEL, "create", [{"name": "x"}], context=forged)
        request = self.env[MODEL].browse(made)
        self.assertEqual((request.state, request.reason), ("draft", False))
        forged = {"default_employee_id": self.people["offline"].id}
        self.assertRefused("teacher", MODEL, "create", [{"name": "x"}], context=forged)
        for vals in ({"date": "2026-11-25"}, {"advice": "Mine"}, {"employee_ids": []}):
            self.assertRefused("teacher", MODEL, "write", self.request.ids, vals)
        self.as_user("teacher", self.request).text = "In class 5"

    def test_only_who_is_asked_answers(self):
        for key in ("teacher", "secretary", "stranger", "council_member", "outsider"):
            self.assertNoAnswer(key, self.request, "agree", date="2026-11-25")
            self.assertNoAnswer(key, self.request, "decline", reason="No")
        for key in ("head", "stranger", "outsider"):
            self.assertRefused(key, MODEL, "action_withdraw", self.request.ids)
        self._answer("head", self.request, "give", date="2026-11-20")
        words = self.assertNoAnswer("head", self.request, "give", date="2026-11-20")
        self.assertIn("Given", words)

    def test_of_another_school(self):
        outsider = self.people["outsider"].id
        for vals in (
            {"adviser_id": outsider},
            {"body_id": self.foreign_body.id},
            {"employee_ids": [Command.set([outsider])]},
        ):
            self.assertRefused("teacher", MODEL, "create", [{"name": "x", **vals}])
        self.assertNoAnswer("head", self.request, "pass_on", employee_id=outsider)

    def test_odd_input(self):
        for vals in (
            {"name": "x" * 501},
            {"name": "x\x00"},
            {"name": False},
            {"date": "tomorrow"},
            {"adviser_id": 10**12},
            {"area": "x"},
            {"employee_ids": "all"},
            {"unknown": 1},
        ):
            self.assertRefused("teacher", MODEL, "create", [{"name": "x", **vals}])
        for vals in (
            {"step": "x"},
            {"consultation_id": False},
            {"consultation_id": self.to_council.id},
        ):
            known = {"consultation_id": self.request.id, "step": "agree", **vals}
            self.assertRefused("head", ANSWER, "create", [known])

    def test_names_are_linked_only(self):
        note = self.env[MODEL].create(self._note_vals())
        command = Command.create({"name": "Somebody"})
        self.as_user("head", note).write({"employee_ids": [command]})
        self.assertEqual(note.employee_ids, self.people["teacher"])

    def test_home(self):
        """What waits for me, and what was answered."""
        home = self.as_user("head", self.env["ub.home"]).create({})
        self.assertEqual(home.asked_ids.ids, self.request.ids)
        self.assertFalse(home.is_quiet)
        home = self.as_user("deputy", self.env["ub.home"]).create({})
        self.assertEqual(home.asked_ids.ids, self.to_council.ids)
        home = self.as_user("teacher", self.env["ub.home"]).create({})
        self.assertFalse(home.answered_ids | home.asked_ids)
        self._answer("head", self.request, "agree", date="2026-11-25")
        home.invalidate_recordset()
        self.assertEqual(home.answered_ids.ids, self.request.ids)
        filters = [("waits_for_me", "=", True)]
        seen = self.as_user("head", self.env[MODEL])
        self.assertEqual(seen.search(filters).ids, self.request.ids)
        self.assertTrue(seen.browse(self.request.id).waits_for_me)
        self.assertEqual(seen.search([("is_mine", "=", True)]).ids, [])

    def test_page_of_the_year(self):
        """What was given stands on the pages of both; requests on none."""
        note = self._create_note()
        for key, whose in (
            ("teacher", "teacher"),
            ("head", "teacher"),
            ("deputy", "teacher"),
            ("head", "head"),
        ):
            pages = self.as_user(key, self.env["ub.teacher.year"])
            page = pages._page_of(self.people[whose], self.year)
            self.assertEqual(page.consultation_ids.ids, note.ids, key)
            words = str(page._sections())
            self.assertIn("Work with gaps", words)
            self.assertNotIn("Formative assessment", words)

    @warmup
    def test_budget(self):
        """The list and the form ask the database as often for many as for one."""
        fields = ("date", "adviser_id", "whom", "name", "form", "state", "subject_id")
        spec = {name: {} for name in fields}
        counts = []
        for number in (2, 12):
            for index in range(number):
                self._create_note(name=f"Topic {index}")
            self.rpc("head", MODEL, "web_search_read", [], spec)
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.rpc("head", MODEL, "web_search_read", [], spec)
            counts.append(self.env.cr.sql_log_count - before)
        self.assertLessEqual(counts[1], counts[0])
