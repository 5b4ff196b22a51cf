"""The funnel as a drawing."""

from __future__ import annotations

from dataclasses import replace

from indicators.alike import funnel_figure, funnel_names
from indicators.theme import DARK, LIGHT
from tests.unit.indicators.alike.made import OTHERS, OWN, funnel


def test_the_selected_one_and_those_beyond_the_outer_limits_are_named() -> None:
    found, standings = funnel([*OWN, *OTHERS])
    inside = replace(found, points=tuple(replace(point, beyond="") for point in found.points))
    assert [point.name for point in funnel_names.named(inside, "E00000001")] == ["Coventry"]
    assert funnel_names.named(inside, "E1") == ()
    beyond = replace(found, points=tuple(replace(point, beyond="above") for point in found.points))
    assert [point.name for point in funnel_names.named(beyond, "")] == ["Coventry"]
    drawn = funnel_figure.figure(found, standings, LIGHT, "E00000001")
    assert any("Coventry" in note.text for note in drawn.layout.annotations)
    assert [len(trace.x) for trace in drawn.data[-3:]] == [6, 1, 1]
    assert funnel_figure.figure(found, standings, DARK, "").data[-1].x == ()
