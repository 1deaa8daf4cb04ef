"""A pasted timetable: whose lesson on which day, its number, class and room.

Pure Python, no ORM. Names and days that are written once for several rows, as in a
joined cell, hold for the rows below.
"""

import re

from .kyrgyz import fold
from .plan_table import read_cells

__all__ = ["number_of", "read_timetable", "weekday_of"]

_DAYS = (
    ("дүйшөмбү", "дш", "понедельник", "пн", "monday", "mon"),
    ("шейшемби", "шш", "вторник", "вт", "tuesday", "tue"),
    ("шаршемби", "шр", "среда", "ср", "wednesday", "wed"),
    ("бейшемби", "бш", "четверг", "чт", "thursday", "thu"),
    ("жума", "жм", "пятница", "пт", "friday", "fri"),
    ("ишемби", "иш", "суббота", "сб", "saturday", "sat"),
)
# What the words over a column say, the narrower first
_COLUMNS = {
    "teacher": ("мугалим", "учитель", "аты-жөнү", "фио", "teacher"),
    "subject": ("предмет", "сабактын аты", "subject"),
    "shift": ("нөөмөт", "смена", "shift"),
    "place": ("кабинет", "бөлмө", "room"),
    "classes": ("класс", "class"),
    "weekday": ("күн", "день", "жума", "day"),
    "number": ("сабак", "урок", "lesson"),
}
_NEEDED = ("teacher", "weekday", "number", "classes")
_DIGITS = re.compile(r"\d+")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}


def weekday_of(text):
    """0 for Monday … 5 for Saturday, ``None`` when the text is no school day.

    >>> [weekday_of(t) for t in ("Дүйшөмбү", "шаршемби", "Пт", "Saturday", "бейш.")]
    [0, 2, 4, 5, 3]
    >>> [weekday_of(t) for t in ("", "Жекшемби", "и", "7а")]
    [None, None, None, None]
    """
    words = fold((text or "").strip().rstrip("."))
    if len(words) < 2:
        return None
    for day, names in enumerate(_DAYS):
        names = [fold(name) for name in names]
        if words in names or len(words) > 2 and any(n.startswith(words) for n in names):
            return day
    return None


def number_of(text):
    """
    >>> [number_of(text) for text in ("3", "3-сабак", "III", "II нөөмөт", "x", "")]
    [3, 3, 3, 2, None, None]
    """
    words = (text or "").strip().lower()
    digits = _DIGITS.search(words)
    if digits:
        return int(digits[0])
    first = words.split()[:1]
    # The Kyrgyz І of some keyboards looks like the Latin one
    return _ROMAN.get(first[0].replace("і", "i")) if first else None


def read_timetable(text):
    """Rows as dicts of texts: ``line``, ``teacher``, ``weekday``, ``number`` …

    Empty when no line of words over the columns names what is needed.

    >>> table = "Мугалим\\tКүнү\\tСабак №\\tКласс\\nАсанова Г.\\tДш\\t1\\t7а"
    >>> table += "\\n\\t\\t2\\t7б"
    >>> [(r["teacher"], r["weekday"], r["number"], r["classes"])
    ...  for r in read_timetable(table)]
    [('Асанова Г.', 'Дш', '1', '7а'), ('Асанова Г.', 'Дш', '2', '7б')]
    >>> read_timetable("Асанова Г.\\tДш\\t1\\t7а")
    []
    """
    numbered = read_cells(text)
    head, columns = _header(numbered)
    if head is None:
        return []
    rows, above = [], {}
    for line, cells in numbered:
        if line <= head:
            continue
        row = {
            sense: cells[place] if place < len(cells) else ""
            for sense, place in columns.items()
        }
        for sense in ("teacher", "weekday"):
            above[sense] = row[sense] = row[sense] or above.get(sense, "")
        rows.append({"line": line, **row})
    return rows


def _header(numbered):
    for line, cells in numbered[:6]:
        columns = {}
        for place, cell in enumerate(cells):
            sense = _sense(cell, columns)
            if sense:
                columns[sense] = place
        if all(sense in columns for sense in _NEEDED):
            return line, columns
    return None, {}


def _sense(cell, taken):
    words = fold(cell)
    for sense, stems in _COLUMNS.items():
        if sense not in taken and any(fold(stem) in words for stem in stems):
            return sense
    return None
