"""The findings over the figures, and their words for those who do not see them."""

from __future__ import annotations

from indicators.lasting import figure_words, rechecks
from tests.unit.indicators.lasting.made import computed, done, row, twenty, verified


def test_the_title_of_the_lines():
    assert figure_words.curves_title(computed(*twenty())) == (
        "Half were done within 10.0 months, and verified within 10.0 months"
    )
    assert figure_words.curves_title(computed(*(done(number, 100) for number in range(6)))) == (
        "Half were done within 3.3 months, and none is verified so far"
    )
    assert figure_words.curves_title(computed(*(row(number) for number in range(6)), made_up=True)) == (
        "With made-up recommendations, none is done so far"
    )
    assert "% of 20 accepted recommendations" in figure_words.curves_subtitle(computed(*twenty()))


def test_half_that_is_done_when_too_few_are_left_is_not_called_fewer_than_half():
    found = computed(*(done(number, 100 * number) for number in range(1, 6)))
    assert figure_words.curves_title(found) == "Too few are left to follow to say by when half were done"
    assert figure_words.group_words(found.overall, "done") == (
        "5 of 5 done", "Too few are left to follow to say by when half were done",
    )  # fmt: skip


def test_the_lines_in_words():
    assert figure_words.curves_alternative(computed(*twenty())) == (
        "Two rising lines by months since the challenge. Done: 30% at 6 months, 60% at 12 months, 60% at 18 months, "
        "60% at 24 months. Verified: 30% at 6 months, 60% at 12 months, 60% at 18 months, 60% at 24 months."
    )


def test_the_title_of_the_groups_names_priorities_else_areas():
    low = [done(number, 609, areas=["practice"], priority="Low") for number in range(40, 46)]
    high = [done(number, 304) for number in range(30, 36)]
    assert figure_words.groups_title(computed(*high, *low), "done") == (
        "Half were done within 10.0 months (high priority) and 20.0 months (low priority)"
    )
    unranked = [each | {"priority": None} for each in (*high, *low)]
    assert figure_words.groups_title(computed(*unranked), "done") == (
        "Half were done within 10.0 months (use of resources) and 20.0 months (strengths-based practice)"
    )
    assert figure_words.groups_title(computed(*high, *low), "verified") == (
        "How much was verified, by area and by priority"
    )
    assert figure_words.groups_title(computed(*high[:3]), "done") == (
        "No area or priority has five recommendations that can be timed"
    )


def test_a_group_says_how_many_and_by_when_half_or_why_not():
    found = computed(*twenty(), *(done(number, 100, areas=["old"], priority="Old") for number in range(30, 33)))
    # The line of the twelve ends at the eighth. With S = 5/6 after the second month the lower limit is below a half:
    # (5/6) ** exp(1.96 * 0.708) = 0.48; with S = 1/3 after the eighth the upper one is not: (1/3) ** 0.483 = 0.59.
    resources, practice, old = found.areas
    assert figure_words.group_words(resources, "done") == (
        "12 of 12 done",
        "Half within 6.0 months (2.0 months or more)",
    )
    assert figure_words.group_words(practice, "verified") == ("0 of 8 verified", "None is verified so far")
    assert figure_words.group_words(old, "done") == ("3 of 3 done", "Fewer than five: too few to draw")
    unsaid = computed(*twenty(), done(40, 300, done_is_exact=False)).areas[0]
    assert figure_words.group_words(unsaid, "done")[0] == "12 of 12 done, and 1 on a day nobody said"
    assert figure_words.groups_subtitle("verified").startswith("Share verified by months")


def test_the_re_checks_in_words():
    checked = [verified(number, 100, "sustained", "sustained" if number < 4 else "lapsed") for number in range(6)]

    def told(*rows: dict[str, object]) -> tuple[str, str]:
        found = rechecks.compute(computed(*rows).population)
        return figure_words.rechecks_title(found, False), figure_words.recheck_words(found[1])

    assert told(*checked) == (
        "6 of 6 still in place at 12 months and 4 of 6 still in place at 24 months",
        "4 still in place, 2 lapsed, 0 not re-checked: 67% in place (95% interval 30% to 90%)",
    )
    assert told(*checked[3:5]) == (
        "2 of 2 still in place at 12 months and 1 of 2 still in place at 24 months",
        "1 still in place, 1 lapsed, 0 not re-checked: too few for a share",
    )
    assert told(verified(1, 100)) == (
        "Nothing that was verified has been re-checked yet",
        "0 still in place, 0 lapsed, 1 not re-checked: too few for a share",
    )
    assert told(row(1)) == ("Nothing was verified long enough ago to be re-checked", "None verified long enough ago")
    assert "nearest" in figure_words.rechecks_subtitle()
