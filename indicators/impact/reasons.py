"""Why a change cannot be measured, in words: the messages of the minimum data a result needs."""

from __future__ import annotations

from datetime import date

from indicators.effects.event_clock import LONG, SHORT, Horizon, Visit, Window, place
from indicators.impact.moved import Moved
from indicators.series.figures import Measure, months_after
from indicators.wording import month, period

THIN = (
    "Only one earlier result exists. One result is too few to tell a change from normal movement; it is shown but not "
    "counted."
)
UNDATED = "The date of this challenge is not recorded, so results cannot be put before or after it."
_SPANS: dict[Horizon, str] = {
    "short": f"within {SHORT} months after the challenge",
    "medium": f"between {SHORT} and {LONG} months after the challenge",
    "long": f"more than {LONG} months after the challenge",
}
_TIMES: dict[Horizon, str] = {
    "short": f"the first {SHORT} months after the challenge",
    "medium": f"the time {_SPANS['medium']}",
    "long": f"the time {_SPANS['long']}",
}
# A measure that is published on has its next results within so many of its periods.
_LOOKED_AHEAD = 12


def why_not(found: Moved, horizon: Horizon, authority: str, visit: Visit, today: date) -> str:
    """Why a measure has no result at a horizon, as at a day; empty where it has one."""
    reason = found.reasons.get(horizon)
    if reason == "M1":
        return (
            f"There are no comparable results from before {authority}’s peer challenge, so a change cannot be measured."
        )
    if reason == "M5" and found.changed:
        return _counted_anew(found.changed, found.measure)
    if reason == "others":
        return "Fewer than 10 other authorities have the results needed to compare with."
    return _none_yet(found, horizon, visit, today) if reason else ""


def _none_yet(found: Moved, horizon: Horizon, visit: Visit, today: date) -> str:
    measure = found.measure
    if window := _next_in(found.newest, measure, horizon, visit):
        if found.changed:
            return _counted_anew(found.changed, measure)
        published = months_after(window.start, measure.period_months + measure.publication_lag_months - 1)
        if place(found.newest, visit).horizon == horizon:
            # Others have the first one already.
            return f"No comparable result describes {_TIMES[horizon]} yet. The next is due in {month(published)}."
        if published < today.replace(day=1):
            return f"The first result {_SPANS[horizon]} was due in {month(published)}, and is not loaded."
        return f"The first result {_SPANS[horizon]} is due in {month(published)}."
    if measure.cadence_months > 12 and horizon != "long":
        return (
            "The carers’ survey runs about every two years; few authorities have a result within "
            f"{SHORT if horizon == 'short' else LONG} months."
        )
    return f"No comparable result describes {_TIMES[horizon]}."


def _next_in(newest: Window, measure: Measure, horizon: Horizon, visit: Visit) -> Window | None:
    """The first result still to come that lies in a horizon, by the rhythm of the measure; None where none will."""
    for turn in range(1, _LOOKED_AHEAD + 1):
        window = _later(newest, turn * measure.cadence_months)
        ended = measure.last_period_start is not None and window.start > measure.last_period_start
        if ended or place(window, visit).horizon not in (*_before(horizon), horizon):
            return None
        if place(window, visit).horizon == horizon:
            return window
    return None


def _before(horizon: Horizon) -> tuple[Horizon | None, ...]:
    order: tuple[Horizon | None, ...] = (None, "short", "medium", "long")
    return order[: order.index(horizon)]


def _later(window: Window, months: int) -> Window:
    def moved(day: date) -> date:
        first = months_after(day, months)
        return first.replace(day=min(day.day, 28))

    return Window(months_after(window.start, months), moved(window.end), moved(window.ref_date), window.flow)


def _counted_anew(first: Window, measure: Measure) -> str:
    return (
        f"The way this measure is counted changed in {period(first.start, measure.period_months)}. Results before and "
        "after cannot be compared."
    )
