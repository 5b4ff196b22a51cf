"""Small panels around one made challenge, whose every gap and range is known beforehand.

The challenge is of 14 to 16 March 2022, so of the user survey (15 February) the years 2018-19 to 2020-21 are the
baseline, 2021-22 is of the preparation, 2022-23 the short term (11 months), 2023-24 the medium (23) and 2024-25 the
long one (35). Other authorities are at 60 before it and `RISE` higher after it, each a little more or less: other j of
n by (j - middle) / 10. So the mean change elsewhere is `RISE`, and the gap of one of them is that much times n/(n - 1).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

import pandas as pd

from indicators.effects.event_clock import Visit
from indicators.impact import moved
from indicators.impact.episode import Challenge, Episode
from indicators.impact.moved import Moved
from indicators.impact.panel import Panel, read_panels
from indicators.series.figures import Measure
from tests.unit.indicators.made import ADMISSION, CARERS, CONTROL, TURNOVER, Given

COVENTRY, DUDLEY, SANDWELL = "E08000026", "E08000027", "E08000028"
PLACES = {COVENTRY: "Coventry", DUDLEY: "Dudley", SANDWELL: "Sandwell"}
VISIT = Visit(date(2022, 3, 14), date(2022, 3, 16))
CHALLENGE = Challenge(
    challenge_id="c1", authority_code=COVENTRY, authority="Coventry", when="14 to 16 March 2022", precision="day",
    visit=VISIT, illustrative=False, source_url="https://example.org/coventry",
)  # fmt: skip
MADE_UP = replace(CHALLENGE, challenge_id="example-c1", illustrative=True, source_url="")
BASE, RISE = 60.0, 2.0
BEFORE, AFTER = (2018, 2019, 2020), (2021, 2022, 2023, 2024)
# Of 41 others the second from either end is at the 2.5th and the 97.5th percentile.
OTHERS, USUAL = 41, 1.9 * 41 / 40

LONELY = replace(CONTROL, construct="ascof_5a", code="5A", short_title="Social contact", title="Enough social contact")
SAFE = replace(CONTROL, construct="ascof_4a", code="4A", short_title="Feeling safe", title="People who feel safe")


def window(year: int, measure: Measure = CONTROL) -> tuple[date, date, date]:
    """First and last day of a financial year, and the day a measure describes best in it."""
    if measure.kind == "administrative":
        ref = date(year, 10, 1)
    else:
        ref = date(year, 10, 31) if measure.cadence_months > 12 else date(year + 1, 2, 15)
    return date(year, 4, 1), date(year + 1, 3, 31), ref


def other(number: int) -> str:
    return f"E10{number:06d}"


def rows(
    own: Mapping[str, Mapping[int, Given]],
    *,
    measure: Measure = CONTROL,
    others: int = OTHERS,
    years: Iterable[int] = (*BEFORE, *AFTER),
    segments: Mapping[int, int] | None = None,
    without: Collection[tuple[int, int]] = (),
) -> pd.DataFrame:
    """Rows of `england_series`: some of the 14 as given, and others as the head of this module says.

    Parameters
    ----------
    segments
        Which way of counting a year is of, where it is not the first.
    without
        Other (by number) and year that have no result.
    """
    found = [(code, True, year, given) for code, each in own.items() for year, given in each.items()]
    for number in range(others):
        apart = RISE + (number - (others - 1) / 2) / 10
        found += [
            (other(number), False, year, BASE + (apart if year > max(BEFORE) else 0.0))
            for year in years
            if (number, year) not in without
        ]
    made = pd.DataFrame(
        {
            "construct": measure.construct, "authority_code": code, "in_programme": is_ours,
            "segment": (segments or {}).get(year, 1), "period_start": start, "period_end": end, "ref_date": ref,
            "value": given[0] if isinstance(given, tuple) else given,
            "margin": given[1] if isinstance(given, tuple) else float("nan"),
        }
        for code, is_ours, year, given in sorted(found)
        for start, end, ref in [window(year, measure)]
    )  # fmt: skip
    for name in ("period_start", "period_end", "ref_date"):
        made[name] = pd.to_datetime(made[name]).astype("datetime64[us]")
    return made


def own(
    short: float | None = 0.0,
    long: float | None = 0.0,
    *,
    medium: float | None = 0.0,
    before: Collection[int] = BEFORE,
    margin: float | None = None,
) -> dict[int, Given]:
    """One authority at 70 before, and so far from the change elsewhere at each horizon; None for no result."""
    gaps = {**dict.fromkeys(before, -RISE), 2021: 0.0, 2022: short, 2023: medium, 2024: long}
    values = {year: 70.0 + RISE + gap for year, gap in gaps.items() if gap is not None}
    return {year: value if margin is None else (value, margin) for year, value in values.items()}


def panels(given: Mapping[int, Given], *, measure: Measure = CONTROL, **of_rows: object) -> tuple[Panel, ...]:
    """Coventry's panels."""
    return read_panels(rows({COVENTRY: given}, measure=measure, **of_rows), measure)  # type: ignore[arg-type]


def found(given: Mapping[int, Given] | None = None, *, measure: Measure = CONTROL, **of_rows: object) -> Moved:
    """What became of Coventry in one measure."""
    return moved.compute(panels(own() if given is None else given, measure=measure, **of_rows), COVENTRY, VISIT)


def episode(*measures: Moved, challenge: Challenge = CHALLENGE) -> Episode:
    return Episode(challenge, measures or (found(),))


__all__ = ["ADMISSION", "CARERS", "CONTROL", "LONELY", "SAFE", "TURNOVER"]
