import re

from odoo import Command
from odoo.tests import tagged

from odoo.addons.ub_methodical.tests.common_plan import PlanCase

from .common_pages import PageCase, builds

LAST = "Акыркы иш"


@tagged("post_install", "-at_install")
class TestPlanPages(PlanCase, PageCase):
    """No signature and no heading stands alone on a sheet, in each build."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.people["head"].name = "Жетекчиева Айгүл Маратовна"
        cls.parts = cls.env["ub.plan.section"].create(
            [{"plan_id": cls.plan.id, "name": f"Бөлүк-{n}"} for n in (1, 2)]
        )

    def _fill_plan(self, plan, count, **vals):
        """``count`` items of one to three lines over the parts of ``plan``."""
        parts = plan.section_ids.sorted()
        self.env["ub.plan.line"].create(
            [
                {
                    "plan_id": plan.id,
                    "section_id": parts[n * len(parts) // count].id if parts else False,
                    "name": f"Иш-{n:02} "
                    + "сабактарга өз ара катышуу " * (1 + 2 * (n % 3)),
                    "sequence": n,
                    **vals,
                }
                for n in range(1, count)
            ]
            + [
                {
                    "plan_id": plan.id,
                    "section_id": parts[-1:].id,
                    "name": LAST,
                    "sequence": count,
                    **vals,
                }
            ]
        )

    def _assert_sheets(self, form, paper, last=LAST):
        for build in builds():
            with self._printed_by(*build), self.subTest(form=form):
                pages = self._print(form, paper)
                [signed] = [page for page in pages if "Жетекчиева А. М." in page]
                self.assertEqual(signed, pages[-1])
                self.assertIn(last, signed)
                for page in pages:
                    self.assertNotRegex(page, r"(Бөлүк-\d|, \d\d\.11)$")
                text = " ".join(pages)
                numbers = re.findall(r"Иш-(\d\d)", text)
                self.assertEqual(sorted(set(numbers)), sorted(numbers))
        return pages

    def test_year_of_any_length(self):
        """One more item at a time: the page's end falls on every kind of row."""
        for count in (3, 9, 10, 11, 12, 13, 60):
            self.plan.line_ids.unlink()
            self._fill_plan(self.plan, count, month="10")
            with self.subTest(count=count):
                self._assert_sheets("f09_plan", self.plan)

    def test_year_with_its_meetings(self):
        self._fill_plan(self.plan, 5, month="10")
        for n in range(7):
            self._create_meeting(
                date_start=f"2026-11-{10 + n} 08:00:00",
                item_ids=[Command.create({"name": f"Маселе-{n} жөнүндө " * 3})],
            )
        self._assert_sheets("f09_plan", self.plan, "Маселе-6")

    def test_full_week_goes_over_with_its_heads(self):
        week = self._create_plan(period="week", date="2026-11-18")
        self._fill_plan(week, 40, date_from="2026-11-18", date_to="2026-11-18")
        self.env["ub.plan.line"].create(
            {
                "plan_id": week.id,
                "name": LAST,
                "date_from": "2026-11-21",
                "date_to": "2026-11-21",
            }
        )
        pages = self._assert_sheets("f09_plan", week)
        self.assertGreater(len(pages), 2)

    def test_programme_of_an_event(self):
        event = self._create_event(
            "Жумалык", "subject_week", chair_id=self.people["head"].id
        )
        for count in (20, 21, 22, 23, 24, 25):
            event.line_ids.unlink()
            event.line_ids = [
                Command.create(
                    {
                        "name": f"Иш-{n:02}" if n < count else LAST,
                        "date": "2026-11-18",
                        "people": "Үсөнов",
                        "sequence": n,
                    }
                )
                for n in range(1, count + 1)
            ]
            with self.subTest(count=count):
                self._assert_sheets("f15_event", event)
