"""The rows as drawings."""

from __future__ import annotations

from indicators.alike import sentences, strips
from indicators.theme import LIGHT
from tests.unit.indicators.alike.made import ABOVE, LIKE, compared


def test_a_row_draws_what_it_says() -> None:
    found = compared({"Coventry": {2024: ABOVE}, "Dudley": {2023: LIKE}})
    drawn = strips.compute(found, found.authorities, LIGHT, "E00000001")
    coventry, dudley = drawn.rows
    assert (coventry.figure, coventry.word, dudley.figure, dudley.word) == ("76.0", "Better", "–", "No figure")
    assert coventry.alternative == (
        "Coventry: 76.0%, 95% interval 73.0% to 79.0%; average of 6 neighbours 70.0%, from 64.0% to 76.0%."
    )
    assert dudley.alternative.endswith("not compared, because it has no figure.")
    # Its neighbours stay in sight where an authority has no figure; its own mark and interval are not there.
    assert LIGHT.better_mark in coventry.svg
    assert "<rect" in dudley.svg
    assert dudley.svg.count("<circle") == 0
    assert [0 <= at <= 1 for _, at in drawn.ticks] == [True] * len(drawn.ticks)
    assert drawn.ticks[-1][0].endswith("%")


def test_nothing_at_all_is_rows_without_a_drawing() -> None:
    found = compared({"Coventry": {}}, neighbours=(), region=None, of_england=None)
    drawn = strips.compute(found, found.authorities, LIGHT, "")
    assert [(row.svg, row.figure) for row in drawn.rows] == [("", "–")]
    assert sentences.headline(found) == "There are no figures for control over daily life yet"
    assert sentences.lead(found, "name").startswith("Nothing has been loaded")
