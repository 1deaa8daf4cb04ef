from odoo.exceptions import UserError, ValidationError
from odoo.tests import freeze_time, tagged

from odoo.addons.ub_methodical.tests.common_approval import ApprovalCase

from .common import UbReportCase


@tagged("post_install", "-at_install")
@freeze_time("2026-11-20 06:00:00")
class TestInstruction(ApprovalCase, UbReportCase):
    """003: one job instruction for each head, agreed by the union, read by the head."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.kind = cls.env.ref("ub_methodical.document_kind_instruction")
        cls._set_route("union", "direct")

    def _issue(self, body=None, key="deputy"):
        action = self.as_user(key, body or self.body).action_issue_instruction()
        return self.env["ub.local.act"].browse(action["res_id"])

    def _approve(self, act):
        self._send(act, "deputy")
        for key in ("union_chair", "director"):
            self.as_user(key, act).action_agree()
        self.env.invalidate_all()
        return act

    def _readers(self, act):
        rows = act.document_id.signature_ids
        return rows.filtered(lambda row: row.purpose == "acknowledge")

    def test_one_tap_writes_five_parts_in_both_languages(self):
        act = self._issue()
        self.assertEqual(
            (act.holder_id, act.body_id, act.kind_id, act.state),
            (self.people["head"], self.body, self.kind, "draft"),
        )
        for text in (act.text, act.text_ru):
            parts = [line.split(".")[0] for line in text.splitlines()]
            self.assertEqual(
                [part for part in parts if not part.isdigit()],
                ["I", "II", "III", "IV", "V"],
            )
            self.assertNotIn("$", text)
        self.assertIn("усулдук бирикмесинин", act.name)
        self.assertIn("объединения", act.name_ru)

    def test_one_instruction_for_each_head(self):
        act = self._issue()
        self.assertEqual(self._issue(key="clerk"), act)
        self.assertEqual(self.body.instruction_id, act)
        with self.assertRaises(ValidationError):
            self._create_act(holder_id=self.people["head"].id)
        act.action_cancel()
        self.assertNotEqual(self._issue(), act)

    def test_who_issues(self):
        for key in ("head", "secretary", "teacher", "stranger", "union_chair"):
            with self.subTest(key=key), self.assertRaises(UserError):
                self._issue(key=key)
        self.assertRefused(
            "outsider", "ub.body", "action_issue_instruction", self.body.ids
        )
        with self.assertRaisesRegex(UserError, "no head"):
            self._issue(self.other_body)

    def test_union_agrees_and_the_head_alone_acknowledges(self):
        act = self._approve(self._issue())
        self.assertTrue(act.is_in_force)
        row = self._readers(act)
        self.assertEqual(row.employee_id, self.people["head"])
        with self.assertRaises(UserError):
            self.as_user("teacher", row).action_acknowledge()
        self.as_user("head", row).action_acknowledge()
        self.assertEqual((act.read_count, row.mode), (1, "app"))
        sheet = self._doc("f06_acknowledgement", act)["readers"]
        self.assertEqual([line["name"] for line in sheet], ["Head"])

    def test_the_head_acknowledges_on_paper(self):
        row = self._readers(self._approve(self._issue()))
        self.as_user("clerk", row).action_acknowledge_paper()
        self.assertEqual((row.mode, str(row.date)), ("paper", "2026-11-20"))

    def test_whoever_joins_the_body_is_not_asked(self):
        act = self._approve(self._issue())
        self._join(self.body, self.people["stranger"], date_from="2026-11-20")
        self.env["ub.local.act"]._cron_ask_newcomers()
        self.assertEqual(self._readers(act).employee_id, self.people["head"])

    def test_the_instruction_of_the_next_head_replaces_it(self):
        former = self._approve(self._issue())
        fact = self.body.membership_ids.filtered(lambda f: f.role == "head")
        with freeze_time("2026-12-01 06:00:00"):
            fact.date_to = "2026-11-30"
            self._join(
                self.body, self.people["teacher"], "head", date_from="2026-12-01"
            )
            act = self._issue()
            self.assertEqual(
                (act.holder_id, act.replaces_id), (self.people["teacher"], former)
            )
            self._approve(act)
            self.assertEqual(str(former.date_to), "2026-11-30")
            self.assertTrue(act.is_in_force)

    def test_issued_from_the_appointing_order(self):
        order = self._create_order(
            self._line(
                "appoint",
                self.people["stranger"],
                body_id=self.other_body.id,
                role="head",
                date_from="2026-12-01",
            ),
            number="77",
        )
        with self.assertRaises(UserError):
            self.as_user("deputy", order).action_issue_instructions()
        order.action_register()
        self.assertTrue(self.as_user("clerk", order).is_without_instruction)
        self.assertFalse(self.as_user("teacher", order).is_without_instruction)
        with self.assertRaises(UserError):
            self.as_user("teacher", order).action_issue_instructions()
        action = self.as_user("clerk", order).action_issue_instructions()
        act = self.env["ub.local.act"].browse(action["res_id"])
        self.assertEqual(
            (act.holder_id, act.body_id, str(act.date_from)),
            (self.people["stranger"], self.other_body, "2026-12-01"),
        )
        self.assertFalse(self.as_user("clerk", order).is_without_instruction)

    def test_the_school_writes_its_own(self):
        shipped = self.env.ref("ub_methodical.wording_text_instruction")
        action = self.as_user("deputy", shipped).action_make_own()
        own = self.env["ub.wording"].browse(action["res_id"])
        self.as_user("deputy", own).text_ky = "I. Жалпы жоболор\n1.1. Өз сөзүбүз."
        self.assertEqual(self._issue().text, "I. Жалпы жоболор\n1.1. Өз сөзүбүз.")

    def test_printed_with_the_union_and_the_line_of_the_head(self):
        act = self._issue()
        for suffix, parts, body, word in (
            (
                "",
                5,
                "математика мугалимдеринин усулдук бирикмесинин жетекчиси",
                "МАКУЛДАШЫЛДЫ",
            ),
            (
                "_ru",
                5,
                "руководитель методического объединения учителей математики",
                "СОГЛАСОВАНО",
            ),
        ):
            doc = self._doc(f"f04_local_act{suffix}", act)
            self.assertEqual(sum(one["is_part"] for one in doc["clauses"]), parts)
            self.assertEqual(doc["reader"]["name"], "Head")
            self.assertEqual(doc["reader"]["title"].lower(), body)
            self.assertEqual(doc["stamps"][0][0]["word"], word)
            self.assertTrue(doc["stamps"][0][0]["is_left"])
        blank = self._doc("f04_local_act_blank", act)
        self.assertEqual(len(blank["clauses"]), len(doc["clauses"]))
