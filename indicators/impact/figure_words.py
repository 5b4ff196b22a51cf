"""Titles, subtitles and caveats of the figures of short and long term."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.impact.episode import Challenge, Episode
from indicators.impact.moved import HORIZONS, Moved
from indicators.impact.words import compared_with
from indicators.wording import count, listed

STRIPS_TITLE = "Change since before the challenge, compared with other authorities"
CAVEAT = (
    "compared with other English authorities over the same years, most of which had their own improvement work, "
    "including peer reviews"
)
NO_STRIP_YET = (
    "Around none of these challenges has a measure comparable results both from before it and from after it yet."
)
ASCOF = "The framework cannot by itself be used to judge how effective an authority is."


def strips_subtitle(found: Episode) -> str:
    """What the strips of one authority show."""
    most = max((move.others for each in found.measures for move in each.moves.values()), default=0)
    return (
        f"{found.challenge.authority}: above or below the average change of about {most} other English authorities. "
        "Zero means the same change as elsewhere. Choose a measure to see it year by year."
    )


def region_subtitle(episodes: Sequence[Episode]) -> str:
    """What the strips of several authorities show."""
    having = [each for each in episodes if any({"short", "long"} & set(one.moves) for one in each.measures)]
    whose = "one authority" if len(having) == 1 else f"each of {count(len(having))} authorities"
    return (
        f"A mark for {whose}, above or below the average change elsewhere. Zero means the same change. Marks in blue "
        "are further out than those of 95 in 100 other authorities; the bar is the middle one of their ranges."
    )


def clock_subtitle(found: Moved) -> str:
    """What the clock of one measure shows."""
    band = " The band holds 95 in 100 of them." if any(step.usual for step in found.steps) else ""
    return (
        f"Difference from {compared_with(found)}, by result.{band} Counted from the middle of the time each result "
        "describes; hollow where preparation for the challenge had begun."
    )


def broken_line(between: Sequence[str]) -> list[str]:
    """Where the line is broken, and why."""
    return [f"No line between {listed(between)}: no result was collected or published there."] if between else []


def without_result(found: Episode) -> str:
    """How many measures have no result at some horizon."""
    lacking = [each for each in found.measures if each.reasons]
    none = [each for each in lacking if len(each.reasons) == len(HORIZONS)]
    some = len(lacking) - len(none)
    parts = []
    if none:
        parts.append(f"{count(len(none))} of {len(found.measures)} measures {_has(len(none))} no result to compare")
    if some:
        parts.append(f"{count(some)} {_has(some)} none at one horizon or two")
    if not parts:
        return ""
    text = listed(parts)
    return f"{text[0].upper()}{text[1:]}."


def _has(how_many: int) -> str:
    return "has" if how_many == 1 else "have"


def caveat(authority: str) -> list[str]:
    """What the page of one authority can and cannot say."""
    return [
        f"**What this can and cannot say.** {authority} is {CAVEAT}. Long-term results include the effect of any later "
        "challenge. One authority’s results cannot show what caused a change."
    ]


def region_caveat() -> list[str]:
    """What the region's page can and cannot say."""
    return [
        f"**What this can and cannot say.** Each authority is {CAVEAT}. Long-term results include the effect of any "
        "later "
        "challenge. All 14 are in one region: nothing here can tell the programme from whatever else happened in the "
        "West Midlands."
    ]


def source(challenges: Sequence[Challenge]) -> str:
    """Where the figures and the dates come from."""
    made_up = any(each.illustrative for each in challenges)
    dates = [
        f"[{each.authority}]({each.source_url})" for each in challenges if each.source_url and not each.illustrative
    ]
    said = f" Dates of challenges: {listed(dates)}." if dates else " Dates of challenges: made up." if made_up else ""
    return (
        "Source: ASCOF and Oflog’s adult social care metrics (DHSC, MHCLG), results of all English authorities as last "
        f"published.{said} Baseline: up to three results from the five years before preparation began, six months "
        f"before the visit. {ASCOF}"
    )


def no_strip(found: Episode) -> str:
    """Where no measure has a result at any horizon."""
    if not any(each.before for each in found.measures):
        return (
            f"No published measure has a comparable result from before {found.challenge.authority}’s challenge, so "
            "nothing after it can be compared."
        )
    return f"No measure has a result after {found.challenge.authority}’s challenge that can be compared yet."
