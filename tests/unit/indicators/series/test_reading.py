from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from indicators.series.figures import Origin
from indicators.series.reading import missing_waves, read_measure, read_series
from tests.unit.indicators.made import CONTROL, place

EMPTY: dict[str, object] = {
    "segment": np.nan, "period_start": pd.NaT, "period_end": pd.NaT, "ref_date": pd.NaT, "value": np.nan,
    "lower95": np.nan, "upper95": np.nan, "margin_of_error": np.nan, "respondents": np.nan, "missing_reason": None,
    "published_on": pd.NaT, "illustrative": None, "accepted_comment": None, "odd": None,
    "publisher": None, "framework": None, "code": None, "collection": None,
}  # fmt: skip


def row(name="Coventry", year=2024, *, code="E08000026", tile=(4, 5), **more):
    filled = {
        "segment": 1, "period_start": pd.Timestamp(year, 4, 1), "period_end": pd.Timestamp(year + 1, 3, 31),
        "ref_date": pd.Timestamp(year + 1, 2, 15), "value": 82.2, "lower95": 79.5, "upper95": 84.9,
        "margin_of_error": 2.7, "respondents": 715.0, "published_on": pd.Timestamp(2026, 1, 23), "illustrative": False,
        "publisher": "Department of Health and Social Care", "framework": "ASCOF 2023-24", "code": "3A",
        "collection": "Adult social care survey (ASCS)",
    }  # fmt: skip
    where = {"authority_code": code, "name": name, "short_name": name, "tile_row": tile[0], "tile_column": tile[1]}
    return {**EMPTY, **filled, **where, **more}


def read(*rows, changes=()):
    notes = pd.DataFrame(changes, columns=["kind", "period_start", "reason"])
    return read_series(CONTROL, pd.DataFrame(rows), notes)


def test_a_row_becomes_a_figure():
    found = read(row())
    own = found.authorities[0]
    assert (own.code, own.name, own.row, own.column) == ("E08000026", "Coventry", 4, 5)
    figure = own.figures[0]
    assert (figure.value, figure.margin, figure.lower, figure.upper, figure.respondents) == (82.2, 2.7, 79.5, 84.9, 715)
    assert (figure.period_start, figure.published_on) == (date(2024, 4, 1), date(2026, 1, 23))
    assert (figure.comment, figure.odd) == ("", "")
    assert figure.origin == Origin(
        "Department of Health and Social Care", "ASCOF 2023-24", "3A", "Adult social care survey (ASCS)"
    )


def test_a_margin_of_zero_is_unknown():
    assert read(row(margin_of_error=0.0)).authorities[0].figures[0].margin is None
    assert read(row(margin_of_error=np.nan)).authorities[0].figures[0].margin is None


def test_a_missing_value_is_never_a_figure_and_keeps_its_reason():
    own = read(row(), row(year=2023, value=np.nan, missing_reason="suppressed")).authorities[0]
    assert [item.period_start.year for item in own.figures] == [2024]
    assert own.missing == {date(2023, 4, 1): "suppressed"}


def test_zero_from_nobodys_answers_is_left_out():
    # Published: five authorities in table 1B, 2019-20, 0.0 from 0 respondents.
    own = read(row(), row(year=2019, value=0.0, respondents=0.0)).authorities[0]
    assert [item.period_start.year for item in own.figures] == [2024]
    assert own.left_out == (date(2019, 4, 1),)


def test_zero_from_somebodys_answers_is_a_figure():
    own = read(row(value=0.0), row(year=2023, value=0.0, respondents=np.nan)).authorities[0]
    assert [item.value for item in own.figures] == [0.0, 0.0]
    assert own.left_out == ()


def test_a_place_without_rows_is_there_without_figures():
    found = read(row(), {**row("Dudley", code="E08000027", tile=(3, 2)), **EMPTY})
    assert [(item.name, len(item.figures)) for item in found.authorities] == [("Coventry", 1), ("Dudley", 0)]


def test_region_and_england_are_told_by_their_codes():
    found = read(
        row("England", code="E92000001", tile=(pd.NA, pd.NA)), row(),
        row("West Midlands", code="E12000005", tile=(pd.NA, pd.NA)),
    )  # fmt: skip
    assert found.region is not None
    assert found.england is not None
    assert (found.region.name, found.england.name) == ("West Midlands", "England")
    assert [item.name for item in found.authorities] == ["Coventry"]


def test_figures_come_in_order_of_period():
    own = read(row(year=2024), row(year=2022), row(year=2023)).authorities[0]
    assert [item.period_start.year for item in own.figures] == [2022, 2023, 2024]


def test_notes_are_read():
    found = read(row(), changes=[("hard", pd.Timestamp(2024, 4, 1), "Counted anew.")])
    assert (found.notes[0].kind, found.notes[0].period_start) == ("hard", date(2024, 4, 1))


@pytest.mark.parametrize(
    ("years", "cadence", "missing"),
    [
        ([2018, 2019, 2021], 12, [2020]),
        ([2018, 2021], 12, [2019, 2020]),
        ([2016, 2018, 2021, 2023], 24, [2020]),
        ([2016, 2018, 2020], 24, []),
        ([2024], 12, []),
        ([], 12, []),
    ],
)
def test_a_wave_is_missing_when_it_was_due(years, cadence, missing):
    periods = [date(year, 4, 1) for year in years]
    ours = [place("Coventry", dict.fromkeys(years, 1.0))]
    assert [wave.year for wave in missing_waves(periods, ours, cadence)] == missing


def test_a_wave_that_only_others_have_is_missing_too():
    periods = [date(year, 4, 1) for year in (2019, 2020, 2021)]
    ours = [place("Coventry", {2019: 1.0, 2021: 1.0})]
    assert [wave.year for wave in missing_waves(periods, ours, 12)] == [2020]


def test_a_measure_without_a_symbol_has_an_empty_one():
    row_ = {name: getattr(CONTROL, name) for name in CONTROL.__dataclass_fields__} | {"symbol": None, "more": 1}
    assert read_measure(row_).symbol == ""
    assert read_measure({**row_, "symbol": "%", "parent": None}) == CONTROL
