"""The programme as a whole in one measure: the mean of the authorities' effects, and whether it lasts.

Only where the list of challenges is declared complete: without it, a first challenge on record need not be the first.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import pandas as pd

from indicators.effects import authority_did, persistence
from indicators.effects.persistence import Label, Persistence
from indicators.effects.summary import Summary
from indicators.impact.dumbbell import signed
from indicators.impact.episode import Challenge
from indicators.impact.panel import NAMES, with_clock
from indicators.series.figures import Measure
from indicators.series.measure_words import name
from indicators.series.tables import Table

# Fewer authorities give no range, and fewer than eight no verdict on whether it lasts.
FEWEST_FOR_RANGE, FEWEST_FOR_TEST = 5, 8
LABELS: dict[Label, str] = {
    "sustained": "what was seen in the short term is still there in the long term",
    "faded": "what was seen in the short term has faded by the long term",
    "emerging": "nothing clear in the short term, and a clear difference in the long term",
    "reversed": "the long term points the other way than the short term",
    "not distinguishable": "whether it lasts cannot be told",
}


@dataclass(frozen=True)
class Programme:
    """One measure over all authorities with a first challenge: each horizon, and the two together.

    `without_last` has each horizon from baselines without the last result before: where challenges follow bad years, a
    return to the usual looks like an effect, and this does not.
    """

    measure: Measure
    short: Summary
    long: Summary
    lasting: Persistence
    without_last: dict[str, Summary] = field(default_factory=dict)


def compute(
    rows: pd.DataFrame, measure: Measure, challenges: Sequence[Challenge], members: Collection[str]
) -> Programme:
    """The programme in one measure.

    Parameters
    ----------
    rows
        The measure's rows of `england_series`.
    challenges
        The first challenge of each authority that has one with a clock.
    members
        The codes of the 14.
    """
    days = {each.authority_code: each.visit for each in challenges if each.visit}
    panel = with_clock(rows, measure, days)
    found = authority_did.estimate(panel, **NAMES, programme=list(members))
    without = authority_did.estimate(panel, **NAMES, programme=list(members), donut=1)
    return Programme(
        measure, found.horizons["short"], found.horizons["long"], persistence.of_table(found.table), without.horizons
    )


def sentence(found: Programme) -> str:
    """What may be said of it: too few, an estimate without a verdict, or whether it lasts."""
    most = max(found.short.n, found.long.n)
    if most < FEWEST_FOR_RANGE:
        return (
            f"{name(found.measure)}: only {most} of 14 authorities have the results needed. At least "
            f"{FEWEST_FOR_RANGE} are needed for a range and {FEWEST_FOR_TEST} for a registered test."
        )
    parts = [
        f"{signed(each.estimate, found.measure)} in the {term} ({signed(each.lower95, found.measure)} to "
        f"{signed(each.upper95, found.measure)}, {each.n} authorities)"
        for term, each in (("short term", found.short), ("long term", found.long))
        if each.n >= FEWEST_FOR_RANGE and each.estimate is not None and each.lower95 is not None
        and each.upper95 is not None
    ]  # fmt: skip
    said = f"{name(found.measure)}: {' and '.join(parts)}"
    if found.lasting.n < FEWEST_FOR_TEST:
        return f"{said}; too few authorities have both to say whether it lasts."
    return f"{said}; {LABELS[found.lasting.label]}."


def table(found: Sequence[Programme]) -> Table:
    """Each measure with its two horizons and whether it lasts."""
    rows = tuple(
        (
            name(each.measure), _cell(each.short, each), _cell(each.long, each),
            *(_cell(each.without_last.get(horizon, Summary(0)), each) for horizon in ("short", "long")), _lasts(each),
        )
        for each in found
    )  # fmt: skip
    without = "without the last year before"
    head = ("Measure", "Short term", "Long term", f"Short, {without}", f"Long, {without}", "Does it last?")
    return Table("The programme as a whole.", head, rows)


def csv(found: Sequence[Programme]) -> str:
    """The same with all decimals; a label of what lasts stands with the baseline as it is."""
    rows = []
    for each in found:
        label = each.lasting.label if each.lasting.n >= FEWEST_FOR_TEST else ""
        rows += [_line(each, "short", each.short, label), _line(each, "long", each.long, label)]
        for horizon in ("short", "long"):
            if horizon in each.without_last:
                rows.append(_line(each, f"{horizon}, without the last year before", each.without_last[horizon], ""))
    return pd.DataFrame(rows).to_csv(index=False, lineterminator="\n")


def _line(found: Programme, horizon: str, summary: Summary, label: str) -> dict[str, object]:
    return {
        "indicator": found.measure.construct, "horizon": horizon, "n": summary.n, "estimate": summary.estimate,
        "lower95": summary.lower95, "upper95": summary.upper95, "share_positive": summary.share_positive,
        "label": label,
    }  # fmt: skip


def _cell(summary: Summary, found: Programme) -> str:
    if summary.n < FEWEST_FOR_RANGE or summary.estimate is None:
        return f"only {summary.n} of 14"
    assert summary.lower95 is not None
    assert summary.upper95 is not None
    low, high = signed(summary.lower95, found.measure), signed(summary.upper95, found.measure)
    return f"{signed(summary.estimate, found.measure)} ({low} to {high}; {summary.n} authorities)"


def _lasts(found: Programme) -> str:
    if found.lasting.n < FEWEST_FOR_TEST:
        return f"Only {found.lasting.n} have both; at least {FEWEST_FOR_TEST} are needed"
    text = LABELS[found.lasting.label]
    return text[0].upper() + text[1:]
