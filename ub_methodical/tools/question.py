"""How a question of an agenda is worded in Kyrgyz: it ends in «… жөнүндө»."""

import re

from .kyrgyz import fold

ABOUT = "жөнүндө"
_ENDS = {fold(ABOUT), "тууралуу"}
_RUSSIAN_STARTS = {"о", "об", "обо"}
_OWN_LETTERS = set("өүңӨҮҢ")


def lacks_about(text, lang="ky_KG"):
    """Whether ``text`` is a Kyrgyz question that does not end as one.

    A text without letters that only Kyrgyz has is taken for Russian when its reader
    (``lang``) reads Russian, or when it begins as a Russian question does.

    >>> lacks_about("Окуу планы"), lacks_about("Окуу планы жөнүндө.")
    (True, False)
    >>> lacks_about("Отчет жонундо"), lacks_about("План тууралуу")
    (False, False)
    >>> lacks_about("О плане работы"), lacks_about("План работы", "ru_RU")
    (False, False)
    >>> lacks_about("Үлгү сабак", "ru_RU"), lacks_about("The plan"), lacks_about("")
    (True, False, False)
    """
    words = re.findall(r"[\u0400-\u052f]+", text or "")
    if not words or fold(words[-1]) in _ENDS:
        return False
    if _OWN_LETTERS & set(text):
        return True
    return words[0].lower() not in _RUSSIAN_STARTS and not lang.startswith("ru")


def with_about(text):
    """``text`` as a question: without its last stop, with «жөнүндө».

    >>> with_about("Окуу планы. ")
    'Окуу планы жөнүндө'
    """
    return f"{text.rstrip(' .,;:!…')} {ABOUT}"
