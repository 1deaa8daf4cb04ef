import io
import re

from pypdf import PdfReader

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import freeze_time, tagged

from odoo.addons.ub_methodical.tests.common_approval import ApprovalCase

from .common import UbReportCase


@tagged("post_install", "-at_install")
@freeze_time("2026-11-20 06:00:00")
class TestApproval(ApprovalCase, UbReportCase):
    """From sending to the seal: who answered stands on the paper, word for word."""

    def _approved(self, *stages, by=("deputy", "director")):
        self._set_route(*stages or ("manage", "direct"))
        self._send()
        for key in by:
            self.as_user(key, self.act).action_agree()
        return self.act

    def _words(self, act=None, form="f04_local_act"):
        return self._text(form, act or self.act)

    def _check_printed(self, *marks):
        """These marks stand in the sealed PDF in this order, and no other does."""
        pdf = self.act.document_id.revision_ids.pdf_id.raw
        text = " ".join(self._pdf_pages(pdf))
        found = re.findall("КАРАЛДЫ|МАКУЛДАШЫЛДЫ|БЕКИТЕМИН|Deputy|Асанова Г. М.", text)
        self.assertEqual(found, list(marks))
        return text

    # The same paper under each of the seeds' routes

    def test_the_deputy_approves(self):
        """001 cl. 5.3: one mark, on the right."""
        self._take_preset("deputy_approves")
        self._send()
        self.as_user("deputy", self.act).action_agree()
        doc = self._doc("f04_local_act", self.act)
        [[empty, mark]] = doc["stamps"]
        self.assertIsNone(empty)
        self.assertEqual((mark["word"], mark["date"]), ("БЕКИТЕМИН", "«20» 11 2026-ж."))
        self.assertEqual(mark["signer"]["name"], "Deputy")
        self.assertEqual(self.act.state, "approved")
        self._check_printed("БЕКИТЕМИН", "Deputy")

    def test_the_deputy_agrees_the_director_approves(self):
        """003 cl. 5.1: agreed on the left, approved on the right."""
        self._take_preset("director_approves")
        self._send()
        self.as_user("deputy", self.act).action_agree()
        self.assertEqual(self.act.state, "sent")
        self.as_user("director", self.act).action_agree()
        [[left, right]] = self._doc("f04_local_act", self.act)["stamps"]
        self.assertEqual((left["word"], right["word"]), ("МАКУЛДАШЫЛДЫ", "БЕКИТЕМИН"))
        self.assertEqual(right["signer"]["name"], "Асанова Г. М.")
        self.assertEqual(right["signer"]["title"], "Мектеп директору")
        self.assertTrue(right["has_seal"])
        self.assertFalse(left["has_seal"])
        self._check_printed("МАКУЛДАШЫЛДЫ", "Deputy", "БЕКИТЕМИН", "Асанова Г. М.")

    def test_the_meeting_considers_first(self):
        """004 intro.1: three marks, the minutes' number comes by itself."""
        self._take_preset("meeting_first")
        self._send()
        self._held_meeting(self.act.document_id).action_write_up()
        for key in ("deputy", "director"):
            self.as_user(key, self.act).action_agree()
        [row] = self._doc("f04_local_act", self.act)["stamps"]
        self.assertEqual(
            [mark["word"] for mark in row], ["КАРАЛДЫ", "МАКУЛДАШЫЛДЫ", "БЕКИТЕМИН"]
        )
        self.assertIn("7", row[0]["number"])
        self.assertEqual(row[0]["date"], "«18» 11 2026-ж.")
        self.assertIsNone(row[0]["signer"])
        words = ("КАРАЛДЫ", "МАКУЛДАШЫЛДЫ", "Deputy", "БЕКИТЕМИН", "Асанова Г. М.")
        self.assertIn("№ 7", self._check_printed(*words))
        [row] = self._doc("f04_local_act_ru", self.act)["stamps"]
        self.assertEqual([m["word"] for m in row][0], "РАССМОТРЕНО")

    # What is sealed

    def test_approved_is_sealed_and_locked(self):
        act = self._approved()
        revision = act.document_id.revision_ids
        self.assertEqual((revision.number, str(revision.paper_date)), (1, "2026-11-20"))
        self.assertIn("Асанова", revision.values_json)
        with self.assertRaises(UserError):
            self.as_user("head", act).write({"text": "2. Other"})
        self.as_user("head", act).write({"date_to": "2027-05-25"})

    def test_a_print_later_is_what_was_sealed(self):
        act = self._approved()
        self.assertEqual(act.state, "approved")
        self.people["director"].name = "Башка Адам"
        self.assertIn("Асанова", self._words())
        self.assertIn("Deputy", self._words(form="f04_local_act_ru"))
        self.assertFalse(self._doc("f04_local_act", act)["is_draft"])

    def test_a_draft_has_lines_for_the_pen(self):
        self._set_route("meeting", "manage", "direct")
        words = self._words()
        self.assertIn("КАРАЛДЫ", words)
        self.assertIn("«___» ______________", words)
        self.assertIn("Асанова Г. М.", words)

    def test_amended_is_the_next_revision(self):
        act = self._approved()
        form = self.as_user("head", self.env["ub.approval.correct"]).create(
            {"document_id": act.document_id.id, "reason": "Мөөнөтү узарды"}
        )
        form.action_confirm()
        self.assertEqual(act.state, "draft")
        [line] = self._doc("f04_local_act", act)["amendments"]
        self.assertEqual(line, {"date": "", "reason": "Мөөнөтү узарды"})
        self.as_user("head", act).write({"text": "1. Жаңы текст"})
        self._send()
        for key in ("deputy", "director"):
            self.as_user(key, act).action_agree()
        revisions = act.document_id.revision_ids.sorted("number")
        self.assertEqual(revisions.mapped("number"), [1, 2])
        self.assertEqual(revisions[1].reason, "Мөөнөтү узарды")
        self.assertEqual(revisions[1].supersedes_id, revisions[0])
        [line] = self._doc("f04_local_act", act)["amendments"]
        self.assertEqual(line["date"], "20.11.2026")
        self.assertIn("Жаңы текст", self._words())
        with self.assertRaises(UserError):
            self.as_user("head", act).action_cancel()

    def test_taken_over_with_the_dates_of_the_paper(self):
        """No route: what stands on the paper, in the order of its dates."""
        self._set_route("manage", "direct")
        form = self.as_user("clerk", self.env["ub.approval.old"]).create(
            {"document_id": self.act.document_id.id}
        )
        with self.assertRaises(UserError):
            form.action_confirm()
        form.line_ids[1].write(
            {"date": "2025-09-01", "employee_id": self.people["stranger"].id}
        )
        form.action_confirm()
        self.env.invalidate_all()
        self.assertEqual((self.act.state, self.act.is_taken_over), ("approved", True))
        self.assertEqual(str(self.act.approved_on), "2025-09-01")
        [[empty, mark]] = self._doc("f04_local_act", self.act)["stamps"]
        self.assertEqual(mark["signer"]["name"], "Stranger")
        self.assertEqual(mark["date"], "«01» 09 2025-ж.")

    def test_only_who_keeps_the_papers_takes_over(self):
        self.assertRefused("teacher", "ub.local.act", "action_take_over", self.act.ids)
        form = self.as_user("head", self.env["ub.approval.old"]).create(
            {"document_id": self.act.document_id.id}
        )
        form.line_ids[0].date = "2025-09-01"
        with self.assertRaises(UserError):
            form.action_confirm()

    # The desk

    def test_seven_at_once_and_one_back(self):
        acts = self.act
        for number in range(7):
            acts += self._create_act(name=f"Programme {number}")
        self._set_route("manage", "direct")
        acts.action_send()
        desk = self.as_user("deputy", self.env["ub.approval.step"])
        waiting = desk.search([("is_mine", "=", True)])
        self.assertEqual(waiting.document_id, acts.document_id)
        self._return("deputy", waiting[0])
        self.as_user("deputy", waiting[1:]).action_agree()
        self.assertEqual(
            acts.document_id.approval_step_ids.filtered("is_current").post_id,
            self.posts["direct"],
        )
        signed = acts - waiting[0].document_id._paper().sudo()
        steps = self.env["ub.approval.step"].search([("is_current", "=", True)])
        self.assertEqual(steps.document_id, signed.document_id)
        action = self.as_user("director", steps).action_print_papers()
        self.assertEqual(action["report_name"], "ub_reports.report_signing_folder")
        self._register("clerk", steps, date="2026-11-20")
        self.assertEqual(set(signed.mapped("state")), {"approved"})
        self.assertEqual(len(signed.document_id.revision_ids), 7)

    def test_the_folder_holds_each_paper_once(self):
        self._set_route("manage", "direct")
        steps = self._send()
        second = self._create_act(name="Экинчи программа")
        steps |= self._send(second)
        words = self._text(
            "signing_folder", self.as_user("director", steps).with_context(lang="ky_KG")
        )
        self.assertEqual(words.count("Насаатчылык программасы"), 1)
        self.assertEqual(words.count("Экинчи программа"), 1)

    def test_the_folder_prints_each_paper_by_its_own_form(self):
        """Upright or across, as the paper is printed alone."""
        self._set_route("manage", "direct")
        plan = self.env["ub.plan"].create(
            {
                "body_id": self.body.id,
                "year_id": self.year.id,
                "line_ids": [
                    Command.create({"name": "Предметтик жумалык", "month": "11"})
                ],
            }
        )
        plan.action_send()
        steps = self._send() | plan.document_id.approval_step_ids[:1]
        reports = self.as_user("director", self.env["ir.actions.report"])
        with self.allow_pdf_render():
            content, kind = reports.with_context(
                force_report_rendering=True
            )._render_qweb_pdf("ub_reports.report_signing_folder", steps.ids)
        self.assertEqual(kind, "pdf")
        sheets = {
            "Насаатчылык программасы": False,
            "Предметтик жумалык": True,
        }
        for page in PdfReader(io.BytesIO(content)).pages:
            for words in [one for one in sheets if one in page.extract_text()]:
                is_across = page.mediabox.width > page.mediabox.height
                self.assertEqual(is_across, sheets.pop(words), words)
        self.assertFalse(sheets)
