"""Which recommendations of an authority are listed, and in which order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from indicators.recommendations.recommendation import Recommendation
from indicators.recommendations.standing import LISTS, attention
from indicators.wording import typographic

# The name in an address for what has no area, or no quality statement.
WITHOUT = "none"
ORDERS = {
    "attention": "What needs attention",
    "due": "Due date",
    "updated": "Last update",
    "reference": "Number in the report",
}
ORDER_WORDS = {
    "attention": "Late first, longest first; then silent, undated, due soon, to be verified, and the rest.",
    "due": "By due date, earliest first; those without one last.",
    "updated": "By last update, newest first.",
    "reference": "By their number in the report, newest challenge first.",
}


@dataclass(frozen=True)
class Selection:
    """What a visitor asks to see; empty means all.

    Attributes
    ----------
    show
        The name of a count.
    area, statement
        An area of the self-assessment and a quality statement, as recorded, or `WITHOUT`.
    find
        Words that text, number, owner or id must hold.
    order
        One of ORDERS.
    """

    show: str = ""
    area: str = ""
    statement: str = ""
    find: str = ""
    order: str = "attention"

    @property
    def said(self) -> str:
        """The words looked for, as a sentence repeats them: whoever wrote the address, they mark up nothing."""
        return re.sub(r"[\[\]()*]", "", self.find)

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return bool(self.show or self.area or self.statement or self.find)


def selected(found: Iterable[Recommendation], wanted: Selection, today: date) -> tuple[Recommendation, ...]:
    """The recommendations asked for, in the order asked for."""
    kept = [each for each in found if matches(each, wanted)]
    return tuple(sorted(kept, key=_key(wanted.order, today)))


def matches(each: Recommendation, wanted: Selection) -> bool:
    """Whether a recommendation is among those asked for."""
    return (
        (not wanted.show or LISTS[wanted.show].holds(each))
        and _among(each.areas, wanted.area)
        and _among(each.quality_statements, wanted.statement)
        and _holds(each, wanted.find)
    )


def in_words(how_many: int, wanted: Selection, statements: Mapping[str, str]) -> str:
    """What is listed: "2 recommendations: late, in Use of resources, that mention “audit”"."""
    parts = [LISTS[wanted.show].label.lower()] if wanted.show else []
    if wanted.area:
        parts.append("without an area" if wanted.area == WITHOUT else f"in {typographic(wanted.area)}")
    if wanted.statement:
        named = typographic(statements.get(wanted.statement, wanted.statement))
        parts.append("without a quality statement" if wanted.statement == WITHOUT else f"on {named}")
    if wanted.find:
        parts.append(f"that {'mentions' if how_many == 1 else 'mention'} “{wanted.said}”")
    noun = "recommendation" if how_many == 1 else "recommendations"
    return f"{how_many:,} {noun}{': ' if parts else ''}{', '.join(parts)}"


def _among(recorded: Sequence[str], wanted: str) -> bool:
    return not wanted or (not recorded if wanted == WITHOUT else wanted in recorded)


def _holds(each: Recommendation, find: str) -> bool:
    """Whether every word is somewhere in what a reader would look for."""
    if not find.strip():
        return True
    text = _folded(" ".join((each.text, each.reference, each.owner_role, each.recommendation_id)))
    return all(word in text for word in _folded(find).split())


def _folded(text: str) -> str:
    return text.casefold().replace("’", "'").replace("‘", "'").replace("–", "-")


def _key(order: str, today: date) -> Callable[[Recommendation], tuple[object, ...]]:
    if order == "due":
        return lambda each: (each.current_due_on or date.max, *_numbered(each))
    if order == "updated":
        return lambda each: (-each.last_event_on.toordinal(), *_numbered(each))
    if order == "reference":
        return lambda each: (-(each.challenge_start_on or date.min).toordinal(), each.challenge_id, *_numbered(each))
    return lambda each: (*attention(each, today), *_numbered(each))


def _numbered(each: Recommendation) -> tuple[object, ...]:
    """A number as people count: 2 before 10, 1.2 before 1.10; those without a number last."""
    parts = tuple((int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", each.reference))
    return (not each.reference, parts, each.recommendation_id)
