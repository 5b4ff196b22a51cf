"""What one published cell says: a number, a reason why there is none, or something nobody can read."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

# A group of three digits after a 0 is no thousand: 0,412 is 0.412 where a comma is written for the point.
_NUMBER = r"[-−]?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?"
_PLAIN = re.compile(rf"^({_NUMBER})$")
# The 2016-17 carers' figures carry a second calculation in brackets; the official figure is outside them.
_WITH_BRACKETS = re.compile(rf"^({_NUMBER}|\[[zxc]\])\s*\(\s*(?:{_NUMBER}|:|\[[zxc]\])\s*\)$", re.IGNORECASE)
# A figure may carry a note or a shorthand that qualifies it without taking it away.
_QUALIFIER = re.compile(r"\s*\[(?:note\s*\d+|[bepru])\]\s*$", re.IGNORECASE)

MARKERS = {"[z]": "not_applicable", "[x]": "not_available", "[c]": "suppressed"}
# What older tables and extracts write. A dash means now none, now nothing to report: it is missing without a reason.
OLDER_MARKERS = {
    **MARKERS, "z": "not_applicable", "x": "not_available", ":": "not_available", "..": "not_available",
    "na": "not_available", "n/a": "not_available", "not held": "not_available", "not available": "not_available",
    "c": "suppressed", "*": "suppressed", "-": "not_published", "–": "not_published",
}  # fmt: skip


@dataclass(frozen=True)
class Cell:
    """One reading of a cell: `number`, or the publisher's `reason`, or neither; `readable` is False for junk."""

    number: float | None = None
    reason: str | None = None
    readable: bool = True


def without_notes(text: str) -> str:
    """A label without its references to notes, with single spaces."""
    return " ".join(re.sub(r"\[note\s*\d+\]", " ", text, flags=re.IGNORECASE).split())


def label(content: object) -> str:
    """A heading in lower case without its notes; empty for anything but text."""
    return without_notes(content).lower() if isinstance(content, str) else ""


def read_cell(content: object, markers: Mapping[str, str] = MARKERS) -> Cell:
    """Read a cell of a published table.

    Numbers lose the noise of binary fractions: 91.10000000000001 becomes 91.1. `markers` says which words stand for a
    figure that is missing, and why, in lower case.
    """
    if isinstance(content, bool):
        return Cell(readable=False)
    if isinstance(content, int | float):
        return _number(float(content))
    if content is None:
        return Cell()
    if not isinstance(content, str):
        return Cell(readable=False)
    text = _QUALIFIER.sub("", content.replace("\u00a0", " ").strip())
    if not text:
        return Cell()
    if bracketed := _WITH_BRACKETS.match(text):
        text = bracketed[1]
    if reason := markers.get(text.lower()):
        return Cell(reason=reason)
    if _PLAIN.match(text):
        return _number(float(text.replace(",", "").replace("−", "-")))
    return Cell(readable=False)


def _number(number: float) -> Cell:
    """A number as it is printed: 12 significant digits are more than any publisher gives."""
    return Cell(float(f"{number:.12g}")) if math.isfinite(number) else Cell(readable=False)
