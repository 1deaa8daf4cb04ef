from odoo.exceptions import AccessError
from odoo.tests import tagged

from odoo.addons.ub_methodical.tests.common_mentorship import MentorshipCase

from .common import UbReportCase


@tagged("post_install", "-at_install")
class TestMentoringForms(MentorshipCase, UbReportCase):
    """F03 of the order, F23 of the pair, F24 of each of the two."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.people["teacher"].name = "Үсөнов Эркин Бакирович"
        cls.people["mentor"].name = "Өмүрова Гүлжан Токтосуновна"
        subject = cls.env["ub.subject"].create({"name": "Математика"})
        for key, since in (("teacher", "2025-08-25"), ("mentor", "2001-08-25")):
            card = cls._create_teacher(cls.people[key], pedagogical_since=since)
            card.subject_ids = subject
        cls.env["ub.teacher.category"].create(
            {
                "teacher_id": card.id,
                "category_id": cls.env.ref("ub_methodical.category_highest").id,
                "date_from": "2020-05-20",
            }
        )

    def test_order_on_mentors(self):
        """F03: young teacher, subject, service, mentor, category, term."""
        self.order.line_ids.sudo()._write({"date_to": "2027-05-25"})
        self.order.line_ids.invalidate_recordset()
        doc = self._doc("f01_order", self.order)
        [row] = doc["mentored"]
        self.assertEqual(row["young"], "Үсөнов Эркин Бакирович")
        self.assertEqual((row["subjects"], row["service"]), ("Математика", 1))
        self.assertEqual(row["mentor"], "Өмүрова Гүлжан Токтосуновна")
        self.assertEqual(row["mentor_service"], 25)
        self.assertTrue(row["category"])
        self.assertEqual(row["term"], "20.11.2026 – 25.05.2027")
        self.assertEqual([item["table"] for item in doc["items"]][0], "mentored")
        readers = [reader["name"] for reader in doc["readers"]]
        self.assertEqual(set(readers), {row["young"], row["mentor"]})
        for form in ("f01_order", "f01_order_ru"):
            text = self._text(form, self.order)
            self.assertIn("Математика", text)
            self.assertIn("25.05.2027", text)

    def test_several_pairs_stand_in_one_table(self):
        order = self._create_mentor_order("offline", "mentor", number="15")
        order.write(
            {
                "line_ids": [
                    (
                        0,
                        0,
                        {
                            "kind": "mentor",
                            "body_id": self.body.id,
                            "employee_id": self.people["secretary"].id,
                            "mentor_id": self.people["mentor"].id,
                        },
                    )
                ],
                "basis_ids": [(0, 0, {"kind": "association", "text": "№ 1"})],
            }
        )
        doc = self._doc("f01_order", order)
        self.assertEqual(len(doc["mentored"]), 2)
        tables = [item["table"] for item in doc["items"][:2]]
        self.assertEqual(tables, ["", "mentored"])
        self.assertIn("№ 1", " ".join(doc["preamble"]).replace("\u00a0", " "))

    def _considered(self):
        self.plan_m.action_submit()
        item = self._put_on_agenda("head", self.plan_m)
        self._close(item.meeting_id)

    def test_plan_of_the_pair(self):
        doc = self._doc("f23_mentoring_plan", self.plan_m)
        [[considered, approved]] = doc["stamps"]
        self.assertFalse(considered["date"] or approved["date"])
        self.assertTrue(doc["is_draft"])
        self._considered()
        self._create_deed(line_id=self.talk.id, date="2026-11-12")
        self.plan_m.signed_on = "2026-11-19"
        doc = self._doc("f23_mentoring_plan", self.plan_m)
        [[considered, approved]] = doc["stamps"]
        self.assertIn("18", considered["date"])
        self.assertIn("2", considered["number"])
        self.assertIn("19", approved["date"])
        self.assertTrue(approved["signer"]["name"])
        self.assertEqual(doc["mentor"]["name"], "Өмүрова Гүлжан Токтосуновна")
        self.assertIn("25", doc["mentor"]["service"])
        talk, visit = doc["rows"]
        self.assertIn("12.11.2026", talk["done"])
        self.assertEqual((visit["term"], visit["done"]), ("15.11.2026", ""))
        names = [signer["name"] for signer in doc["signers"]]
        self.assertEqual(names, ["Өмүрова Г. Т.", "Үсөнов Э. Б.", "Head"])
        for form in ("f23_mentoring_plan", "f23_mentoring_plan_ru"):
            self.assertIn("How to plan a lesson", self._text(form, self.plan_m))

    def test_plan_considered_on_paper(self):
        self.plan_m.paper_minutes = "№ 1 протокол, 05.09.2026"
        self.plan_m.action_approve()
        doc = self._doc("f23_mentoring_plan", self.plan_m)
        self.assertEqual(doc["stamps"][0][0]["number"], "№ 1 протокол, 05.09.2026")
        self.assertFalse(doc["stamps"][0][0]["date"].strip())

    def test_report_of_each(self):
        """F24: period, done x of y, lessons, successes, difficulties, proposals."""
        titles = set()
        for side in ("mentor", "young"):
            report = self._create_report(
                side,
                date_from="2026-09-01",
                successes="Жетишкендик",
                difficulties="Кыйынчылык",
                proposals="Сунуш",
                done_count=1,
                planned_count=2,
                visited_count=3,
                given_count=4,
            )
            doc = self._doc("f24_mentoring_report", report)
            titles.add(doc["title"])
            self.assertEqual(doc["period"], "01.09.2026 – 20.11.2026")
            figures = " ".join(doc["figures"])
            for number in "1234":
                self.assertIn(number, figures)
            text = self._text("f24_mentoring_report", report)
            for words in ("Жетишкендик", "Кыйынчылык", "Сунуш"):
                self.assertIn(words, text)
        self.assertEqual(len(titles), 2)

    def test_who_prints(self):
        report = self._create_report("mentor", successes="x")
        plan_form = self.env["report.ub_reports.report_f23_mentoring_plan"]
        report_form = self.env["report.ub_reports.report_f24_mentoring_report"]
        for key in ("mentor", "head", "deputy", "clerk"):
            self.as_user(key, plan_form)._get_report_values(self.plan_m.ids)
            self.as_user(key, report_form)._get_report_values(report.ids)
        for key in ("stranger", "secretary", "council_member", "outsider", "observer"):
            with self.subTest(key=key), self.assertRaises(AccessError) as caught:
                self.as_user(key, plan_form)._get_report_values(self.plan_m.ids)
            self.assertSentence(caught.exception)
        with self.assertRaises(AccessError):
            self.as_user("teacher", report_form)._get_report_values(report.ids)

    def test_blanks(self):
        report = self._create_report("young")
        for form, record in (
            ("f23_mentoring_plan", self.plan_m),
            ("f24_mentoring_report", report),
        ):
            for papers in (record, record.browse()):
                for lang in ("", "_ru"):
                    with self.subTest(form=form, lang=lang, papers=papers):
                        text = self._text(f"{form}_blank{lang}", papers)
                        self.assertNotIn("How to plan a lesson", text)
