"""Every series of the 14: the sentence of its trend against the published rows, worked out another way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

import numpy as np
import pandas as pd
import pytest

from data.access import Asker, Store
from data.home import Home
from indicators.real_change import series_trend, trend_words
from indicators.real_change.series_trend import SeriesTrend
from indicators.series.reading import read_measure, read_series, records

PANDEMIC = "2020–21"


@pytest.fixture(scope="module")
def walked(full_home: Home) -> list[tuple[SeriesTrend, pd.DataFrame]]:
    """The trend of every measure of every authority, with the published rows it should rest on."""
    return list(_walk(Store(full_home.published())))


def _walk(store: Store) -> Iterator[tuple[SeriesTrend, pd.DataFrame]]:
    figures = store.rows("region_series", who=Asker("test"), construct=None)
    changes = store.rows("series_changes", who=Asker("test"), construct=None)
    for row in records(store.rows("indicator_list", who=Asker("test"))):
        if not row["has_figures"]:
            continue
        of_measure = figures[figures["construct"] == row["construct"]]
        series = read_series(read_measure(row), of_measure, changes[changes["construct"] == row["construct"]])
        for place in series.authorities:
            own = of_measure[(of_measure["authority_code"] == place.code) & of_measure["value"].notna()]
            own = own[~((own["value"] == 0) & ((own["respondents"] == 0) | (own["denominator"] == 0)))]
            alike = own[own["segment"] == own["segment"].max()].sort_values("period_start")
            yield series_trend.compute(place, series), alike


def years(rows: pd.DataFrame) -> list[str]:
    return [f"{start.year}–{(start.year + 1) % 100:02}" for start in rows["period_start"]]


def line(rows: pd.DataFrame) -> tuple[float, float, list[float]]:
    """Slope a year, its chi-square, and the slopes without each point, by numpy's weighted fit."""
    time = np.array([(day - rows["ref_date"].iloc[0]).days / 365.25 for day in rows["ref_date"]])
    value, weight = rows["value"].to_numpy(), 1.96 / rows["margin_of_error"].to_numpy(dtype=float)
    (slope, _), covariance = np.polyfit(time, value, 1, w=weight, cov="unscaled")
    kept = (np.arange(5) != at for at in range(5))
    return slope, slope**2 / covariance[0, 0], [np.polyfit(time[k], value[k], 1, w=weight[k])[0] for k in kept]


def test_every_series_says_something_true_or_why_it_says_nothing(
    walked: list[tuple[SeriesTrend, pd.DataFrame]],
) -> None:
    assert len({found.place.code for found, _ in walked}) == 14
    for found, rows in walked:
        words = trend_words.sentence(found)
        assert words.endswith(".")
        if len(rows) < 5:
            assert found.trend is None
            assert trend_words.word(found) in {"No results", "Too few results", "New definition"}
            assert "needs five" in words
        elif not (rows["margin_of_error"].tail(5) > 0).all():
            assert (found.trend, found.reason) == (None, "no_margin")
            assert "margin of error" in words
        else:
            agrees(found, rows.tail(5), words)


def agrees(found: SeriesTrend, rows: pd.DataFrame, words: str) -> None:
    slope, chi2, without = line(rows)
    significant = chi2 > 9.5495 and len({np.sign(other) for other in [slope, *without]}) == 1
    assert found.trend
    assert found.trend.chi2 == pytest.approx(chi2, rel=1e-6, abs=1e-9)
    assert f"the five results from {years(rows)[0]} to {years(rows)[-1]}" in words
    assert ("No clear trend" in words) == (not significant)
    if significant:
        assert ("it rose by" in words) == (slope > 0)
        assert ("it fell by" in words) == (slope < 0)
        improves = slope * found.series.measure.polarity > 0
        assert words.startswith("**Improving**" if improves else "**Worsening**")
        along = abs(slope) * (rows["ref_date"].iloc[-1] - rows["ref_date"].iloc[0]).days / 365.25
        assert f"about {along:.{found.series.measure.decimals}f}" in words
    else:
        assert ("rests on one of them" in words) == (chi2 > 9.5495)
    spans = rows["period_start"].iloc[0].date() < date(2020, 4, 1) < rows["period_start"].iloc[-1].date()
    assert (f"Nothing was collected for {PANDEMIC}" in words) == (spans and PANDEMIC not in years(rows))


def test_the_walk_meets_every_kind_of_answer(walked: list[tuple[SeriesTrend, pd.DataFrame]]) -> None:
    seen = Counter(trend_words.word(found) for found, _ in walked)
    assert min(seen[word] for word in ("No clear trend", "Improving", "Worsening", "Too few results")) > 0
    assert min(seen[word] for word in ("New definition", "No margin")) > 0


def test_coventrys_control_over_daily_life_has_improved(walked: list[tuple[SeriesTrend, pd.DataFrame]]) -> None:
    # Table 3A and its predecessor, as published: 2019-20 to 2024-25 without 2020-21.
    (found,) = [found for found, _ in walked if (found.place.name, found.series.measure.code) == ("Coventry", "3A")]
    assert [figure.value for figure in found.figures][1:] == [73.7, 73.8, 78.9, 82.2]
    assert trend_words.word(found) == "Improving"
    assert [start.year for start in found.absent] == [2020]
