from __future__ import annotations

import numpy as np
import pandas as pd

from indicators.region import what_would_change as change
from tests.unit.indicators.made import region_with

ROW = {
    "what": "changed", "authority_code": "E08000026", "name": "Coventry", "in_programme": True,
    "indicator": "ascof_3a", "construct": "ascof_3a", "code": "3A", "short_title": "Control over daily life",
    "symbol": "%", "decimals": 1, "disaggregation": "total", "period_start": pd.Timestamp(2024, 4, 1),
    "source": "made", "value_before": 84.0, "missing_before": None, "value": 75.0, "missing_reason": None,
}  # fmt: skip


def figures(*changes: dict[str, object]) -> pd.DataFrame:
    return pd.DataFrame([{**ROW, **cells} for cells in changes])


def test_a_measure_says_what_its_page_says_and_would_say():
    before, after = {"ascof_3a": region_with(up=["Coventry"])}, {"ascof_3a": region_with()}
    (item,) = change.compute(figures({}), before, after)
    assert (item.new, item.changed, item.gone) == (0, 1, 0)
    assert item.before == "Control over daily life is up in Coventry"
    assert item.after == "No authority shows a clear change in control over daily life"
    assert item.readings == (("Coventry", "84.0, better", "75.0, no clear change"),)
    assert change.readings_words(item) == "Coventry: 84.0, better becomes 75.0, no clear change"
    assert change.counted(item) == "1 changed"


def test_a_measure_not_shown_before_has_nothing_to_say_of_it():
    (item,) = change.compute(figures({"what": "new"}), {}, {"ascof_3a": region_with(up=["Coventry"])})
    assert (item.before, item.after) == ("", "Control over daily life is up in Coventry")
    assert len(item.readings) == 14
    assert change.readings_words(item).endswith("; and nine more")
    assert change.readings_words(item).startswith("Birmingham: no figure becomes 75.0, no clear change")


def test_a_measure_no_page_shows_is_only_counted():
    (item,) = change.compute(figures({"what": "gone"}, {"what": "gone"}), {}, {})
    assert (item.gone, item.after, item.readings) == (2, "", ())
    assert change.counted(item) == "2 gone"


def test_the_summary_counts_every_kind():
    found = figures({}, *[{"what": "new"}] * 1200, {"what": "gone"})
    assert change.summary(found, "a.ods") == (
        "Publishing a.ods would add 1,200 figures, change 1 figure and take away 1 figure"
    )
    assert change.summary(found.head(0), "a.ods") == "Publishing a.ods would change no figure"


def test_the_table_has_the_figures_of_the_region_and_says_why_one_is_missing():
    withheld = {"what": "changed", "value": np.nan, "missing_reason": "suppressed"}
    elsewhere = {"authority_code": "E06000001", "name": "Hartlepool", "in_programme": False}
    england = {"authority_code": "E92000001", "name": "England", "in_programme": False, "what": "new"}
    rows = change.table(figures(withheld, elsewhere, england)).rows
    assert rows == (
        ("Coventry", "Control over daily life (3A)", "2024–25", "84.0%", "withheld"),
        ("England", "Control over daily life (3A)", "2024–25", "–", "75.0%"),
    )
