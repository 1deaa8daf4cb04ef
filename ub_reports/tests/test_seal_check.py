from odoo.exceptions import AccessError

from .common_seal import UbSealCase

_LOGGER = "odoo.addons.ub_methodical.models.ub_revision_check"


class TestSealCheck(UbSealCase):
    """What happened past Odoo is found, and told to who must know."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.first = cls._revisions(cls._sealed())
        cls.second = cls._revisions(cls._sealed())
        cls.third = cls._revisions(cls._sealed())
        cls.env.flush_all()

    def _findings(self):
        return self.env["ub.revision"]._check_chains(self.school_a)

    def _sql(self, query, *values):
        self.env.cr.execute(query, values)
        self.env.invalidate_all()

    def assertFound(self, *words):
        _count, findings = self._findings()
        self.assertTrue(findings)
        for word in words:
            self.assertIn(word, "\n".join(findings))

    def test_chained_and_whole(self):
        self.assertEqual(self._findings(), (3, []))
        self.assertEqual(self.third.previous_id, self.second)
        self.assertEqual(self.second.previous_hash, self.first.seal_hash)
        self.assertEqual([r.position for r in self.first + self.second], [1, 2])

    def test_a_byte_of_the_file_in_the_store(self):
        file = self.second.pdf_id
        path = file._full_path(file.store_fname)
        with open(path, "rb") as stored:
            content = stored.read()
        try:
            with open(path, "wb") as stored:
                stored.write(content[:-2] + b"!\n")
            self.assertFound(self.second.name, "the file")
        finally:
            with open(path, "wb") as stored:
                stored.write(content)
        self.assertEqual(self._findings(), (3, []))

    def test_a_byte_of_the_file_in_the_database(self):
        self.env["ir.config_parameter"].set_param("ir_attachment.location", "db")
        self.second.pdf_id._migrate()
        self.env.flush_all()
        self.assertEqual(self._findings(), (3, []))
        self._sql(
            "UPDATE ir_attachment SET db_datas = set_byte(db_datas, 9, 33) "
            "WHERE id = %s",
            self.second.pdf_id.id,
        )
        self.assertFound(self.second.name, "the file")

    def test_a_letter_of_the_values(self):
        self._sql(
            "UPDATE ub_revision SET values_json = replace(values_json, 'Head', 'Heat') "
            "WHERE id = %s",
            self.second.id,
        )
        self.assertFound(self.second.name, "the values")

    def test_any_field(self):
        for column, value in {
            "paper_number": "99",
            "paper_date": "2026-11-01",
            "name": "forged",
            "sealed_on": "2026-11-01 08:00:00",
            "sealed_by": "forged",
            "sealed_by_id": self.users["teacher"].id,
            "check_code": "AAAA",
            "token": "forged",
            "values_hash": "0" * 64,
            "previous_hash": "0" * 64,
            "seal_hash": "0" * 64,
            "pdf_id": self.env["ir.attachment"].create({"name": "x", "raw": b"x"}).id,
            "document_id": self._create_meeting().document_id.id,
        }.items():
            with self.subTest(column), self.cr.savepoint() as savepoint:
                self._sql(
                    f"UPDATE ub_revision SET {column} = %s WHERE id = %s",
                    value,
                    self.second.id,
                )
                self.assertTrue(self._findings()[1])
                savepoint.rollback()
                self.env.invalidate_all()
        self.assertEqual(self._findings(), (3, []))

    def test_a_row_in_the_middle(self):
        self._sql(
            "UPDATE ub_revision SET previous_id = NULL WHERE id = %s", self.third.id
        )
        self._sql("DELETE FROM ub_revision WHERE id = %s", self.second.id)
        self.assertFound(self.third.name, "is missing")

    def test_the_last_row(self):
        self._sql("DELETE FROM ub_revision WHERE id = %s", self.third.id)
        self.assertFound("3 seals were given, 2 are there")

    def test_the_row_of_the_chain(self):
        self._sql("DELETE FROM ub_seal_chain WHERE company_id = %s", self.school_a.id)
        self.assertFound(self.first.name, "chain of seals is missing")

    def test_all_rows_and_the_chain(self):
        self._sql("DELETE FROM ub_seal_chain WHERE company_id = %s", self.school_a.id)
        self._sql(
            "UPDATE ub_revision SET previous_id = NULL WHERE company_id = %s",
            self.school_a.id,
        )
        self._sql("DELETE FROM ub_revision WHERE company_id = %s", self.school_a.id)
        self.assertFound("is closed, but its seal is missing")

    def test_on_demand(self):
        for key in ("teacher", "head", "stranger"):
            with self.assertRaises(AccessError):
                self.as_user(key, self.env["ub.seal.check"]).action_check()
        answer = self.as_user("clerk", self.env["ub.seal.check"]).action_check()
        self.assertEqual(answer["params"]["type"], "success")
        self.assertIn("All 3 seals hold", answer["params"]["message"])
        self._sql("DELETE FROM ub_revision WHERE id = %s", self.third.id)
        answer = self.as_user("director", self.env["ub.seal.check"]).action_check()
        self.assertEqual(answer["params"]["type"], "danger")

    def test_each_night_and_told_once(self):
        job = self.env.ref("ub_methodical.ir_cron_ub_seal_check")
        self._sql("DELETE FROM ub_revision WHERE id = %s", self.third.id)
        with self.enter_registry_test_mode():
            for _night in range(2):
                with self.assertNoLogs(_LOGGER, "WARNING"):
                    job.method_direct_trigger()
        checks = self.env["ub.seal.check"].search(
            [("company_id", "=", self.school_a.id)]
        )
        self.assertEqual(checks.mapped("is_scheduled"), [True, True])
        self.assertEqual(
            set(checks.activity_ids.user_id),
            {self.users["director"], self.users["admin"]},
        )
        self.assertEqual(len(checks.activity_ids), 2)

    def test_file_compared_by_its_hash(self):
        find = self.as_user("teacher", self.env["ub.revision"]).find_file
        self.assertEqual(
            find(self.first.pdf_hash.upper()),
            {
                "found": True,
                "name": self.first.name,
                "state": "in_force",
                "code": self.first.check_code,
            },
        )
        other = self.second.document_id.ids
        self.assertEqual(find(self.first.pdf_hash, other), {"found": False})
        self.assertEqual(find("0" * 64, ["x", {}]), {"found": False})
        stranger = self.as_user("stranger", self.env["ub.revision"])
        self.assertEqual(stranger.find_file(self.first.pdf_hash), {"found": False})
