"""One authority in sentences: worse and worsening, and its trend."""

from __future__ import annotations

from indicators.alike import facts, figure_heads, sentences
from tests.unit.indicators.alike.made import BELOW, compared
from tests.unit.indicators.made import CONTROL


def test_who_is_worse_and_worsening_is_named_with_the_reason() -> None:
    falling = dict.fromkeys(range(2021, 2024), (75.0, 3.0)) | {2024: BELOW}
    found = compared({"Coventry": falling, "Dudley": {2024: BELOW}}, measure=CONTROL)
    assert sentences.lead(found, "name").endswith("**Coventry** is worse than its neighbours and worsening.")
    assert facts.worsening(found.authorities[0], found) == (
        "64.0%, against 70.0% on average of its neighbours; 11.0 points below the average of its own three results "
        "before (75.0%)."
    )
    shown = figure_heads.in_order(found, by_map=False, only_worsening=True)
    assert [each.place.name for each in shown] == ["Coventry"]
    title = figure_heads.rows_title(found, only_worsening=True)
    assert title == "One of the 14 is worse than its own neighbours and worsening"


def test_a_trend_names_the_wave_that_was_not_collected() -> None:
    given = {year: (80.0 - 4 * at, 6.0) for at, year in enumerate((2018, 2019, 2021, 2022, 2023, 2024))}
    found = compared({"Coventry": given}, measure=CONTROL)
    assert facts.trend_sentence(found.authorities[0], found) == (
        "Its last five results (2019–20 to 2024–25, without 2020–21) have fallen steadily."
    )
