"""Which financial year a file is about that has no column of years: what its sender says, else what its name says.

A publisher's file of one year often says so nowhere but in its name: "meas-from-asc-of-eng-1819-open-data-csv-v2.csv".
"""

from __future__ import annotations

import re
from pathlib import Path

from data.errors import ImpactError
from data.periods import financial_year, short_label

_DATES = re.compile(
    r"(?<!\d)(?:\d{4}[-_. ]\d{1,2}[-_. ]\d{1,2}|\d{1,2}[-_. ]\d{1,2}[-_. ]\d{4}|20\d{6}(?:\d{4,6})?)(?!\d)"
)
_GAP = r"(?:[-_–. ]*to[-_–. ]*|[-_–/. ]+)"
# In this order: what one has matched is taken out before the next is tried.
_WRITTEN_OUT = re.compile(rf"(?<!\d)(20\d\d){_GAP}((?:20)?\d\d)(?!\d)")
_RUN_TOGETHER = re.compile(r"(?<!\d)(20\d\d)(\d\d)(?!\d)")
_IN_SHORT = re.compile(r"(?<!\d)(\d\d)[-_–]?(\d\d)(?!\d)")
# Measures from the Adult Social Care Outcomes Framework: how their publisher begins the names of its files.
_PUBLISHERS = re.compile(r"^meas-from-asc-of")
# Before and after, two numbers in a row are days, months or versions rather than years.
_EARLIEST, _LATEST = 13, 39


def stated_year(given: str | None, filename: str) -> str | None:
    """The year such as "2018-19" that a sender gives or a file's name says; None if neither does.

    Raises
    ------
    ImpactError
        They say different years.
    """
    named = year_in_name(filename)
    if given and named and given != named:
        raise ImpactError(
            f"The sender says that the figures are for {given}, and the file's name says {named}.",
            where=filename,
            expected="one year",
            action="Correct --period, or rename the file to what it is.",
        )
    return given or named


def given_year(text: str) -> str:
    """A year as its sender writes it, in our spelling: "2020/21" is "2020-21".

    Raises
    ------
    ImpactError
        It is no financial year.
    """
    try:
        return short_label(financial_year(text)[0])
    except ValueError as error:
        raise ImpactError(
            f"The period '{text}' is not a financial year.",
            expected="two years that follow each other, such as 2020-21",
            action="Correct --period.",
        ) from error


def year_in_name(filename: str) -> str | None:
    """The one financial year a file's name speaks of; None if it speaks of none, or may mean more than one."""
    rest = _DATES.sub(" ", Path(filename).stem.lower())
    publishers = bool(_PUBLISHERS.search(rest))
    found: set[str] = set()

    def take(match: re.Match[str]) -> str:
        first, last = match[1], match[2]
        first = first if len(first) == 4 else f"20{first}"
        try:
            label = short_label(financial_year(f"{first}-{last}")[0])
        except ValueError:
            return match[0]
        found.add(label)
        return " "

    def take_plausible(match: re.Match[str]) -> str:
        if not _EARLIEST <= int(match[1][-2:]) <= _LATEST:
            return match[0]
        # 2021 may be a year, or 2020-21 in short as the publisher writes it: from anybody else it may be either.
        return take(match) if publishers or match[0] != "2021" else match[0]

    rest = _WRITTEN_OUT.sub(take, rest)
    # Two digits from 13 on are no month.
    rest = _RUN_TOGETHER.sub(lambda match: take(match) if int(match[2]) > 12 else match[0], rest)
    _IN_SHORT.sub(take_plausible, rest)
    return found.pop() if len(found) == 1 else None
