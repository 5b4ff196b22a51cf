"""Subtitles and caveats of the figures: with how many others, what is missing, and what it cannot show."""

from __future__ import annotations

from dataclasses import replace

from indicators.impact import figure_words
from tests.unit.indicators.impact.made import (
    ADMISSION,
    CHALLENGE,
    LONELY,
    MADE_UP,
    SAFE,
    episode,
    found,
    own,
)


def test_the_strips_say_with_how_many_others():
    said = figure_words.strips_subtitle(episode(found(), found(others=30, measure=LONELY)))
    assert said.startswith("Coventry: above or below the average change of about 41 other English authorities. Zero ")


def test_the_region_says_what_a_mark_is():
    said = figure_words.region_subtitle([episode(), episode()])
    assert said.startswith(
        "A mark for each of two authorities, above or below the average change elsewhere. Zero means"
    )


def test_the_clock_names_the_band_and_the_hollow_marks():
    said = figure_words.clock_subtitle(found())
    assert said.startswith("Difference from 41 other English authorities, by result. The band holds 95 in 100 of them.")
    assert "hollow where preparation for the challenge had begun" in said


def test_a_clock_without_a_band_does_not_explain_one():
    said = figure_words.clock_subtitle(found(others=29))
    assert "95 in 100" not in said
    assert "hollow" in said


def test_a_broken_line_says_where():
    assert figure_words.broken_line([]) == []
    assert figure_words.broken_line(["2018–19 and 2020–21"]) == [
        "No line between 2018–19 and 2020–21: no result was collected or published there."
    ]


def test_how_many_measures_have_no_result_at_some_horizon():
    none, some = found(own(before=())), found(own(None), measure=LONELY)
    whole = found(measure=SAFE)
    assert figure_words.without_result(episode(whole)) == ""
    assert figure_words.without_result(episode(none, some, whole)) == (
        "One of 3 measures has no result to compare and one has none at one horizon or two."
    )
    assert figure_words.without_result(episode(none, replace(none, measure=ADMISSION), whole)) == (
        "Two of 3 measures have no result to compare."
    )
    assert figure_words.without_result(episode(some)) == "One has none at one horizon or two."


def test_the_caveat_is_the_wording_of_the_methods():
    words = (
        "compared with other English authorities over the same years, most of which had their own improvement work, "
        "including peer reviews"
    )
    for (caveat,) in (figure_words.caveat("Coventry"), figure_words.region_caveat()):
        assert words in caveat
        assert "Long-term results include the effect of any later challenge." in " ".join(caveat.split())


def test_the_source_of_the_dates_is_told_or_that_they_are_made_up():
    assert "Dates of challenges: [Coventry](https://example.org/coventry)." in figure_words.source([CHALLENGE])
    assert "Dates of challenges: made up." in figure_words.source([MADE_UP])
    unsourced = figure_words.source([replace(CHALLENGE, source_url="")])
    assert "made up" not in unsourced
    assert "cannot by itself be used to judge" in figure_words.source([])


def test_where_nothing_can_be_drawn_it_says_so():
    assert figure_words.no_strip(episode()) == (
        "No measure has a result after Coventry’s challenge that can be compared yet."
    )
