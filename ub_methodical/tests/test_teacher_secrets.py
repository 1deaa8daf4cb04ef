from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_rpc import RpcCase

YEAR, PHONE = 1985, "0700 987654"
COLLEAGUES = ("deputy_head", "secretary", "stranger", "council_member", "observer")


@tagged("post_install", "-at_install")
class TestTeacherSecrets(RpcCase):
    """By no way of asking does a colleague learn what a card tells its readers."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.people["teacher"].write(
            {"private_phone": PHONE, "birthday": f"{YEAR}-03-04"}
        )
        cls.card = cls._create_teacher(cls.people["teacher"], birth_year=YEAR)
        cls.award = cls.env["ub.teacher.award"].create(
            {"teacher_id": cls.card.id, "name": "Secret honour", "year": 2020}
        )
        cls.card.message_post(body="Secret talk")

    def _refused_or_empty(self, key, model, method, *args, **kwargs):
        """Nothing comes back: no rows, no groups, or a refusal."""
        try:
            with mute_logger("odoo.addons.base.models.ir_rule", "odoo.domains"):
                found = self.rpc(key, model, method, *args, **kwargs)
        except (UserError, AccessError, ValueError, KeyError):
            return
        if isinstance(found, dict):
            found = found.get("records", found.get("datas", found.get("groups")))
        self.assertFalse(found, (key, model, method, args))

    def test_the_card_itself(self):
        own = [("id", "=", self.card.id)]
        names = ["birth_year", "phone", "name"]
        for key in COLLEAGUES:
            ask = [
                ("ub.teacher", "read", self.card.ids, names),
                ("ub.teacher", "web_read", self.card.ids, dict.fromkeys(names, {})),
                ("ub.teacher", "search_read", own, names),
                ("ub.teacher", "export_data", self.card.ids, names),
                ("ub.teacher", "name_search", "Teacher"),
                ("ub.teacher", "formatted_read_group", own, ["birth_year"]),
                ("ub.teacher", "formatted_read_group", own, [], ["birth_year:max"]),
                ("ub.teacher", "search_count", [("birth_year", "=", YEAR)]),
                ("ub.teacher.award", "search_read", [], ["name"]),
                ("ub.teacher.award", "name_search", "Secret"),
                ("ub.teacher.composition", "search_read", [], ["age_band_id"]),
                ("ub.teacher.composition", "search_count", []),
            ]
            for model, method, *args in ask:
                # Whoever has a group gets one row of zeros when nothing is his
                if args[1:2] == [[]]:
                    groups = self.rpc(key, model, method, *args)
                    self.assertFalse(groups[0]["birth_year:max"])
                    continue
                self._refused_or_empty(key, model, method, *args)

    def test_by_way_of_what_colleagues_see(self):
        """Memberships and bodies are open; the card behind them is not."""
        true, false = [
            [("teacher_id.birth_year", operator, YEAR)] for operator in ("=", "!=")
        ]
        for key in COLLEAGUES:
            for domain in (true, [("teacher_id.award_ids.name", "=", "Secret honour")]):
                self._refused_or_empty(key, "ub.membership", "search_count", domain)
            self._refused_or_empty(
                key,
                "ub.body",
                "search_count",
                [("membership_ids.teacher_id.birth_year", "=", YEAR)],
            )
            self._refused_or_empty(
                key, "ub.membership", "search_count", [("teacher_id.phone", "=", PHONE)]
            )
        groups = self._groups("stranger", "teacher_id.birth_year")
        self.assertFalse([g for g in groups if g == YEAR])
        self.assertTrue([g for g in self._groups("deputy", "teacher_id.birth_year")])
        self.assertNotEqual(true, false)

    def _groups(self, key, groupby):
        try:
            found = self.rpc(
                key, "ub.membership", "formatted_read_group", [], [groupby], ["__count"]
            )
        except (UserError, ValueError):
            return [] if key != "deputy" else [True]
        return [one[groupby] for one in found if one[groupby]]

    def test_private_fields_of_the_staff_list(self):
        for key in COLLEAGUES:
            for name, value in (("private_phone", PHONE), ("birthday", "1985-03-04")):
                for model in ("hr.employee", "hr.employee.public"):
                    self._refused_or_empty(
                        key, model, "search_count", [(name, "=", value)]
                    )
                    self._refused_or_empty(
                        key, model, "search_read", [(name, "=", value)], [name]
                    )

    def test_talk_and_attachments_of_the_card(self):
        about = [("model", "=", "ub.teacher"), ("res_id", "=", self.card.id)]
        files = [("res_model", "=", "ub.teacher")]
        self.env["ir.attachment"].create(
            {"name": "diploma", "res_model": "ub.teacher", "res_id": self.card.id}
        )
        for key in COLLEAGUES:
            self._refused_or_empty(key, "mail.message", "search_read", about, ["body"])
            self._refused_or_empty(key, "ir.attachment", "search_read", files, ["name"])

    def test_the_data_bank_opens_for_readers_of_the_cards(self):
        vals = {"company_id": self.school_a.id, "body_id": self.body.id}
        for key in COLLEAGUES:
            if key != "observer":
                self.assertRefused(key, "ub.data.bank", "create", [vals])
        bank_ids = self.rpc("head", "ub.data.bank", "create", [vals])
        self.assertRefused(
            "head", "ub.data.bank", "write", bank_ids, {"body_id": self.other_body.id}
        )
        self.assertRefused(
            "head", "ub.data.bank", "write", bank_ids, {"body_id": False}
        )

    def test_readers_of_the_card_do_read_it(self):
        """Else the questions above would prove nothing."""
        for key in ("teacher", "head", "deputy", "director", "clerk"):
            (row,) = self.rpc(
                key, "ub.teacher", "read", self.card.ids, ["birth_year", "phone"]
            )
            self.assertEqual((row["birth_year"], row["phone"]), (YEAR, PHONE))
        count = self.rpc(
            "deputy",
            "ub.membership",
            "search_count",
            [("teacher_id.birth_year", "=", YEAR)],
        )
        self.assertEqual(count, 1)
