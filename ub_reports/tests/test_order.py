from odoo import Command

from .common import UbReportCase


class TestOrder(UbReportCase):
    """The words of an order: blocks, preamble, items of every kind of line."""

    def _wordings(self, doc):
        return [" ".join(item["lines"]) for item in doc["items"]]

    def test_blocks_in_kyrgyz_and_russian(self):
        order = self._create_order(
            self._line("appoint", self.people["teacher"], role="secretary"),
            number="47",
        )
        kyrgyz = self._doc("f01_order", order)
        self.assertEqual(kyrgyz["department"], "Ысык-Көл РББ")
        self.assertEqual(kyrgyz["school"], "Үч-Өмүр орто мектеби")
        self.assertEqual(kyrgyz["place"], "Бостери айылы")
        self.assertEqual(kyrgyz["number"], "47")
        self.assertEqual(kyrgyz["date"], "2026-жылдын 20-ноябры")
        self.assertEqual(
            kyrgyz["signature"], {"title": "Мектеп директору", "name": "Асанова Г. М."}
        )
        russian = self._doc("f01_order_ru", order)
        self.assertEqual(russian["date"], "20 ноября 2026 г.")
        self.assertEqual(russian["signature"]["title"], "Директор школы")

    def test_paper_keeps_its_language_whatever_the_reader_speaks(self):
        order = self._create_order(self._line("found", body_id=self.other_body.id))
        for lang in ("en_US", "ru_RU", "ky_KG"):
            text = self.with_language(lang)._text("f01_order", order)
            self.assertIn("БУЙРУК КЫЛАМ:", text)
            self.assertIn("Буйрук менен тааныштым:", text)
            self.assertNotIn("ORDER", text)
            russian = self._text("f01_order_ru", order)
            self.assertIn("ПРИКАЗЫВАЮ:", russian)

    def with_language(self, lang):
        self.env = self.env(context={**self.env.context, "lang": lang})
        return self

    def test_every_kind_of_line_is_an_item_in_its_order(self):
        people = self.people
        order = self._create_order(
            self._line("found", body_id=self.other_body.id, sequence=1),
            self._line("reorganise", into_body_id=self.other_body.id, sequence=2),
            self._line("abolish", body_id=self.council.id, sequence=3),
            self._line("appoint", people["teacher"], role="head", sequence=4),
            self._line("release", people["head"], role="head", sequence=5),
            self._line("admit", people["stranger"], sequence=6),
            self._line("let_out", people["offline"], sequence=7),
            control_ky="Көзөмөл өзүмдө.",
        )
        for position, line in enumerate(order.line_ids.sorted("sequence"), start=1):
            line.write({"wording_ky": f"Сап {position}.", "wording_ru": "Строка."})
        wordings = self._wordings(self._doc("f01_order", order))
        self.assertEqual(
            wordings, [*(f"Сап {n}." for n in range(1, 8)), "Көзөмөл өзүмдө."]
        )

    def test_basis_runs_into_the_command(self):
        order = self._create_order(
            self._line("admit", self.people["stranger"]),
            preamble_ky="Усулдук ишти жакшыртуу максатында,",
            preamble_ru="",
            basis_ids=[
                Command.create({"kind": "decision", "text": "№ 1 протокол, 28.08"}),
                Command.create(
                    {"kind": "proposal", "proposed_by_id": self.people["deputy"].id}
                ),
                Command.create({"kind": "other", "text": "Арыз"}),
            ],
        )
        (line,) = self._doc("f01_order", order)["preamble"]
        self.assertTrue(line.startswith("Усулдук ишти жакшыртуу максатында, педагог"))
        self.assertIn("кеңештин чечимине (№\u00a01 протокол, 28.08)", line)
        self.assertIn("сунушуна (Deputy)", line)
        self.assertTrue(line.endswith("«Арыз» деген документке ылайык"))
        (line,) = self._doc("f01_order_ru", order)["preamble"]
        self.assertTrue(line.startswith("На основании решения педагогического"))

    def test_our_own_minutes_are_named_in_the_language_of_the_paper(self):
        meeting = self._create_full_meeting(number="3")
        order = self._create_order(
            self._line("admit", self.people["stranger"]),
            basis_ids=[Command.create({"kind": "consent", "meeting_id": meeting.id})],
        )
        russian = self._doc("f01_order_ru", order)["preamble"][-1]
        self.assertIn("протокол №\u00a03, 20.11.2026", russian)

    def test_cancelling_order_names_the_other_and_its_people(self):
        cancelled = self._create_order(
            self._line("admit", self.people["stranger"]), number="12"
        )
        cancelled.with_user(self.users["clerk"]).action_register()
        order = self._create_order(
            kind="cancelling", cancels_id=cancelled.id, number="13"
        )
        doc = self._doc("f01_order", order)
        self.assertIn(
            "2026-жылдын 20-ноябрындагы №\u00a012 «", doc["items"][0]["lines"][0]
        )
        self.assertEqual([r["name"] for r in doc["readers"]], ["Stranger"])
        order.with_user(self.users["clerk"]).action_register()
        self.assertIn(
            "13 буйрук менен", self._doc("f01_order", cancelled)["cancelled_by"]
        )

    def test_typed_words_are_escaped_and_kept_by_lines(self):
        order = self._create_order(self._line("admit", self.people["stranger"]))
        order.line_ids.wording_ky = "Биринчи <b>& сап</b>\n\nэкинчи"
        doc = self._doc("f01_order", order)
        self.assertEqual(doc["items"][0]["lines"], ["Биринчи <b>& сап</b>", "экинчи"])
        self.assertIn("Биринчи <b>& сап</b>", self._text("f01_order", order))

    def test_blank_has_the_letterhead_and_no_facts(self):
        order = self._create_order(
            self._line("admit", self.people["stranger"]), number="99"
        )
        doc = self._doc("f01_order_blank", order)
        self.assertEqual((doc["number"], doc["date"], doc["items"]), ("", "", []))
        self.assertEqual(doc["school"], "Үч-Өмүр орто мектеби")
        text = self._text("f01_order_blank_ru", order)
        self.assertIn("«___» ______________ 20___ г.", text)
        self.assertNotIn("99", text)
        self.assertIn("1. ", text)
