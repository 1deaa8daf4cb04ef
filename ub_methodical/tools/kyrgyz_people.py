"""People's names in Kyrgyz sentences: cases and initials."""

import re

from .kyrgyz_cases import inflect, is_cyrillic

_INITIALS = re.compile(r"(?:[А-ЯЁӨҮҢ][а-яёөүң]?\.-?)+|[А-ЯЁӨҮҢ]")
_KINSHIP = ("уулу", "кызы")  # «Бектур кызы»: son of, daughter of


def decline_person(full_name, case):
    """A person's name in ``case``: the last part takes the ending.

    Initials take none, so the surname before them does.

    >>> decline_person("Асанова Гүлнара Маратовна", "dative")
    'Асанова Гүлнара Маратовнага'
    >>> decline_person("Асанова Г. М.", "dative")
    'Асановага Г. М.'
    >>> decline_person("Г. М. Асанова", "dative")
    'Г. М. Асановага'
    >>> decline_person("Бектур кызы Айпери", "genitive")
    'Бектур кызы Айперинин'
    >>> decline_person("John Smith", "dative")
    'John Smith'
    """
    parts = (full_name or "").split()
    at = len(parts) - 1
    while at > 0 and _INITIALS.fullmatch(parts[at]):
        at -= 1
    if at < 0:
        return ""
    dotted, name = re.fullmatch(r"(.*\.)?(.*)", parts[at]).groups()
    before, hyphen, last = name.rpartition("-")
    if is_cyrillic(last):
        possessive = last.lower() in _KINSHIP
        parts[at] = (dotted or "") + before + hyphen + inflect(last, case, possessive)
    return " ".join(parts)


def initials(full_name):
    """The surname with initials: «Асанова Г. М.»; «Бектур кызы» stays whole.

    What has initials already, or no Kyrgyz letters, comes back as it was.

    >>> initials("Асанова Гүлнара Маратовна")
    'Асанова Г. М.'
    >>> initials("Гүлнара Маратовна Асанова")
    'Асанова Г. М.'
    >>> initials("Бектур кызы Айпери"), initials("Айпери Бектур кызы")
    ('Бектур кызы А.', 'Бектур кызы А.')
    """
    parts = (full_name or "").split()
    readable = all(is_cyrillic(part.replace("-", "")) for part in parts)
    if len(parts) < 2 or not readable:
        return " ".join(parts)
    surname, given = _split_name(parts)
    return " ".join([*surname, *(f"{name[0].upper()}." for name in given)])


def _split_name(parts):
    """The words of the surname and the given names, whichever came first."""
    kinship = [part.lower() in _KINSHIP for part in parts]
    if kinship[1:2] == [True]:
        return parts[:2], parts[2:]
    if kinship[-1:] == [True]:
        if len(parts) == 3:
            return parts[1:], parts[:1]
        return parts[:1], parts[1:-1]
    if len(parts) == 3:
        surname_last = parts[1].lower().endswith(("вич", "вна", "ична"))
    else:
        surname_last = _surname_weight(parts[-1]) > _surname_weight(parts[0])
    if surname_last:
        return parts[-1:], parts[:-1]
    return parts[:1], parts[1:]


def _surname_weight(word):
    """How much a word looks like a surname of the Russian type."""
    word = word.lower()
    if word.endswith(("ов", "ова", "ев", "ева", "ёв", "ёва")):
        return 2
    return int(word.endswith(("ин", "ина", "ын", "ына", "ский", "ская", "енко")))
