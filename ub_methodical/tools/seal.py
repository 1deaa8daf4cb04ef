"""Hashes and words of seals: pure functions, the same for sealing and checking."""

import hashlib
import json
import re

# Letters and digits that nobody takes for one another on paper
_CODE_LETTERS = "23456789ACDEFHJKMNPRTUVWXY"
BLANKED = "[…]"


def canonical(values):
    """``values`` as the one JSON text that they have: sorted, without spaces."""
    return json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(content):
    """SHA-256 of a text or of bytes, in hexadecimal digits."""
    if isinstance(content, str):
        content = content.encode()
    return hashlib.sha256(content).hexdigest()


def check_code(facts):
    """Four times four letters that follow from ``facts``, to be printed."""
    number = int(digest(canonical(facts)), 16)
    letters = []
    for _position in range(16):
        number, letter = divmod(number, len(_CODE_LETTERS))
        letters.append(_CODE_LETTERS[letter])
    code = "".join(letters)
    return "-".join(code[start : start + 4] for start in range(0, 16, 4))


def blank_out(values, words, items=()):
    """A copy of ``values`` in which words and whole questions are «[…]», and a count.

    A word is found with any ending, so that «Асанова» blanks «Асановага» too;
    ``items`` are the numbers of questions whose text goes wholly.
    """
    stems = sorted((word.strip() for word in words if word.strip()), key=len)
    pattern = "|".join(re.escape(stem) for stem in reversed(stems))
    finder = re.compile(rf"(?<!\w)(?:{pattern})\w*") if stems else None
    count = 0

    def blanked(value, is_whole=False):
        nonlocal count
        if isinstance(value, dict):
            is_whole = is_whole or value.get("number") in items
            return {
                key: part if key == "number" else blanked(part, is_whole)
                for key, part in value.items()
            }
        if isinstance(value, list):
            return [blanked(part, is_whole) for part in value]
        if not isinstance(value, str) or not value:
            return value
        if is_whole:
            count += 1
            return BLANKED
        if not finder:
            return value
        text, found = finder.subn(BLANKED, value)
        count += found
        return text

    return blanked(values), count
