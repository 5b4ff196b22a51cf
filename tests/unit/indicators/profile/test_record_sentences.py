from __future__ import annotations

from datetime import date

import pytest

from indicators.profile import record_sentences as says
from tests.unit.indicators.profile.mine import entry

DAY = entry(date(2016, 2, 23), date(2016, 2, 25))
LONE_DAY = entry(date(2019, 5, 2))
MONTH = entry(date(2015, 9, 1), date(2015, 9, 30), "month")
YEAR = entry(date(2020, 1, 1), date(2020, 12, 31), "year")
UNDATED = entry(precision="none")
REVIEW = entry(precision="none", kind="practice_review")
DATED_REVIEW = entry(date(2020, 11, 1), date(2020, 11, 30), "month", "practice_review")
MADE_UP = entry(illustrative=True)
NONE_DATED = "The public record dates no peer challenge of Solihull"
EVERY_ROUND = (
    "[WM ADASS says](http://wm-adass.org.uk/what-we-do/peer-challenge-programme/) that all 14 took part in every round."
)


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        ([DAY], "The public record has one peer challenge, 23 to 25 February 2016."),
        ([MONTH], "The public record has one peer challenge, in September 2015."),
        ([YEAR, DATED_REVIEW], "The public record has one peer challenge, in 2020."),
        (
            [MONTH, DAY],
            "The public record has two peer challenges: one in September 2015 and one from 23 to 25 February 2016.",
        ),
        ([LONE_DAY, YEAR], "The public record has two peer challenges: one on 2 May 2019 and one in 2020."),
        ([YEAR, UNDATED], "The public record has two peer challenges: one in 2020 and one without a date."),
        ([UNDATED], f"{NONE_DATED}; it has one challenge without a date. {EVERY_ROUND}"),
        ([REVIEW], f"{NONE_DATED}; it has one practice review without a date. {EVERY_ROUND}"),
        (
            [UNDATED, UNDATED, REVIEW],
            f"{NONE_DATED}; it has two challenges and one practice review without a date. {EVERY_ROUND}",
        ),
        ([DATED_REVIEW], f"{NONE_DATED}. {EVERY_ROUND}"),
        ([], f"{NONE_DATED}. {EVERY_ROUND}"),
        # A sentence about a named authority never mixes what is real with what is made up.
        ([MADE_UP], f"{NONE_DATED}. {EVERY_ROUND}"),
        ([MADE_UP, MONTH], "The public record has one peer challenge, in September 2015."),
    ],
)
def test_what_the_record_says_of_challenges(entries, sentence):
    assert says.on_challenges("Solihull", entries, loaded=True) == sentence


def test_a_record_that_is_not_loaded_says_nothing_of_anybody():
    assert says.on_challenges("Solihull", [], loaded=False) == "No record of peer challenges is loaded."


def test_a_list_declared_complete_can_say_that_there_was_none():
    day = date(2026, 3, 31)
    assert says.on_challenges("Solihull", [], loaded=True, complete_on=day) == (
        "Solihull had no peer challenge up to 31 March 2026, as its list is declared complete."
    )
    assert says.on_challenges("Solihull", [MONTH], loaded=True, complete_on=day).startswith("The public record has one")


def test_how_far_the_list_can_be_trusted():
    assert says.completeness([MONTH], loaded=True) == (
        f"The record is what public pages say. {EVERY_ROUND[:-1]}, so challenges are missing from it."
    )
    assert says.completeness([UNDATED], loaded=True) == ""
    assert says.completeness([MADE_UP], loaded=True) == ""
    assert says.completeness([MONTH], loaded=True, complete_on=date(2026, 3, 31)) == (
        "The list of peer challenges is declared complete up to 31 March 2026."
    )
