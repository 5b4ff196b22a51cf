"""Which recommendations are listed, and in which order."""

from __future__ import annotations

from datetime import date

import pytest

from indicators.recommendations.selection import ORDER_WORDS, ORDERS, WITHOUT, Selection, in_words, selected
from tests.unit.indicators.recommendations.asked import TODAY, asked, said

ACCEPTED = said("accepted", date(2025, 4, 1))
LATE = asked(ACCEPTED, recommendation_id="a", reference="10", late=True, due_on=date(2025, 11, 1), owner_role="Finance")
DONE = asked(
    said("done", date(2025, 9, 1)), recommendation_id="b", reference="2", areas=("Use of resources",),
    quality_statements=("governance", "learning"), text="Publish a carers’ offer.", due_on=date(2025, 12, 1),
)  # fmt: skip
BARE = asked(recommendation_id="c", reference="", areas=(), quality_statements=(), owner_role="")
ALL = (DONE, BARE, LATE)


def ids(**asked_for: str) -> str:
    return "".join(each.recommendation_id for each in selected(ALL, Selection(**asked_for), TODAY))


def test_nothing_asked_for_lists_all():
    assert ids() == "abc"
    assert not Selection().narrows
    assert not Selection(order="due").narrows


@pytest.mark.parametrize(
    ("asked_for", "found"),
    [
        ({"show": "late"}, "a"),
        ({"show": "done"}, "b"),
        ({"show": "unanswered"}, "c"),
        ({"show": "silent"}, ""),
        ({"area": "Performance and experience"}, "a"),
        ({"area": WITHOUT}, "c"),
        ({"statement": "learning"}, "ab"),
        ({"statement": WITHOUT}, "c"),
        ({"find": "FINANCE"}, "a"),
        ({"find": "carers' offer"}, "b"),
        ({"find": "offer carers"}, "b"),
        ({"find": "10"}, "a"),
        ({"find": "progress measured"}, "ac"),
        ({"find": "  "}, "abc"),
        ({"find": "nowhere"}, ""),
        ({"show": "late", "area": WITHOUT}, ""),
        ({"show": "late", "find": "finance", "statement": "learning"}, "a"),
    ],
)
def test_what_is_asked_for(asked_for, found):
    assert ids(**asked_for) == found


def test_orders():
    assert ids(order="due") == "abc"
    assert ids(order="updated") == "bac"
    assert ids(order="reference") == "bac"
    assert set(ORDERS) == set(ORDER_WORDS)


def test_numbers_are_ordered_as_people_count():
    found = [asked(recommendation_id=name, reference=name) for name in ("1.10", "2", "1.2", "R3", "1.2a")]
    order = [each.reference for each in selected(found, Selection(order="reference"), TODAY)]
    assert order[:4] == ["1.2", "1.2a", "1.10", "2"]
    assert set(order) == {"1.10", "2", "1.2", "R3", "1.2a"}


def test_in_the_order_of_the_report_the_newest_challenge_comes_first():
    old = asked(recommendation_id="old", challenge_id="coventry-2016", challenge_start_on=date(2016, 2, 23))
    undated = asked(recommendation_id="undated", challenge_id="", challenge_start_on=None)
    found = selected([undated, old, LATE], Selection(order="reference"), TODAY)
    assert [each.recommendation_id for each in found] == ["a", "old", "undated"]


def test_in_words():
    statements = {"learning": "Learning, improvement and innovation"}
    assert in_words(17, Selection(), statements) == "17 recommendations"
    assert (
        in_words(1, Selection(show="late", find="audit"), statements) == "1 recommendation: late, that mentions “audit”"
    )
    assert in_words(2, Selection(area="Use of resources", statement="learning"), statements) == (
        "2 recommendations: in Use of resources, on Learning, improvement and innovation"
    )
    assert in_words(0, Selection(area=WITHOUT, statement=WITHOUT, find="x"), statements) == (
        "0 recommendations: without an area, without a quality statement, that mention “x”"
    )


def test_words_looked_for_mark_up_nothing():
    wanted = Selection(find="[**here**](/data-quality)")
    assert in_words(0, wanted, {}) == "0 recommendations: that mention “here/data-quality”"
