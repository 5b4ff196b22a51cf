"""Titles, and the order and choice of the rows."""

from __future__ import annotations

from dataclasses import replace

from indicators.alike import figure_heads
from tests.unit.indicators.alike.made import region
from tests.unit.indicators.made import NAMES


def test_the_order_of_the_map_goes_row_by_row() -> None:
    found = region()
    column = {name: at for at, name in enumerate(reversed(NAMES))}
    placed = tuple(
        replace(each, place=replace(each.place, row=1, column=column[each.place.name])) for each in found.authorities
    )
    shown = figure_heads.in_order(replace(found, authorities=placed), by_map=True, only_worsening=False)
    assert [each.place.name for each in shown] == list(reversed(NAMES))
