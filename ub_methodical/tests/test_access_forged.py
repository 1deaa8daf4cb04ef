from odoo import Command
from odoo.tests import tagged

from .common import TODAY
from .common_rpc import RpcCase


@tagged("post_install", "-at_install")
class TestAccessForged(RpcCase):
    """Clients send what no screen offers: states, owners, foreign ids, commands."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.draft = cls._create_order(cls._line("admit", cls.people["stranger"]))
        cls.signed = cls._create_order(
            cls._line("release", cls.people["offline"]), number="1"
        )
        cls.signed.action_register()
        cls.meeting = cls._create_meeting()
        cls.other_meeting = cls._create_meeting(cls.other_body)
        cls.other_meeting.item_ids.decision_ids = [Command.create({"text": "Decided"})]
        cls.card = cls._create_teacher(cls.people["teacher"])

    # States and facts that only our own steps write

    def test_forged_state(self):
        order = {"date": "2026-11-20", "state": "signed"}
        self.assertRefused("clerk", "ub.order", "create", [order])
        self.assertRefused("clerk", "ub.order", "write", self.draft.ids, order)
        self.assertRefused(
            "head", "ub.meeting", "write", self.meeting.ids, {"state": "held"}
        )
        self.assertRefused(
            "clerk", "ub.order", "write", self.signed.ids, {"state": "draft"}
        )
        year = self.year_a.ids
        self.assertRefused(
            "clerk", "ub.year.school", "write", year, {"state": "closed"}
        )

    def test_own_default_for_a_fixed_field(self):
        self.rpc("clerk", "ir.default", "set", "ub.order", "state", "signed", True)
        order = self.rpc("clerk", "ub.order", "create", [{}])
        self.assertEqual(self.env["ub.order"].browse(order).state, "draft")
        own = ("ub.teacher", "confirmed_on", "2026-01-01", True)
        self.rpc("stranger", "ir.default", "set", *own)
        person = self.people["stranger"].id
        card = self.rpc("stranger", "ub.teacher", "create", [{"employee_id": person}])
        self.assertFalse(self.env["ub.teacher"].browse(card).confirmed_on)

    def test_defaults_of_the_context_fill_no_fixed_field(self):
        person = self.people["stranger"].id
        forged = {"default_state": "signed"}
        order = self.rpc("clerk", "ub.order", "create", [{}], context=forged)
        self.assertEqual(self.env["ub.order"].browse(order).state, "draft")
        forged = {"default_confirmed_on": "2026-01-01", "default_company_id": 1}
        card = self.rpc(
            "stranger",
            "ub.teacher",
            "create",
            [{"employee_id": person}],
            context=forged,
        )
        card = self.env["ub.teacher"].browse(card)
        self.assertFalse(card.confirmed_on)
        self.assertEqual(card.company_id, self.school_a)
        body = self.rpc(
            "clerk",
            "ub.body",
            "create",
            [{"name": "New", "type_id": self.body.type_id.id}],
            context={"default_date_from": "2026-01-01"},
        )
        self.assertEqual(self.env["ub.body"].browse(body).state, "proposed")
        item = self.rpc(
            "head",
            "ub.agenda.item",
            "create",
            [{"name": "New", "meeting_id": self.meeting.id}],
            context={"default_body_id": self.other_body.id},
        )
        self.assertEqual(self.env["ub.agenda.item"].browse(item).body_id, self.body)

    def test_fixed_fields(self):
        forged = {
            ("clerk", self.draft): {"signed_on": "2026-11-20"},
            ("clerk", self.draft.line_ids): {"company_id": self.school_b.id},
            ("clerk", self.body): {"date_to": "2026-11-19"},
            ("clerk", self.body.membership_ids[:1]): {"acts_until": "2030-01-01"},
            ("clerk", self.body.membership_ids[1]): {"source": "order"},
            ("head", self.meeting.item_ids): {"body_id": self.other_body.id},
            ("head", self.meeting): {"company_id": self.school_b.id},
            ("teacher", self.card): {"confirmed_on": "2026-11-20"},
            ("deputy", self.card): {"confirmed_by_id": self.users["deputy"].id},
            ("admin", self.card): {"create_uid": self.users["head"].id},
        }
        for (key, record), vals in forged.items():
            self.assertRefused(key, record._name, "write", record.ids, vals)

    def test_the_word_of_the_deputy_is_not_ones_own(self):
        for vals in ({"is_experienced": True}, {"active": False}):
            self.assertRefused("teacher", "ub.teacher", "write", self.card.ids, vals)
        self.assertRefused("teacher", "ub.teacher", "action_archive", self.card.ids)
        vals = {"employee_id": self.people["head"].id, "is_experienced": True}
        self.assertRefused("head", "ub.teacher", "create", [vals])
        self.assertRefused("teacher", "ub.teacher", "action_confirm", self.card.ids)

    def test_a_change_of_ones_own_takes_the_confirmation_away(self):
        self.rpc("deputy", "ub.teacher", "action_confirm", self.card.ids)
        self.assertTrue(self.card.confirmed_on)
        self.rpc("teacher", "ub.teacher", "write", self.card.ids, {"speciality": "x"})
        self.assertFalse(self.card.confirmed_on)

    # Nothing moves under another owner

    def test_a_line_stays_where_it_was_made(self):
        other = self._create_order(self._line("admit", self.people["head"]))
        own_item = self.meeting.item_ids
        moves = [
            ("clerk", self.draft.line_ids, {"order_id": other.id}),
            ("clerk", self.draft.line_ids, {"order_id": self.signed.id}),
            ("head", own_item, {"meeting_id": self.other_meeting.id}),
            ("clerk", self.other_meeting.decision_ids, {"item_id": own_item.id}),
            ("clerk", self.body.membership_ids[1], {"body_id": self.other_body.id}),
            ("head", self.meeting, {"body_id": self.other_body.id}),
            ("teacher", self.card, {"employee_id": self.people["head"].id}),
            ("deputy", self.year_a.term_ids[0], {"year_school_id": self.year_b.id}),
        ]
        for key, record, vals in moves:
            self.assertRefused(key, record._name, "write", record.ids, vals)

    def test_no_record_moves_to_another_school(self):
        self.users["director"].company_ids = self.schools
        school = {"company_id": self.school_b.id}
        for record in (self.body, self.draft, self.holders["deputy"], self.observer):
            self.assertRefused("director", record._name, "write", record.ids, school)

    def test_records_for_another_school(self):
        school = {"company_id": self.school_b.id}
        foreign = {"body_id": self.foreign_body.id, "date_start": "2026-12-01 08:00:00"}
        own = {"employee_id": self.people["stranger"].id, "date_from": "2026-11-20"}
        self.assertRefused("director", "ub.order", "create", [school])
        self.assertRefused(
            "director",
            "ub.order",
            "create",
            [{}],
            context={"default_company_id": school["company_id"]},
        )
        self.assertRefused("director", "ub.meeting", "create", [foreign])
        self.assertRefused(
            "clerk",
            "ub.membership",
            "create",
            [{"body_id": self.foreign_body.id, **own}],
        )
        line = {"order_id": self.draft.id, "kind": "abolish", "date_from": "2026-12-01"}
        self.assertRefused(
            "clerk",
            "ub.order.line",
            "create",
            [{**line, "body_id": self.foreign_body.id}],
        )
        people = {"employee_id": self.people["outsider"].id, "body_id": self.body.id}
        self.assertRefused("clerk", "ub.membership", "create", [people])

    # Commands

    def test_commands_reach_no_further_than_calls(self):
        line = self.signed.line_ids
        person = self.people["stranger"].id
        forged = [
            (
                "clerk",
                self.body,
                {"order_line_ids": [(1, line.id, {"wording_ru": "x"})]},
            ),
            ("clerk", self.body, {"order_line_ids": [(2, line.id, 0)]}),
            ("clerk", self.signed, {"line_ids": [(0, 0, {"kind": "abolish"})]}),
            ("clerk", self.draft, {"line_ids": [(4, line.id, 0)]}),
            (
                "clerk",
                self.draft.line_ids,
                {
                    "begun_ids": [
                        (0, 0, {"body_id": self.body.id, "employee_id": person})
                    ]
                },
            ),
            (
                "clerk",
                self.body,
                {
                    "membership_ids": [
                        (0, 0, {"employee_id": person, "source": "order"})
                    ]
                },
            ),
            ("clerk", self.signed, {"signature_ids": [(0, 0, {"purpose": "sign"})]}),
            (
                "clerk",
                self.signed,
                {
                    "signature_ids": [
                        (1, self.signed.signature_ids[0].id, {"date": "2026-01-01"})
                    ]
                },
            ),
            (
                "head",
                self.meeting,
                {"item_ids": [(4, self.other_meeting.item_ids.id, 0)]},
            ),
            (
                "head",
                self.meeting,
                {"item_ids": [(1, self.other_meeting.item_ids.id, {"name": "x"})]},
            ),
            (
                "head",
                self.meeting,
                {"decision_ids": [(2, self.other_meeting.decision_ids.id, 0)]},
            ),
            (
                "teacher",
                self.card,
                {
                    "membership_ids": [
                        (0, 0, {"body_id": self.body.id, "employee_id": person})
                    ]
                },
            ),
        ]
        for key, record, vals in forged:
            self.assertRefused(key, record._name, "write", record.ids, vals)

    # Offices

    def test_the_director_does_not_enter_a_director(self):
        vals = {
            "company_id": self.school_a.id,
            "post_id": self.posts["direct"].id,
            "employee_id": self.people["stranger"].id,
            "is_acting": True,
            "date_from": TODAY.isoformat(),
        }
        director = self.posts["direct"].id
        deputy = self.holders["deputy"].ids
        self.assertRefused("director", "ub.post.holder", "create", [vals])
        self.assertRefused("deputy", "ub.post.holder", "create", [vals])
        self.assertRefused(
            "director", "ub.post.holder", "write", deputy, {"post_id": director}
        )
        own = self.holders["director"].ids
        self.assertRefused(
            "director", "ub.post.holder", "write", own, {"date_to": False}
        )
        self.assertRefused("director", "ub.post.holder", "unlink", deputy)
        self.rpc("admin", "ub.post.holder", "create", [vals])

    def test_taken_over_is_the_administrators(self):
        order = self._create_order(
            self._line("admit", self.people["stranger"]), kind="taken_over", number="9"
        )
        self.assertRefused("clerk", "ub.order", "create", [{"kind": "taken_over"}])
        self.assertRefused(
            "clerk", "ub.order", "write", self.draft.ids, {"kind": "taken_over"}
        )
        self.assertRefused(
            "clerk", "ub.order.line", "write", order.line_ids.ids, {"role": "head"}
        )
        self.assertRefused("director", "ub.order", "action_take_over", order.ids)
        self.assertRefused("director", "ub.order", "action_sign", order.ids)

    # The calendar

    def test_the_calendar_is_a_picture_only(self):
        self.as_user("head", self.meeting).action_convene()
        event = self.meeting.event_id
        for vals in ({"start": "2026-12-24 08:00:00"}, {"ub_company_id": False}):
            self.assertRefused("head", "calendar.event", "write", event.ids, vals)
        self.assertFalse(
            self.rpc("outsider", "calendar.event", "search", [("id", "=", event.id)])
        )
        own = {
            "name": "x",
            "start": "2026-12-01 08:00:00",
            "stop": "2026-12-01 09:00:00",
        }
        forged = self.rpc(
            "head",
            "calendar.event",
            "create",
            [{**own, "ub_company_id": self.school_b.id}],
        )
        self.assertFalse(self.env["calendar.event"].browse(forged).ub_company_id)
