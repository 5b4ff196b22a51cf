"""What the page says first."""

from __future__ import annotations

from datetime import date

import pytest

from indicators.recommendations.sentences import has_history, headline, lead, nothing, source, total
from tests.unit.indicators.recommendations.asked import TODAY, asked, said

OPEN = asked(said("accepted", date(2025, 4, 1)))
DONE = asked(said("done", date(2025, 9, 1)))
VERIFIED = asked(said("done", date(2025, 9, 1)), said("verified", date(2025, 10, 1)))
REJECTED = asked(said("rejected", date(2025, 4, 1)))
LATE = asked(said("accepted", date(2025, 4, 1)), late=True)
SILENT = asked(said("accepted", date(2025, 4, 1)), silent=True)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (
            [OPEN] * 8 + [DONE] * 3 + [VERIFIED] * 6,
            "9 of 17 recommendations are done, and peers have verified 6 of them",
        ),
        ([OPEN, OPEN], "None of 2 recommendations is done yet"),
        ([OPEN], "The one recommendation is not done yet"),
        ([DONE], "The one recommendation is done, and peers have not verified it yet"),
        ([VERIFIED], "The one recommendation is done, and peers have verified it"),
        ([VERIFIED, VERIFIED], "All 2 recommendations are done, and peers have verified all of them"),
        ([DONE, DONE], "All 2 recommendations are done, and peers have verified none of them yet"),
        ([DONE, OPEN], "1 of 2 recommendations is done, and peers have not verified it yet"),
        ([VERIFIED, OPEN], "1 of 2 recommendations is done, and peers have verified it"),
        ([asked(), asked()], "The 2 recommendations to Coventry have no answer and no progress on record"),
        ([asked()], "The one recommendation to Coventry has no answer and no progress on record"),
    ],
)
def test_headline(found, words):
    assert headline(found, "Coventry") == words


def test_nothing_has_no_headline():
    with pytest.raises(ValueError, match="nothing"):
        headline([], "Coventry")


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ([LATE, LATE, SILENT], "**2 are late** and **1 has had no update for 90 days**."),
        ([LATE], "**1 is late.**"),
        ([SILENT, SILENT], "Nothing is late, but **2 have had no update for 90 days**."),
        ([OPEN], "Nothing is late."),
        ([OPEN, REJECTED], "Nothing is late. One was not accepted, given up or lapsed."),
        (
            [OPEN, REJECTED, REJECTED, asked()],
            "Nothing is late. Two were not accepted, given up or lapsed and one has no answer on record.",
        ),
    ],
)
def test_lead(found, words):
    assert lead(found, "") == words
    assert lead(found, "The 12-month follow-up is due.") == f"{words} The 12-month follow-up is due."


def test_without_history_nothing_is_called_late_or_done():
    words = lead([asked()], "The 12-month follow-up is due.")
    assert "nothing can be counted" in words
    assert not has_history([asked()])


def test_total():
    assert total([OPEN] * 17).startswith("17 recommendations in all. A recommendation can be in more than one count.")
    assert total([OPEN]).startswith("One recommendation in all.")


def test_source_says_what_is_made_up():
    assert source([OPEN], TODAY).startswith("Source: recommendations and status events as loaded. Late")
    made = source([asked(illustrative=True)], TODAY)
    assert made.startswith("Illustrative data, made up. ")
    assert "24 November 2025" in made


def test_none_on_record_is_not_none_made():
    sentence, words = nothing("Solihull")
    assert sentence == "No recommendation to Solihull is on record"
    assert "does not mean that nothing was recommended" in words
