from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .common import KY, RU, UbReportCase

WAYS = [(lang, way) for lang in (KY, RU) for way in ("filled", "blank", "editable")]


@tagged("post_install", "-at_install")
class TestPrintDialog(UbReportCase):
    """“Print …”: each form that fits, in each language and variant, and no other."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.meeting = cls._create_full_meeting(number="4")

    def _dialog(self, papers, key="head", **vals):
        dialogs = self.as_user(key, self.env["ub.print"]).with_context(
            active_model=papers._name, active_ids=papers.ids
        )
        return dialogs.create(vals)

    def _codes(self, dialog):
        names = dialog.form_ids.sudo().report_id.mapped("report_name")
        return {name.split("report_")[1] for name in names}

    def test_forms_that_fit(self):
        order = self._create_order(self._line("admit", self.people["stranger"]))
        papers = {"f16_minutes", "f16_short", "f18_attendance", "f19_notice"}
        for record, codes in (
            (order, {"f01_order"}),
            (self.meeting, papers),
            (self.meeting.decision_ids, {"f17_extract", "f20_control", "f20_cut"}),
            (self.meeting.book_ids, {"journal", "register"}),
        ):
            with self.subTest(model=record._name):
                self.assertEqual(self._codes(self._dialog(record, "clerk")), codes)

    def test_minutes_of_a_council_are_its_own_form(self):
        assembly = self.env.ref("ub_methodical.body_type_general_meeting")
        teachers = self.env.ref("ub_methodical.body_type_pedagogical_council")
        methodical = self.env.ref("ub_methodical.body_type_methodical_council")
        for body_type, code in (
            (methodical, "f35_minutes"),
            (teachers, "f36_minutes"),
            (assembly, "f36_minutes"),
        ):
            self.council.type_id = body_type
            meeting = self._create_full_meeting(body=self.council)
            codes = self._codes(self._dialog(meeting, "clerk"))
            found = {c for c in codes if c.endswith("_minutes")}
            self.assertEqual(found, {code})
            for purpose in ("draft", "draft_ru", "blank", "blank_ru", "sealed"):
                name = meeting._form_of(purpose).report_name
                self.assertTrue(name.startswith(f"ub_reports.report_{code}"), name)

    def test_papers_of_several_kinds_of_bodies(self):
        other = self._create_full_meeting(body=self.council)
        codes = self._codes(self._dialog(self.meeting | other, "clerk"))
        self.assertLessEqual({"f16_minutes", "f35_minutes"}, codes)
        both = (self.meeting | other)._form_of("draft").report_name
        self.assertEqual(both, "ub_reports.report_f16_minutes")

    def test_each_form_in_each_way(self):
        """All that the dialog offers does print, and says what it is."""
        self.council.type_id = self.env.ref(
            "ub_methodical.body_type_pedagogical_council"
        )
        held = self._create_full_meeting(body=self.council, number="1")
        held.date_start = "2026-11-19 08:30:00"
        held.action_hold()
        order = self._create_order(self._line("admit", self.people["stranger"]))
        for papers in (
            order,
            self.meeting,
            self._create_full_meeting(body=self._create_body("К", category="council")),
            held,
            held.decision_ids,
            held.book_ids,
        ):
            for form in self._dialog(papers, "clerk").form_ids:
                for lang, way in WAYS:
                    self._prints(papers, form, lang, way)

    def _prints(self, papers, form, lang, way):
        with self.subTest(form=form.display_name, lang=lang, way=way):
            dialog = self._dialog(
                papers, "clerk", form_id=form.id, lang=lang, variant=way
            )
            action = dialog.action_print()
            reports = self.as_user("clerk", self.env["ir.actions.report"])
            if way == "editable":
                report_id = int(action["url"].split("/")[3])
                report = self.env["ir.actions.report"].browse(report_id)
                content, name = reports._render_ub_docx(report, papers.ids)
                self.assertTrue(content.startswith(b"PK"))
                self.assertTrue(name)
                return
            self.assertEqual(action["context"]["active_ids"], papers.ids)
            html = reports._render_qweb_html(action["report_name"], papers.ids)[0]
            self.assertIn(f'lang="{lang[:2]}"', html.decode())

    def test_blanks_before_there_is_any_paper(self):
        with Form(self.as_user("teacher", self.env["ub.print"])) as form:
            self.assertEqual(form.variant, "blank")
        dialog = form.record
        self.assertGreaterEqual(len(dialog.form_ids), 12)
        for lang in (KY, RU):
            for form in dialog.form_ids:
                dialog.write({"form_id": form.id, "lang": lang})
                action = dialog.action_print()
                self.assertIn("_blank", action["report_name"])
                self.assertNotIn("active_ids", action["context"])
        dialog.variant = "filled"
        with self.assertRaisesRegex(UserError, "Only a blank"):
            dialog.action_print()

    def test_who_may_not_read_prepares_nothing(self):
        for key in ("stranger", "outsider"):
            with self.assertRaises(AccessError):
                self._dialog(self.meeting, key)

    def test_forged_papers_are_refused(self):
        dialog = self._dialog(self.meeting)
        foreign = self._create_meeting(body=self.foreign_body)
        with self.assertRaises(AccessError):
            dialog.res_ids = str(foreign.id)
            dialog.action_print()
        for model, ids in (
            ("res.users", "2"),
            ("no.such.model", "1"),
            ("ub.meeting", "1; DROP"),
            ("ub.meeting", ""),
            ("", "5"),
            ("ub.meeting", "9" * 30),
        ):
            with self.subTest(model=model, ids=ids), self.assertRaises(UserError):
                dialog = self._dialog(self.meeting)
                dialog.write({"res_model": model, "res_ids": ids})
                dialog.action_print()

    def test_a_form_of_other_records_is_refused(self):
        of_orders = self.env.ref("ub_reports.document_report_order_draft")
        dialog = self._dialog(self.meeting)
        dialog.form_id = of_orders
        with self.assertRaisesRegex(UserError, "does not fit"):
            dialog.action_print()

    def test_only_our_own_reports(self):
        """A row that names a report of another addon is never printed by us."""
        kind = self.env.ref("ub_methodical.document_kind_minutes")
        report = self.env["ir.actions.report"].create(
            {
                "name": "Foreign",
                "model": "ub.meeting",
                "report_name": "web.report_layout",
            }
        )
        row = self.env["ub.document.report"].create(
            {"kind_id": kind.id, "purpose": "foreign", "report_id": report.id}
        )
        self.assertNotIn(row, self._dialog(self.meeting).form_ids)

    def test_nobody_reaches_another_ones_dialog(self):
        dialog = self._dialog(self.meeting)
        with self.assertRaises(AccessError):
            self.as_user("secretary", dialog).action_print()

    def test_a_form_without_its_data_is_told(self):
        form = self.env.ref("ub_reports.action_report_f16_short")
        form.ub_variant_ids = [Command.clear()]
        row = self.env.ref("ub_reports.document_report_minutes_short")
        dialog = self._dialog(self.meeting, form_id=row.id, lang=RU)
        with self.assertRaisesRegex(UserError, "does not come in this way"):
            dialog.action_print()
