"""What the page says first; every sentence on a case made for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from indicators.profile import profile_sentences as says
from indicators.series.change import compute
from indicators.series.figures import Note
from tests.unit.indicators.made import CASELOAD, figure, series
from tests.unit.indicators.profile.mine import BETTER, STEADY, WORSE, measure, of_regions, own, region_of

FIRST = {2024: 5.0}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (
            [BETTER] * 2 + [STEADY] * 17,
            "Two of Coventry’s 19 comparable measures are clearly better than its own past, and none is worse",
        ),
        (
            [BETTER] * 5 + [WORSE] + [STEADY] * 6,
            "Five of Coventry’s 12 comparable measures are clearly better than its own past, and one is worse",
        ),
        (
            [BETTER] + [WORSE] * 2 + [STEADY] * 3,
            "One of Coventry’s six comparable measures is clearly better than its own past, and two are worse",
        ),
        (
            [WORSE] + [STEADY] * 3,
            "One of Coventry’s four comparable measures is clearly worse than its own past, and none is better",
        ),
        ([STEADY] * 12, "None of Coventry’s 12 comparable measures is clearly better or worse than its own past"),
        ([BETTER] * 3, "All of Coventry’s three comparable measures are clearly better than its own past"),
        ([WORSE] * 2, "All of Coventry’s two comparable measures are clearly worse than its own past"),
        ([BETTER], "Coventry’s one comparable measure is clearly better than its own past"),
        ([WORSE, FIRST], "Coventry’s one comparable measure is clearly worse than its own past"),
        ([STEADY], "Coventry’s one comparable measure is not clearly better or worse than its own past"),
        ([FIRST, FIRST], "None of Coventry’s measures can be compared with its own past yet"),
        ([{}], "There are no figures for Coventry yet"),
    ],
)
def test_the_headline(given, sentence):
    assert says.headline(own(*given)) == sentence


def test_a_change_without_an_agreed_direction_is_neither_better_nor_worse():
    found = own(BETTER, STEADY, polarity=0)
    assert says.headline(found) == (
        "None of Coventry’s two comparable measures is clearly better or worse than its own past"
    )
    assert says.lead(found, "", lambda item: "x").startswith("**Higher**: [measure 1](x). With two comparisons")


def lead(*given):
    return says.lead(own(*given), "Record.", lambda item: f"?{item.measure.construct}")


def test_the_lead_names_what_changed_and_says_what_chance_would_do():
    # A twentieth of 12 is 0.6, of 40 is 2.
    assert lead(*[BETTER] * 2, WORSE, *[STEADY] * 9, FIRST) == (
        "**Better**: [measure 1](?m1) and [measure 2](?m2). **Worse**: [measure 3](?m3). With 12 comparisons, about "
        "one clear change is expected by chance alone. One more measure cannot be compared with earlier years. Record."
    )
    assert "With 40 comparisons, about two clear changes are expected" in lead(BETTER, *[STEADY] * 39)


def test_few_comparisons_are_said_as_a_share():
    assert "With four comparisons, one clear change in twenty is expected by chance alone." in lead(
        BETTER, *[STEADY] * 3
    )
    assert "With one comparison, one clear change in twenty is expected" in lead(BETTER)


def test_more_than_six_are_not_all_named():
    text = lead(*[BETTER] * 9)
    assert "[measure 6](?m6) and three more." in text
    assert "measure 7" not in text


def test_no_clear_change_is_within_what_sampling_explains():
    assert lead(STEADY, STEADY) == (
        "In all of them the newest result is within the range that survey sampling alone would explain. Record."
    )
    assert lead(STEADY).startswith("Its newest result is within the range")


def test_nothing_to_compare_is_said_without_more():
    assert lead(FIRST, FIRST) == "Two measures cannot be compared with earlier years. Record."
    assert says.lead(own(FIRST), "", lambda item: "") == "One measure cannot be compared with earlier years."


def test_every_reason_for_not_comparing_is_counted():
    hard = Note("hard", date(2024, 4, 1), "Counted anew.")
    made_up = compute(series({"Coventry": STEADY}, measure=measure(6)))
    place = made_up.authorities[0].place
    figures = tuple(replace(item, illustrative=True) for item in place.figures)
    made_up = compute(replace(made_up.series, authorities=(replace(place, figures=figures),)))
    found = of_regions(
        {
            "m1": region_of(FIRST, measure(1), notes=[hard]),
            "m2": region_of(FIRST, measure(2), notes=[hard]),
            "m3": region_of({2023: 4.0, 2024: 5.0}, measure(3)),
            "m4": region_of({2022: 3.0, 2023: 4.0, 2024: 5.0}, measure(4)),
            "m5": region_of({2023: 5.0}, measure(5)),
            "m6": made_up,
        }
    )
    assert says.list_subtitle(found) == (
        "Each newest result is compared with the average of the authority’s own last three results before it. Not "
        "compared: two are counted in a new way, one has too few earlier results, one has no margin of error, one is "
        "made up and one has no figure for the newest period."
    )
    assert found.illustrative
    assert says.list_subtitle(own(STEADY)).endswith("before it.")


def test_the_note_explains_the_small_charts():
    assert says.list_note(own(STEADY)) == (
        "Grey lines: region (solid) and England (dotted). Every small chart has a scale of its own. The order is that "
        "of the framework, not a ranking."
    )
    parts = of_regions({"m1": region_of(STEADY, measure(1)), "m2": region_of(STEADY, measure(2, parent="m1"))})
    assert says.list_note(parts).endswith("Parts of a table are listed but not counted above.")
    early = region_of({2019: 5.0}, measure(3), region={}, england={})
    both = of_regions({"m1": region_of(STEADY, measure(1)), "m3": early})
    assert says.list_note(both).endswith("Measures without newer results are listed but not counted above.")
    all_three = {"m1": region_of(STEADY, measure(1)), "m2": region_of(STEADY, measure(2, parent="m1")), "m3": early}
    assert says.list_note(of_regions(all_three)).endswith(
        "Parts of a table and measures without newer results are listed but not counted above."
    )
    alone = of_regions({"local": region_of({2024: figure(2024, 5.0).value}, CASELOAD)})
    assert "Grey" not in says.list_note(alone)
