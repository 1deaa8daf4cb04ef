"""When a piece of work is due, as people write it in plans: «октябрь», «1-чейрек».

Pure Python, no ORM.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from .day_time import monday_of
from .kyrgyz import fold

# Months in the order of a school year
MONTHS = ("09", "10", "11", "12", "01", "02", "03", "04", "05", "06", "07", "08")

_STEMS = {
    9: ("сентябр", "september"),
    10: ("октябр", "october"),
    11: ("ноябр", "november"),
    12: ("декабр", "december"),
    1: ("январ", "january"),
    2: ("феврал", "february"),
    3: ("март", "march"),
    4: ("апрел", "april"),
    5: ("май", "мая", "may"),
    6: ("июн", "june"),
    7: ("июл", "july"),
    8: ("август", "august"),
}
_ALL_YEAR = (
    "жыл бою",
    "жылы бою",
    "жыл ичинде",
    "дайым",
    "в течение",
    "весь год",
    "постоянно",
    "all year",
)
_QUARTER = re.compile(
    r"\b([1-4]|iv|i{1,3})\s*[-–.]?\s*(?:чейрек|четверт|чет\b|quarter)"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_DATE = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?(?!\d)")
_DAYS = re.compile(r"(?<!\d)(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?\s*[-–]?\s*([^\W\d_]+)")
_LOOK_ALIKE = str.maketrans("іѵ", "iv")


def month_bounds(month, first, last):
    """First and last day of ``month`` (1 to 12) in the year from ``first`` to ``last``.

    >>> month_bounds(2, date(2026, 9, 1), date(2027, 8, 31))
    (datetime.date(2027, 2, 1), datetime.date(2027, 2, 28))
    """
    year = first.year if month >= first.month else last.year
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def week_bounds(day, first, last):
    """Monday and Sunday of the week of ``day``, as far as they lie in the year.

    >>> year = date(2026, 9, 1), date(2027, 8, 31)
    >>> [str(day) for day in week_bounds(date(2026, 9, 5), *year)]
    ['2026-09-01', '2026-09-06']
    >>> [str(day) for day in week_bounds(date(2026, 12, 31), *year)]
    ['2026-12-28', '2027-01-03']
    """
    monday = monday_of(day)
    return max(monday, first), min(monday + timedelta(days=6), last)


def read_term(text, first, last):
    """What ``text`` says of a school year: kind of term, quarter, days; else None.

    >>> year = date(2026, 9, 1), date(2027, 8, 31)
    >>> read_term("2-чейрек", *year)
    {'kind': 'quarter', 'quarter': 2}
    >>> read_term("Окуу жылы бою", *year)
    {'kind': 'year'}
    >>> read_term("15-октябрь", *year)["from"]
    datetime.date(2026, 10, 15)
    >>> read_term("качан болсо", *year)
    """
    words = " ".join(fold(str(text or "")).translate(_LOOK_ALIKE).split())
    if any(fold(said) in words for said in _ALL_YEAR):
        return {"kind": "year"}
    quarter = _QUARTER.search(words)
    if quarter:
        said = quarter[1]
        return {"kind": "quarter", "quarter": _ROMAN.get(said) or int(said)}
    return _read_days(words, first, last) or _read_months(words, first, last)


def _read_days(words, first, last):
    """«05.11–10.11», «05.11.2026», «15-20-октябрь»."""
    days = [
        _day(int(day), int(month), year, first, last)
        for day, month, year in _DATE.findall(words)
    ]
    for start, end, word in () if days else _DAYS.findall(words):
        month = _month_of(word)
        if month:
            said = [number for number in (start, end) if number]
            days += [_day(int(day), month, "", first, last) for day in said]
    if not days or None in days:
        return None
    return {"kind": "dates", "from": min(days), "to": max(days)}


def _day(day, month, year, first, last):
    """The day that is meant, None when there is none such in the year."""
    if not 1 <= month <= 12:
        return None
    start, end = month_bounds(month, first, last)
    if not 1 <= day <= end.day:
        return None
    if year and int(year) % 100 != start.year % 100:
        return None
    return start.replace(day=day)


def _read_months(words, first, last):
    found = [_month_of(word) for word in re.findall(r"[^\W\d_]+", words)]
    months = list(dict.fromkeys(month for month in found if month))
    if not months:
        return None
    bounds = [month_bounds(month, first, last) for month in months]
    kind = "month" if len(months) == 1 else "dates"
    starts, ends = zip(*bounds, strict=True)
    return {"kind": kind, "from": min(starts), "to": max(ends)}


def _month_of(word):
    for month, stems in _STEMS.items():
        if word.startswith(stems):
            return month
    return None
