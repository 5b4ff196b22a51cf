"""Every series of the 14 in the embedded store: a trend is said where another fit finds one, else why there is none."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from data.access import Asker, Store
from indicators.series.reading import read_measure, read_series, records
from indicators.steadiness.evidence import Evidence, compute
from indicators.steadiness.sentences import headline, in_short, lead
from indicators.wording import count

MOST_BY_CHANCE = 9.5495


@pytest.fixture(scope="module")
def rows(full_home) -> dict[str, pd.DataFrame]:
    asked = {"who": Asker("test"), "as_known_on": None, "as_at": date(2026, 3, 1)}
    opened = Store(full_home.published())
    wanted = {"region_series": {"construct": None}, "series_changes": {"construct": None}, "indicator_list": {}}
    return {name: opened.rows(name, **asked, **given) for name, given in wanted.items()}


@pytest.fixture(scope="module")
def every(rows) -> list[tuple[Evidence, pd.DataFrame]]:
    """What is told of each authority in each measure, and the published rows that it is told of."""
    figures, notes = rows["region_series"], rows["series_changes"]
    found = []
    for row in records(rows["indicator_list"].query("has_figures")):
        mine = figures[figures["construct"] == row["construct"]]
        series = read_series(read_measure(row), mine, notes[notes["construct"] == row["construct"]])
        found += [(compute(place, series), mine[mine["authority_code"] == place.code]) for place in series.authorities]
    return found


def fitted(published: pd.DataFrame) -> tuple[int, str]:
    """How many comparable results there are and the way they move, by a weighted fit of its own from the rows alone."""
    used = published.dropna(subset=["value"]).sort_values("period_start")
    void = (used["value"] == 0) & ((used["respondents"] == 0) | (used["denominator"] == 0))
    used = used[~void]
    used = used[used["segment"] == used["segment"].iloc[-1]] if len(used) else used
    many = len(used)
    known = used.tail(5).query("margin_of_error > 0")
    if many < 5 or len(known) < 5:
        return many, ""
    day = (known["ref_date"] - known["ref_date"].iloc[0]).dt.days.to_numpy() / 365.25
    value = known["value"].to_numpy()
    weight = 1.96 / known["margin_of_error"].to_numpy()
    slopes = [np.polyfit(day[kept], value[kept], 1, w=weight[kept])[0] for kept in ~np.eye(5, dtype=bool)]
    (slope, _), ((variance, _), _) = np.polyfit(day, value, 1, w=weight, cov="unscaled")
    clear = slope**2 / variance > MOST_BY_CHANCE and all(np.sign(each) == np.sign(slope) for each in slopes)
    return many, ("rising" if slope > 0 else "falling") if clear else "no trend"


def test_every_series_says_something_true_or_why_not(every):
    assert len(every) == 14 * len({found.measure.construct for found, _ in every})
    for found, published in every:
        many, way = fitted(published)
        said, place = headline(found), found.place.name
        assert len(found.figures) == many
        if not many:
            assert said.startswith(f"{place} has no result")
        elif many < 5:
            assert said.startswith(f"Only {count(many)} comparable result")
            assert "at least five are needed" in said
        elif not way:
            assert said.startswith("No trend can be told")
            assert "not published" in lead(found)
        elif way == "no trend":
            assert said.startswith("No trend can be told")
            assert "no proof that nothing changed" in lead(found)
        else:
            assert f"in {place} has been {way} over the last five" in said
            assert lead(found).startswith("This tells that it moved, not what moved it.")


def test_all_kinds_of_answer_are_met(every):
    kinds = {in_short(found).partition(":")[0].partition(",")[0] for found, _ in every}
    assert kinds == {"Rising", "Falling", "No trend can be told", "Cannot be told", "No result"}


def test_nothing_is_joined_across_a_break_and_the_missing_wave_is_named(every):
    for found, _ in every:
        assert len({each.segment for each in found.figures}) <= 1
        first, last = (found.used[0], found.used[-1]) if found.used else (None, None)
        spans = first and last and first.period_start < date(2020, 4, 1) < last.period_start
        if spans and found.trend and not found.trend.reason and found.measure.kind == "survey":
            assert "2020–21 lies between them without a result: it was not collected." in lead(found)
