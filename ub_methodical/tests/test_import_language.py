from odoo.tests import tagged

from .test_import_people import ImportCase

KYRGYZ, RUSSIAN = "Математика бирикмеси", "МО учителей математики"


@tagged("post_install", "-at_install")
class TestImportLanguage(ImportCase):
    """A file writes the language of who brings it in, and no other one."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for lang in ("ky_KG", "ru_RU"):
            cls.env["res.lang"]._activate_lang(lang)
        people = cls.env["res.partner"].with_context(active_test=False)
        people.search([("lang", "=", "en_US")]).lang = "ky_KG"

    def _bring_in(self, lang, name):
        self.admin.lang = lang
        subject = self.env.ref("ub_methodical.body_type_subject")
        kind = subject.with_context(lang=lang).name
        bodies = (
            self.env["ub.body"]
            .with_user(self.admin)
            .with_context(
                import_file=True, allowed_company_ids=self.school.ids, lang=lang
            )
        )
        result = bodies.load(["id", "name", "type_id"], [["lang_m", name, kind]])
        self.assertFalse(result["messages"])
        return self.env["ub.body"].browse(result["ids"])

    def _names(self, body):
        return {
            lang: body.with_context(lang=lang).name
            for lang in ("en_US", "ky_KG", "ru_RU")
        }

    def _forget_english(self):
        self.env["res.lang"]._lang_get("en_US").active = False

    def test_without_english_the_source_stays(self):
        self._forget_english()
        body = self._bring_in("ky_KG", KYRGYZ)
        self._bring_in("ru_RU", RUSSIAN)
        self.assertEqual(
            self._names(body), {"en_US": KYRGYZ, "ky_KG": KYRGYZ, "ru_RU": RUSSIAN}
        )

    def test_without_english_the_source_follows_its_own_language(self):
        self._forget_english()
        body = self._bring_in("ky_KG", KYRGYZ)
        self._bring_in("ru_RU", RUSSIAN)
        self._bring_in("ky_KG", f"{KYRGYZ} № 2")
        self.assertEqual(self._names(body)["en_US"], f"{KYRGYZ} № 2")
        self.assertEqual(self._names(body)["ru_RU"], RUSSIAN)

    def test_beginning_in_russian(self):
        self._forget_english()
        body = self._bring_in("ru_RU", RUSSIAN)
        self._bring_in("ky_KG", KYRGYZ)
        self.assertEqual(
            self._names(body), {"en_US": RUSSIAN, "ky_KG": KYRGYZ, "ru_RU": RUSSIAN}
        )

    def test_with_english_each_language_is_its_own(self):
        body = self._bring_in("en_US", "Association of mathematics")
        self._bring_in("ky_KG", KYRGYZ)
        self._bring_in("ru_RU", RUSSIAN)
        self.assertEqual(
            self._names(body),
            {
                "en_US": "Association of mathematics",
                "ky_KG": KYRGYZ,
                "ru_RU": RUSSIAN,
            },
        )
