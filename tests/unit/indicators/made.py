"""Small made series: a measure, places, and their figures by year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from indicators.series.change import AuthorityChange, RegionChange, compute
from indicators.series.figures import Figure, Measure, Note, Origin, Place, Series, months_after
from indicators.series.reading import missing_waves

# Value, margin of error; one number alone has no margin.
Given = float | tuple[float, float]

CONTROL = Measure(
    construct="ascof_3a", code="3A", title="People with enough control over their daily life",
    short_title="Control over daily life", meaning="A share.", topic="Empowerment", framework="ASCOF 2023-24",
    unit="per cent", symbol="%", decimals=1, polarity=1, kind="survey", source="Adult social care survey (ASCS)",
    publisher="Department of Health and Social Care", licence="Open Government Licence v3.0", cadence_months=12,
    publication_lag_months=9, caveat="It cannot show how effective an authority is.", minimum=0, maximum=100, parent="",
)  # fmt: skip
TURNOVER = replace(
    CONTROL, construct="ascof_6a", code="6A", short_title="Staff turnover", polarity=-1, kind="administrative",
    title="Care staff who left their job", source="Workforce data set",
)  # fmt: skip
ADMISSION = replace(
    CONTROL, construct="ascof_2c", code="2C", short_title="Care home admission from 65", polarity=0, symbol="",
    title="Adults admitted to care homes, per 100,000", unit="admissions per 100,000 people", kind="administrative",
    maximum=100_000,
)  # fmt: skip
CARERS = replace(
    CONTROL, construct="ascof_1c", code="1C", short_title="Carers' quality of life", title="Quality of life of carers",
    unit="score out of 12", symbol="", cadence_months=24, source="Survey of adult carers", maximum=12,
)  # fmt: skip

CASELOAD = replace(
    CONTROL, construct="local_caseload", code="local_caseload", short_title="Cases per social worker", polarity=-1,
    title="Open cases per social worker", topic="Practice conditions", framework="Local measure", unit="cases",
    symbol="", kind="administrative", source="Case system", publisher="Coventry City Council", cadence_months=3,
    publication_lag_months=1, maximum=1000,
)  # fmt: skip

NAMES = (
    "Birmingham", "Coventry", "Dudley", "Herefordshire", "Sandwell", "Shropshire", "Solihull", "Staffordshire",
    "Stoke-on-Trent", "Telford and Wrekin", "Walsall", "Warwickshire", "Wolverhampton", "Worcestershire",
)  # fmt: skip
# Published table 3A, West Midlands authorities, value and 95% margin of 2021-22 to 2024-25.
COVENTRY = {2021: (73.7, 4.7), 2022: (73.8, 4.5), 2023: (78.9, 3.1), 2024: (82.2, 2.7)}
HEREFORDSHIRE = {2021: (84.5, 3.4), 2022: (84.3, 3.4), 2023: (83.8, 3.3), 2024: (79.5, 3.7)}
STOKE = {2021: (75.5, 4.1), 2022: (74.5, 3.8), 2023: (75.6, 4.2), 2024: (77.4, 3.7)}


def figure(year: int, given: Given, *, segment: int = 1) -> Figure:
    value, margin = given if isinstance(given, tuple) else (given, None)
    return Figure(
        period_start=date(year, 4, 1), period_end=date(year + 1, 3, 31), ref_date=date(year + 1, 2, 15),
        segment=segment, value=value, margin=margin,
        lower=None if margin is None else value - margin, upper=None if margin is None else value + margin,
        respondents=400.0 if margin else None, published_on=date(2026, 1, 23), illustrative=False, comment="", odd="",
    )  # fmt: skip


def quarters(given: Mapping[tuple[int, int], float], measure: Measure = CASELOAD) -> Series:
    """A series of Coventry alone, by year and first month of its quarters."""
    figures = []
    for (year, month), value in sorted(given.items()):
        start = date(year, month, 1)
        end = months_after(start, measure.cadence_months) - timedelta(days=1)
        found = replace(figure(year, value), period_start=start, period_end=end, ref_date=start + (end - start) / 2)
        figures.append(found)
    own = replace(place("Coventry", {}), figures=tuple(figures))
    periods = [item.period_start for item in figures]
    waves = tuple(missing_waves(periods, [own], measure.cadence_months))
    nobody = [place(name, {}) for name in ("West Midlands", "England")]
    return Series(measure, (own,), nobody[0], nobody[1], (), tuple(periods), waves)


def place(
    name: str,
    given: Mapping[int, Given],
    *,
    missing: Mapping[int, str] | None = None,
    segments: Mapping[int, int] | None = None,
) -> Place:
    at = NAMES.index(name) if name in NAMES else -1
    return Place(
        code={"West Midlands": "E12000005", "England": "E92000001"}.get(name, f"E{at:08d}"),
        name=name,
        short_name=name.split("-")[0].split(" and")[0],
        row=0 if at < 0 else at // 5 + 1,
        column=0 if at < 0 else at % 5 + 1,
        figures=tuple(
            figure(year, value, segment=(segments or {}).get(year, 1)) for year, value in sorted(given.items())
        ),
        missing={date(year, 4, 1): reason for year, reason in (missing or {}).items()},
        left_out=(),
    )


def series(
    authorities: Mapping[str, Mapping[int, Given]],
    *,
    measure: Measure = CONTROL,
    region: Mapping[int, Given] | None = None,
    england: Mapping[int, Given] | None = None,
    notes: Sequence[Note] = (),
    segments: Mapping[int, int] | None = None,
) -> Series:
    """A series of the authorities named; region and England have figures only where they are given."""
    ours = [place(name, given, segments=segments) for name, given in sorted(authorities.items())]
    others = [
        place("West Midlands", region or {}, segments=segments),
        place("England", england or {}, segments=segments),
    ]
    periods = sorted({item.period_start for each in [*ours, *others] for item in each.figures})
    waves = tuple(missing_waves(periods, ours, measure.cadence_months))
    return Series(measure, tuple(ours), others[0], others[1], tuple(notes), tuple(periods), waves)


def joined() -> Series:
    """A measure whose earlier years stand in another publisher's table, and were counted in another way."""
    earlier, later = dict.fromkeys(range(2015, 2023), 70.0), {2024: 80.0}
    made = series({"Coventry": {**earlier, **later}}, segments={2024: 2})
    oflog = Origin("Office for Local Government", "Oflog", "ASC5", "SALT")
    framework = Origin("Department of Health and Social Care", "ASCOF 2023-24", "2A", "Client level data")
    own = made.authorities[0]
    figures = [replace(it, origin=oflog if it.segment == 1 else framework) for it in own.figures]
    return replace(made, authorities=(replace(own, figures=tuple(figures)),))


def steady() -> dict[int, Given]:
    return {2021: (75.0, 4.0), 2022: (75.0, 4.0), 2023: (75.0, 4.0), 2024: (75.0, 4.0)}


def moved(by: float) -> dict[int, Given]:
    return {**steady(), 2024: (75.0 + by, 4.0)}


def region_with(up: Sequence[str] = (), down: Sequence[str] = (), *, measure: Measure = CONTROL) -> RegionChange:
    """All 14, of whom some rose and some fell clearly."""
    given = {name: moved(9.0 if name in up else -9.0 if name in down else 0.0) for name in NAMES}
    return compute(series(given, measure=measure, region={2024: (77.4, 1.3)}, england={2024: (77.3, 0.4)}))


def change_of(given: Mapping[int, Given], **of_series: object) -> AuthorityChange:
    return compute(series({"Coventry": given}, **of_series)).authorities[0]  # type: ignore[arg-type]
