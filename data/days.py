"""What a cell says about a day: the day itself, or only the month or year that is known."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime

from data.periods import MONTHS, long_date, month_number

NOT_KNOWN = {"", "tbc", "tba", "to be confirmed", "not known", "unknown", "n/a", "-", "none"}
EARLIEST, LATEST = 1990, 2100
# The day a spreadsheet program counts from.
_DAY_0 = date(1899, 12, 30).toordinal()

_ISO = re.compile(r"^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]00:00(?::00)?)?$")
_YEAR = re.compile(r"^(\d{4})(?:\.0)?$")
_NUMBERS = re.compile(r"^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})$")
_SHORT = re.compile(r"^\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2}$|^[a-z]{3,9}[-' ]\d{2}$", re.IGNORECASE)
_DAY_FIRST = re.compile(
    r"^(?:[a-z]+day,? )?(\d{1,2})(?:st|nd|rd|th)?[- ](?:of )?([a-z]{3,9})\.?,?[- ](\d{4})$", re.IGNORECASE
)
_MONTH_FIRST = re.compile(r"^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$", re.IGNORECASE)
_MONTH = re.compile(r"^([a-z]{3,9})\.?,?[- ](\d{4})$", re.IGNORECASE)


@dataclass(frozen=True)
class Stretch:
    """The first and last day a cell can mean, and how exactly it says so: `day`, `month` or `year`."""

    first: date
    last: date
    precision: str

    @property
    def words(self) -> str:
        """As people read it: 23 February 2016, February 2016 or 2016."""
        full = long_date(self.first)
        return full.split(" ", {"day": 0, "month": 1, "year": 2}[self.precision])[-1]


def read_day(content: object) -> Stretch | None:
    """What a cell says about a day; None where it says that nothing is known.

    Parameters
    ----------
    content
        A date as a spreadsheet holds it, a year as a number, or words: 2016-02-23, 23/02/2016, 23 February 2016,
        Feb 2016, 2016, TBC.

    Raises
    ------
    ValueError
        It is no day, could be two different days, or lies outside 1990 to 2100; says so in words.
    """
    if content is None:
        return None
    if isinstance(content, datetime | date):
        typed = date(content.year, content.month, content.day).toordinal() - _DAY_0
        # A year typed into a cell that shows dates is a day of 1905 to a spreadsheet program.
        if EARLIEST <= typed <= LATEST:
            return _stretch(typed)
        return _stretch(content.year, content.month, content.day)
    if isinstance(content, bool) or not isinstance(content, str | int | float):
        raise ValueError(f"'{content}' is not a date")
    if isinstance(content, int | float):
        return _from_number(content)
    text = " ".join(content.replace("\u00a0", " ").split())
    return None if text.lower() in NOT_KNOWN else _from_words(text)


def _from_number(number: float) -> Stretch:
    if float(number).is_integer() and EARLIEST <= number <= LATEST:
        return _stretch(int(number))
    raise ValueError(f"the number {number:g} is not a date; format the cell as a date or write 23 February 2016")


def _from_words(text: str) -> Stretch:
    if found := _YEAR.match(text):
        return _stretch(int(found[1]))
    if found := _ISO.match(text):
        if not found[3] and int(found[2]) == (int(found[1]) + 1) % 100:
            raise ValueError(f"'{text}' could be a month or a financial year; write the month in words")
        return _stretch(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    if found := _NUMBERS.match(text):
        return _from_numbers(text, int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.match(text):
        return _stretch(int(found[3]), month_number(found[2]), int(found[1]))
    if found := _MONTH_FIRST.match(text):
        return _stretch(int(found[3]), month_number(found[1]), int(found[2]))
    if found := _MONTH.match(text):
        return _stretch(int(found[2]), month_number(found[1]))
    if _SHORT.match(text):
        raise ValueError(f"'{text}' has a year of two digits; write all four, as in 23 February 2016")
    raise ValueError(f"'{text}' is not a date such as 23 February 2016")


def _from_numbers(text: str, first: int, second: int, year: int) -> Stretch:
    if second > 12 >= first:
        raise ValueError(f"'{text}' has its month first; write the day first, or as in 23 February 2016")
    if first <= 12 and first != second:
        either = (_stretch(year, second, first).words, _stretch(year, first, second).words)
        raise ValueError(f"'{text}' could be {either[0]} or {either[1]}; write the month in words")
    return _stretch(year, second, first)


def _stretch(year: int, month: int | None = None, day: int | None = None) -> Stretch:
    if not EARLIEST <= year <= LATEST:
        raise ValueError(f"the year {year} lies outside {EARLIEST} to {LATEST}")
    if month is None:
        return Stretch(date(year, 1, 1), date(year, 12, 31), "year")
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    last = monthrange(year, month)[1]
    if day is None:
        return Stretch(date(year, month, 1), date(year, month, last), "month")
    if not 1 <= day <= last:
        raise ValueError(f"{MONTHS[month - 1]} {year} has no day {day}")
    return Stretch(date(year, month, day), date(year, month, day), "day")
