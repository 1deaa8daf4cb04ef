from psycopg2 import IntegrityError

from odoo.exceptions import UserError
from odoo.service.model import call_kw
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_rpc import RpcCase

HUGE = "ү" * 10**6
TEXTS = {
    "emoji": "👩‍🏫 Ө ү ң",
    "rtl": "\u202eчогулуш\u202c",
    "html": "<script>alert(1)</script><b>x</b>",
    "template": "${object.env} {{ 1 }} %s %(x)s",
}
ODD = [
    HUGE,
    "a\x00b",
    {"a": 1},
    [[9, 9, 9]],
    "2026-99-99",
    -(2**63),
    1e308,
    "nan",
    b"x",
]


@tagged("post_install", "-at_install")
class TestAccessOddInput(RpcCase):
    """Odd values are refused with a sentence, or kept as they are: no traceback."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.order = cls._create_order(cls._line("admit", cls.people["stranger"]))
        cls.meeting = cls._create_meeting()
        cls.card = cls._create_teacher(cls.people["head"])

    def _models(self):
        return [
            model
            for name, model in self.env.items()
            if name.startswith("ub.") and not model._abstract and not model._transient
        ]

    @mute_logger("odoo.sql_db", "odoo.addons.base.models.ir_rule")
    @mute_logger("odoo.addons.base.models.ir_model")
    def test_odd_values_of_every_field(self):
        for model in self._models():
            record = model.search([], limit=1)
            fields = [f for f in model._fields.values() if f.store and not f.readonly]
            for field in fields:
                for value in ODD:
                    self._write_oddly(record, field, value)

    def _write_oddly(self, record, field, value):
        with self.subTest(field=str(field), value=str(value)[:30]):
            user = self.env(user=self.users["admin"], context={"lang": "en_US"})
            savepoint = self.env.cr.savepoint()
            try:
                call_kw(
                    user[record._name], "write", [record.ids, {field.name: value}], {}
                )
                self.env.flush_all()
            except UserError as error:
                self.assertSentence(error)
            except IntegrityError as error:
                self.assertGreater(len(self._words_of(error)), 12)
            finally:
                self.env.invalidate_all(flush=False)
                savepoint.rollback()
                savepoint.close(rollback=False)

    def test_odd_texts_are_kept_as_they_are(self):
        for text in TEXTS.values():
            self.rpc("head", "ub.meeting", "write", self.meeting.ids, {"place": text})
            self.assertEqual(self.meeting.place, text)
            self.meeting.invalidate_recordset()
            self.rpc("clerk", "ub.order", "write", self.order.ids, {"title_ky": text})
            self.assertEqual(self.order.document_id.name, self.order.display_name)

    def test_html_in_a_name_is_no_html_in_the_talk(self):
        self.body.name = TEXTS["html"]
        self.as_user("head", self.meeting).action_convene()
        self.assertNotIn("<script", "".join(self.meeting.message_ids.mapped("body")))

    def test_fields_and_values_that_do_not_exist(self):
        writes = [
            {"nothing": 1},
            {"kind": "nothing"},
            {"date": "tomorrow"},
            {"line_ids": "all"},
            {"line_ids": [[0, 0, {"kind": "nothing"}]]},
            {"line_ids": [[0, 0, {"nothing": 1}]]},
            {"cancels_id": "1"},
            {"cancels_id": 10**9},
            {"id": 10**9},
        ]
        for vals in writes:
            self.assertRefused("clerk", "ub.order", "write", self.order.ids, vals)
            self.assertRefused("clerk", "ub.order", "create", [vals])

    def test_records_that_do_not_exist(self):
        for model in ("ub.order", "ub.meeting"):
            for method in ("action_print", "unlink"):
                self.assertRefused("clerk", model, method, [10**9])
        self.assertRefused("clerk", "ub.order", "action_register", [10**9])
        self.assertRefused("head", "ub.meeting", "action_hold", [10**9])

    def test_purposes_that_do_not_exist(self):
        for purpose in (HUGE, "a\x00b", {"a": 1}, [1], None, 7):
            with self.subTest(purpose=str(purpose)[:20]):
                answer = self.rpc(
                    "clerk", "ub.order", "action_print", self.order.ids, purpose
                )
                self.assertEqual(answer["tag"], "display_notification")
