from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from odoo.addons.ub_methodical.tests.common_consultation import ConsultationCase

from .common import UbReportCase

FORM = "report.ub_reports.report_consultations"


@tagged("post_install", "-at_install")
class TestConsultationForm(ConsultationCase, UbReportCase):
    """The log of consultations on paper, of what was chosen in the list."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.people["teacher"].name = "Үсөнов Эркин Бакирович"
        cls.note = cls._create_note(name="Топтук иш", result="Сабак иштелди")
        vals = {"audience": "Класс жетекчилер", "date": "2026-11-19"}
        cls.later = cls._create_note(name="Ата-энелер менен иш", **vals)
        cls.log = cls.later | cls.note

    def _docs(self, key, papers):
        values = self.as_user(key, self.env[FORM])._get_report_values(papers.ids)
        return [doc for sheaf in values["sheaves"] for doc in sheaf]

    def test_log_of_a_body(self):
        (doc,) = self._docs("head", self.log)
        self.assertEqual(doc["body"], self.body.with_context(lang="ky_KG").name)
        self.assertEqual(
            [row["date"] for row in doc["rows"]], ["18.11.2026", "19.11.2026"]
        )
        first, second = doc["rows"]
        self.assertEqual(first["whom"], "Үсөнов Э. Б.")
        self.assertEqual(first["topic"], "Топтук иш")
        self.assertEqual(first["result"], ["Сабак иштелди"])
        self.assertEqual(second["whom"], "Класс жетекчилер")
        self.assertNotEqual(first["form"], second["form"])
        self.assertEqual(doc["signer"]["name"], "Head")
        text = self._text("consultations", self.log)
        self.assertIn("Ата-энелер менен иш", text)
        self.assertIn("Топтук иш", self._text("consultations_ru", self.log))

    def test_of_the_whole_school(self):
        other = self._create_note("council_member", ("stranger",))
        (doc,) = self._docs("deputy", self.log | other | self.request)
        self.assertEqual(doc["body"], "")
        self.assertEqual(len(doc["rows"]), 3, "requests do not stand in it")
        self.assertEqual(doc["signer"]["name"], "Deputy")

    def test_each_school_year_by_itself(self):
        old = self._create_note(date="2026-06-10", date_asked="2026-06-10")
        years = {doc["year"] for doc in self._docs("deputy", self.log | old)}
        self.assertEqual(len(years), 2)

    def test_nothing_was_given(self):
        with self.assertRaises(UserError) as caught:
            self._docs("head", self.request)
        self.assertSentence(caught.exception)

    def test_who_prints_it(self):
        for key in ("head", "deputy", "teacher", "clerk"):
            self.assertTrue(self._docs(key, self.log), key)
        for key in ("secretary", "stranger", "admin", "outsider", "observer"):
            with self.subTest(key=key), self.assertRaises(AccessError) as caught:
                self._docs(key, self.log)
            self.assertSentence(caught.exception)

    def test_blank(self):
        text = self._text("consultations_blank", self.env["ub.consultation"])
        self.assertIn("20___ – 20___", text)
        self.assertNotIn("Топтук иш", text)

    def test_prints_on_one_sheet(self):
        pages = self._print("consultations_blank", self.env["ub.consultation"])
        self.assertEqual(len(pages), 1)
