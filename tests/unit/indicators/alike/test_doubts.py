"""What stands below the rows about single figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd

from indicators.alike import doubts
from tests.unit.indicators.alike.made import ABOVE, compared

COLUMNS = ["construct", "disaggregation", "period_start", "place", "value", "recorded_at", "comment"]
NONE = pd.DataFrame(columns=COLUMNS)


def disputed(*rows: tuple[str, str, date, float | None]) -> pd.DataFrame:
    """Disputes of Coventry's figures: construct, part, period and value."""
    known, why = pd.Timestamp("2026-02-03 10:00"), "It's a **typing** error"
    said = [
        (construct, part, pd.Timestamp(start), "Coventry", value, known, why) for construct, part, start, value in rows
    ]
    return pd.DataFrame(said, columns=COLUMNS)


def test_a_disputed_figure_of_the_period_is_said_to_be_one() -> None:
    found = compared({"Coventry": {2024: ABOVE}})
    rows = disputed(
        ("ascof_3a", "total", date(2024, 4, 1), 76.0),
        ("ascof_3a", "total", date(2023, 4, 1), 70.0),
        ("ascof_3a", "men", date(2024, 4, 1), 70.0),
        ("ascof_4a", "total", date(2024, 4, 1), 70.0),
    )
    assert doubts.notes(found, rows) == ["**In dispute** since 3 February 2026: Coventry, 76.0%. It’s a typing error."]
    missing = disputed(("ascof_3a", "total", date(2024, 4, 1), None))
    assert "Coventry, a missing figure." in doubts.notes(found, missing)[0]


def test_an_odd_figure_and_its_comment_are_said() -> None:
    found = compared({"Coventry": {2024: ABOVE}})
    one = found.authorities[0]
    assert one.latest is not None
    assert doubts.notes(found, NONE) == []
    odd = replace(one, latest=replace(one.latest, odd="From 85.3 to 37.0.", comment=""))
    accepted = replace(one, latest=replace(one.latest, comment="Checked with the team"))
    assert doubts.notes(replace(found, authorities=(odd, accepted)), NONE) == [
        "Coventry’s figure is unusual and awaits a comment: from 85.3 to 37.0.",
        "Coventry, 76.0%: Checked with the team.",
    ]
