import hashlib
import json

from odoo.exceptions import UserError, ValidationError

from .common_seal import UbSealCase


class TestSealMinutes(UbSealCase):
    """Signing by the school's setting, sealing, correction (004 intro.3)."""

    def test_lines_wait_for_who_must_sign(self):
        meeting = self._written()
        lines = meeting.document_id.signature_ids
        signing = lines.filtered(lambda line: line.purpose == "sign")
        self.assertEqual(
            signing.employee_id, self.people["head"] | self.people["secretary"]
        )
        self.assertEqual(len(set(signing.mapped("title")) - {False}), 2)
        self.assertEqual((lines - signing).employee_id, self.people["deputy"])

    def test_each_signs_for_himself(self):
        meeting = self._written()
        for key in ("deputy_head", "teacher", "director", "clerk"):
            with self.assertRaises(UserError):
                self.as_user(key, meeting).action_sign()
        self.as_user("head", meeting).action_sign()
        with self.assertRaises(UserError):
            self.as_user("head", meeting).action_sign()
        line = meeting.document_id.signature_ids.filtered("date")
        self.assertEqual((line.mode, line.employee_id), ("app", self.people["head"]))

    def test_closed_only_when_all_have_signed(self):
        meeting = self._written()
        self.as_user("head", meeting).action_sign()
        with self.assertRaisesRegex(UserError, "Not signed yet: Secretary"):
            self._close(meeting)
        self.as_user("secretary", meeting).action_sign()
        self._close(meeting)
        self.assertEqual(meeting.state, "closed")

    def test_chair_alone(self):
        self.body._words().minutes_signers = "chair"
        meeting = self._written()
        self.as_user("head", meeting).action_sign()
        self._close(meeting)
        self.assertEqual(len(self._revisions(meeting)), 1)

    def test_pen_registered_by_who_keeps_the_papers(self):
        meeting = self._written()
        lines = meeting.document_id.signature_ids
        lines = lines.filtered(lambda line: line.purpose == "sign")
        for key in ("teacher", "stranger", "outsider"):
            with self.assertRaises(UserError):
                self._note(key, lines[0], "2026-11-19")
        for day in ("2026-11-18", "2026-11-21"):
            with self.assertRaises(ValidationError):
                self._note("clerk", lines[0], day)
        self._note("clerk", lines[0], "2026-11-19")
        self._note("secretary", lines[1], "2026-11-20")
        self.assertEqual(set(lines.mapped("mode")), {"paper"})
        self._close(meeting, "clerk")
        [revision] = self._revisions(meeting)
        signed = json.loads(revision.values_json)["signatures"]
        self.assertEqual([line["mode"] for line in signed], ["paper", "paper"])

    def _note(self, key, line, day):
        wizard = self.as_user(key, self.env["ub.signature.paper"]).create(
            {"signature_id": line.id, "date": day}
        )
        wizard.action_confirm()

    def test_rewriting_voids_signatures(self):
        meeting = self._signed()
        self.as_user("head", meeting).action_rewrite()
        self.assertFalse(meeting.document_id.signature_ids)
        self.assertIn("Secretary", meeting.message_ids[0].body)
        self.as_user("head", meeting).action_write_up()
        with self.assertRaisesRegex(UserError, "Not signed yet"):
            self._close(meeting)

    def test_deputys_mark_before_and_after_closing(self):
        meeting = self._sealed()
        before = self._revisions(meeting).seal_hash
        for key in ("head", "teacher", "outsider"):
            with self.assertRaises(UserError):
                self.as_user(key, meeting).action_check()
        self.as_user("deputy", meeting).action_check()
        mark = meeting.document_id.signature_ids.filtered(
            lambda line: line.purpose == "check"
        )
        self.assertEqual((mark.employee_id, mark.mode), (self.people["deputy"], "app"))
        with self.assertRaises(UserError):
            self.as_user("deputy", meeting).action_check()
        self.assertEqual(self._revisions(meeting).seal_hash, before)

    def test_what_is_sealed(self):
        meeting = self._sealed()
        [revision] = self._revisions(meeting)
        pdf = revision.pdf_id.raw
        self.assertTrue(pdf.startswith(b"%PDF"))
        self.assertEqual(hashlib.sha256(pdf).hexdigest(), revision.pdf_hash)
        values = json.loads(revision.values_json)
        self.assertEqual(
            hashlib.sha256(revision.values_json.encode()).hexdigest(),
            revision.values_hash,
        )
        self.assertEqual(
            revision.values_json,
            json.dumps(
                values, sort_keys=True, separators=(",", ":"), ensure_ascii=False
            ),
        )
        self.assertEqual(
            values["ky_KG"]["items"][0]["question"], "Чейректин жыйынтыктары жөнүндө"
        )
        self.assertEqual(values["ru_RU"]["school"], "Уч-Омурская средняя школа")
        self.assertEqual(revision.sealed_by_id, self.users["head"])
        self.assertRegex(revision.check_code, r"^[2-9A-Y]{4}(-[2-9A-Y]{4}){3}$")
        self.assertGreaterEqual(len(revision.token), 32)
        self.assertEqual((revision.state, revision.reason), ("in_force", False))

    def test_later_prints_come_from_the_seal(self):
        meeting = self._sealed()
        self.people["head"].name = "Another Name"
        doc = self._doc("f16_minutes", meeting)
        self.assertEqual(doc["chair"], "Head")
        [revision] = self._revisions(meeting)
        self.assertEqual(
            doc["seal"], {"code": revision.check_code, "url": "", "qr": ""}
        )
        self.school_a.ub_public_url = "https://mektep.example"
        doc = self._doc("f16_minutes_ru", meeting)
        self.assertTrue(doc["seal"]["url"].endswith(revision.token))
        self.assertTrue(doc["seal"]["qr"].startswith("data:image/png;base64,"))

    def test_correction_is_a_new_revision(self):
        meeting = self._sealed()
        number = meeting.number
        for key in ("teacher", "stranger", "outsider"):
            with self.assertRaises(UserError):
                self._correct(key, meeting)
        self._correct("secretary", meeting)
        self.assertEqual((meeting.state, meeting.number), ("held", number))
        self.assertFalse(meeting.document_id.signature_ids.filtered("date"))
        self.assertEqual(self._revisions(meeting).state, "in_force")
        self.as_user("secretary", meeting).item_ids.heard = "Оңдолгон сап"
        self.assertEqual(
            self._doc("f16_minutes", meeting)["items"][0]["heard"], ["Оңдолгон сап"]
        )
        self.as_user("head", meeting).action_write_up()
        for key in ("head", "secretary"):
            self.as_user(key, meeting).action_sign()
        self._close(meeting)
        first, second = self._revisions(meeting)
        self.assertEqual((first.state, second.state), ("superseded", "in_force"))
        self.assertEqual((second.number, second.reason), (2, "A wrong line"))
        self.assertEqual(second.previous_hash, first.seal_hash)
        self.assertNotIn("Оңдолгон сап", first.values_json)
        self.assertIn("Оңдолгон сап", second.values_json)
        self.assertEqual(meeting.number, number)
        self.assertFalse(meeting.correction_reason)

    def _correct(self, key, meeting):
        wizard = self.as_user(key, self.env["ub.meeting.correct"]).create(
            {"meeting_id": meeting.id, "reason": "A wrong line"}
        )
        wizard.action_confirm()

    def test_corrected_minutes_do_not_begin_anew(self):
        meeting = self._sealed()
        self._correct("head", meeting)
        with self.assertRaises(UserError):
            self.as_user("head", meeting).action_reopen()
        with self.assertRaises(UserError):
            meeting.unlink()

    def test_changed_meanwhile_is_not_sealed(self):
        """What was printed must be what is sealed."""
        meeting = self._signed()
        forms = self.env.registry["report.ub_reports.report_f16_minutes"]
        printed = forms._sheaves

        def change_while_printing(form, docs, report_type):
            meeting.sudo().theme = "changed"
            return printed(form, docs, report_type)

        self.patch(forms, "_sheaves", change_while_printing)
        with self.assertRaisesRegex(UserError, "changed by somebody meanwhile"):
            meeting._seal()
        self.assertFalse(self._revisions(meeting))

    def test_sealed_once(self):
        meeting = self._sealed()
        with self.assertRaisesRegex(UserError, "sealed already"):
            meeting._seal()

    def test_without_a_form_nothing_is_sealed(self):
        meeting = self._signed()
        self.env["ub.document.report"].search([("purpose", "=", "sealed")]).unlink()
        with self.assertRaisesRegex(UserError, "No form is installed"):
            self._close(meeting)
        self.assertEqual(meeting.state, "minutes")
