"""Terms in days, as a school counts them: by the calendar or by its working days."""

from datetime import timedelta

__all__ = ["last_day"]

# A calendar without any working day must not count for ever
_MOST_DAYS = 3660


def last_day(start, days, is_working=None):
    """The last day of a term of ``days`` that is counted from ``start``.

    The day that it is counted from is not counted itself. ``is_working`` tells of a
    date whether it counts; left out, every day of the calendar does.

    >>> from datetime import date
    >>> str(last_day(date(2026, 11, 20), 5))
    '2026-11-25'
    >>> str(last_day(date(2026, 11, 20), 5, lambda day: day.weekday() < 5))
    '2026-11-27'
    """
    if is_working is None:
        return start + timedelta(days=days)
    day, left = start, days
    while left > 0 and (day - start).days < _MOST_DAYS:
        day += timedelta(days=1)
        left -= is_working(day)
    return day
