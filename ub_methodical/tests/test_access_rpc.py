from collections import defaultdict
from inspect import Parameter, signature

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import SQL, mute_logger

from .common_rpc import RpcCase

OURS = "odoo.addons.ub_"
# Overrides of what Odoo itself offers; tried verb by verb elsewhere
ORM = {
    "copy",
    "copy_data",
    "create",
    "default_get",
    "load",
    "name_search",
    "unlink",
    "write",
}
OTHERS = {"report_action", "authenticate"}
# What everybody does in his own name, on the lines that are about himself
OF_ONESELF = {
    "action_acknowledge",
    "action_agree",
    "action_cannot_come",
    "action_not_sure",
    "action_will_come",
}
# What the outsider, a director elsewhere, does for his own school from any record
OF_ONES_SCHOOL = {
    ("ub.revision", "action_check_seals"),
    ("ub.seal.check", "action_check"),
    ("ub.lesson.criteria.set", "action_copy_for_school"),
    ("ub.plan.template", "action_copy_for_school"),
    ("ub.wording", "action_make_own"),
}
NO_RIGHTS = ("stranger", "teacher", "council_member", "observer", "outsider")


@tagged("post_install", "-at_install")
class TestAccessRpc(RpcCase):
    """Every method that a client can name, in the hands of who has no right to it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.order = cls._create_order(
            cls._line("admit", cls.people["stranger"]), number="1"
        )
        cls.signed = cls._create_order(
            cls._line("release", cls.people["offline"]), number="2"
        )
        cls.signed.action_register()
        cls.meeting = cls._create_meeting()
        cls.convened = cls._create_meeting()
        cls.convened.action_convene()
        cls.card = cls._create_teacher(cls.people["head"])
        cls._hold_another()
        cls._visit_lessons()
        cls.env["ub.proposal"].create(
            {
                "name": "On hours",
                "body_id": cls.body.id,
                "employee_id": cls.people["offline"].id,
            }
        )

    @classmethod
    def _visit_lessons(cls):
        """A formal and a mutual visit between people of the body, with their sheets."""
        for kind, visitor in (("formal", "deputy"), ("peer", "secretary")):
            visitors = cls.people[visitor]
            lesson = cls.env["ub.lesson"].create(
                {
                    "kind": kind,
                    "teacher_id": cls.people["offline"].id,
                    "visitor_ids": visitors.ids,
                }
            )
            lesson.env["ub.lesson.sheet"].create(
                {"lesson_id": lesson.id, "visitor_id": visitors.id, "notes": "Seen"}
            )

    @classmethod
    def _hold_another(cls):
        """With words, a decision that is under control, and a seal of another one."""
        held, sealed = (
            cls._create_meeting(date_start="2026-11-19 08:00:00") for _ in range(2)
        )
        item = held.item_ids
        item.decision_ids.create({"item_id": item.id, "text": "Decided"})
        speaker = cls.people["offline"].id
        item.speech_ids.create(
            {"item_id": item.id, "employee_id": speaker, "text": "Said"}
        )
        (held + sealed).action_hold()
        sealed._transit("write_up")
        sealed._chain_up(sealed._draft_seal({"ky_KG": {}}, None), b"%PDF-1.4")
        sealed._transit("close")

    def _public_methods(self):
        """{model: names} of public methods that our classes bring in.

        What Odoo itself offers and we override is tried verb by verb elsewhere.
        """
        methods = defaultdict(set)
        for name, model in self.env.registry.items():
            if model._abstract or model._transient:
                continue
            mro = model.mro()
            of_odoo = {
                key
                for cls in mro
                if not cls.__module__.startswith(OURS) and cls.__name__ != model._name
                for key in vars(cls)
            }
            for cls in mro:
                if cls.__module__.startswith(OURS):
                    methods[name] |= {
                        key
                        for key, value in vars(cls).items()
                        if callable(value) and not key.startswith("_")
                        if not hasattr(value, "comodel_name")
                    }
            methods[name] -= of_odoo
        return {name: keys for name, keys in methods.items() if keys}

    def _state_of_everything(self):
        """A print of every row of ours, and of the users."""
        self.env.flush_all()
        prints = {}
        for name, model in self.env.registry.items():
            ours = name.startswith("ub.") and not model._transient
            if (
                not model._abstract
                and model._auto
                and (ours or name in ("res.users", "hr.employee"))
            ):
                table = SQL.identifier(model._table)
                [(prints[name],)] = self.env.execute_query(
                    SQL(
                        "SELECT md5(string_agg(t::text, '|' ORDER BY id)) FROM %s t",
                        table,
                    )
                )
        return prints

    @mute_logger("odoo.addons.base.models.ir_rule", "odoo.addons.base.models.ir_model")
    def test_public_methods(self):
        methods = self._public_methods()
        self.assertIn("action_sign", methods["ub.order"])
        self.assertIn("action_present", methods["ub.presence"])
        before = self._state_of_everything()
        for model, names in methods.items():
            records = self.env[model].search([])
            for name in sorted(names):
                for key in self._keys_without_right(model, name):
                    with self.subTest(model=model, method=name, key=key):
                        self._try_public(key, records, name)
                        now = self._state_of_everything()
                        changed = {
                            table for table in now if now[table] != before[table]
                        }
                        self.assertFalse(changed, f"{key}: {model}.{name}")

    def _keys_without_right(self, model, name):
        has_own = (model, name) in OF_ONES_SCHOOL
        return [key for key in NO_RIGHTS if not (has_own and key == "outsider")]

    def _try_public(self, key, records, name):
        """On records of school A and of nobody: a sentence, or no change."""
        if "company_id" in records._fields:
            records = records.filtered(lambda one: one.company_id != self.school_b)
        if name in OF_ONESELF and "employee_id" in records._fields:
            user = self.users[key]
            records = records.filtered(lambda one: one.employee_id.user_id != user)
        method = getattr(type(records), name)
        is_of_model = hasattr(method, "_api_model")
        calls = [[]] if is_of_model else [[[one.id]] for one in records[:6]]
        needed = [
            parameter
            for parameter in signature(method).parameters.values()
            if parameter.kind == Parameter.POSITIONAL_OR_KEYWORD
            and parameter.default is Parameter.empty
        ]
        for args in calls:
            try:
                self.rpc(key, records._name, name, *args, *("x" for _ in needed[1:]))
            except UserError as error:
                self.assertSentence(error)

    def test_private_methods_are_not_offered(self):
        for model, name in {
            ("ub.order", "_come_into_force"),
            ("ub.order", "_transit"),
            ("ub.body", "_sync_by_rule"),
            ("ub.series", "_draw"),
        }:
            self.assertTrue(hasattr(self.env[model], name), name)
            self.assertRefused("admin", model, name, self.env[model].search([]).ids)

    # Other doors to the same rooms

    @mute_logger("odoo.sql_db")
    def test_import(self):
        rows = {
            "ub.order": (["date", "state"], [["2026-11-20", "signed"]]),
            "ub.body": (["name", "type_id/.id"], [["New", str(self.body.type_id.id)]]),
            "ub.agenda.item": (
                ["name", "meeting_id/.id"],
                [["x", str(self.meeting.id)]],
            ),
            "ub.order.line": (["order_id/.id"], [[str(self.order.id)]]),
            "ub.year": (["date_from", "date_to"], [["2050-09-01", "2051-08-31"]]),
        }
        for model, (fields, lines) in rows.items():
            with self.subTest(model=model):
                count = self.env[model].search_count([])
                try:
                    done = self.rpc("stranger", model, "load", fields, lines)
                    self.assertTrue(done["messages"])
                    self.assertFalse(done["ids"])
                except UserError as error:
                    self.assertSentence(error)
                self.assertEqual(self.env[model].search_count([]), count)

    def test_copies_and_archives(self):
        held = {"default_date_start": "2026-12-01 08:00:00"}
        for key in NO_RIGHTS:
            for record in (self.order, self.signed, self.meeting, self.convened):
                self.assertRefused(key, record._name, "copy", record.ids, context=held)
            for record in (self.body, self.holders["deputy"], self.card):
                self.assertRefused(key, record._name, "action_archive", record.ids)
        copied = self.rpc("clerk", "ub.order", "copy", self.signed.ids)
        copied = self.env["ub.order"].browse(copied)
        self.assertEqual((copied.state, copied.number), ("draft", False))
        self.assertNotEqual(copied.document_id, self.signed.document_id)

    def test_other_ways_to_write(self):
        vals = {"title_ky": "x"}
        order, spec = self.order.ids, {"display_name": {}}
        self.assertRefused("teacher", "ub.order", "web_save", order, vals, spec)
        self.assertRefused("teacher", "ub.order", "web_save", [], vals, spec)
        self.assertRefused("clerk", "ub.order", "web_save", self.signed.ids, vals, spec)
        self.assertRefused("teacher", "ub.body", "name_create", "New")
        self.assertRefused("stranger", "ub.subject", "name_create", "New")
        self.assertRefused(
            "stranger", "ub.body", "web_read", self.foreign_body.ids, spec
        )
        self.assertRefused("stranger", "ub.order", "read", order, ["title_ky"])
        self.assertRefused("stranger", "ub.order", "message_post", order, body="x")
        self.assertRefused(
            "stranger",
            "ub.body",
            "update_field_translations",
            self.body.ids,
            "name",
            {"en_US": "x"},
        )
        self.assertRefused("stranger", "ub.order", "export_data", order, ["title_ky"])

    def test_signatures_of_others_are_not_shown(self):
        """Staff see who signed, not who has not read it yet."""
        spec = {"signature_ids": {"fields": {"employee_id": {}, "date": {}}}}
        for key, purposes in {
            "stranger": {"sign"},
            "clerk": {"sign", "acknowledge"},
        }.items():
            [order] = self.rpc(key, "ub.order", "web_read", self.signed.ids, spec)
            rows = [row["id"] for row in order["signature_ids"]]
            shown = self.env["ub.signature"].browse(rows).mapped("purpose")
            self.assertEqual(set(shown), purposes, key)

    def test_what_is_hidden_cannot_be_searched_for(self):
        """A condition over hidden records finds nothing, so it tells nothing."""
        person = self.people["head"]
        self.card.birth_year = 1980
        found = self.rpc(
            "stranger",
            "ub.membership",
            "search_count",
            [("teacher_id.birth_year", "=", 1980), ("employee_id", "=", person.id)],
        )
        self.assertFalse(found)
        drafts = [("order_line_ids.order_id.state", "=", "draft")]
        self.assertFalse(self.rpc("stranger", "ub.body", "search_count", drafts))
        self.assertTrue(self.rpc("clerk", "ub.body", "search_count", drafts))
