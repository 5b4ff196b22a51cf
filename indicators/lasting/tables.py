"""The lines, the groups and the re-checks as tables to read and files to take away."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from indicators.lasting import rechecks
from indicators.lasting.figure import axis_end
from indicators.lasting.lives import Life, Milestone
from indicators.lasting.rechecks import HORIZONS, ReCheck
from indicators.lasting.wait_words import (
    NONE,
    in_place_interval,
    in_place_share,
    median_interval,
    median_of,
    reached_share,
)
from indicators.lasting.waits import FEWEST, Group, Wait, Waits
from indicators.series.tables import Table, as_csv
from indicators.wording import number

MILESTONES: tuple[Milestone, Milestone] = ("done", "verified")
# Closer together at first, where most happens.
TOLD_AT = (0, 3, 6, 9, 12, 18, 24, 30, 36, 48, 60, 72)


def of_curves(found: Waits) -> Table:
    """The two lines at some months: the share with its interval, and how many are still waiting."""
    head = ("Months", "Done, % (95% interval)", "Not done yet", "Verified, % (95% interval)", "Not verified yet")
    end, waits = axis_end(found), [found.overall.waits[name] for name in MILESTONES]
    rows = tuple(
        (str(month), *(cell for wait in waits for cell in _at(wait, month))) for month in TOLD_AT if month <= end
    )
    return Table(
        "Share done and verified by months since the last day on site, and how many are left to follow.", head, rows
    )


def of_groups(found: Waits) -> Table:
    """All recommendations, each area and each priority: how many, and by when half."""
    head = (
        "Recommendations", "Timed", "Done", "Half done within", "95% interval", "Verified", "Half verified within",
        "95% interval",
    )  # fmt: skip
    rows = tuple(
        (
            group.label,
            number(group.waits["done"].n, 0),
            *(cell for name in MILESTONES for cell in _half(group.waits[name])),
        )
        for group in _groups(found)
    )
    return Table("How long recommendations took, all together, by area and by priority, in months.", head, rows)


def of_rechecks(found: Waits) -> Table:
    """The re-checks of all recommendations, each area and each priority, with their denominators."""
    head = (
        "Recommendations", "Re-check", "Verified before", "Still in place", "Partly", "Overtaken", "Lapsed",
        "Not re-checked",
        "Share in place", "95% interval",
    )  # fmt: skip
    rows = tuple(
        (
            group.label,
            f"{check.months} months",
            *(
                number(n, 0)
                for n in (
                    check.verified,
                    check.sustained,
                    check.partly,
                    check.overtaken,
                    check.lapsed,
                    check.not_checked,
                )
            ),
            in_place_share(check),
            in_place_interval(check),
        )
        for group, check in _checks(found)
    )
    return Table("What was verified before a re-check, and what the re-check found.", head, rows)


def curves_csv(found: Waits) -> str:
    """Every step of the lines of all recommendations and of each group, as long as enough are waiting."""
    rows: list[dict[str, object]] = [
        {
            "grouped_by": group.kind, "group": group.label, "milestone": name,
            "months": round(step.time, 4), "at_risk": step.at_risk, "reached": step.events,
            "share_reached": round(1 - step.waiting, 6),
            "lower95": None if step.upper is None else round(1 - step.upper, 6),
            "upper95": None if step.lower is None else round(1 - step.lower, 6),
        }
        for group in _groups(found)
        for name in MILESTONES
        if (curve := group.waits[name].curve)
        for step in curve.steps
    ]  # fmt: skip
    names = ("grouped_by", "group", "milestone", "months", "at_risk", "reached", "share_reached", "lower95", "upper95")
    return _csv(rows, names, found)


def groups_csv(found: Waits) -> str:
    """A row for each group and milestone; a median that is not reached is an empty cell."""
    rows: list[dict[str, object]] = []
    for group in _groups(found):
        for name in MILESTONES:
            wait, median = group.waits[name], median_of(group.waits[name])
            rows.append(
                {
                    "grouped_by": group.kind, "group": group.label, "milestone": name, "timed": wait.n,
                    "reached": wait.reached, "median_months": _rounded(median.time), "lower95": _rounded(median.lower),
                    "upper95": _rounded(median.upper), "without_a_day": wait.not_dated,
                    "before_the_visit": wait.before_visit,
                }
            )  # fmt: skip
    return _csv(rows, tuple(rows[0]), found)


def rechecks_csv(found: Waits) -> str:
    """A row for each group and re-check; shares are the least and the most they can be, empty for too few."""
    rows: list[dict[str, object]] = [
        {
            "grouped_by": group.kind, "group": group.label, "months": check.months, "verified": check.verified,
            "sustained": check.sustained, "partly": check.partly, "overtaken": check.overtaken,
            "lapsed": check.lapsed, "not_checked": check.not_checked,
            **{
                name: _rounded(value) if check.verified >= FEWEST else None
                for name, value in (("share_least", check.lower), ("share_most", check.upper),
                                    ("lower95", check.lower95), ("upper95", check.upper95))
            },
        }
        for group, check in _checks(found)
    ]  # fmt: skip
    return _csv(rows, tuple(rows[0]), found)


def _groups(found: Waits) -> Iterator[Group]:
    yield from (found.overall, *found.areas, *found.priorities)


def _checks(found: Waits) -> Iterator[tuple[Group, ReCheck]]:
    for group in _groups(found):
        members = [life for life in found.population.lives if _is_in(life, group)]
        for months in HORIZONS:
            yield group, rechecks.of_lives(members, months, found.population.as_at)


def _is_in(life: Life, group: Group) -> bool:
    if group.kind == "area":
        return group.name in life.areas if group.name else not life.areas
    return group.kind == "all" or life.priority == group.name


def _at(wait: Wait, month: int) -> tuple[str, str]:
    if wait.curve is None or month > wait.curve.last:
        return NONE, f"{FEWEST - 1} or fewer" if wait.curve else NONE
    return reached_share(wait.curve.at(month)), number(wait.curve.at_risk(month), 0)


def _half(wait: Wait) -> tuple[str, str, str]:
    median = median_of(wait)
    half = NONE if median.time is None else number(median.time, 1)
    return number(wait.reached, 0), half, median_interval(median).replace(" months", "")


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _csv(rows: list[dict[str, object]], names: tuple[str, ...], found: Waits) -> str:
    frame = pd.DataFrame(rows, columns=list(names))
    return as_csv(frame.assign(as_at=found.population.as_at.isoformat(), illustrative=found.population.made_up))
