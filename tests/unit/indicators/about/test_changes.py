"""The publisher's log, entry by entry."""

from __future__ import annotations

import pandas as pd
import pytest

from indicators.about import changes

ROW: dict[str, object] = {
    "position": 1, "code": "2A", "former_code": "2D", "indicator": "ascof_2a", "construct": "ascof_2a",
    "short_title": "Carers' independence", "year_of_change": "2024 to 2025", "period_start": pd.Timestamp(2024, 4, 1),
    "description": "It cannot be <b>compared</b> [z](x).", "reads_as": "break", "kind": "hard", "has_earlier": True,
    "source": "ascof_time_series", "published_on": pd.Timestamp(2026, 1, 23),
}  # fmt: skip


def rows(*given: dict[str, object]) -> pd.DataFrame:
    return pd.DataFrame([{**ROW, **it} for it in given])


def test_an_entry_is_quoted_to_the_letter_and_told_in_our_words() -> None:
    (entry,) = changes.entries(rows({}))
    assert (entry.when, entry.code, entry.names) == ("2024–25", "2A", ("Carers’ independence",))
    assert entry.quote == "It cannot be <b>compared</b> [z](x)."
    assert entry.here == "a new line begins; nothing is drawn or compared across."
    assert entry.ends_comparison


@pytest.mark.parametrize(
    ("given", "here"),
    [
        ({"has_earlier": False}, "a new line begins, and no earlier figures are loaded."),
        ({"kind": "caution"}, "results on both sides stay one series, and the change is named beside them."),
        ({"kind": "gap"}, "no result is shown for this year."),
        ({"kind": None, "reads_as": "renamed"}, "the series goes on under its new code."),
        ({"kind": None, "reads_as": "removed"}, "the series ends with the year before."),
        ({"kind": None, "reads_as": "other"}, "results on both sides stay one series."),
        ({"kind": None, "has_earlier": False}, "no figures from before this year are loaded, so there is nothing to "
         "compare."),
        ({"construct": None, "short_title": None}, "no figures of it are shown."),
    ],
)  # fmt: skip
def test_what_an_entry_means_here(given: dict[str, object], here: str) -> None:
    (entry,) = changes.entries(rows(given))
    assert entry.here == here


def test_a_family_is_told_once_with_all_its_names() -> None:
    other = {"indicator": "ascof_2e_2a", "construct": "ascof_2e_2a", "short_title": "Own-home living before 65"}
    (entry,) = changes.entries(rows({"code": "2E"}, {"code": "2E", **other}))
    assert entry.names == ("Carers’ independence", "Own-home living before 65")
    assert entry.here == "a new line begins; nothing is drawn or compared across."


def test_a_dropped_measure_is_told_by_its_old_code_and_last_year() -> None:
    (entry,) = changes.entries(rows({"code": None, "former_code": "1F", "construct": None, "short_title": None,
                                     "period_start": pd.Timestamp(2023, 4, 1), "reads_as": "removed"}))  # fmt: skip
    assert (entry.code, entry.names) == ("1F until 2022–23", ())


def test_a_year_that_is_none_is_shown_as_published() -> None:
    (entry,) = changes.entries(rows({"period_start": pd.NaT, "year_of_change": "2024 to 2024", "kind": None,
                                     "has_earlier": False}))  # fmt: skip
    assert entry.when == "2024 to 2024"


def test_the_title_counts_changes_and_what_ends_a_comparison() -> None:
    two = changes.entries(rows({}, {"position": 2, "reads_as": "renamed"}))
    assert changes.title(two) == "The publisher names two changes; one of them ends a comparison"
    three = changes.entries(rows({}, {"position": 2}, {"position": 3, "reads_as": "other"}))
    assert changes.title(three) == "The publisher names three changes; two of them end a comparison"
    one = changes.entries(rows({}))
    assert changes.title(one, "staff turnover") == (
        "The publisher names one change to staff turnover; it ends a comparison"
    )
    none = changes.entries(rows({"reads_as": "renamed"}))
    assert changes.title(none) == "The publisher names one change; it ends no comparison"
    assert changes.title(()) == "The publisher names no change"
    quiet = changes.entries(rows({"reads_as": "other"}, {"position": 2, "reads_as": "renamed"}))
    assert changes.title(quiet).endswith("none of them ends a comparison")


def test_where_the_words_are_from() -> None:
    assert "workbook of 23 January 2026 (Open Government Licence v3.0)" in changes.subtitle(rows({}))
    assert "comes with the publisher’s workbook" in changes.subtitle(rows({}).iloc[:0])


def test_the_csv_keeps_the_words() -> None:
    head, line = changes.csv(rows({})).splitlines()
    assert head.split(",")[:3] == ["position", "code", "former_code"]
    assert "It cannot be <b>compared</b> [z](x)." in line
