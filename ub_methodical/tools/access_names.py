"""What a person types to log in: a phone number, a short name, a first password."""

import re
import secrets

# Neither look-alikes (0 o, 1 l i) nor letters that have a twin on a Cyrillic keyboard
_PASSWORD_SIGNS = "bdfghjmnqrstvwz23456789"
_PHONE = re.compile(r"\+?[\d\s().-]{9,24}")
_LATIN = dict(
    zip(
        "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n n o o p r s t u u f kh ts ch sh shch  y  e "
        "yu ya".split(" "),
        strict=True,
    )
)


def normal_phone(typed):
    """The number as «+996…», or ``""`` when it is no phone number.

    >>> [normal_phone(t) for t in ("0555 12 34 56", "+996 (555) 123-456", "555123456")]
    ['+996555123456', '+996555123456', '+996555123456']
    >>> normal_phone("8 701 123 45 67"), normal_phone("+7 701 123 45 67")
    ('', '+77011234567')
    >>> normal_phone("asanova"), normal_phone(None)
    ('', '')
    """
    text = (typed or "").strip()
    if not _PHONE.fullmatch(text):
        return ""
    digits = re.sub(r"\D", "", text)
    if text.startswith("+") or digits.startswith("00"):
        digits = digits.removeprefix("00")
        return f"+{digits}" if 10 <= len(digits) <= 15 else ""
    if len(digits) == 12 and digits.startswith("996"):
        return f"+{digits}"
    national = digits.removeprefix("0") if len(digits) == 10 else digits
    return f"+996{national}" if len(national) == 9 else ""


def latin(word):
    """A name in the letters of a login: small Latin ones, figures, «.», «_», «-».

    >>> latin("Асанова"), latin("Үсөнбек уулу"), latin("Жээнбай Щ.")
    ('asanova', 'usonbekuulu', 'zheenbayshch.')
    """
    letters = "".join(_LATIN.get(sign, sign) for sign in (word or "").lower())
    return re.sub(r"[^a-z0-9._-]", "", letters)


def short_names(full_name):
    """Short names for a person, the shortest first, without end.

    >>> names = short_names("Асанова Бурул Токтоевна")
    >>> [next(names) for _turn in range(3)]
    ['asanova', 'asanova.b', 'asanova.b2']
    """
    parts = [latin(part) for part in (full_name or "").split()]
    parts = [part for part in parts if part] or ["user"]
    base = parts[0]
    yield base
    if len(parts) > 1:
        base = f"{base}.{parts[1][0]}"
        yield base
    number = 2
    while True:
        yield f"{base}{number}"
        number += 1


def new_password():
    """A first password to read aloud and type from paper: «hdm7-4rqz-w9tb»."""
    groups = (
        "".join(secrets.choice(_PASSWORD_SIGNS) for _sign in range(4))
        for _group in range(3)
    )
    return "-".join(groups)
