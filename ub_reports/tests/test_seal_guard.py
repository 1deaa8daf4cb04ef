import base64
from contextlib import suppress

from psycopg2 import IntegrityError

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tools import mute_logger

from .common_seal import UbSealCase


class TestSealGuard(UbSealCase):
    """By nobody through Odoo: every path to alter or delete a sealed paper."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.meeting = cls._sealed()
        cls.revision = cls._revisions(cls.meeting)
        cls.pdf = cls.revision.pdf_id

    def setUp(self):
        super().setUp()
        self.stored = self._stored()

    def _stored(self):
        """The row and its file as the database keeps them."""
        self.env.flush_all()
        self.env.cr.execute(
            "SELECT to_jsonb(r) FROM ub_revision r WHERE id = %s", [self.revision.id]
        )
        [row] = self.env.cr.fetchone()
        self.env.cr.execute(
            "SELECT to_jsonb(a) - 'db_datas' - 'store_fname' - 'write_date' "
            "- 'write_uid' FROM ir_attachment a WHERE id = %s",
            [self.pdf.id],
        )
        [file] = self.env.cr.fetchone()
        self.pdf.invalidate_recordset()
        return row, file, self.pdf.raw

    def assertRefused(self, *attempts, by=UserError):
        """Each attempt is refused, by Odoo or the database; nothing has changed."""
        for attempt in attempts:
            refusal = None
            with self.subTest(attempt=attempt), mute_logger("odoo.sql_db"):
                try:
                    with self.cr.savepoint():
                        attempt()
                        self.env.flush_all()
                except by as error:
                    refusal = error
                self.assertTrue(refusal)
                self.env.invalidate_all()
                self.assertEqual(self._stored(), self.stored)

    def test_nobody_writes(self):
        admin = self.env.ref("base.user_admin")
        for revision in (
            self.revision,
            self.revision.with_user(admin),
            *(self.as_user(key, self.revision) for key in ("admin", "director")),
            self.revision.with_context(install_mode=True, _force_unlink=True),
        ):
            self.assertRefused(
                lambda r=revision: r.write({"reason": "forged"}),
                lambda r=revision: r.write({}),
                lambda r=revision: r.web_save({"values_json": "{}"}, {"id": {}}),
                lambda r=revision: r.unlink(),
                lambda r=revision: r.copy(),
                lambda r=revision: r.copy({"document_id": self.meeting.document_id.id}),
                lambda r=revision: setattr(r.sudo(), "number", 7),
            )

    def test_nobody_creates(self):
        [vals] = self.revision.read(load=None)
        vals = {
            name: vals[name]
            for name, field in self.revision._fields.items()
            if field.store and name != "id"
        }
        vals["number"] = 2
        revisions = self.revision.browse()
        self.assertRefused(
            lambda: revisions.create(vals),
            lambda: revisions.sudo().with_context(default_number=2).create([vals]),
            lambda: revisions.name_create("forged"),
            lambda: self.as_user("admin", revisions).create(vals),
            lambda: self.meeting.document_id.write(
                {"revision_ids": [Command.create(vals)]}
            ),
        )

    def test_import_is_refused(self):
        result = self.revision.browse().load(
            ["name", "number", "values_json"], [["forged", "2", "{}"]]
        )
        self.assertFalse(result["ids"])
        self.assertTrue(result["messages"])

    def test_through_the_paper(self):
        document = self.meeting.document_id
        rid, change = self.revision.id, {"number": 9}
        self.assertRefused(
            lambda: document.write({"revision_ids": [Command.delete(rid)]}),
            lambda: document.write({"revision_ids": [Command.unlink(rid)]}),
            lambda: document.write({"revision_ids": [Command.clear()]}),
            lambda: document.write({"revision_ids": [Command.update(rid, change)]}),
            lambda: document.write({"body_id": self.other_body.id}),
            lambda: document.write({"year_id": False}),
            lambda: document.unlink(),
            lambda: document.with_context(_force_unlink=True).unlink(),
            lambda: self.meeting.unlink(),
            lambda: self.meeting.with_context(_force_unlink=True).unlink(),
        )

    def test_what_it_names_is_not_deleted(self):
        director = self.env["hr.employee"]
        for records in (
            self.body,
            self.school_a,
            self.users["head"],
            self.people["head"],
            self.people["secretary"],
            self.meeting.document_id.kind_id,
            director.browse(self.people["deputy"].id),
        ):
            self.assertRefused(
                lambda r=records: r.unlink(),
                lambda r=records: r.with_context(_force_unlink=True).unlink(),
                by=(UserError, IntegrityError),
            )

    def test_partner_merge(self):
        partners = self.users["head"].partner_id | self.users["teacher"].partner_id
        wizard = self.env["base.partner.merge.automatic.wizard"].create({})
        with suppress(UserError):
            wizard._merge(partners.ids, self.users["teacher"].partner_id)
        self.assertEqual(self._stored(), self.stored)

    def test_file_stays(self):
        other = self.env["ir.attachment"].create({"name": "x", "raw": b"x"})
        for file in (self.pdf, self.pdf.sudo(), self.as_user("admin", self.pdf)):
            self.assertRefused(
                lambda f=file: f.write({"raw": b"forged"}),
                lambda f=file: f.write({"datas": base64.b64encode(b"forged")}),
                lambda f=file: f.write({"datas": "no base64"}),
                lambda f=file: f.write({"db_datas": b"forged"}),
                lambda f=file: f.write({"raw": False}),
                lambda f=file: f.write({"name": "forged.pdf"}),
                lambda f=file: f.write({"res_id": 1}),
                lambda f=file: f.write({"res_model": "res.partner"}),
                lambda f=file: f.write({"public": True}),
                lambda f=file: f.write({"mimetype": "text/html"}),
                lambda f=file: f.write({"type": "url", "url": "https://a.example"}),
                lambda f=file: f.generate_access_token(),
                lambda f=file: f.unlink(),
                lambda f=file: f.with_context(_force_unlink=True).unlink(),
                lambda f=file: (f | other.sudo(f.env.su)).unlink(),
                lambda f=file: f.copy(),
            )

    def test_nothing_is_put_beside_it(self):
        files = self.env["ir.attachment"]
        beside = {"name": "x", "raw": b"x", "res_model": "ub.revision"}
        other = files.create({"name": "x", "raw": b"x"})
        self.assertRefused(
            lambda: files.create({**beside, "res_id": self.revision.id}),
            lambda: other.write({"res_model": "ub.revision", "res_id": 1}),
        )

    def test_equal_bytes_pass(self):
        """So an administrator can move files between the disk and the database."""
        parameters = self.env["ir.config_parameter"].sudo()
        admin = self.env.ref("base.user_admin")
        admin.company_ids |= self.school_a
        files = self.env["ir.attachment"].with_user(admin)
        files = files.with_context(allowed_company_ids=self.school_a.ids)
        for place in ("db", "file"):
            parameters.set_param("ir_attachment.location", place)
            files.force_storage()
            self.env.flush_all()
            self.pdf.invalidate_recordset()
            self.assertEqual(bool(self.pdf.store_fname), place == "file")
            self.assertEqual(self._stored(), self.stored)
        self.pdf.write({"name": self.pdf.name, "raw": self.pdf.raw})
        self.assertEqual(self.env["ub.revision"]._check_chains(self.school_a), (1, []))

    def test_foreign_keys_hold_past_the_orm(self):
        for table, ref in (
            ("ir_attachment", self.pdf),
            ("ub_document", self.meeting.document_id),
            ("res_users", self.users["head"]),
            ("res_company", self.school_a),
            ("ub_body", self.body),
        ):
            with (
                self.assertRaises(IntegrityError),
                mute_logger("odoo.sql_db"),
                self.cr.savepoint(),
            ):
                self.env.cr.execute(f"DELETE FROM {table} WHERE id = %s", [ref.id])

    def test_who_reads(self):
        reads = {
            "head": True,
            "teacher": True,
            "council_member": True,
            "director": True,
            "clerk": True,
            "observer": True,
            "admin": True,
            "stranger": False,
            "outsider": False,
        }
        for key, may in reads.items():
            with self.subTest(key):
                own = self.as_user(key, self.revision)
                self.assertEqual(own.has_access("read"), may)
                self.assertEqual(
                    own.search([("id", "=", own.id)]), own if may else own[:0]
                )
                file = self.as_user(key, self.pdf)
                self.assertEqual(file.has_access("read"), may)
                for operation in ("write", "create", "unlink"):
                    self.assertFalse(own.has_access(operation))

    def test_address_is_for_administrators(self):
        with self.assertRaises(AccessError):
            self.as_user("head", self.revision).read(["token"])
        self.as_user("admin", self.revision).read(["token"])
