"""What a spreadsheet program offers and says while a cell is filled in."""

from __future__ import annotations

from datetime import date
from typing import Any

from data.days import EARLIEST, LATEST
from data.templates import Column

# Limits of the file format.
_TITLE, _MESSAGE = 32, 255


def list_name(column: Column, lists: frozenset[str]) -> str:
    """The list a column is chosen from, of those on the sheet of lists; empty if it is from none."""
    name = "challenges" if column.kind == "challenge" else column.choices
    # A cell holds one word of a drop-down, so columns for several have none.
    return name if name in lists and column.kind != "choices" else ""


def entry_rule(column: Column, lists: frozenset[str]) -> dict[str, Any]:
    """The validation of a column's cells: its list or bounds, a message beside the cell, and one for a slip."""
    rule: dict[str, Any] = {
        "ignore_blank": True,
        "input_title": column.name[:_TITLE],
        "input_message": _shortened(column.meaning + (" Must be filled in." if column.required else "")),
        "error_title": "Please look again",
    }
    if name := list_name(column, lists):
        # Codes, other spellings and challenges newer than this workbook are read too, so these only warn.
        strict = column.kind not in ("authority", "place", "challenge")
        expected = "Choose one of the words in the list."
        if column.kind in ("authority", "place"):
            expected = "Choose a name from the list. An ONS code or another known spelling is read, too."
        if column.kind == "challenge":
            expected = "Choose a challenge from the list, or write the id of one that is newer than this workbook."
        return rule | {
            "validate": "list",
            "source": f"=list_{name}",
            "error_type": "stop" if strict else "warning",
            "error_message": expected,
        }
    return rule | _bounds(column)


def _bounds(column: Column) -> dict[str, Any]:
    match column.kind:
        case "day":
            expected = (
                f"Write a day from {EARLIEST} to {LATEST}, such as 23 February 2016. If only the month or year is "
                "known, write its first day and say so under date_precision. Leave the cell empty if nothing is known."
            )
            return {
                "validate": "date", "criteria": "between", "minimum": date(EARLIEST, 1, 1),
                "maximum": date(LATEST, 12, 31), "error_type": "stop", "error_message": _shortened(expected),
            }  # fmt: skip
        case "number" | "count":
            smallest = 0 if column.kind == "count" and column.smallest is None else column.smallest
            low, high = (-1e12 if smallest is None else smallest, 1e12 if column.largest is None else column.largest)
            bounds = [f"not below {low:g}"] * (low > -1e12) + [f"not above {high:g}"] * (high < 1e12)
            words = ", ".join(["Write a whole number" if column.kind == "count" else "Write a number", *bounds])
            return {
                "validate": "integer" if column.kind == "count" else "decimal", "criteria": "between",
                "minimum": low, "maximum": min(high, 2e9) if column.kind == "count" else high,
                "error_type": "stop", "error_message": f"{words}.",
            }  # fmt: skip
        case "text" | "role" | "address":
            return {
                "validate": "length", "criteria": "<=", "value": column.longest, "error_type": "stop",
                "error_message": f"No more than {column.longest} characters, please.",
            }  # fmt: skip
        case _:
            return {"validate": "any"}


def _shortened(words: str) -> str:
    return words if len(words) <= _MESSAGE else words[: _MESSAGE - 1].rsplit(" ", 1)[0] + "…"
