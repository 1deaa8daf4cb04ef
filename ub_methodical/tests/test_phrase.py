from odoo.exceptions import UserError
from odoo.tests import Form, tagged

from .test_minutes import MinutesCase


@tagged("post_install", "-at_install")
class TestPhrase(MinutesCase):
    """Common decisions, put in with one tap."""

    def test_phrase_is_added_to_what_is_written(self):
        phrase = self.env.ref("ub_methodical.phrase_take_note")
        decisions = self.as_user("secretary", self.env["ub.decision"])
        decision = decisions.new({"item_id": self.item.id, "text": "First."})
        decision.phrase_id = phrase
        decision._onchange_phrase_id()
        self.assertEqual(decision.text, f"First.\n{phrase.text_ky}")
        self.assertFalse(decision.phrase_id)

    def _worded(self, body, lang, key):
        words = body._words()
        for name, ky, ru in (
            ("decision_noun", "чечим", "решение"),
            ("head_title", "төрага", "председатель"),
        ):
            words.with_context(lang="ky_KG")[name] = ky
            words.with_context(lang="ru_RU")[name] = ru
        item = self._create_meeting(body=body).item_ids
        decisions = self.env["ub.decision"].with_context(lang=lang)
        decision = decisions.new({"item_id": item.id})
        decision.phrase_id = self.env.ref(f"ub_methodical.phrase_{key}")
        decision._onchange_phrase_id()
        return decision.text

    def test_phrase_takes_the_words_of_the_kind_of_body(self):
        for lang, key, text in (
            (
                "ky_KG",
                "control_head",
                "Чечимдин аткарылышын көзөмөлдөө төрагага жүктөлсүн.",
            ),
            (
                "ru_RU",
                "control_head",
                "Контроль за исполнением решения возложить на председателя.",
            ),
            (
                "ky_KG",
                "earlier_done",
                "Мурунку чечимдер аткарылды деп эсептелип, көзөмөлдөн алынсын.",
            ),
            (
                "ru_RU",
                "earlier_done",
                "Считать прежние решения выполненными и снять с контроля.",
            ),
        ):
            with self.subTest(lang=lang, key=key):
                self.assertEqual(self._worded(self.council, lang, key), text)

    def test_no_shipped_sentence_has_a_fixed_noun(self):
        shipped = self.env["ub.phrase"].search([("company_id", "=", False)])
        kinds = self.env["ub.agenda.kind"].search([])
        texts = [*shipped.mapped("text_ky"), *kinds.mapped("text_ky")]
        for text in texts:
            self.assertNotRegex((text or "").lower(), "токтом|чечим")

    def test_own_words_with_a_dollar_stay(self):
        own = self.as_user("clerk", self.env["ub.phrase"]).create(
            {"text_ky": "100 $ жана $unknown"}
        )
        self.assertEqual(own._text(self.council), "100 $ жана $unknown")

    def test_school_has_its_own_beside_the_shipped(self):
        own = self.as_user("clerk", self.env["ub.phrase"]).create(
            {"text_ky": "Мектептин өз сөзү"}
        )
        self.assertEqual(own.company_id, self.school_a)
        outsider = self.as_user("outsider", self.env["ub.phrase"])
        self.assertNotIn(own, outsider.search([]))
        shipped = self.env.ref("ub_methodical.phrase_take_note")
        self.assertIn(shipped, outsider.search([]))
        with self.assertRaises(UserError):
            self.as_user("clerk", shipped).text_ky = "Forged"
        with self.assertRaises(UserError):
            self.as_user("teacher", self.env["ub.phrase"]).create({"text_ky": "x"})

    def test_item_form_takes_everything_of_the_minutes(self):
        item = self.as_user("secretary", self.item)
        with Form(item, "ub_methodical.ub_agenda_item_view_form") as form:
            form.heard = "The plan was read"
            form.outcome = "decided"
            form.spoken = "A member agreed"
        self.assertEqual((item.outcome, item.spoken), ("decided", "A member agreed"))
