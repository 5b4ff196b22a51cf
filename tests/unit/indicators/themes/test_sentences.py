"""What the page of themes says."""

from __future__ import annotations

import pytest

from indicators.themes import experts, progress
from indicators.themes import sentences as says
from tests.unit.indicators.themes.test_experts import some
from tests.unit.indicators.themes.test_matrix import of
from tests.unit.indicators.themes.told import AREAS, ASH, BIRCH, CEDAR, ELM, PLACES, REGION, told

WIDE = [told(ASH, "money"), told(BIRCH, "money"), told(CEDAR, "practice"), told(CEDAR, "practice")]


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (WIDE, "Use of money comes up most widely: 2 recommendations in 2 of the 3 authorities with a list on record"),
        (
            [*WIDE, told(ELM, "practice"), told(ASH, "practice"), told(ASH, "money")],
            "Practice comes up most widely: 4 recommendations in 3 of 4 authorities",
        ),
        (
            [*WIDE, told(ELM, "practice"), told(ASH, "money")],
            "Use of money and Practice come up equally widely: 3 recommendations each in 2 of 4 authorities",
        ),
        (
            [told(place, area) for place in PLACES for area in AREAS],
            "Three areas come up equally widely: in 4 of 4 authorities",
        ),
        ([told(ASH, "money"), told(BIRCH, "practice")], "No area comes up in more than one authority"),
        ([told(ASH, "money")] * 2, "Only Ash has recommendations on record, so nothing can come up again"),
        ([told(ASH), told(BIRCH)], "None of the 2 recommendations on record is given an area"),
        ([told(REGION, "money")], "No recommendation to any of the 14 is on record, so nothing can come up again"),
    ],
)
def test_the_sentence_names_what_comes_up_in_most_authorities(found, sentence):
    assert says.headline(of(found)) == sentence


def test_a_theme_in_more_authorities_comes_before_one_with_more_recommendations():
    found = [told(ASH, "money"), told(BIRCH, "money"), *[told(CEDAR, "practice") for _ in range(9)]]
    assert says.headline(of(found)).startswith("Use of money comes up most widely: 2 recommendations in 2")


def test_narrowed_by_state_the_sentence_says_so():
    late = [told(place, "money", counts="late") for place in (ASH, BIRCH)]
    found = [*late, *(told(place, "practice") for place in PLACES)]
    assert says.headline(of(found, "late"), "late") == (
        "Among the 2 counted as late, Use of money comes up most widely: 2 recommendations in 2 of 4 authorities"
    )
    assert says.headline(of(found, "done"), "done") == (
        "No recommendation is counted as done, so nothing can come up again"
    )
    assert says.lead(of(found, "late")).startswith(
        "**2 recommendations** to **2 authorities** are counted, of 4 with a list on record."
    )


def test_the_lead_says_what_is_counted_what_else_comes_up_and_who_has_no_list():
    assert says.lead(of([*WIDE, told(REGION, "market")])) == (
        "**4 recommendations** to **3 of the 4 authorities** are counted. No other area comes up in half of them. "
        "One more is addressed to the region as a whole. "
        "The other one authority has no list on record, which is not the same as none."
    )
    everywhere = [told(place, area) for place in PLACES for area in ("money", "practice", "market")]
    more = [*everywhere, told(ASH, "money")]
    assert says.lead(of(more)) == (
        "**13 recommendations** to **all 4 authorities** are counted. "
        "The other areas also come up in half of them or more."
    )


def test_half_of_the_authorities_with_a_list_is_widely_but_one_alone_never():
    assert says.matrix_title(of(WIDE)) == "One area comes up in half of the authorities or more"
    apart = [told(ASH, "money"), told(BIRCH, "practice")]
    assert says.matrix_title(of(apart)) == "No area comes up in half of the authorities with a list"
    assert says.matrix_title(of(apart[:1])) == "Recommendations by area and authority"


def test_the_subtitle_says_how_those_in_two_are_counted():
    twice = [told(ASH, "money", "practice"), told(BIRCH, "money")]
    said = says.matrix_subtitle(of(twice, period="2024"), "late")
    assert "more than one area (1 is): it is counted in each" in said
    assert said.startswith("Number of recommendations on record for 2024 counted as late; each opens")
    assert "here none is" in says.matrix_subtitle(of(WIDE), "")
    assert "for challenges without a date" in says.matrix_subtitle(of(WIDE, period="undated"), "")


def test_of_one_year_a_list_is_on_record_for_that_year_only():
    made = of(WIDE, period="2020")
    assert says.headline(made).endswith("in 2 of the 3 authorities with a list on record for 2020")
    assert says.lead(made).endswith(
        "The other one authority has no list on record for 2020, which is not the same as none."
    )


def test_where_a_state_leaves_nothing_the_title_claims_nothing():
    made = of([told(ASH, "money"), told(BIRCH, "money")], "late")
    assert says.matrix_title(made) == "Recommendations by area and authority"
    assert says.lead(made) == "Two authorities have no list on record, which is not the same as none."


def test_what_became_of_them_counts_each_once():
    found = [
        told(ASH, "money", "practice", state="Verified", counts="done verified"),
        told(ASH, "money", state="Planned", counts="open"),
    ]
    made = of(found)
    expected = "1 of 2 recommendations is done, and peers have verified 1 of them"
    assert says.progress_title(progress.compute(made, []), made) == expected
    made = of(found[1:])
    assert says.progress_title(progress.compute(made, []), made) == "None of 1 recommendations is done yet"
    made = of(WIDE)
    assert says.progress_title(progress.compute(made, []), made) == "What became of them is not on record"


def test_experts_are_quoted_with_the_largest_share_that_is_given():
    many = some("money", 2, 8) + some("practice", 6, 6) + some("market", 2, 0)
    title = says.experts_title(experts.compute(many, AREAS))
    assert title == "Experts by experience raised 10 of 24 recommendations"
    more = some("money", 2, 8) + some("practice", 6, 6)
    title = says.experts_title(experts.compute(more, AREAS))
    assert title == "Experts by experience raised 8 of 22 recommendations, most often in Practice"


def test_experts_are_not_quoted_where_nothing_or_too_little_is_on_record():
    assert "is not on record" in says.experts_title(experts.compute(WIDE, AREAS))
    assert says.experts_title(experts.compute(some("money", 1, 1), AREAS)).startswith("Too few are on record")


def test_the_source_says_what_is_made_up():
    assert says.source(made_up=True, as_at="1 May 2026").startswith("Illustrative data, made up. States as at 1 May")
    assert says.source(made_up=False, as_at="1 May 2026").startswith("Source: ")
