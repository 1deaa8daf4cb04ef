"""A calendar file (iCalendar, RFC 5545 and 5546) about one meeting.

Pure Python, no ORM; the library is the one that Odoo's own calendar uses.
"""

import pytz
import vobject

__all__ = ["addressed", "calendar_file"]

_PRODUCT = "-//Usulduk//Methodical work//EN"
_END = b"END:VEVENT"


def calendar_file(
    *, method, uid, sequence, stamp, start, stop, summary, place, organiser
):
    """The file's bytes, without whom it goes to: ``method`` is REQUEST or CANCEL.

    ``uid`` is the same in all letters about a meeting and ``sequence`` grows, so
    that a calendar moves or removes what it has. Times are naive UTC, as Odoo keeps
    them. ``organiser`` is a pair of name and address.

    >>> from datetime import datetime
    >>> text = calendar_file(
    ...     method="REQUEST", uid="meeting-1@school", sequence=0,
    ...     stamp=datetime(2026, 11, 20, 6), start=datetime(2026, 11, 27, 8),
    ...     stop=datetime(2026, 11, 27, 9), summary="Отурум",
    ...     place="12-кабинет; 2, үй", organiser=('Асанова "А"', "a@mektep.kg"),
    ... ).decode()
    >>> for line in sorted(text.splitlines()):
    ...     if line.startswith(("DT", "METHOD", "SEQ", "CLA", "STATUS", "ORG", "LOC")):
    ...         print(line)
    CLASS:PRIVATE
    DTEND:20261127T090000Z
    DTSTAMP:20261120T060000Z
    DTSTART:20261127T080000Z
    LOCATION:12-кабинет\\; 2\\, үй
    METHOD:REQUEST
    ORGANIZER;CN=Асанова 'А':mailto:a@mektep.kg
    SEQUENCE:0
    STATUS:CONFIRMED
    """
    calendar = vobject.iCalendar()
    calendar.add("prodid").value = _PRODUCT
    calendar.add("method").value = method
    event = calendar.add("vevent")
    event.add("uid").value = uid
    event.add("sequence").value = str(sequence)
    for name, moment in (("dtstamp", stamp), ("dtstart", start), ("dtend", stop)):
        event.add(name).value = pytz.utc.localize(moment)
    event.add("summary").value = _line(summary)
    if place:
        event.add("location").value = _line(place)
    event.add("class").value = "PRIVATE"
    event.add("status").value = "CANCELLED" if method == "CANCEL" else "CONFIRMED"
    event.add(_person("ORGANIZER", organiser))
    return calendar.serialize().encode()


def addressed(file, guest):
    """``file`` for one ``guest``, a pair of name and address: nobody reads the others.

    Answers come by the letter's own buttons, so the calendar is not asked for one.

    >>> addressed(b"END:VEVENT", ("Үсөн, А", "u@mektep.kg")).decode().splitlines()[0]
    'ATTENDEE;CN="Үсөн, А";ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:u@mektep.kg'
    """
    line = _person("ATTENDEE", guest)
    line.params["ROLE"] = ["REQ-PARTICIPANT"]
    line.params["RSVP"] = ["FALSE"]
    before, end, after = file.rpartition(_END)
    return before + line.serialize().encode() + end + after


def _person(name, person):
    called, address = person
    params = [["CN", _line(called).replace('"', "'") or address]]
    return vobject.base.ContentLine(name, params, f"mailto:{address}")


def _line(text):
    """One line: no break can begin a property of its own."""
    return " ".join((text or "").split())
