"""Kyrgyz word forms that orders need besides cases: «its …», many, from and until."""

from .kyrgyz import decline, long_date
from .kyrgyz_cases import ending, is_cyrillic, is_possessive

_VOICED = {"к": "г", "п": "б"}
_PLURAL_AFTER = {
    **dict.fromkeys("пфсшщчхкцт", "т"),
    **dict.fromkeys("рйаяыеэиоёуюөү", "л"),
}


def possessive(phrase):
    """``phrase`` as «its …»: the last word takes the ending of the third person.

    A word that has it already, or gives no ground for one, stays as it is.

    >>> [possessive(word) for word in ("жетекчи", "төрага", "төрайым", "катчы", "мүчө")]
    ['жетекчиси', 'төрагасы', 'төрайымы', 'катчысы', 'мүчөсү']
    >>> possessive("чыгармачыл топ"), possessive("маалымат кызматы")
    ('чыгармачыл тобу', 'маалымат кызматы')
    """
    accusative = _ending(phrase, "accusative")
    if not accusative:
        return phrase
    if accusative[0] == "н":
        return f"{phrase}с{accusative[-1]}"
    return phrase[:-1] + _VOICED.get(phrase[-1], phrase[-1]) + accusative[-1]


def plural(phrase):
    """``phrase`` in the plural; a possessive stays as it is.

    >>> [plural(word) for word in ("бирикме", "кеңеш", "топ", "орган", "жетекчи")]
    ['бирикмелер', 'кеңештер', 'топтор', 'органдар', 'жетекчилер']
    """
    dative = _ending(phrase, "dative")
    if not dative:
        return phrase
    return f"{phrase}{_PLURAL_AFTER.get(phrase[-1], 'д')}{dative[-1]}р"


def _ending(phrase, case):
    """The ending of the last word, empty when no other form is made from it."""
    word = phrase.rpartition(" ")[2]
    if word.isupper() or is_possessive(word) or not is_cyrillic(word):
        return ""
    return ending(word, case)


def date_case(day, case):
    """The long date in ``case``.

    >>> from datetime import date
    >>> date_case(date(2026, 9, 1), "ablative"), date_case(date(2027, 5, 31), "dative")
    ('2026-жылдын 1-сентябрынан', '2027-жылдын 31-майына')
    """
    return decline(long_date(day), case, possessive=True) if day else ""


def period(first, last=None):
    """From one day on, or from one day until another one.

    >>> from datetime import date
    >>> period(date(2026, 9, 1))
    '2026-жылдын 1-сентябрынан баштап'
    >>> period(date(2026, 9, 1), date(2027, 5, 31))
    '2026-жылдын 1-сентябрынан 2027-жылдын 31-майына чейин'
    """
    if not first:
        return ""
    start = date_case(first, "ablative")
    return f"{start} {date_case(last, 'dative')} чейин" if last else f"{start} баштап"
