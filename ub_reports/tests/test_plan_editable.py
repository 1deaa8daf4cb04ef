import re

from odoo import Command
from odoo.tests import tagged

from odoo.addons.ub_methodical.tests.common_approval import ApprovalCase
from odoo.addons.ub_methodical.tests.common_plan import PlanCase

from .test_editable import EditableCase


class TextCase(EditableCase):
    def _assert_same_words(self, form, papers):
        """Whatever the print says stands in the file, as LibreOffice reads it."""
        content, _name = self._docx(f"{form[0]}_editable{form[1]}", papers)
        read = "".join("".join(self._read_by_libreoffice(content)).split())
        words = re.findall(r"[^\W\d_]{3,}", self._text("".join(form), papers))
        self.assertGreater(len(words), 10)
        self.assertFalse([word for word in words if word not in read], form)


@tagged("post_install", "-at_install")
class TestPlanEditable(PlanCase, TextCase):
    """Plans, their annexes and events as files to edit."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.kind = cls.env.ref("ub_methodical.event_kind_subject_week")
        cls._create_line("Математика жумалыгы", month="12", kind_id=cls.kind.id)

    def test_plan_of_the_year_and_its_annexes(self):
        self._create_full_meeting(number="2")
        for name in ("f09_plan", "f12_extracurricular", "f08_counts"):
            for suffix in ("", "_ru"):
                with self.subTest(form=name + suffix):
                    self._assert_same_words((name, suffix), self.plan)

    def test_plan_of_a_week(self):
        week = self._create_plan(period="week", date="2026-11-18")
        self._create_line("Сабактарга катышуу", plan=week)
        for suffix in ("", "_ru"):
            self._assert_same_words(("f09_plan", suffix), week)

    def test_event_and_sheet_of_the_week(self):
        event = self.env["ub.event"].create(
            {
                "name": "Жумалык",
                "body_id": self.body.id,
                "kind_id": self.kind.id,
                "date_start": "2026-11-18 04:00:00",
                "line_ids": [
                    Command.create({"name": "Викторина", "date": "2026-11-18"})
                ],
            }
        )
        event.action_announce()
        self._assert_same_words(("f15_event", ""), event)
        sheet = self.env["ub.week.sheet"].create(
            {"company_id": self.school_a.id, "date": "2026-11-18", "lang": "ky_KG"}
        )
        self._assert_same_words(("week_sheet", ""), sheet)


@tagged("post_install", "-at_install")
class TestLocalActEditable(ApprovalCase, TextCase):
    def test_local_paper_and_its_acknowledgement(self):
        self.act.text = "1. Жалпы жоболор\n1.1. Бирикме мектепте иштейт."
        for name in ("f04_local_act", "f06_acknowledgement"):
            self._assert_same_words((name, ""), self.act)
