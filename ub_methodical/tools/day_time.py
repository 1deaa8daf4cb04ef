"""Times of the day as people type them, and the days of a week."""

import re
from datetime import timedelta

__all__ = [
    "free_spans",
    "hour_of",
    "hour_of_minutes",
    "minutes_of",
    "monday_of",
    "week_to_show",
]

_HOUR = re.compile(r"\s*(\d{1,2})(?:\s*[:.\-\s]\s*(\d{2}))?\s*")


def hour_of(text):
    """``HH:MM``, or nothing when ``text`` is no time of the day.

    >>> [hour_of(text) for text in ("9:05", "14.30", "8", " 9-00 ", "23:59")]
    ['09:05', '14:30', '08:00', '09:00', '23:59']
    >>> [hour_of(text) for text in ("24:00", "9:60", "noon", "", "9:5", "-1:00")]
    ['', '', '', '', '', '']
    """
    match = _HOUR.fullmatch(text or "")
    if not match:
        return ""
    hour, minute = int(match[1]), int(match[2] or 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def minutes_of(hour):
    """Minutes from midnight to ``HH:MM``; none for what is no time of the day.

    >>> minutes_of("08:30"), minutes_of("00:00"), minutes_of(""), minutes_of(False)
    (510, 0, 0, 0)
    """
    hours, _colon, minutes = hour_of(hour or "").partition(":")
    return int(hours or 0) * 60 + int(minutes or 0)


def hour_of_minutes(minutes):
    """
    >>> [hour_of_minutes(minutes) for minutes in (0, 510, 1439)]
    ['00:00', '08:30', '23:59']
    """
    return f"{minutes // 60:02}:{minutes % 60:02}"


def free_spans(busy, first, length):
    """What is left of a day from ``first`` on, in pieces of ``length`` at least.

    ``busy`` are (first, last) in minutes, in any order; the last piece has no end.

    >>> free_spans([(480, 525), (600, 645), (530, 575)], 480, 25)
    [(575, 600), (645, None)]
    >>> free_spans([], 480, 60)
    [(480, None)]
    """
    spans = []
    for start, stop in sorted(busy):
        if start - first >= length:
            spans.append((first, start))
        first = max(first, stop)
    return [*spans, (first, None)]


def monday_of(day):
    """
    >>> from datetime import date
    >>> str(monday_of(date(2027, 1, 3))), str(monday_of(date(2026, 12, 28)))
    ('2026-12-28', '2026-12-28')
    """
    return day - timedelta(days=day.weekday())


def week_to_show(day):
    """The Monday of this week; from Saturday on, of the next one.

    >>> from datetime import date
    >>> [str(week_to_show(date(2026, 12, day))) for day in (31, 25, 26, 27)]
    ['2026-12-28', '2026-12-21', '2026-12-28', '2026-12-28']
    """
    return monday_of(day + timedelta(days=2) if day.weekday() > 4 else day)
