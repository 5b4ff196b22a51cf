"""Headline and lead of made comparisons."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indicators.alike import facts, figure_heads, sentences
from tests.unit.indicators.alike.made import ADMITTED, LIKE, compared, region
from tests.unit.indicators.made import NAMES, TURNOVER


@pytest.mark.parametrize(
    ("above", "below", "words"),
    [
        ((), (), "No authority differs clearly from its own neighbours in quality of life"),
        (("Dudley",), (), "Quality of life is higher in Dudley than in authorities like it"),
        ((), ("Dudley", "Walsall"), "Quality of life is lower in Dudley and Walsall than in authorities like them"),
        (
            ("Dudley", "Walsall"),
            ("Solihull",),
            "Quality of life is higher in Dudley and Walsall than in authorities like them, and lower in Solihull",
        ),
        (NAMES[:6], (), "Quality of life is higher in 6 of 14 authorities than in authorities like them"),
    ],
)
def test_the_headline_names_up_to_five_on_each_side(above: tuple[str, ...], below: tuple[str, ...], words: str) -> None:
    assert sentences.headline(region(above, below)) == words


def test_where_lower_is_better_the_headline_says_so() -> None:
    turnover = replace(TURNOVER, kind="survey")
    assert sentences.headline(region(("Dudley",), measure=turnover)) == (
        "Staff turnover is higher in Dudley than in authorities like it, where lower is better"
    )


def test_a_neutral_measure_is_only_higher_or_lower() -> None:
    found = region(("Dudley",), ("Walsall",), replace(ADMITTED, kind="survey"))
    assert [each.answer for each in found.where("higher", "lower")] == ["higher", "lower"]
    fact = facts.against(found.where("higher")[0], found, "england")
    said = f"{sentences.headline(found)} {sentences.lead(found, 'name')} {fact}"
    assert "better" not in said
    assert "worse" not in said


def test_the_lead_says_what_the_page_is_not_and_who_is_not_compared() -> None:
    found = region(("Dudley",))
    lead = sentences.lead(found, "map")
    assert lead.startswith("13 of the 14 cannot be told apart from the average of their own nearest neighbours. ")
    assert "**not a league table**" in lead
    assert lead.endswith("they are listed as they lie on the map.")
    gap = compared({"Coventry": {2024: LIKE}, "Dudley": {2023: LIKE}, "Walsall": {2023: LIKE}})
    assert "Dudley and Walsall are not compared, because they have no figure." in sentences.lead(gap, "name")


def test_where_nobody_is_compared_the_reason_is_said_once() -> None:
    found = compared({name: {2024: 70.0} for name in NAMES}, measure=TURNOVER)
    assert sentences.headline(found) == "No authority can be compared with its neighbours in staff turnover"
    assert sentences.lead(found, "name").startswith(
        "None of the 14 is judged, because neither counts nor a margin of error are published for their figures."
    )
    assert ("interval", "95% interval") not in figure_heads.rows_key(found)


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"listed": 0}, "because no list of their neighbours is loaded."),
        (
            {"neighbours": (70.0, 71.0, None)},
            "because two of each one’s 3 neighbours have a figure, and an average needs five.",
        ),
    ],
)
def test_a_reason_of_all_is_said_of_several(how: dict[str, object], words: str) -> None:
    found = compared({"Coventry": {2024: LIKE}, "Dudley": {2024: LIKE}}, **how)  # type: ignore[arg-type]
    assert f"None of the 14 is judged, {words}" in sentences.lead(found, "name")
