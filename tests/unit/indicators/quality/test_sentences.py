from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from indicators.quality import freshness, sentences
from tests.unit.indicators.quality.test_freshness import ROW


@pytest.mark.parametrize(
    ("awaiting", "disputed", "said"),
    [
        (0, 0, "No figure awaits a comment, and none is in dispute"),
        (1, 0, "One figure of the 14 authorities awaits a comment"),
        (12, 0, "12 figures of the 14 authorities await a comment"),
        (0, 1, "One figure of the 14 authorities is in dispute"),
        (0, 2, "Two figures of the 14 authorities are in dispute"),
        (6, 1, "Six figures of the 14 authorities await a comment, and one is in dispute"),
        (1, 3, "One figure of the 14 authorities awaits a comment, and three are in dispute"),
    ],
)
def test_the_sentence(awaiting, disputed, said):
    assert sentences.headline(awaiting, disputed, True) == said


def test_without_figures_nothing_waits():
    assert sentences.headline(0, 0, False) == "No figures are loaded yet"
    assert "A refused file changes nothing" in sentences.lead((), 0, 0)


def test_the_lead_names_what_is_overdue():
    items = freshness.compute(pd.DataFrame([ROW, {**ROW, "collection": "Survey of carers"}]), date(2027, 6, 1))
    assert sentences.lead(items, 23906, 99) == (
        "**23,906 figures** from two collections are loaded, the newest published on 23 January 2026. **Newer ones are "
        "overdue** from Adult social care survey (ASCS) and Survey of carers. 99 figures of other places carry a "
        "warning too."
    )
