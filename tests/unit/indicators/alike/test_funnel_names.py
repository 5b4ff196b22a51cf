"""Names in the funnel."""

from __future__ import annotations

from indicators.alike import figure_heads, funnel_figure
from indicators.theme import LIGHT
from tests.unit.indicators.alike.made import OWN, funnel, row


def test_names_never_lie_on_one_another_and_what_has_no_room_is_left_to_the_note() -> None:
    crowd = [
        row(f"E{at}", f"Crowded {at}", 2024, value, numerator=value * 100, denominator=10_000, in_programme=True)
        for at, value in enumerate((80.0 + each / 100 for each in range(12)), 0)
    ]
    found, standings = funnel([*OWN, *crowd])
    drawn = funnel_figure.figure(found, standings, LIGHT, "E00000001")
    named = [note for note in drawn.layout.annotations if note.text.startswith("<b>")]
    assert 1 <= len(named) < 13
    assert all(f"Crowded {at}" in figure_heads.funnel_notes(found)[0] for at in range(12))
