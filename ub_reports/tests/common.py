import io
import json
from datetime import datetime

from lxml import html

from odoo import Command
from odoo.tests import freeze_time

from odoo.addons.ub_methodical.tests.common import UbCase

KY, RU = "ky_KG", "ru_RU"


@freeze_time("2026-11-20 06:00:00")
class UbReportCase(UbCase):
    """School A with its Kyrgyz and Russian names, an order and a meeting to print."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env = cls.env(context={**cls.env.context, "tz": "Asia/Bishkek"})
        cls.env["ir.config_parameter"].set_param("report.print_delay", "0")
        cls._translate(
            cls.school_a,
            ub_department=("Ысык-Көл РББ", "Иссык-Кульский РОО"),
            ub_full_name=("Үч-Өмүр орто мектеби", "Уч-Омурская средняя школа"),
            ub_place=("Бостери айылы", "село Бостери"),
        )
        cls._translate(
            cls.body,
            name=(
                "Математика мугалимдеринин усулдук бирикмеси",
                "Методическое объединение учителей математики",
            ),
        )
        cls._translate(
            cls.body._words(),
            head_title=("жетекчи", "руководитель"),
            decision_heading=("ТОКТОМ КЫЛЫНДЫ", "ПОСТАНОВИЛИ"),
        )
        cls._translate(
            cls.holders["director"],
            title=("Мектеп директору", "Директор школы"),
        )
        cls.people["director"].name = "Асанова Гүлнара Маратовна"
        cls.body.deputy_post_id = cls.posts["manage"]

    @classmethod
    def _translate(cls, record, **words):
        for name, (kyrgyz, russian) in words.items():
            record.with_context(lang=KY)[name] = kyrgyz
            record.with_context(lang=RU)[name] = russian

    @classmethod
    def _create_full_meeting(cls, **vals):
        return cls._create_meeting(
            chair_id=cls.people["head"].id,
            secretary_id=cls.people["secretary"].id,
            date_start=datetime(2026, 11, 20, 8, 30),
            item_ids=[
                Command.create(
                    {
                        "name": "Чейректин жыйынтыктары жөнүндө",
                        "speaker_id": cls.people["deputy"].id,
                        "heard": "Биринчи сап\n\nэкинчи сап",
                        "spoken": "Мугалимдер колдошту.",
                        "decision_ids": [
                            Command.create(
                                {
                                    "text": "Иш-план бекитилсин.",
                                    "responsible_id": cls.people["teacher"].id,
                                    "date_due": "2026-12-25",
                                    "sequence": 1,
                                }
                            ),
                            Command.create({"text": "Отчет берилсин.", "sequence": 2}),
                        ],
                    }
                )
            ],
            **vals,
        )

    # Printing

    def _doc(self, form, paper):
        """The values of one paper; they must be plain enough to be kept as JSON."""
        values = self.env[f"report.ub_reports.report_{form}"]._get_report_values(
            paper.ids
        )
        (doc,) = [doc for sheaf in values["sheaves"] for doc in sheaf]
        self.assertEqual(json.loads(json.dumps(doc)), doc)
        return doc

    def _text(self, form, papers):
        """The words of the printed HTML, blanks evened out."""
        reports = self.env["ir.actions.report"]
        page = reports._render_qweb_html(f"ub_reports.report_{form}", papers.ids)[0]
        body = html.fromstring(page.decode()).find_class("article")[0]
        return " ".join(body.text_content().split())

    def _check_blanks(self, form, records):
        """For the pen, of ``records`` and of none, in both languages."""
        for papers in (records, records.browse()):
            for lang in ("", "_ru"):
                with self.subTest(form=form, lang=lang, papers=papers):
                    self.assertTrue(self._text(f"{form}_blank{lang}", papers))

    def _print(self, form, papers):
        with self.allow_pdf_render():
            reports = self.env["ir.actions.report"].with_context(
                force_report_rendering=True
            )
            content, kind = reports._render_qweb_pdf(
                f"ub_reports.report_{form}", papers.ids
            )
        self.assertEqual(kind, "pdf")
        return self._pdf_pages(content)

    def _pdf_pages(self, content):
        """The text of each page of a PDF."""
        from pypdf import PdfReader

        return [
            " ".join(page.extract_text().split())
            for page in PdfReader(io.BytesIO(content)).pages
        ]
