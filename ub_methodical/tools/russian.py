"""The few Russian cases that orders need: names of bodies and of roles in them.

Only what is regular: adjectives and the noun after them; what follows the noun
(«… учителей истории») is never touched. A word that gives no ground, such as a
shortened name or one in quotation marks, leaves the whole phrase as it was.
"""

import re

from .kyrgyz import long_date

_ADJECTIVE = re.compile(r"[а-яё-]+(ый|ий|ой|ое|ее|ая|яя)", re.IGNORECASE)
_VELAR, _SIBILANT = "гкх", "жчшщ"

# ending of the nominative: endings of each case
CASES = (
    "genitive",
    "dative",
    "accusative",
    "instrumental",
    "plural",
    "plural_genitive",
)
_ADJECTIVES = {
    "ый": ("ого", "ому", "ый", "ым", "ые", "ых"),
    "ой": ("ого", "ому", "ой", "ым", "ые", "ых"),
    "ое": ("ого", "ому", "ое", "ым", "ые", "ых"),
    "ая": ("ой", "ой", "ую", "ой", "ые", "ых"),
    "ий": ("его", "ему", "ий", "им", "ие", "их"),
    "ее": ("его", "ему", "ее", "им", "ие", "их"),
    "яя": ("ей", "ей", "юю", "ей", "ие", "их"),
}
_NOUNS = {
    "сть": ("сти", "сти", "сть", "стью", "сти", "стей"),
    "ие": ("ия", "ию", "ие", "ием", "ия", "ий"),
    "ия": ("ии", "ии", "ию", "ией", "ии", "ий"),
    "а": ("ы", "е", "у", "ой", "ы", ""),
    "о": ("а", "у", "о", "ом", "а", ""),
    "ь": ("я", "ю", "ь", "ем", "и", "ей"),
    "": ("а", "у", "", "ом", "ы", "ов"),
}


def decline(phrase, case):
    """``phrase`` in ``case``; ``plural_genitive`` is «of many», ``plural`` «many».

    >>> decline("методическое объединение учителей истории", "genitive")
    'методического объединения учителей истории'
    >>> decline("творческая группа", "accusative"), decline("комиссия", "dative")
    ('творческую группу', 'комиссии')
    >>> decline("руководитель", "instrumental"), decline("МО", "genitive")
    ('руководителем', 'МО')
    >>> decline("педагогический совет", "plural_genitive")
    'педагогических советов'
    >>> decline("решение", "plural"), decline("школьный протокол", "plural")
    ('решения', 'школьные протоколы')
    """
    words = phrase.split()
    column = CASES.index(case)
    for index, word in enumerate(words):
        if _ADJECTIVE.fullmatch(word) and index + 1 < len(words):
            words[index] = _adjective(word, column)
            continue
        if not re.fullmatch(r"[А-ЯЁа-яё-]*[а-яё]", word):
            return phrase
        words[index] = _noun(word, column)
        return " ".join(words)
    return phrase


def _adjective(word, column):
    stem, tail = word[:-2], word[-2:].lower()
    before = stem[-1:].lower()
    if before in _VELAR and tail == "ий":
        tail = "ый"  # методический, методического
    ending = _ADJECTIVES[tail][column]
    if before in _VELAR + _SIBILANT:
        ending = ending.replace("ы", "и")
    if before in _SIBILANT and tail == "ая":
        ending = ending.replace("ой", "ей")  # рабочая, рабочей
    return stem + ending


def _noun(word, column):
    tail = next(tail for tail in _NOUNS if word.endswith(tail))
    stem = word[: len(word) - len(tail)]
    ending = _NOUNS[tail][column]
    if ending == "ы" and stem[-1:] in _VELAR + _SIBILANT:
        ending = "и"
    return stem + ending


def period(first, last=None):
    """From one day on, or from one day until another one.

    >>> from datetime import date
    >>> period(date(2026, 9, 1)), period(date(2026, 9, 1), date(2027, 5, 31))
    ('с 1 сентября 2026 г.', 'с 1 сентября 2026 г. по 31 мая 2027 г.')
    """
    if not first:
        return ""
    start = f"с {long_date(first, 'ru')}"
    return f"{start} по {long_date(last, 'ru')}" if last else start
