"""How figures, names and periods are written in sentences.

Sentences are plain text with two marks that a page or a report turns into its own: `**bold**` and `[words](link)`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from indicators.series import Measure

_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
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


def result(value: float, measure: Measure) -> str:
    """A figure as it is read out: "82.2%", "19.1", "1,050.3"."""
    return number(value, measure.decimals) + measure.symbol


def size(value: float, measure: Measure) -> str:
    """How large a difference is, without its direction: "6.7 points", "0.012"."""
    words = " points" if measure.symbol == "%" or measure.unit.startswith("score") else ""
    return number(abs(value), measure.decimals) + words


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


def listed(words: Sequence[str]) -> str:
    """Words as a list in a sentence: "A, B and C"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def period(start: date) -> str:
    """A financial year as it is read: "2024–25"."""
    return f"{start.year}–{(start.year + 1) % 100:02d}"


def day(when: date) -> str:
    """A date as it is read: "23 January 2026"."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def month(when: date) -> str:
    """A month as it is read: "December 2026"."""
    return f"{_MONTHS[when.month - 1]} {when.year}"


def typographic(text: str) -> str:
    """Text from a definition with the apostrophes and year ranges the screen uses."""
    return re.sub(r"(\d{4})-(\d{2})\b", r"\1–\2", text).replace("'", "’")


def name(measure: Measure) -> str:
    """What the measure is called at the start of a sentence."""
    return typographic(measure.short_title)


def name_inside(measure: Measure) -> str:
    """What the measure is called in the middle of a sentence."""
    text = name(measure)
    return text[0].lower() + text[1:]


def unit(measure: Measure) -> str:
    """The unit after a title: "%", "score out of 24"; empty where the title says it."""
    return "" if "per 100,000" in measure.title else measure.symbol or measure.unit


def _read(text: str) -> float:
    return float(text.replace(",", ""))


def plain(text: str) -> str:
    """A sentence without its marks, for alternative text and files."""
    return re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text.replace("**", ""))


def sentence(text: str) -> str:
    """Text with a capital first letter and a full stop."""
    trimmed = text.strip()
    return trimmed[0].upper() + trimmed[1:] + ("" if trimmed.endswith((".", "!", "?")) else ".")
