"""Kyrgyz as an office writes it: cases, people's names, dates, search, order.

Pure Python, no ORM. When a text gives no ground for an ending (Latin letters, a
full stop at the end), it comes back as it was: the nominative is never wrong.
"""

import re

from .kyrgyz_cases import (
    ALPHABET,
    CASES,
    ending,
    inflect,
    is_cyrillic,
    is_possessive,
    spoken_abbreviation,
    spoken_number,
)
from .kyrgyz_people import decline_person, initials

__all__ = [
    "ALPHABET",
    "CASES",
    "FOLD_FROM",
    "FOLD_TO",
    "dated",
    "decline",
    "decline_person",
    "fold",
    "initials",
    "long_date",
    "quoted_date",
    "short_date",
    "sort_key",
    "year_label",
]

# What people type for the letters a Russian keyboard lacks. The last three are
# look-alikes that scanned and old papers carry for ң and ө.
FOLD_FROM = "өүңёӊѳɵ"
FOLD_TO = "оуненоо"

_MONTHS = {
    "ky": (
        "январы февралы марты апрели майы июну "
        "июлу августу сентябры октябры ноябры декабры"
    ).split(),
    "ru": (
        "января февраля марта апреля мая июня "
        "июля августа сентября октября ноября декабря"
    ).split(),
}

_PARENTHESES = re.compile(r"(.*\S)(\s*\([^()]*\))")
_LAST_WORD = re.compile(r"(.*?)([^\W\d_]+|\d+)([»”“\"’]*)", re.DOTALL)
_LATIN = re.compile("[A-Za-z]")
_FOLD = str.maketrans(FOLD_FROM, FOLD_TO)
_ORDER = {letter: position for position, letter in enumerate(ALPHABET)}


def decline(phrase, case, possessive=None):
    """``phrase`` in ``case``: its last word takes the ending.

    ``possessive`` says whether that word is in the third person possessive
    (бирикмеси); left out, the word's own ending decides. Words in brackets after
    the name are left alone; the ending goes inside closing quotation marks.

    >>> decline("усулдук бирикме", "dative"), decline("усулдук бирикмеси", "dative")
    ('усулдук бирикмеге', 'усулдук бирикмесине')
    >>> decline("УБ", "genitive"), decline("№ 33", "dative")
    ('УБнин', '№ 33кө')
    >>> decline("«Манас»", "genitive"), decline("орун басары (ОТИ)", "dative")
    ('«Манастын»', 'орун басарына (ОТИ)')
    """
    text = (phrase or "").strip()
    if bracketed := _PARENTHESES.fullmatch(text):
        return decline(bracketed[1], case, possessive) + bracketed[2]
    found = _LAST_WORD.fullmatch(text)
    if not found:
        return text
    before, word, quotes = found.groups()
    if word.isdigit() and not _LATIN.search(before):
        word += ending(spoken_number(word), case)
    elif is_cyrillic(word) and _is_abbreviation(word, text):
        word += ending(spoken_abbreviation(word), case)
    elif is_cyrillic(word):
        if possessive is None:
            possessive = is_possessive(word)
        word = inflect(word, case, possessive)
    return before + word + quotes


def _is_abbreviation(word, text):
    """Whether a word that ends in a capital is a shortened name, not a shout."""
    if not word[-1].isupper():
        return False
    several = len(re.findall(r"[^\W\d_]+", text)) > 1
    shouted = text.isupper() and (several or len(word) > 4)
    return not (shouted and ending(word, "dative"))


def long_date(day, lang="ky"):
    """The date of a paper in words; any other language gets :func:`short_date`.

    >>> from datetime import date
    >>> long_date(date(2026, 11, 21)), long_date(date(2026, 11, 21), "ru_RU")
    ('2026-жылдын 21-ноябры', '21 ноября 2026 г.')
    """
    language = _language(lang)
    if not day or language not in _MONTHS:
        return short_date(day)
    month = _MONTHS[language][day.month - 1]
    if language == "ky":
        return f"{day.year}-жылдын {day.day}-{month}"
    return f"{day.day} {month} {day.year} г."


def dated(day, lang="ky"):
    """«Of that date», before a paper's name or number.

    >>> from datetime import date
    >>> dated(date(2026, 4, 1)) + " № 5 буйрук"
    '2026-жылдын 1-апрелиндеги № 5 буйрук'
    >>> "приказ № 5 " + dated(date(2026, 4, 1), "ru")
    'приказ № 5 от 1 апреля 2026 г.'
    """
    text = long_date(day, lang)
    if not day or _language(lang) not in _MONTHS:
        return text
    if _language(lang) == "ru":
        return f"от {text}"
    place = decline(text, "locative", possessive=True)
    return place + ("ги" if place.endswith("е") else "гы")


def quoted_date(day, lang="ky"):
    """The date as the blanks have it.

    >>> from datetime import date
    >>> quoted_date(date(2026, 9, 1)), quoted_date(date(2026, 9, 1), "ru")
    ('«01» 09 2026-ж.', '«01» 09 2026 г.')
    """
    if not day:
        return ""
    year = f"{day.year}-ж." if _language(lang) == "ky" else f"{day.year} г."
    return f"«{day.day:02}» {day.month:02} {year}"


def short_date(day):
    """Day, month, year in figures; nothing for no date.

    >>> from datetime import date
    >>> short_date(date(2026, 9, 1)), short_date(False)
    ('01.09.2026', '')
    """
    return f"{day.day:02}.{day.month:02}.{day.year}" if day else ""


def year_label(first, last, lang="ky"):
    """A school year as papers name it.

    >>> year_label(2026, 2027), year_label(2026, 2027, "ru")
    ('2026-2027-окуу жылы', '2026–2027 учебный год')
    """
    if _language(lang) == "ky":
        return f"{first}-{last}-окуу жылы"
    return f"{first}–{last}" + (" учебный год" if _language(lang) == "ru" else "")


def _language(lang):
    return (lang or "ky")[:2]


def fold(text):
    """``text`` as it is compared: small letters, ө=о ү=у ң=н ё=е, single spaces.

    >>> fold("  ҮСӨН  Төлөнов"), fold("усон толонов"), fold(None)
    ('усон толонов', 'усон толонов', '')
    """
    return " ".join((text or "").lower().translate(_FOLD).split())


def sort_key(text):
    """Key for Kyrgyz alphabetical order: signs and figures, Kyrgyz, other letters.

    >>> sorted(["Үсөн", "Фатима", "өмүр", "Уланбек", "Орозбек"], key=sort_key)
    ['Орозбек', 'өмүр', 'Уланбек', 'Үсөн', 'Фатима']
    """
    return [
        _ORDER.get(char, ord(char) + (1000 if char.isalpha() else -2_000_000))
        for char in (text or "").lower()
    ]
