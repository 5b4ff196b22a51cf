from __future__ import annotations

from datetime import date

import pandas as pd

from indicators.quality import awaiting

ROW = {
    "authority_code": "E10000031", "place": "Warwickshire", "indicator": "ascof_4b", "construct": "ascof_4b",
    "code": "4B", "short_title": "Risk reduction in safeguarding", "period_start": pd.Timestamp(2024, 4, 1),
    "check_name": "odd_change", "detail": "From 85.3 to 37.0.",
}  # fmt: skip
LEVEL = {**ROW, "check_name": "odd_level", "detail": "37.0; half of all authorities lie below 92.6"}


def test_one_figure_is_one_item_whatever_many_checks_say():
    (item,) = awaiting.compute(pd.DataFrame([ROW, LEVEL]))
    assert (item.place, item.period_start, item.checks) == (
        "Warwickshire", date(2024, 4, 1), ("odd_change", "odd_level"),
    )  # fmt: skip
    assert awaiting.line(item) == (
        "Risk reduction in safeguarding (4B), 2024–25. From 85.3 to 37.0. 37.0; half of all authorities lie below 92.6."
    )
    (row,) = awaiting.table((item,)).rows
    assert row[3] == "Odd change, Odd level"


def test_other_years_and_places_are_other_items():
    rows = [ROW, {**ROW, "period_start": pd.Timestamp(2023, 4, 1)}, {**ROW, "authority_code": "E08000026"}]
    assert len(awaiting.compute(pd.DataFrame(rows))) == 3


def test_nothing_waits_in_an_empty_frame():
    assert awaiting.compute(pd.DataFrame(columns=list(ROW))) == ()
