"""The case endings of one Kyrgyz word: vowel harmony, assimilation, possessives.

Nothing here knows phrases or people; ask :mod:`.kyrgyz` for those. The rules are
those of the state orthography: the written last letter decides (§32, «педагогго»,
«Алиевдин»), a shortened name follows its pronunciation and takes small letters
(§55, «БУУга», «КТРдин»), no letter stands three times in a row (§77).
"""

import re

CASES = (
    "nominative",
    "genitive",
    "dative",
    "accusative",
    "locative",
    "ablative",
)
ALPHABET = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"

_VOICELESS = "пфсшщчхкцт"
# last vowel: the open and the narrow vowel of the ending
_HARMONY = {
    **dict.fromkeys("аяы", ("а", "ы")),
    **dict.fromkeys("оё", ("о", "у")),
    **dict.fromkeys("ую", ("а", "у")),
    **dict.fromkeys("еэи", ("е", "и")),
    **dict.fromkeys("өү", ("ө", "ү")),
}
_ENDINGS = {
    "genitive": "{n}{narrow}н",
    "dative": "{g}{open}",
    "accusative": "{n}{narrow}",
    "locative": "{d}{open}",
    "ablative": "{d}{open}н",
}
_POSSESSIVE_ENDINGS = {
    "genitive": "н{narrow}н",
    "dative": "н{open}",
    "accusative": "н",
    "locative": "нд{open}",
    "ablative": "н{open}н",
}

# Borrowed words written with «е» and read with «ё».
_HIDDEN_YO = ("отчет", "зачет", "учет", "актер", "шофер", "режиссер", "дирижер")

_LETTER_NAMES = {
    **{letter: f"{letter}е" for letter in "бвгджзпт"},
    **{letter: f"э{letter}" for letter in "лмнңрсф"},
    **{letter: f"{letter}а" for letter in "кхшщ"},
    **{letter: f"{letter}е" for letter in "цч"},
    "й": "ий",
}
_UNITS = "нөл бир эки үч төрт беш алты жети сегиз тогуз".split()
_TENS = "он жыйырма отуз кырк элүү алтымыш жетимиш сексен токсон".split()

# Words that end like a possessive and are none.
_PLAIN = frozenset(
    "киши эки алты жети жюри такси маани дары кары сары жаңы эски ички тышкы башкы "
    "акыркы азыркы алгачкы жогорку жайкы кышкы жылкы жылкычы түлкү күлкү түрткү уйку "
    "тери бөрү коңшу жалпы мыкты оозеки кичи акы аксы сүлүктү кайыңды".split()
)
_POSSESSIVE = frozenset("ичи учу күчү атагы этеги жатагы бутагы банкы танкы".split())
_PLAIN_TAIL = re.compile(
    r"[аеёиоөуүыэюя][иыуү]$"  # окуу, түзүү
    r"|ч[иыуү]$"  # катчы, жетекчи, биринчи
    r"|мб[иыуү]$"  # дүйшөмбү
    r"|[бвдзйлмңпрст]г[иыуү]$"  # белги, үлгү, негизги
    r"|[нң]к[иыуү]$"  # кийинки, алдыңкы
    r"|[дт](агы|еги|огу|өгү)$"  # мектептеги
)
_POSSESSIVE_TAIL = re.compile(
    r"[кгн][иыуү]ч[иыуү]$"  # көрсөткүчү, ишеничи
    r"|ою$"  # тою (той)
)


def is_cyrillic(word):
    """Whether ``word`` is made of letters of the Kyrgyz alphabet only.

    >>> is_cyrillic("Үсөн"), is_cyrillic("Usen"), is_cyrillic("")
    (True, False, False)
    """
    return bool(word) and all(letter in ALPHABET for letter in word.lower())


def is_possessive(word):
    """Whether ``word`` looks like «its …» (бирикмеси), from its last letters.

    >>> [is_possessive(w) for w in ("бирикмеси", "орду", "көрсөткүчү")]
    [True, True, True]
    >>> [is_possessive(w) for w in ("бирикме", "катчы", "окуу", "белги", "план")]
    [False, False, False, False, False]
    """
    word = word.lower()
    if word in _POSSESSIVE or _POSSESSIVE_TAIL.search(word):
        return word not in _PLAIN
    return word.endswith(("и", "ы", "у", "ү")) and not (
        word in _PLAIN or _PLAIN_TAIL.search(word)
    )


def ending(spoken, case, possessive=False):
    """The ending that a word pronounced ``spoken`` takes in ``case``.

    It is empty in the nominative and for what has no vowel to follow.

    >>> [ending("кеңеш", case) for case in CASES[1:]]
    ['тин', 'ке', 'ти', 'те', 'тен']
    >>> [ending("кеңеши", case, possessive=True) for case in CASES[1:]]
    ['нин', 'не', 'н', 'нде', 'нен']
    >>> ending("отчет", "accusative"), ending("предмет", "accusative")
    ('ту', 'ти')
    """
    sound = spoken.lower().rstrip("ьъ")
    vowels = [letter for letter in sound if letter in _HARMONY]
    if case == "nominative" or not vowels:
        return ""
    vowel = "ё" if sound.endswith(_HIDDEN_YO) else vowels[-1]
    open_, narrow = _HARMONY[vowel]
    voiceless = sound[-1] in _VOICELESS
    dental = "т" if voiceless else "д"
    pattern = (_POSSESSIVE_ENDINGS if possessive else _ENDINGS)[case]
    return pattern.format(
        open=open_,
        narrow=narrow,
        d=dental,
        g="к" if voiceless else "г",
        n="н" if sound[-1] in _HARMONY else dental,
    )


def inflect(word, case, possessive=False):
    """``word`` with its ending, in capitals if the word is.

    >>> inflect("январь", "genitive"), inflect("КЕҢЕШ", "dative")
    ('январдын', 'КЕҢЕШКЕ')
    >>> inflect("ватт", "genitive")
    'ваттын'
    """
    suffix = ending(word, case, possessive)
    if not suffix:
        return word
    stem = word.rstrip("ьъЬЪ")
    if stem[-2:].lower() == suffix[0] * 2:
        stem = stem[:-1]
    return stem + (suffix.upper() if word.isupper() else suffix)


def spoken_number(digits):
    """The last word of a number as it is read aloud.

    >>> [spoken_number(n) for n in ("33", "20", "100", "2000", "1000000", "0")]
    ['үч', 'жыйырма', 'жүз', 'миң', 'миллион', 'нөл']
    """
    zeros = len(digits) - len(digits.rstrip("0"))
    if zeros == 0 or zeros == len(digits):
        return _UNITS[int(digits[-1])]
    if zeros == 1:
        return _TENS[int(digits[-2]) - 1]
    return {2: "жүз"}.get(zeros, "миң" if zeros < 6 else "миллион")


def spoken_abbreviation(letters):
    """What decides the ending of a shortened name: a word or a letter's name.

    >>> [spoken_abbreviation(a) for a in ("УБ", "КТР", "УАК", "ОТИ", "ЭКК")]
    ['бе', 'эр', 'уак', 'оти', 'ка']
    """
    letters = letters.lower()
    last = letters[-1]
    read_as_word = len(letters) > 2 and letters[-2] in _HARMONY
    if last in _HARMONY or read_as_word:
        return letters
    return _LETTER_NAMES.get(last, letters)
