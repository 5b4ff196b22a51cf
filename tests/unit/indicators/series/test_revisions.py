from __future__ import annotations

import numpy as np
import pandas as pd

from indicators.series import revisions
from tests.unit.indicators.made import CONTROL

ROW = {
    "period_start": pd.Timestamp(2023, 4, 1), "value_before": 78.9, "missing_before": None,
    "published_before_on": pd.Timestamp(2024, 12, 18), "value": 79.1, "missing_reason": None,
    "published_on": pd.Timestamp(2026, 1, 23),
}  # fmt: skip


def test_a_revision_says_old_new_and_when():
    assert revisions.sentences(pd.DataFrame([ROW]), CONTROL) == (
        "2023–24 was published as 78.9% on 18 December 2024, and as 79.1% on 23 January 2026.",
    )


def test_a_figure_that_was_withheld_before():
    row = {**ROW, "value_before": np.nan, "missing_before": "suppressed"}
    assert revisions.sentences(pd.DataFrame([row]), CONTROL) == (
        "2023–24 was published without a figure (withheld) on 18 December 2024, and as 79.1% on 23 January 2026.",
    )


def test_nothing_revised_is_nothing_said():
    assert revisions.sentences(pd.DataFrame(), CONTROL) == ()
