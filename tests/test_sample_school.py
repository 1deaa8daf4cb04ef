"""The invented school of ``data/``: it comes in by Import, and looks like a school."""

import csv
import re
from collections import Counter
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from odoo import Command
from odoo.tests import TransactionCase, freeze_time, new_test_user, tagged
from odoo.tools import SQL

from odoo.addons.ub_methodical.tools.kyrgyz import fold

DATA = Path(__file__).resolve().parent.parent / "data"
# In the order of data/README.md
FILES = (
    "hr.employee",
    "ub.teacher",
    "ub.teacher.category",
    "ub.post.holder",
    "ub.body",
    "ub.membership",
    "ub.timetable.line",
    "ub.course",
    "ub.mentorship",
)
# First figures of the SHA-256 of real people's names, folded, that may not come in
REAL_NAMES = frozenset(
    """
    01196cbaf36aebac 1943704095a243e5 1f6a54909aca8d0a 3bea55c011903b4c
    3cada66c871959a7 4572f217f0512baf 47a16e6b01599e58 47ac6e0420c8ddef
    49d36d5b09799393 4f3ff38d7d52130a 57c81d526915c85a 5c3a830cd39612bc
    635dc9ace96663c7 6c26c1532880d99f 72e7c53a70af9840 7e3e4bc64534ba2e
    7ebda1dbdb3a56ae a3ba919240bb5408 a98e8df88f18ee18 ae018fa74d5f963f
    bdf76bafba0d6931 bf0264bfa4dcd3b1 d0ae754cd867ec60 dcbdcbeebc1600ac
    dd8a86c34ce59141 ee7d55b5b2391819 f85e43135eb15dc3
    """.split()
)


def rows_of(model):
    with (DATA / f"{model}.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    return head, rows


@tagged("post_install", "-at_install")
@freeze_time("2026-11-21 06:00:00")
class TestSampleSchool(TransactionCase):
    """Every file is loaded as the Import screen does, into a new school."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env = cls.env(context={"tracking_disable": True, "no_reset_password": True})
        cls.school = cls.env["res.company"].create({"name": "Sample school"})
        cls.admin = new_test_user(
            cls.env,
            login="sample_admin",
            groups="ub_methodical.group_administrator,hr.group_hr_manager",
            company_id=cls.school.id,
            company_ids=[Command.set(cls.school.ids)],
        )
        cls.loaded = {model: cls._load(model) for model in FILES}
        cls.bodies = cls.loaded["ub.body"]
        cls.bodies._cron_sync_members()
        cls.env.invalidate_all()

    @classmethod
    def _load(cls, model):
        cls.env.flush_all()
        records = cls.env[model].with_user(cls.admin).with_context(import_file=True)
        result = records.load(*rows_of(model))
        assert result["ids"], result["messages"]
        return cls.env[model].browse(result["ids"])

    def test_size_of_the_school(self):
        staff = self.loaded["hr.employee"]
        self.assertIn(len(staff), range(40, 51))
        self.assertEqual(self.loaded["ub.teacher"].employee_id, staff)
        categories = Counter(self.bodies.mapped("category"))
        self.assertEqual(categories["association"], 6)
        self.assertEqual(categories["council"], 2)
        self.assertEqual(len(self.bodies), 10)
        self.assertEqual(set(self.bodies.mapped("state")), {"active"})

    def test_a_third_has_no_mail(self):
        staff = self.loaded["hr.employee"]
        without = staff.filtered(lambda person: not person.work_email)
        self.assertAlmostEqual(len(without) / len(staff), 1 / 3, delta=0.05)

    def test_everybody_belongs_somewhere(self):
        members = self.bodies.membership_ids.filtered("is_current").employee_id
        self.assertFalse(self.loaded["hr.employee"] - members)

    def test_associations_meet_the_norms(self):
        self.loaded["ub.teacher"].with_user(self.admin).action_confirm()
        norms = self.env["ub.norm"]
        for body in self.bodies.filtered(lambda b: b.category == "association"):
            with self.subTest(body.name):
                self.assertGreaterEqual(body.member_count, 3)
                self.assertFalse(norms._findings(body))
                card = self.env["ub.teacher"]._of(body.head_id)
                self.assertTrue(card)
                self.assertFalse(norms._findings(body, "head", card))
                self.assertTrue(body.secretary_id)

    def test_offices_are_held(self):
        held = self.loaded["ub.post.holder"].filtered("is_current").post_id
        authorities = Counter(held.mapped("authority"))
        self.assertEqual(authorities["direct"], 1)
        self.assertEqual(authorities["manage"], 3)
        for authority in ("union", "archive", "record"):
            self.assertTrue(authorities[authority], authority)

    def test_a_young_teacher_has_a_mentor(self):
        """By an order taken over, with its own number, in the association of both."""
        pair = self.loaded["ub.mentorship"]
        self.assertTrue(pair.is_current)
        self.assertEqual(
            (pair.order_id.kind, pair.order_id.number), ("taken_over", "59")
        )
        members = pair.body_id._members()
        self.assertLessEqual(pair.employee_id | pair.mentor_id, members)
        self.assertEqual(self._load("ub.mentorship"), pair, "twice changes nothing")

    def test_orders_are_taken_over(self):
        orders = self.env["ub.order"].search([("company_id", "=", self.school.id)])
        self.assertEqual(set(orders.mapped("kind")), {"taken_over"})
        self.assertEqual(set(orders.mapped("state")), {"signed"})
        self.assertFalse(orders.signature_ids)

    def test_a_second_time_changes_nothing(self):
        changing = [*FILES, "ub.order", "ub.order.line"]
        before = {model: self._age(model) for model in changing}
        for model in FILES:
            self.assertEqual(self._load(model), self.loaded[model], model)
        self.env.flush_all()
        self.env.invalidate_all()
        for model in changing:
            records = self._all(model)
            self.assertEqual(records, before[model], model)
            self.assertEqual(
                {str(day)[:4] for day in records.mapped("write_date")}, {"2001"}
            )

    def _all(self, model):
        return self.env[model].with_context(active_test=False).search([], order="id")

    def _age(self, model):
        """All records of the model, as if last written long ago."""
        records = self._all(model)
        self.env.flush_all()
        self.env.execute_query(
            SQL(
                "UPDATE %s SET write_date = '2001-01-01' RETURNING id",
                SQL.identifier(records._table),
            )
        )
        return records

    def test_dates_are_in_order(self):
        for card in self.loaded["ub.teacher"]:
            with self.subTest(card.name):
                self.assertGreaterEqual(card.service_since.year - card.birth_year, 17)
                if card.pedagogical_since:
                    self.assertLessEqual(card.service_since, card.pedagogical_since)
        for category in self.loaded["ub.teacher.category"]:
            card = category.teacher_id
            self.assertLess(
                card.education_since + timedelta(days=365 // 2), category.date_from
            )

    def test_no_real_name(self):
        words = set()
        for path in sorted(DATA.iterdir()):
            if path.is_file() and path.suffix != ".png":
                text = path.read_text(encoding="utf-8")
                words |= {fold(word) for word in re.findall(r"[^\W\d_]+", text)}
        self.assertGreater(len(words), 500)
        hashed = {sha256(word.encode()).hexdigest()[:16]: word for word in words}
        self.assertFalse([hashed[name] for name in REAL_NAMES & set(hashed)])
