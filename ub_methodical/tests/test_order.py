from odoo import Command
from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .common import TODAY, UbCase


@tagged("post_install", "-at_install")
class TestOrder(UbCase):
    """An order from draft to force: its number, its signature, its words."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.proposed = cls._create_body(
            "Табигый илимдер усулдук бирикмеси", date_from=False
        )
        cls.order = cls._create_order(
            cls._line("found", body_id=cls.proposed.id),
            cls._line(
                "appoint", cls.people["head"], body_id=cls.proposed.id, role="head"
            ),
            *(
                cls._line("admit", cls.people[key], body_id=cls.proposed.id)
                for key in ("teacher", "stranger", "offline")
            ),
            number="12",
        )

    def test_body_is_confirmed_by_the_directors_order(self):
        """001 cl. 1.5, 1.7: a body begins by an order and by nothing else."""
        self.assertEqual(self.proposed.state, "proposed")
        with self.assertRaises(ValidationError):
            self.as_user("deputy", self.proposed).write({"date_from": TODAY})
        self.as_user("deputy", self.order).action_register()
        self.assertEqual(self.order.state, "signed")
        self.assertEqual(self.proposed.state, "active")
        self.assertEqual(self.proposed.date_from, TODAY)
        self.assertEqual(self.proposed.head_id, self.people["head"])
        self.assertEqual(self.proposed.member_count, 4)

    def test_registered_by_who_keeps_the_papers_signed_by_the_director(self):
        self.as_user("clerk", self.order).action_register()
        signature = self.order.signature_ids.filtered(lambda s: s.purpose == "sign")
        self.assertEqual(signature.employee_id, self.people["director"])
        self.assertEqual(signature.mode, "paper")
        self.assertEqual(signature.registered_by_id, self.users["clerk"])

    def test_director_signs_in_the_program(self):
        order = self.as_user("director", self.order)
        self.assertIn(" sign ", order.allowed_actions)
        order.action_sign()
        signature = self.order.signature_ids.filtered(lambda s: s.purpose == "sign")
        self.assertEqual(signature.mode, "app")

    def test_deputy_does_not_sign_for_the_director(self):
        order = self.as_user("deputy", self.order)
        self.assertNotIn(" sign ", order.allowed_actions)
        with self.assertRaisesRegex(UserError, "do not hold the right"):
            order.action_sign()
        self.assertEqual(self.order.state, "draft")

    def test_acting_director_signs_while_he_acts(self):
        self._hold_office(self.people["union_chair"], "direct", is_acting=True)
        self.as_user("union_chair", self.order).action_sign()
        signature = self.order.signature_ids.filtered(lambda s: s.purpose == "sign")
        self.assertEqual(signature.employee_id, self.people["union_chair"])

    def test_teacher_cannot_register(self):
        with self.assertRaises(UserError):
            self.as_user("teacher", self.order).action_register()
        self.assertEqual(self.order.state, "draft")

    def test_typed_number_is_asked_for_and_unique(self):
        self.order.number = False
        with self.assertRaisesRegex(UserError, "order book"):
            self.as_user("deputy", self.order).action_register()

    def test_second_registration_is_told(self):
        order = self.as_user("deputy", self.order)
        order.action_register()
        with self.assertRaisesRegex(UserError, "already “Signed”"):
            order.action_register()
        self.assertEqual(self.proposed.member_count, 4)

    def test_signed_order_is_locked_for_its_authors(self):
        self.as_user("deputy", self.order).action_register()
        order = self.as_user("deputy", self.order)
        for vals in (
            {"title_ky": "Башка"},
            {"number": "13"},
            {"line_ids": [Command.delete(order.line_ids[0].id)]},
            {"basis_ids": [Command.create({"text": "№ 9"})]},
        ):
            with self.subTest(vals=vals), self.assertRaises(UserError):
                order.write(vals)
        with self.assertRaises(UserError):
            order.line_ids[0].write({"wording_ky": "Башка"})
        with self.assertRaises(UserError):
            order.unlink()

    def test_photo_of_the_paper_comes_afterwards(self):
        self.as_user("deputy", self.order).action_register()
        self.as_user("deputy", self.order).write({"photo": b"aGVsbG8="})
        self.assertTrue(self.order.photo)

    def test_state_is_never_written(self):
        for key in ("director", "deputy", "admin"):
            with self.subTest(key=key), self.assertRaises(UserError):
                self.as_user(key, self.order).write({"state": "signed"})
        orders = self.as_user("deputy", self.env["ub.order"])
        with self.assertRaises(UserError):
            orders.create({"state": "signed"})
        forged = orders.with_context(default_state="signed").create({})
        self.assertEqual(forged.state, "draft")

    def test_closed_year_takes_no_orders(self):
        self.as_user("deputy", self.year_a).action_close()
        with self.assertRaisesRegex(UserError, "is closed"):
            self.as_user("deputy", self.order).action_register()

    def test_people_named_are_asked_to_acknowledge(self):
        self.as_user("deputy", self.order).action_register()
        lines = self.order.signature_ids.filtered(lambda s: s.purpose == "acknowledge")
        named = self.order.line_ids.employee_id
        self.assertEqual(lines.employee_id, named)
        own = lines.filtered(lambda s: s.employee_id == self.people["teacher"])
        self.as_user("teacher", own).action_acknowledge()
        self.assertEqual((own.mode, own.date), ("app", TODAY))
        with self.assertRaises(UserError):
            self.as_user("teacher", lines - own).action_acknowledge()
        self.as_user("clerk", lines).action_acknowledge_paper()
        self.assertEqual(set((lines - own).mapped("mode")), {"paper"})
        self.assertEqual(own.mode, "app", "what was done in the program stays")

    def test_basis_names_decision_proposal_and_election(self):
        """001 cl. 1.5, 1.7, 5.1; 004: from the program, or typed as on paper."""
        meeting = self._create_meeting(number="1")
        self.order.basis_ids = [
            Command.create({"kind": "decision", "text": "№ 1 протокол, 28.08"}),
            Command.create(
                {"kind": "proposal", "proposed_by_id": self.people["deputy"].id}
            ),
            Command.create({"kind": "election", "meeting_id": meeting.id}),
            Command.create({"kind": "consent", "text": "№ 2 протокол"}),
        ]
        by_kind = self.order.basis_ids.grouped("kind")
        self.assertEqual(by_kind["decision"].text, "№ 1 протокол, 28.08")
        self.assertEqual(by_kind["proposal"].proposed_by_id, self.people["deputy"])
        self.assertEqual(by_kind["election"].text, "№ 1 протокол, 27.11.2026")

    def test_words_are_proposed_and_may_be_changed(self):
        for lang in ("ky", "ru"):
            for line in self.order.line_ids:
                self.assertTrue(line[f"wording_{lang}"])
                self.assertNotIn("$", line[f"wording_{lang}"])
        line = self.order.line_ids[0]
        line.wording_ky = "Мектептин өз сөзү"
        self.as_user("deputy", self.order).action_register()
        self.assertEqual(line.wording_ky, "Мектептин өз сөзү")

    def test_signed_words_survive_renaming(self):
        self.as_user("deputy", self.order).action_register()
        before = self.order.line_ids.mapped("wording_ky")
        self.proposed.name = "Башка ат"
        self.people["teacher"].name = "Башка Адам"
        self.env.flush_all()
        self.assertEqual(self.order.line_ids.mapped("wording_ky"), before)

    def test_taken_over_is_for_administrators(self):
        order = self.as_user("deputy", self.env["ub.order"])
        with self.assertRaises(ValidationError):
            order.create({"kind": "taken_over"})
        self.order.kind = "taken_over"
        self.order.date = "2021-09-01"
        self.order.line_ids.date_from = "2021-09-01"
        self.year.copy(
            {"date_from": "2021-09-01", "date_to": "2022-08-31", "name": "21"}
        )
        self.as_user("admin", self.order).action_take_over()
        self.assertEqual(self.proposed.state, "active")
        self.assertFalse(
            self.order.signature_ids.filtered(lambda s: s.purpose == "sign")
        )

    def test_order_of_another_school_is_not_seen(self):
        self.as_user("deputy", self.order).action_register()
        found = self.as_user("outsider", self.env["ub.order"]).search([])
        self.assertFalse(found & self.order)
