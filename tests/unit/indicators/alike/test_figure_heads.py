"""Titles, and the order and choice of the rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indicators.alike import figure_heads
from tests.unit.indicators.alike.made import ABOVE, BELOW, LIKE, compared, region
from tests.unit.indicators.made import NAMES, Given


def test_the_order_of_the_map_goes_row_by_row() -> None:
    found = region()
    column = {name: at for at, name in enumerate(reversed(NAMES))}
    placed = tuple(
        replace(each, place=replace(each.place, row=1, column=column[each.place.name])) for each in found.authorities
    )
    shown = figure_heads.in_order(replace(found, authorities=placed), by_map=True, only_worsening=False)
    assert [each.place.name for each in shown] == list(reversed(NAMES))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"Coventry": ABOVE, "Dudley": LIKE}, "One of 2 differs clearly from its own neighbours"),
        ({"Coventry": LIKE, "Dudley": LIKE}, "None differs clearly from its own neighbours"),
        ({"Coventry": ABOVE, "Dudley": BELOW}, "All 2 differ clearly from their own neighbours"),
        (
            {"Coventry": ABOVE, "Dudley": 70.0},
            "The only one that can be compared differs clearly from its own neighbours",
        ),
        ({"Coventry": 70.0, "Dudley": 70.0}, "Each authority beside its own neighbours"),
    ],
)
def test_the_title_counts_those_that_can_be_compared(given: dict[str, Given], words: str) -> None:
    found = compared({name: {2024: figure} for name, figure in given.items()})
    assert figure_heads.rows_title(found, only_worsening=False) == words


def test_brackets_and_marks_are_explained_where_they_are_drawn() -> None:
    found = compared({"Coventry": {2024: ABOVE}})
    assert figure_heads.rows_subtitle(found) == (
        "People with enough control over their daily life, %, 2024–25, with 95% intervals. In brackets, how many of "
        "the 6 neighbours have a figure."
    )
    assert [kind for kind, _ in figure_heads.rows_key(found)] == [
        "dot", "interval", "average", "range", "region", "england",
    ]  # fmt: skip
    alone = compared({"Coventry": {2024: 70.0}}, listed=0, region=None, of_england=None)
    assert [kind for kind, _ in figure_heads.rows_key(alone)] == ["dot"]
    assert "brackets" not in figure_heads.rows_subtitle(alone)
