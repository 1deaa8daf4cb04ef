from datetime import date

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import freeze_time, tagged

from .common import TODAY, UbCase


@tagged("post_install", "-at_install")
class TestPost(UbCase):
    """Offices, holders, acting holders, and the rights that follow from them."""

    def test_one_holder_at_a_time(self):
        with self.assertRaisesRegex(ValidationError, "holds this office"):
            self._hold_office(self.people["stranger"], "direct")

    def test_acting_holder_signs_first(self):
        post = self.posts["direct"]
        acting = self._hold_office(
            self.people["stranger"],
            "direct",
            is_acting=True,
            date_from="2026-11-10",
            date_to="2026-11-25",
        )
        holder = self.holders["director"]
        for day, expected in (
            (date(2026, 11, 9), holder),
            (date(2026, 11, 10), acting),
            (date(2026, 11, 25), acting),
            (date(2026, 11, 26), holder),
        ):
            with self.subTest(day=day):
                self.assertEqual(post._holder(self.school_a, day), expected)

    def test_rights_begin_and_end_with_the_office(self):
        bodies = self.env["ub.body"].search([])
        self._hold_office(
            self.people["stranger"],
            "manage",
            is_acting=True,
            date_from="2026-12-01",
            date_to="2026-12-10",
        )
        for day, allowed in (
            ("2026-11-30 06:00:00", False),
            ("2026-12-01 06:00:00", True),
            ("2026-12-10 06:00:00", True),
            ("2026-12-11 06:00:00", False),
        ):
            with self.subTest(day=day), freeze_time(day):
                body = self.as_user("stranger", bodies & self.body)
                self.assertEqual(body.has_access("write"), allowed)
                self.assertEqual(body.can_manage, allowed)

    def test_director_enters_holders_but_no_director(self):
        holders = self.as_user("director", self.env["ub.post.holder"])
        vals = {
            "employee_id": self.people["stranger"].id,
            "company_id": self.school_a.id,
        }
        holders.create({**vals, "post_id": self.posts["archive"].id})
        with self.assertRaises(AccessError):
            holders.create(
                {**vals, "post_id": self.posts["direct"].id, "is_acting": True}
            )

    def test_deputy_enters_no_holders(self):
        with self.assertRaises(AccessError):
            self.as_user("deputy", self.env["ub.post.holder"]).create(
                {
                    "employee_id": self.people["stranger"].id,
                    "post_id": self.posts["archive"].id,
                    "company_id": self.school_a.id,
                }
            )

    def test_holder_is_of_the_staff(self):
        with self.assertRaises(ValidationError):
            self._hold_office(
                self.people["outsider"], "archive", company_id=self.school_a.id
            )

    def test_vacant_office_stops_the_order_with_a_sentence(self):
        self.holders["director"].date_to = "2026-11-01"
        order = self._create_order(
            self._line("admit", self.people["stranger"]), number="1"
        )
        refusal = self.assertRaisesRegex(UserError, "Nobody holds the director")
        with refusal, self.env.cr.savepoint():
            self.as_user("deputy", order).action_register()
        acting = self._hold_office(
            self.people["union_chair"], "direct", is_acting=True, date_from="2026-11-02"
        )
        self.as_user("deputy", order).action_register()
        signed = order.signature_ids.filtered(lambda s: s.purpose == "sign")
        self.assertEqual((signed.employee_id, signed.date), (acting.employee_id, TODAY))
