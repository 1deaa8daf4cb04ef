from .common import UbReportCase


class TestPdf(UbReportCase):
    """One real print of each form by the wkhtmltopdf that is installed."""

    def _order(self, count, number):
        people = [
            self._create_employee(f"Үсөнбөңова Мүчө {n:02}") for n in range(count)
        ]
        return self._create_order(
            self._line("found", body_id=self.other_body.id),
            *(
                self._line("admit", person, body_id=self.other_body.id)
                for person in people
            ),
            number=number,
        )

    def test_orders_in_one_print(self):
        with_annex, plain = self._order(11, "47"), self._order(2, "48")
        pages = self._print("f01_order", with_annex | plain)
        starts = [n for n, text in enumerate(pages) if "БУЙРУК КЫЛАМ" in text]
        self.assertEqual(len(starts), 2)
        self.assertEqual(starts[0], 0)
        self.assertIn("1-тиркеме", pages[starts[1] - 1])
        self.assertIn("Үч-Өмүр орто мектеби", pages[starts[1]])
        text = " ".join(pages)
        for words in (
            "БУЙРУК",
            "№ 47",
            "2026-жылдын 20-ноябры",
            "Бостери айылы",
            "Үсөнбөңова",
            "Мектеп директору",
            "Асанова Г. М.",
            "М.О.",
            "Буйрук менен тааныштым:",
        ):
            self.assertIn(words, text)

    def test_minutes(self):
        pages = self._print("f16_minutes", self._create_full_meeting(number="4"))
        text = " ".join(pages)
        for words in ("№ 4 ПРОТОКОЛ", "КҮН ТАРТИБИ", "ЧЫГЫП СҮЙЛӨГӨНДӨР", "Төрага"):
            self.assertIn(words, text)
        self.assertIn("Катчы", pages[-1])

    def test_blank_order_is_one_sheet(self):
        pages = self._print("f01_order_blank", self._order(1, "49"))
        self.assertEqual(len(pages), 1)
        self.assertIn("БУЙРУК КЫЛАМ", pages[0])

    def test_signatures_never_stand_alone(self):
        meeting = self._create_full_meeting(number="5")
        for lines in (0, 9, 18):
            meeting.item_ids.heard = "\n".join(["Баяндама угулду."] * (10 + lines))
            pages = self._print("f16_minutes", meeting)
            self.assertIn("Отчет берилсин.", pages[-1])
            self.assertIn("Төрага", pages[-1])
