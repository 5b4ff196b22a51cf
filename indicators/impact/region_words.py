"""Titles and lines of the region's figures of short and long term."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.impact.episode import tallied
from indicators.impact.moved import Moved
from indicators.series.measure_words import name
from indicators.wording import count

PROGRAMME = (
    "The mean over the authorities, each compared with other English authorities over the same years and counted once. "
    "An estimate with its range is not a verdict: that takes a hypothesis registered before the results are looked "
    "at, and "
    "the checks that come with it. An authority with a challenge on record whose month is not known is left out."
)


def clocks_title(found: Sequence[Moved]) -> str:
    """What the small charts show, and of how many authorities."""
    having = [each for each in found if each.steps]
    tally = tallied([(each, each.moves["long"]) for each in having if "long" in each.moves])
    challenges = "challenge" if len(having) == 1 else "challenges"
    text = f"{name(found[0].measure)} around {count(len(having))} dated {challenges}"
    if not tally.judged:
        return text
    return f"{text}: {count(tally.beyond) if tally.beyond else 'none'} outside the usual range in the long term"


def clocks_subtitle() -> str:
    """How the small charts are read."""
    return (
        "Difference from other authorities’ change, by years since the challenge (upright line). The band holds 95 in "
        "100 other authorities; hollow where preparation had begun. One scale for all."
    )


def needed(where: str, complete: int) -> str:
    """What would make a test possible."""
    lists = "list of one of the 14 is" if complete == 1 else f"lists of {count(complete)} of the 14 are"
    declared = f" So far the {lists} declared complete." if complete else ""
    return (
        "What is needed: the complete list of the region’s challenges with their days (the template “challenges” on "
        f"[Data quality]({where})), and a declaration that it is complete.{declared} Until then each dated challenge "
        "is shown by itself, without a verdict."
    )
