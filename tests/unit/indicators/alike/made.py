"""A small made England: the 14, their neighbours elsewhere, and what each counted; expectations are worked by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from indicators.alike import funnel_points, standing
from indicators.alike.counts import Basis, counts_by_place
from indicators.alike.funnel_points import Funnel
from indicators.alike.standing import Standing, Standings
from indicators.series.change import compute
from indicators.series.figures import Measure
from tests.unit.indicators.made import ADMISSION, CONTROL, NAMES, Given, figure, series

SURVEY, SHARE, RATE = Basis(0, 5), Basis(100, 1), Basis(100_000, 1)
REABLED = replace(
    CONTROL, construct="ascof_2d_1", code="2D(1)", short_title="Staying home after hospital", kind="administrative",
    title="Older people at home 12 weeks after hospital",
)  # fmt: skip
ADMITTED = ADMISSION
# Six elsewhere whose average is 70, from 64 to 76.
SIX = (64.0, 68.0, 70.0, 70.0, 72.0, 76.0)

# One figure, by year: its value, and what it counts out of what.
Counted = Mapping[int, tuple[float, float, float]]


def row(code: str, name: str, year: int, value: float | None, **given: object) -> dict[str, object]:
    """One row of `england_figures`."""
    made = figure(year, value or 0.0)
    return {
        "construct": "made", "authority_code": code, "name": name, "short_name": name, "tile_row": None,
        "tile_column": None, "in_programme": False, "segment": 1, "period_start": pd.Timestamp(made.period_start),
        "period_end": pd.Timestamp(made.period_end), "ref_date": pd.Timestamp(made.ref_date), "value": value,
        "lower95": None, "upper95": None, "margin_of_error": None, "respondents": None, "numerator": None,
        "denominator": None, "missing_reason": None, "published_on": pd.Timestamp("2026-01-23"), "illustrative": False,
        "publisher": "DHSC", "framework": "ASCOF", "code": "3A", "collection": "ASCS", "accepted_comment": None,
        "odd": None, **given,
    }  # fmt: skip


def england(rows: Sequence[dict[str, object]]) -> pd.DataFrame:
    """Rows as the store gives them."""
    frame = pd.DataFrame(rows, columns=list(row("", "", 2024, 0.0)))
    numbers = ["value", "lower95", "upper95", "margin_of_error", "respondents", "numerator", "denominator"]
    return frame.astype(dict.fromkeys(numbers, "float64"))


def elsewhere(values: Sequence[float | None], year: int = 2024, **given: object) -> list[dict[str, object]]:
    """Authorities outside the region, E1 to En, with these figures."""
    return [row(f"E{at}", f"Place {at}", year, value, **given) for at, value in enumerate(values, start=1)]


def lists(codes: Sequence[str], listed: Sequence[str]) -> pd.DataFrame:
    """The same neighbours for each of these authorities."""
    rows = [
        {"authority_code": code, "neighbour_code": other, "neighbour_name": other, "source": "nearest_neighbours"}
        for code in codes
        for other in listed
    ]
    return pd.DataFrame(rows, columns=["authority_code", "neighbour_code", "neighbour_name", "source"])


def compared(
    authorities: Mapping[str, Mapping[int, Given]],
    *,
    measure: Measure = CONTROL,
    basis: Basis = SURVEY,
    neighbours: Sequence[float | None] = SIX,
    rows: Sequence[dict[str, object]] = (),
    listed: int | None = None,
    region: Given | None = 71.0,
    of_england: Given | None = 70.0,
) -> Standings:
    """The standings of some of the 14 in a survey, or with counts where `rows` of their own give them."""
    context = {name: {2024: given} for name, given in (("region", region), ("england", of_england)) if given}
    made = series(authorities, measure=measure, **context)
    frame = england([*elsewhere(neighbours), *rows])
    codes = [f"E{at}" for at in range(1, (len(neighbours) if listed is None else listed) + 1)]
    names = lists([place.code for place in made.authorities], codes)
    return standing.compute(compute(made), frame, names, counts_by_place(frame), basis)


def counted(name_code: str, name: str, counts: Counted) -> list[dict[str, object]]:
    """The rows of one of the 14 with its counts: value, numerator, denominator by year."""
    return [
        row(name_code, name, year, value, numerator=some, denominator=of, in_programme=True)
        for year, (value, some, of) in counts.items()
    ]


def one(given: Mapping[int, Given], **how: object) -> Standing:
    """How Coventry stands with these results, value and margin by year."""
    return compared({"Coventry": given}, **how).authorities[0]  # type: ignore[arg-type]


ABOVE, LIKE, BELOW = (76.0, 3.0), (71.0, 3.0), (64.0, 3.0)
QUALITY = replace(CONTROL, construct="ascof_1a", short_title="Quality of life", symbol="", unit="score out of 24")


def region(above: tuple[str, ...] = (), below: tuple[str, ...] = (), measure: Measure = QUALITY) -> Standings:
    """All 14 in a survey, some clearly above and some below their neighbours."""
    given: dict[str, dict[int, Given]] = {
        name: {2024: ABOVE if name in above else BELOW if name in below else LIKE} for name in NAMES
    }
    return compared(given, measure=measure)


OTHERS = [
    row(f"E{at}", f"Place {at}", 2024, value, numerator=value * 10, denominator=1000) for at, value in enumerate(SIX, 1)
]
OWN = counted("E00000001", "Coventry", {2024: (75.0, 375, 500)})


def funnel(
    rows: list[dict[str, object]], measure: Measure = REABLED, basis: Basis = SHARE, value: float = 75.0
) -> tuple[Funnel, Standings]:
    found = compared({"Coventry": {2024: value}}, measure=measure, basis=basis, rows=[*OWN, *OTHERS])
    return funnel_points.compute(found, england(rows)), found
