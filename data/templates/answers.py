"""What one filled cell says, read by the kind of its column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from data.cells import read_cell
from data.days import NOT_KNOWN, read_day
from data.periods import long_date
from data.places import codes_by_name, normal_name, place_types
from data.templates import KINDS, Column
from data.templates.choices import choices, chosen
from data.workbook_reader import FORMULA_ERROR

_ID = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
_YES, _NO = {"yes", "y", "true", "1"}, {"no", "n", "false", "0"}
_SUFFIX = re.compile(r"(?:\s+(?:metropolitan|city|county|borough|district|unitary))*\s+(?:council|mbc|cc|bc)$")


@dataclass(frozen=True)
class Answer:
    """One cell as it was read.

    Attributes
    ----------
    sent
        Its content as sent, as words.
    value
        What it says: words, a number, yes as True, a `Stretch` of days; None for nothing.
    fault
        Why it cannot be read, empty if it can.
    doubt
        What may be meant instead, empty where nothing is doubtful.
    """

    sent: str
    value: object = None
    fault: str = ""
    doubt: str = ""


def read_answer(column: Column, content: object) -> Answer:
    """What a cell of a column says; an empty cell says the column's default."""
    sent = as_words(content)
    if not sent:
        return Answer("", _value(column, column.default)) if column.default else Answer("")
    if FORMULA_ERROR.match(sent):
        return Answer(sent, fault=f"the formula in this cell gives {sent}")
    try:
        return Answer(sent, _value(column, content))
    except ValueError as error:
        return Answer(sent, fault=str(error))


def as_words(content: object) -> str:
    """A cell's content as a person would write it."""
    if content is None:
        return ""
    if isinstance(content, bool):
        return "yes" if content else "no"
    if isinstance(content, float) and content.is_integer():
        return str(int(content))
    if isinstance(content, datetime | date):
        return long_date(content)
    return str(content).replace("\u00a0", " ").strip()


def _value(column: Column, content: object) -> object:
    words = as_words(content)
    match column.kind:
        case "day":
            return read_day(content)
        case "yes_no":
            return _yes_or_no(words)
        case "choice":
            return _one_of(column.choices, words)
        case "choices":
            parts = [part for part in re.split(r"[;\n]", words) if part.strip()]
            return "; ".join(dict.fromkeys(_one_of(column.choices, part) for part in parts)) or None
        case "authority" | "place":
            return place_code(words, any_place=column.kind == "place")
        case "number" | "count":
            return _number(column, content)
        case "id" | "challenge" | "recommendation" | "finding" | "wave" | "indicator":
            return _id(words)
        case "fingerprint":
            return _fingerprint(words)
        case "period":
            # Which periods it can be depends on how often the measure is counted.
            return content if isinstance(content, date) else words
        case _:
            return words


def _fingerprint(words: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{16}|[0-9a-f]{64}", words):
        raise ValueError("16 or 64 of the digits and the letters a to f are meant")
    return words


def place_code(words: str, *, any_place: bool) -> str:
    """The ONS code of a place from its name, a known spelling or its code; what names no place is handed back.

    Raises
    ------
    ValueError
        The place is a region or England, where an authority is meant.
    """
    name = normal_name(words)
    spellings = codes_by_name()
    code = (
        words.upper() if words.upper() in place_types() else spellings.get(name) or spellings.get(_SUFFIX.sub("", name))
    )
    if code and not any_place and place_types()[code] in ("region", "country"):
        raise ValueError(f"{words} is no authority, and this column is about one")
    return code or words


def _yes_or_no(words: str) -> bool | None:
    said = words.lower()
    if said in NOT_KNOWN:
        return None
    if said in _YES | _NO:
        return said in _YES
    raise ValueError(f"'{words}' is neither yes nor no")


def _one_of(name: str, words: str) -> str:
    choice = chosen(name, words)
    if choice is None:
        offered = [it.shown for it in choices(name) if it.offered]
        few = ", ".join(offered) if len(offered) <= 12 else "one of the list on the sheet Lists"
        raise ValueError(f"'{words.strip()}' is not in the list; expected {few}")
    return choice.term


def _number(column: Column, content: object) -> float:
    text = re.sub(r"^£\s*|\s*%$", "", content.strip()) if isinstance(content, str) else content
    number = read_cell(text).number
    if number is None:
        raise ValueError(f"'{as_words(content)}' is not {KINDS[column.kind]}")
    if column.kind == "count" and number != int(number):
        raise ValueError(f"{number:g} is not a whole number")
    smallest = 0 if column.kind == "count" and column.smallest is None else column.smallest
    if smallest is not None and number < smallest:
        raise ValueError(f"{number:g} is below {smallest:g}")
    if column.largest is not None and number > column.largest:
        raise ValueError(f"{number:g} is above {column.largest:g}")
    return number


def _id(words: str) -> str:
    if not _ID.fullmatch(words.lower()) or len(words) > 100:
        raise ValueError(f"'{words}' is no id: letters and digits with hyphens between them, such as coventry-2016-02")
    return words.lower()
