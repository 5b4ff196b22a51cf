"""Recommendations by what they are about."""

from __future__ import annotations

from datetime import date

from indicators.recommendations.groups import by_area, by_statement, square
from tests.unit.indicators.recommendations.asked import TODAY, asked, said

AREAS = {"Use of resources": "Use of resources", "Performance and experience": "Performance and experience"}
OPEN = said("accepted", date(2025, 4, 1))
LATE = asked(OPEN, recommendation_id="late", late=True)
BOTH = asked(OPEN, recommendation_id="both", late=True, silent=True, areas=tuple(AREAS))
VERIFIED = asked(said("verified", date(2025, 4, 1)), recommendation_id="verified")
FORMER = asked(recommendation_id="former", areas=("Culture and change",))
NONE = asked(said("done", date(2025, 5, 1)), recommendation_id="none", areas=())


def test_areas_stand_in_their_order_and_former_ones_after_them():
    found = by_area([LATE, BOTH, VERIFIED, FORMER, NONE], AREAS, TODAY)
    assert [group.label for group in found] == [*AREAS, "Culture and change", "No area given"]
    assert [group.name for group in found][-1] == "none"
    assert [len(group.squares) for group in found] == [1, 3, 1, 1]


def test_words_say_what_the_squares_show():
    resources, performance, former, none = by_area([LATE, BOTH, VERIFIED, FORMER, NONE], AREAS, TODAY)
    assert resources.words == "0 of 1 done, 1 late, 1 silent"
    assert performance.words == "1 of 3 done, 2 late, 1 silent"
    assert performance.squares == ("verified", "late", "late")
    assert former.words == "1, nothing on record since"
    assert none.words == "1 of 1 done"


def test_an_area_without_a_recommendation_says_so():
    resources, performance = by_area([LATE], AREAS, TODAY)
    assert (resources.words, resources.squares) == ("No recommendation", ())
    assert performance.squares == ("late",)


def test_statements_have_labels_of_their_own():
    found = by_statement([LATE], {"learning": "Learning, improvement and innovation"}, TODAY)
    assert [(group.name, group.label) for group in found] == [("learning", "Learning, improvement and innovation")]


def test_squares():
    assert square(asked()) == "open"
    assert square(asked(OPEN, silent=True)) == "silent"
    assert square(asked(OPEN)) == "planned"
    assert square(asked(said("moved", date(2025, 4, 1)))) == "closed"
