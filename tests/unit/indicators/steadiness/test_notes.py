from __future__ import annotations

from dataclasses import replace
from datetime import date

from indicators.series.figures import Note
from indicators.steadiness.notes import notes, source
from tests.unit.indicators.steadiness.made import EVEN, RISING, run_of, years


def test_odd_results_comments_and_soft_breaks_are_named():
    found = years(RISING)
    odd = replace(found.figures[-1], odd="It is far from the others.")
    explained = replace(found.figures[0], comment="A new provider.")
    soft = (Note("caution", date(2022, 4, 1), "A formula was put right."), Note("caution", date(2010, 4, 1), "Old."))
    told = notes(
        replace(found, figures=(explained, *found.figures[1:-1], odd), series=replace(found.series, notes=soft))
    )
    assert told == [
        "A check found 2024–25 (80.0%) odd, and nobody has said yet whether it stands.",
        "2018–19: A new provider.",
        "2022–23: A formula was put right.",
    ]
    assert notes(found) == []


def test_the_source_names_the_rule():
    assert "five-point trend rule" in source(years(RISING))
    assert "Making Data Count" in source(run_of(EVEN))
