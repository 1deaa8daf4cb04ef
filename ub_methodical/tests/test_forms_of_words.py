import doctest

from odoo.tests import BaseCase, tagged

from ..tools import kyrgyz_forms, russian
from ..tools import phrase as ready


@tagged("post_install", "-at_install")
class TestFormsOfWords(BaseCase):
    """The examples in the helpers of orders are true."""

    def test_examples(self):
        for module in (kyrgyz_forms, ready, russian):
            result = doctest.testmod(module)
            self.assertTrue(result.attempted, module.__name__)
            self.assertFalse(result.failed, module.__name__)

    def test_russian_nouns_and_adjectives(self):
        for phrase, genitive, instrumental in (
            ("рабочая группа", "рабочей группы", "рабочей группой"),
            ("общее собрание", "общего собрания", "общим собранием"),
            ("служба", "службы", "службой"),
            ("учебная часть", "учебной части", "учебной частью"),
            ("совет школы", "совета школы", "советом школы"),
            ("«Манас»", "«Манас»", "«Манас»"),
        ):
            with self.subTest(phrase=phrase):
                self.assertEqual(russian.decline(phrase, "genitive"), genitive)
                self.assertEqual(russian.decline(phrase, "instrumental"), instrumental)

    def test_what_is_no_ground_for_an_ending_stays(self):
        for phrase in ("", "УБ", "Council", "№ 5"):
            self.assertEqual(kyrgyz_forms.possessive(phrase), phrase)
            self.assertEqual(kyrgyz_forms.plural(phrase), phrase)
            self.assertEqual(russian.decline(phrase, "genitive"), phrase)
