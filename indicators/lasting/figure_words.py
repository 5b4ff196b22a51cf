"""The findings over the figures, what is drawn, and what those who do not see it are told."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.lasting.lives import Milestone
from indicators.lasting.rechecks import ReCheck
from indicators.lasting.wait_words import (
    in_place_interval,
    in_place_share,
    median_interval,
    median_of,
    months,
    not_half,
    percent,
    with_made_up,
)
from indicators.lasting.waits import FEWEST, Group, Waits
from indicators.wording import count, listed

# More names than these make no title.
MOST_NAMED = 4
METHOD = (
    "Time runs from the last day on site to the first day a recommendation was done, and to the first day the peers "
    "had verified it. Kaplan and Meier’s estimate, so that challenges held lately count for as long as they have been "
    f"followed. A line ends where fewer than {count(FEWEST)} are left to follow. The 95% intervals take "
    "recommendations as independent; those of one challenge share a council, so the true uncertainty is greater."
)


def curves_title(found: Waits) -> str:
    """The finding of the two lines."""
    done, verified = (median_of(found.overall.waits[name]) for name in ("done", "verified"))
    made_up = found.population.made_up
    if done.time is None:
        return with_made_up(_begun(not_half(found.overall.waits["done"])), made_up)
    if verified.time is None:
        rest = not_half(found.overall.waits["verified"])
        return with_made_up(f"Half were done within {months(done.time)}, and {rest}", made_up)
    return with_made_up(
        f"Half were done within {months(done.time)}, and verified within {months(verified.time)}", made_up
    )


def curves_subtitle(found: Waits) -> str:
    """What, unit, number and marks."""
    return (
        f"Share done and share verified by months since the last day on site, % of {found.overall.waits['done'].n:,} "
        "accepted recommendations that can be timed. Band: 95% interval. Dots: half have got there, with the 95% "
        "interval."
    )


def curves_alternative(found: Waits) -> str:
    """The two lines in words."""
    parts = []
    for wait in found.overall.waits.values():
        curve = wait.curve
        if curve is None:
            continue
        told = [
            f"{percent(1 - share)} at {time} months"
            for time in (6, 12, 18, 24, 36)
            if (share := curve.waiting_at(time)) is not None
        ]
        parts.append(f"{wait.milestone.capitalize()}: {', '.join(told) or 'followed for less than 6 months'}.")
    return f"Two rising lines by months since the challenge. {' '.join(parts)}"


def groups_title(found: Waits, milestone: Milestone) -> str:
    """The finding of the small charts: by when half of each priority, else of each area, as far as half are."""
    made_up = found.population.made_up
    for groups in (found.priorities, found.areas):
        told = [
            f"{months(time)} ({group.label[:1].lower()}{group.label[1:]})"
            for group in groups
            if (time := median_of(group.waits[milestone]).time) is not None
        ]
        if 2 <= len(told) <= MOST_NAMED:
            return with_made_up(f"Half were {milestone} within {listed(told)}", made_up)
    drawn = sum(group.waits[milestone].curve is not None for group in (*found.areas, *found.priorities))
    if not drawn:
        return with_made_up(f"No area or priority has {count(FEWEST)} recommendations that can be timed", made_up)
    return with_made_up(f"How much was {milestone}, by area and by priority", made_up)


def groups_subtitle(milestone: Milestone) -> str:
    """What the small charts share."""
    return (
        f"Share {milestone} by months since the last day on site, %, on one scale; all recommendations in grey. One "
        "recommendation can be in several areas. Groups are not tested against each other."
    )


def group_words(group: Group, milestone: Milestone) -> tuple[str, str]:
    """What stands over and under one small chart: how many, and by when half."""
    wait = group.waits[milestone]
    unsaid = f", and {wait.not_dated:,} on a day nobody said" if wait.not_dated else ""
    how_many = f"{wait.reached:,} of {wait.n:,} {milestone}{unsaid}"
    if wait.curve is None:
        return how_many, f"Fewer than {count(FEWEST)}: too few to draw"
    median = median_of(wait)
    if median.time is None:
        return how_many, _begun(not_half(wait))
    return how_many, f"Half within {months(median.time)} ({median_interval(median)})"


def rechecks_title(checks: Sequence[ReCheck], made_up: bool) -> str:
    """The finding of the bars."""
    told = [each for each in checks if each.verified]
    if not told:
        return with_made_up("Nothing was verified long enough ago to be re-checked", made_up)
    if all(each.not_checked == each.verified for each in told):
        return with_made_up("Nothing that was verified has been re-checked yet", made_up)
    parts = [f"{each.sustained:,} of {each.verified:,} still in place at {each.months} months" for each in told]
    return with_made_up(" and ".join(parts), made_up)


def rechecks_subtitle() -> str:
    """What the bars are of, and what a re-check is."""
    return (
        "Recommendations verified before the day of the re-check, 12 and 24 months after the last day on site, if that "
        "day has passed. A re-check counts for the day it is nearest to: 9 to 18 months for the first, 18 to 36 for "
        "the second. What lapsed or was opened again stays so until it is re-checked. What is in place only in part, "
        "or was overtaken, is counted by itself and not as in place. While one is missing, the share is a range."
    )


def recheck_words(found: ReCheck) -> str:
    """One bar in words."""
    if not found.verified:
        return "None verified long enough ago"
    between = f"{found.partly:,} partly, " if found.partly else ""
    between += f"{found.overtaken:,} overtaken, " if found.overtaken else ""
    counts = (
        f"{found.sustained:,} still in place, {between}{found.lapsed:,} lapsed, {found.not_checked:,} not re-checked"
    )
    if found.verified < FEWEST:
        return f"{counts}: too few for a share"
    return f"{counts}: {in_place_share(found)} in place (95% interval {in_place_interval(found)})"


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
