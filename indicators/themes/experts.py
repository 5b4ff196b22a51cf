"""What experts by experience raised, by area, without saying more about a few people than they would want said.

One expert by experience often speaks for a whole team, so a share of very few recommendations is what one person said.
A share is given for five recommendations of three authorities at least. Each recommendation is counted on one line, so
that lines can be taken from the total but not from each other. What the lines given leave of the total is what those
kept back have together; where that is a share of too few, the smallest line given is kept back too. Which lines are
kept back depends on how many recommendations there are, never on who raised them, so that it tells nothing either.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from indicators.themes.asked import GROUPINGS, WITHOUT, Asked
from indicators.themes.matrix import themes
from indicators.wording import number

FEWEST, FEWEST_AUTHORITIES = 5, 3
MORE = "more than one"
Reason = Literal["", "unknown", "too few", "kept back"]
REASONS: Mapping[Reason, str] = {
    "unknown": "not on record",
    "too few": "too few to say",
    "kept back": "kept back, so that another line cannot be worked out",
}


@dataclass(frozen=True)
class Share:
    """How many of the recommendations in one area experts by experience raised.

    Attributes
    ----------
    raised, known, unknown
        Raised by them; on record either way; and on record neither way, which is never a no. All three None where the
        share is not given.
    reason
        Why it is not given.
    """

    name: str
    label: str
    raised: int | None
    known: int | None
    unknown: int | None
    reason: Reason

    @property
    def words(self) -> str:
        """The share as it is read: "12 of 60 (20%)", or why there is none."""
        if self.raised is None or self.known is None:
            return REASONS[self.reason]
        more = f"; {self.unknown:,} more not known" if self.unknown else ""
        return f"{self.raised:,} of {self.known:,} ({number(100 * self.raised / self.known, 0)}%){more}"


@dataclass(frozen=True)
class Shares:
    """The shares by area, and of all recommendations to authorities together."""

    lines: tuple[Share, ...]
    total: Share


def compute(found: Sequence[Asked], labels: Mapping[str, str]) -> Shares:
    """The shares of all recommendations to authorities, of one kind, whatever their year and state.

    Parameters
    ----------
    found
        Those to authorities. Narrowed by year or state, two answers taken from each other would give a share of few.
    labels
        The areas in use, in their order, with their labels.
    """
    names = {theme.name: theme.label for theme in themes(found, GROUPINGS["areas"], labels)}
    names |= {MORE: "In more than one area"} if any(len(each.areas) > 1 for each in found) else {}
    groups = {name: [each for each in found if _line(each) == name] for name in names}
    reasons = _reasons(groups)
    whole = _whole(groups)
    lines = tuple(_share(name, names[name], members, reasons[name]) for name, members in groups.items())
    return Shares(lines, _share("", "All areas", list(found), whole))


def _line(each: Asked) -> str:
    return MORE if len(each.areas) > 1 else each.areas[0] if each.areas else WITHOUT


def _known(members: Sequence[Asked]) -> list[Asked]:
    return [each for each in members if each.raised_by_expert is not None]


def _enough(known: Sequence[Asked]) -> bool:
    return len(known) >= FEWEST and len({each.authority_code for each in known}) >= FEWEST_AUTHORITIES


def _reasons(groups: Mapping[str, Sequence[Asked]]) -> dict[str, Reason]:
    known = {name: _known(members) for name, members in groups.items()}
    reasons: dict[str, Reason] = {
        name: "unknown" if not of_it else "" if _enough(of_it) else "too few" for name, of_it in known.items()
    }
    # What is kept back, taken together, is the total less all that is given.
    while (kept := _kept(known, reasons)) and not _enough(kept):
        given = [name for name, reason in reasons.items() if not reason]
        if not given:
            break
        reasons[min(given, key=lambda name: len(known[name]))] = "kept back"
    return reasons


def _kept(known: Mapping[str, Sequence[Asked]], reasons: Mapping[str, Reason]) -> list[Asked]:
    return [each for name, of_it in known.items() if reasons[name] for each in of_it]


def _whole(groups: Mapping[str, Sequence[Asked]]) -> Reason:
    every = [each for members in groups.values() for each in _known(members)]
    if not every:
        return "unknown"
    return "" if _enough(every) else "too few"


def _share(name: str, label: str, members: Sequence[Asked], reason: Reason) -> Share:
    if reason:
        return Share(name, label, None, None, None, reason)
    known = _known(members)
    raised = sum(bool(each.raised_by_expert) for each in known)
    return Share(name, label, raised, len(known), len(members) - len(known), "")
