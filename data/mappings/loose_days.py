"""Days as trackers write them: two digits for a year, the number a spreadsheet keeps, a month alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from data.days import NOT_KNOWN, Stretch, read_day
from data.periods import month_number

# The numbers a spreadsheet program keeps for the days of 1990 to 2100.
_EARLIEST, _LATEST = 32874, 73415
_DAY_0 = date(1899, 12, 30)
_NUMBERS = re.compile(r"^(\d{1,4})[/.\-](\d{1,2})[/.\-](\d{1,4})$")
_TIME = re.compile(r"[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m|Z)?$", re.IGNORECASE)
_SHORT_DAY = re.compile(
    r"^(?:[a-z]{3,9}\.?,? )?(\d{1,2})(?:st|nd|rd|th)?[- ](?:of )?([a-z]{3,9})\.?,?[- '’]+(\d{4}|\d{2})$", re.IGNORECASE
)
_SHORT_MONTH = re.compile(r"^([a-z]{3,9})\.?,?[- '’]+(\d{2})$", re.IGNORECASE)
_SERIAL = re.compile(r"^\d{5}(?:\.\d+)?$")


@dataclass(frozen=True)
class LooseDay:
    """One day; `from_month` if only its month was given, `from_number` if it was a spreadsheet's number."""

    day: date
    from_month: bool = False
    from_number: bool = False


def loose_day(content: object, *, order: str, month_means: str) -> LooseDay | None:
    """What a cell says about a day; None where it says that none is known.

    Parameters
    ----------
    order
        Which of three numbers is the day: `day_first`, `month_first` or `year_first`.
    month_means
        The day that stands for a month: `last_day`, `first_day`, or `nothing`.

    Raises
    ------
    ValueError
        It is no day, or less than one; says so in words.
    """
    if (number := _spreadsheet_number(content)) is not None:
        return LooseDay(_DAY_0 + timedelta(days=int(number)), from_number=True)
    if not isinstance(content, str):
        return _as_day(read_day(content), content, month_means)
    text = " ".join(_TIME.sub("", content.replace("\u00a0", " ").strip()).split())
    if text.lower().rstrip(".?") in NOT_KNOWN:
        return None
    return _as_day(read_day(_spelt_out(text, order)), text, month_means)


def _spreadsheet_number(content: object) -> float | None:
    if isinstance(content, bool) or not isinstance(content, int | float | str):
        return None
    if isinstance(content, str) and not _SERIAL.match(content.strip()):
        return None
    return float(content) if _EARLIEST <= float(content) <= _LATEST else None


def _as_day(found: Stretch | None, content: object, month_means: str) -> LooseDay | None:
    if found is None:
        return None
    if found.precision == "day":
        return LooseDay(found.first)
    if found.precision == "month" and month_means != "nothing":
        return LooseDay(found.last if month_means == "last_day" else found.first, from_month=True)
    shown = found.words if isinstance(content, datetime | date) else content
    raise ValueError(f"'{shown}' is no day but a {found.precision}")


def _spelt_out(text: str, order: str) -> str:
    """The text with its day, month and year where anybody would read them the same."""
    if found := _NUMBERS.match(text):
        return _by_order(text, found, order)
    if found := _SHORT_DAY.match(text):
        return f"{found[3] if len(found[3]) == 4 else f'20{found[3]}'}-{month_number(found[2])}-{found[1]}"
    if found := _SHORT_MONTH.match(text):
        return f"{found[1]} 20{found[2]}"
    return text


def _by_order(text: str, found: re.Match[str], order: str) -> str:
    one, two, three = found.groups()
    if len(one) == 4:
        year, month, day = one, two, three
    elif len(three) == 4 or order != "year_first":
        year = three
        day, month = (two, one) if order == "month_first" else (one, two)
    else:
        year, month, day = one, two, three
    if len(year) not in (2, 4) or len(day) > 2:
        raise ValueError(f"'{text}' is not a date")
    year = f"20{year}" if len(year) == 2 else year
    if int(month) > 12 >= int(day):
        raise ValueError(f"'{text}' has its day and month the other way round than the mapping says")
    return f"{year}-{int(month)}-{int(day)}"
