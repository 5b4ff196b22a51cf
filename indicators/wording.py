"""How figures, names and periods are written in sentences.

Sentences are plain text with two marks that a page or a report turns into its own: `**bold**` and `[words](link)`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from data.periods import long_date, short_label

_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
MISSING_WORDS = {
    "not_applicable": "not collected",
    "not_available": "not available",
    "suppressed": "withheld",
    "not_collected": "not collected",
    "not_published": "not published",
    "withdrawn": "withdrawn",
}


def number(value: float, decimals: int, *, how: str = ROUND_HALF_UP) -> str:
    """A figure with its decimals, thousands apart and a true minus sign, halves rounded away from zero."""
    exact = Decimal(repr(round(value, 9)))
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), rounding=how)
    return f"{abs(rounded):,}" if rounded == 0 else f"{rounded:,}".replace("-", "−")


def threshold(explained: float, difference: float, decimals: int) -> str:
    """What sampling would explain, rounded so that it never contradicts the difference shown beside it."""
    clear = abs(difference) > explained
    shown = _read(number(abs(difference), decimals))
    text = number(explained, decimals)
    if clear and _read(text) > shown:
        return number(explained, decimals, how=ROUND_FLOOR)
    if not clear and _read(text) <= shown:
        # The difference may have been rounded up to the very number: then the next one says it.
        return number(max(explained, shown + 10**-decimals), decimals)
    return text


def count(how_many: int) -> str:
    """A number of things: in words up to ten."""
    return _SMALL[how_many] if 0 <= how_many <= 10 else f"{how_many:,}"


def days(how_many: int) -> str:
    """A number of days in words: "1 day", "24 days"."""
    return "1 day" if how_many == 1 else f"{how_many:,} days"


def how_long(how_many: int) -> str:
    """A number of days in words, in months where it is more than two: "24 days", "11 months"."""
    return days(how_many) if how_many <= 60 else f"{round(how_many * 12 / 365.25)} months"


def listed(words: Sequence[str]) -> str:
    """Words as a list in a sentence: "A, B and C"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def period(start: date, months: int = 12) -> str:
    """A period as it is read: "2024–25" for a financial year, "2024", "July to September 2025", "July 2025".

    Parameters
    ----------
    months
        How long the period is.
    """
    if months == 12 and start.month == 4:
        return short_label(start).replace("-", "–")
    last = last_month(start, months)
    if months == 12 and start.month == 1:
        return str(start.year)
    if months == 1:
        return month(start)
    first = month(start) if start.year != last.year else month(start).partition(" ")[0]
    return f"{first} to {month(last)}"


def short_period(start: date, months: int = 12) -> str:
    """A period as an axis names it: "2024–25", "2024", "Jul–Sep 2025", "Jul 2025"."""
    if months == 12 and start.month in (1, 4):
        return period(start)
    last = last_month(start, months)
    if months == 1:
        return _short_month(start)
    first = _short_month(start) if start.year != last.year else _short_month(start).partition(" ")[0]
    return f"{first}–{_short_month(last)}"


def dated(start: date | None, end: date | None, precision: str) -> str:
    """When something was, no more exactly than it is known: "23 to 25 February 2016", "September 2015", "2020".

    Parameters
    ----------
    precision
        day, month, year or none.
    """
    if start is None or precision == "none":
        return "Date not recorded"
    if precision == "year":
        return str(start.year)
    last = end or start
    if precision == "month":
        return month(start) if month(start) == month(last) else f"{month(start)} to {month(last)}"
    if start == last:
        return day(start)
    if month(start) == month(last):
        return f"{start.day} to {day(last)}"
    first = day(start) if start.year != last.year else day(start).rpartition(" ")[0]
    return f"{first} to {day(last)}"


def day(when: date) -> str:
    """A date as it is read: "23 January 2026"."""
    return long_date(when)


def month(when: date) -> str:
    """A month as it is read: "December 2026"."""
    return long_date(when).partition(" ")[2]


def short_date(start: date | None, precision: str) -> str:
    """A date as a drawing names it: "Feb 2016", or "2020" where no more is known."""
    if start is None or precision == "none":
        return ""
    return str(start.year) if precision == "year" else _short_month(start)


def last_month(start: date, months: int) -> date:
    """The first day of the last month of a period of so many months."""
    count = start.year * 12 + start.month - 1 + months - 1
    return date(count // 12, count % 12 + 1, 1)


def typographic(text: str) -> str:
    """Text from a definition or a record with the quotation marks, apostrophes and year ranges the screen uses."""
    # A year and a month may be the start of a date, which keeps its hyphens.
    ranges = re.sub(r"(?<![\d-])(\d{4})-(\d{2})\b(?!-\d)", r"\1–\2", text)
    return re.sub(r"(^|[\s(])'", r"\1‘", ranges).replace("'", "’")


def _short_month(when: date) -> str:
    return f"{month(when)[:3]} {when.year}"


def _read(text: str) -> float:
    return float(text.replace(",", ""))


def plain(text: str) -> str:
    """A sentence without its marks, for alternative text and files."""
    return re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text.replace("**", ""))


def sentence(text: str) -> str:
    """Text with a capital first letter and a full stop."""
    trimmed = text.strip()
    return trimmed[0].upper() + trimmed[1:] + ("" if trimmed.endswith((".", "!", "?")) else ".")
