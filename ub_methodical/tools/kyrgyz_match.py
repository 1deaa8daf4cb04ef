"""Whether two spellings may be the name of one person."""

import re

from .kyrgyz import fold

# Latin letters that look like Cyrillic ones, from mixed keyboards and scans
_LOOK_ALIKE = str.maketrans("aceopxyhkmtb", "асеорхункмтв")
_WORD = re.compile(r"[^\W\d_]+")


def person_key(name):
    """The same for spellings that people mix up; equal keys call for a question.

    Blind to ө/о, ү/у, ң/н, ё/е (:func:`.kyrgyz.fold`), э/е, дж/ж, soft and hard
    signs, doubled letters, Latin look-alikes, hyphens, the order of the parts.

    >>> person_key("Эсенова  Гүлнара") == person_key("гулнара Есенова")
    True
    >>> person_key("Джумалиев Аттокур") == person_key("Жумалиев Атокур")
    True
    >>> person_key("Эсенова Гүлнара") == person_key("Эсенова Гүлзара")
    False
    """
    text = fold(name).translate(_LOOK_ALIKE)
    text = text.replace("дж", "ж").replace("э", "е").replace("ь", "").replace("ъ", "")
    words = (re.sub(r"(\w)\1+", r"\1", word) for word in _WORD.findall(text))
    return tuple(sorted(words))
