from __future__ import annotations

import pandas as pd

from indicators.quality import outcomes

ROWS = pd.DataFrame(
    [
        {"name": "readable", "severity": "critical", "success": True, "failed_rows": 0, "message": "All are."},
        {"name": "odd_change", "severity": "warning", "success": False, "failed_rows": 1200, "message": "Odd."},
        {"name": "same_as_last_year", "severity": "info", "success": False, "failed_rows": 2, "message": "Same."},
        {"name": "coverage", "severity": "critical", "success": False, "failed_rows": 0, "message": "Few."},
    ]
)


def test_each_outcome_is_a_word():
    table = outcomes.table(ROWS, "a.csv")
    assert table.caption == "Every check of a.csv."
    assert [row[:3] for row in table.rows] == [
        ("Readable", "Passed", "–"), ("Odd change", "Please look", "1,200"), ("Same as last year", "Noted", "2"),
        ("Coverage", "Refused", "–"),
    ]  # fmt: skip


def test_only_what_did_not_pass_is_odd():
    assert list(outcomes.odd(ROWS)["name"]) == ["odd_change", "same_as_last_year", "coverage"]
    assert outcomes.summary(ROWS) == "1 of 4 checks passed."
    assert outcomes.summary(ROWS.head(1)) == "The one check passed."
