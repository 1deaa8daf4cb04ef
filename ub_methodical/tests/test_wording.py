from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged

from ..models.ub_membership import ROLES
from ..models.ub_order_line import LINE_KINDS
from .common import UbCase

LANGS = ("ky", "ru")
OF_ROLE = ("appoint", "release")


@tagged("post_install", "-at_install")
class TestWording(UbCase):
    """Orders begin with whole sentences in Kyrgyz and Russian (001 cl. 6.1, 6.2)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._translate(cls.body, "Тарых усулдук бирикмеси", "МО историков")
        cls._translate(
            cls.other_body,
            "Табигый илимдер усулдук бирикмеси",
            "Методическое объединение учителей естественных наук",
        )
        words = cls.env["ub.body.type.school"].search(
            [("company_id", "=", cls.school_a.id)]
        )
        for word in words:
            titles = {"head": ("жетекчи", "руководитель")}
            cls._translate(word, "усулдук бирикме", "методическое объединение")
            pair = titles.get(word.head_title, ("төрага", "председатель"))
            cls._translate(word, *pair, field="head_title")
        cls.person = cls._create_employee("Асанова Гүлнара Маратовна")

    @classmethod
    def _translate(cls, record, kyrgyz, russian, field="name"):
        for lang, text in (("ky_KG", kyrgyz), ("ru_RU", russian)):
            record.with_context(lang=lang)[field] = text

    def _order_of(self, kind, role="member", person=None, **vals):
        line = self._line(kind, person or self.person, role=role, **vals)
        return self._create_order({"body_id": self.other_body.id, **line})

    def _sentence(self, kind, lang, **vals):
        vals = {"date_from": "2026-12-01", **vals}
        return self._order_of(kind, **vals).line_ids[f"wording_{lang}"]

    def test_every_line_has_a_whole_sentence(self):
        roles = [role for role, _label in ROLES]
        for kind, _label in LINE_KINDS:
            for role in roles if kind in OF_ROLE else ["member"]:
                with self.subTest(kind=kind, role=role):
                    order = self._order_of(kind, role, into_body_id=self.body.id)
                    self._assert_whole(order.line_ids.wording_ky)
                    self._assert_whole(order.line_ids.wording_ru)
                    for part in ("title", "preamble", "control"):
                        for lang in LANGS:
                            words = order[f"{part}_{lang}"]
                            self.assertTrue(words and "$" not in words, part)

    def _assert_whole(self, sentence):
        self.assertTrue(sentence.endswith("."), sentence)
        self.assertNotIn("$", sentence)
        self.assertNotIn("  ", sentence)
        self.assertEqual(sentence[0], sentence[0].upper())

    def test_head_is_appointed_in_kyrgyz(self):
        self.assertEqual(
            self._sentence("appoint", "ky", role="head"),
            "Асанова Гүлнара Маратовна 2026-жылдын 1-декабрынан баштап табигый "
            "илимдер усулдук бирикмесинин жетекчиси болуп дайындалсын.",
        )

    def test_head_is_appointed_in_russian(self):
        self.assertEqual(
            self._sentence("appoint", "ru", role="head"),
            "Назначить с 1 декабря 2026 г. руководителем методического объединения "
            "учителей естественных наук: Асанова Гүлнара Маратовна.",
        )

    def test_term_is_named(self):
        self.assertIn(
            "2026-жылдын 1-декабрынан 2027-жылдын 31-майына чейин",
            self._sentence("appoint", "ky", role="head", date_to="2027-05-31"),
        )

    def test_merging_in_both_languages(self):
        vals = {"into_body_id": self.body.id}
        self.assertEqual(
            self._sentence("reorganise", "ky", **vals),
            "2026-жылдын 1-декабрынан баштап табигый илимдер усулдук бирикмеси "
            "тарых усулдук бирикмесине кошуу жолу менен кайра уюштурулсун.",
        )
        self.assertEqual(
            self._sentence("reorganise", "ru", **vals),
            "Реорганизовать с 1 декабря 2026 г. методическое объединение учителей "
            "естественных наук путём присоединения к МО историков.",
        )

    def test_school_calls_its_head_by_another_word(self):
        """One word everywhere: төрага, when the school's setting says so (001 6.2)."""
        self._translate(
            self.other_body._words(), "төрага", "председатель", field="head_title"
        )
        self.assertIn(
            "бирикмесинин төрагасынын орун басары болуп",
            self._sentence("appoint", "ky", role="deputy_head"),
        )
        self.assertIn(
            "заместителем председателя методического объединения",
            self._sentence("appoint", "ru", role="deputy_head"),
        )

    def test_case_corrected_by_hand_wins(self):
        self.other_body.name_genitive = "Табият бирикмесинин"
        self.assertIn(
            "табият бирикмесинин жетекчиси",
            self._sentence("appoint", "ky", role="head"),
        )

    def test_name_without_russian_words_is_quoted(self):
        self._translate(self.other_body, "Биология УБ", "Биология УБ")
        self.assertIn(
            "методического объединения «Биология УБ»",
            self._sentence("appoint", "ru", role="head"),
        )

    def test_heading_names_unit_and_roles(self):
        order = self._create_order(
            self._line("appoint", self.person, role="head"),
            self._line("appoint", self.people["offline"], role="secretary"),
        )
        self.assertEqual(
            order.title_ky,
            "Усулдук бирикменин жетекчисин жана катчысын дайындоо жөнүндө",
        )
        self.assertEqual(
            order.title_ru,
            "О назначении руководителя и секретаря методического объединения",
        )

    def test_heading_counts_the_bodies(self):
        order = self._create_order(
            self._line("found"), self._line("found", body_id=self.other_body.id)
        )
        self.assertEqual(order.title_ky, "Усулдук бирикмелерди түзүү жөнүндө")
        self.assertEqual(order.title_ru, "О создании методических объединений")

    def test_heading_of_a_cancelling_order(self):
        cancelled = self._order_of("found")
        cancelled.number = "5"
        order = self._create_order(kind="cancelling", cancels_id=cancelled.id)
        self.assertEqual(
            order.title_ky,
            "2026-жылдын 20-ноябрындагы № 5 буйрукту жокко чыгаруу жөнүндө",
        )
        self.assertEqual(order.title_ru, "Об отмене приказа № 5 от 20 ноября 2026 г.")

    def test_wording_of_the_school_wins(self):
        self.env["ub.wording"].create(
            {
                "code": "line_found",
                "company_id": self.school_a.id,
                "text_ky": "$body ачылсын.",
                "text_ru": "Открыть $body_accusative.",
            }
        )
        self.assertEqual(
            self._sentence("found", "ky"), "Табигый илимдер усулдук бирикмеси ачылсын."
        )
        foreign = self._create_order(
            self._line("found", body_id=self.foreign_body.id), school=self.school_b
        )
        self.assertIn("түзүлсүн", foreign.line_ids.wording_ky)

    def test_unknown_placeholder_is_refused(self):
        with self.assertRaisesRegex(ValidationError, "headmaster"):
            self.env.ref("ub_methodical.wording_line_found").text_ky = "$headmaster"

    def test_shipped_wordings_are_named_in_words(self):
        shipped = self.env["ub.wording"].search([("company_id", "=", False)])
        for wording in shipped:
            self.assertNotIn("_", wording.display_name, wording.code)
        names = shipped.mapped("display_name")
        self.assertEqual(len(names), len(set(names)), "each has a name of its own")

    def test_deputy_makes_the_schools_own_words(self):
        shipped = self.env.ref("ub_methodical.wording_line_found")
        action = self.as_user("deputy", shipped).action_make_own()
        own = self.env["ub.wording"].browse(action["res_id"])
        self.assertEqual((own.company_id, own.code), (self.school_a, "line_found"))
        self.assertEqual(own.text_ky, shipped.text_ky)
        again = self.as_user("deputy", shipped).action_make_own()
        self.assertEqual(again["res_id"], own.id)
        self.assertFalse(self.as_user("teacher", shipped).can_make_own)
        own.unlink()
        with self.assertRaises(AccessError):
            self.as_user("teacher", shipped).action_make_own()
