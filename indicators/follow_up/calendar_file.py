"""Follow-ups that are due as a calendar file (RFC 5545), to download or to subscribe to.

An entry keeps its id for as long as its challenge and its number of months stay the same, so that a calendar that reads
the file again moves the entry rather than adding a second one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from indicators.wording import day, month

NAME = "Peer challenge follow-ups"
REMIND_DAYS = 30
# Of the octets of a line, without its end.
LONGEST_LINE = 75
_PRODUCT = "-//Peer Challenge Impact//Follow-ups//EN"
_UID_END = "@peer-challenge-impact"
_HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    f"PRODID:{_PRODUCT}",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    f"NAME:{NAME}",
    f"X-WR-CALNAME:{NAME}",
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    "X-PUBLISHED-TTL:P1D",
)


@dataclass(frozen=True)
class Entry:
    """One formal follow-up that is due.

    Attributes
    ----------
    authority
        The name of the host.
    months
        How long after the visit: 6, 12 or 24.
    address
        Where it can be opened, as a whole address; empty for none.
    due_is_day
        False where only the month of the visit is known, and so only the month in which it is due.
    """

    challenge_id: str
    authority: str
    months: int
    due_on: date
    address: str = ""
    due_is_day: bool = True
    illustrative: bool = False


def calendar_file(entries: Sequence[Entry], *, now: datetime) -> str:
    """The text of the file: an event of a whole day each, soonest first, with a reminder 30 days before.

    Where only the month is known, the event is the whole month.

    Parameters
    ----------
    now
        When it is written, with its time zone.

    Raises
    ------
    ValueError
        There is no entry, which the format does not allow; the same follow-up stands twice; `now` has no time zone; or
        an address is not one of the web.
    """
    if not entries:
        raise ValueError("a calendar without a follow-up cannot be written")
    if now.tzinfo is None:
        raise ValueError("the time of writing needs a time zone")
    if len({(each.challenge_id, each.months) for each in entries}) < len(entries):
        raise ValueError("a follow-up stands twice")
    if bad := [each.address for each in entries if not _is_address(each.address)]:
        raise ValueError(f"not the address of a page: {', '.join(bad)}")
    ordered = sorted(entries, key=lambda each: (each.due_on, each.authority, each.challenge_id, each.months))
    lines = [*_HEAD, *(line for each in ordered for line in _event(each, now)), "END:VCALENDAR"]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def uid(entry: Entry) -> str:
    """The id of an entry, the same whenever the file is written."""
    return f"{entry.challenge_id}-{entry.months}-months{_UID_END}"


def _event(entry: Entry, now: datetime) -> Iterator[str]:
    first, end = _days(entry)
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(uid(entry))}"
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{end:%Y%m%d}"
    yield f"SUMMARY:{_escaped(_summary(entry))}"
    yield f"DESCRIPTION:{_escaped(_description(entry))}"
    if entry.address:
        yield f"URL:{entry.address}"
    # Nobody is busy on the day something is due.
    yield "TRANSP:TRANSPARENT"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{_escaped(_summary(entry))}"
    yield f"TRIGGER:-P{REMIND_DAYS}D"
    yield "END:VALARM"
    yield "END:VEVENT"


def _days(entry: Entry) -> tuple[date, date]:
    """The first day, and the day after the last."""
    if entry.due_is_day:
        return entry.due_on, entry.due_on + timedelta(days=1)
    first = entry.due_on.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1)


def _summary(entry: Entry) -> str:
    made_up = "Illustrative: " if entry.illustrative else ""
    return f"{made_up}{entry.authority}: {entry.months}-month follow-up due"


def _description(entry: Entry) -> str:
    when = (
        day(entry.due_on) if entry.due_is_day else f"in {month(entry.due_on)}, as only the month of the visit is known"
    )
    parts = [
        f"The formal follow-up of the peer challenge of {entry.authority}, {entry.months} months after the visit.",
        f"Due {when}.",
        *(["Illustrative data: this challenge is made up."] if entry.illustrative else []),
        *([f"Open it: {entry.address}"] if entry.address else []),
    ]
    return "\n".join(parts)


def _is_address(address: str) -> bool:
    """Whether it is empty, or an address of the web that a line can hold as it is."""
    return not address or bool(re.fullmatch(r"https?://[!-~]+", address))


def _escaped(text: str) -> str:
    """Text as a property holds it: characters with a meaning of their own marked, control characters left out."""
    marked = re.sub(r"([\\;,])", r"\\\1", re.sub(r"\r\n?", "\n", text)).replace("\n", "\\n")
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", marked)


def _folded(line: str) -> str:
    """A line broken so that none is too long and no character is cut; what goes on begins with a space."""
    broken, room = [""], LONGEST_LINE
    for letter in line:
        size = len(letter.encode())
        if size > room:
            broken.append(" ")
            room = LONGEST_LINE - 1
        broken[-1] += letter
        room -= size
    return "\r\n".join(broken)
