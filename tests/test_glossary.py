"""The catalogues say what the glossary says, in whole and in right letters."""

import csv
import io
import re
from pathlib import Path

import polib

from odoo.tests import BaseCase, TransactionCase, tagged
from odoo.tools.translate import trans_export

ROOT = Path(__file__).resolve().parent.parent
GLOSSARY = ROOT / "i18n" / "glossary.csv"
COLUMNS = ["term", "ky", "ru", "en", "note", "check"]
# Where a term's word is held: in all catalogues, in ours, in that of Odoo's screens.
SCOPES = {"yes": {"i18n", "i18n_extra"}, "own": {"i18n"}, "odoo": {"i18n_extra"}}
ADDONS = ("ub_methodical", "ub_reports")
LANGUAGES = ("ky", "ru")

PLACEHOLDER = re.compile(r"%(?:\([^)]+\))?[sdif]|\{\{.*?\}\}|\$\{.*?\}")
KYRGYZ = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"
CYRILLIC = re.compile(r"[\u0400-\u052f]")
# A word written with letters of two alphabets looks right and is never found.
MIXED = re.compile(r"[A-Za-z][\u0400-\u052f]|[\u0400-\u052f][A-Za-z]")
TAG = re.compile(r"<[^>]+>")
OPENING = re.compile(r"</?\w+")


def _catalogues(language="*"):
    for addon in ADDONS:
        for folder in ("i18n", "i18n_extra"):
            yield from sorted((ROOT / addon / folder).glob(f"{language}.po"))


def _name(path):
    return str(path.relative_to(ROOT))


def _terms():
    with GLOSSARY.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _plain(text):
    return text.strip().rstrip(":").casefold()


def _words(text):
    """A text as its reader sees it: no tags, no placeholders."""
    return PLACEHOLDER.sub(" ", TAG.sub(" ", text))


def _sources(catalogue):
    """Each source text with where Odoo looks it up: a record's field, or code."""
    return {
        (entry.msgid, "code" if place.startswith("code:") else place)
        for entry in catalogue
        for place, _line in entry.occurrences
    }


@tagged("post_install", "-at_install")
class TestGlossary(BaseCase):
    def test_glossary_is_whole(self):
        rows = _terms()
        self.assertEqual(list(rows[0]), COLUMNS)
        names = [row["term"].casefold() for row in rows]
        self.assertEqual(len(names), len(set(names)), "a term stands twice")
        self.assertEqual(names, sorted(names))
        for row in rows:
            with self.subTest(term=row["term"]):
                self.assertTrue(all(row[name].strip() for name in COLUMNS[:4]))
                self.assertIn(row["check"], {"", *SCOPES})
                letters = set(CYRILLIC.findall(row["ky"].casefold()))
                self.assertLessEqual(letters, set(KYRGYZ))

    def test_catalogues_use_its_words(self):
        held = [row for row in _terms() if row["check"]]
        wrong = []
        for path in _catalogues():
            wanted = {}
            for row in held:
                if path.parent.name in SCOPES[row["check"]]:
                    words = wanted.setdefault(_plain(row["en"]), set())
                    words.update(map(_plain, row[path.stem].split(";")))
            for entry in polib.pofile(path):
                words = wanted.get(_plain(entry.msgid))
                if words and _plain(entry.msgstr) not in words:
                    wrong.append((_name(path), entry.msgid, entry.msgstr, words))
        self.assertEqual(wrong, [])

    def test_reminder_is_no_penalty(self):
        wrong = [
            (_name(path), entry.msgid, entry.msgstr)
            for path in _catalogues("ky")
            for entry in polib.pofile(path)
            if re.search(r"remind|warning", entry.msgid, re.IGNORECASE)
            and "эскертүү" in entry.msgstr.casefold()
        ]
        self.assertEqual(wrong, [])


@tagged("post_install", "-at_install")
class TestCatalogues(BaseCase):
    def test_nothing_is_left_open(self):
        for path in _catalogues():
            catalogue = polib.pofile(path)
            with self.subTest(file=path):
                self.assertTrue(len(catalogue))
                self.assertFalse(catalogue.fuzzy_entries())
                self.assertFalse(catalogue.obsolete_entries())
                empty = [e.msgid for e in catalogue if not e.msgstr.strip()]
                self.assertFalse(empty)
                keys = [(e.msgid, e.msgctxt) for e in catalogue]
                self.assertEqual(len(keys), len(set(keys)), "an entry stands twice")

    def test_placeholders_and_tags_are_kept(self):
        wrong = [
            (_name(path), entry.msgid, entry.msgstr)
            for path in _catalogues()
            for entry in polib.pofile(path)
            for pattern in (PLACEHOLDER, OPENING)
            if sorted(pattern.findall(entry.msgid))
            != sorted(pattern.findall(entry.msgstr))
        ]
        self.assertEqual(wrong, [])

    def test_kyrgyz_letters(self):
        wrong = []
        for path in _catalogues("ky"):
            for entry in polib.pofile(path):
                words = _words(entry.msgstr)
                foreign = set(CYRILLIC.findall(words.casefold())) - set(KYRGYZ)
                if foreign or MIXED.search(words):
                    wrong.append((_name(path), entry.msgid, entry.msgstr))
        self.assertEqual(wrong, [])


@tagged("post_install", "-at_install")
class TestCatalogueIsFresh(TransactionCase):
    def test_all_terms_are_exported_and_translated(self):
        for addon in ADDONS:
            buffer = io.BytesIO()
            trans_export(False, [addon], buffer, "po", self.env)
            now = _sources(polib.pofile(buffer.getvalue().decode()))
            folder = ROOT / addon / "i18n"
            names = [f"{name}.po" for name in LANGUAGES] + [f"{addon}.pot"]
            self.assertFalse([n for n in names if not (folder / n).is_file()], addon)
            template = _sources(polib.pofile(folder / f"{addon}.pot"))
            with self.subTest(file=f"{addon}.pot"):
                self.assertEqual(sorted(now - template), [], "run: odoo i18n export")
                self.assertEqual(sorted(template - now), [], "no longer in the code")
            for language in LANGUAGES:
                catalogue = polib.pofile(folder / f"{language}.po")
                translated = {e.msgid for e in catalogue if e.msgstr.strip()}
                with self.subTest(addon=addon, language=language):
                    self.assertEqual(sorted({s for s, _k in now} - translated), [])
