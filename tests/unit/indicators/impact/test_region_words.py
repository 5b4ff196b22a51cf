"""Titles of the region's figures, and what a test of the programme would need."""

from __future__ import annotations

from indicators.impact import region_words
from tests.unit.indicators.impact.made import found, own


def test_the_title_of_the_small_charts_counts_who_is_outside_in_the_long_term():
    three = [found(own(0.0, 3.0)), found(), found(own(9.0))]
    assert region_words.clocks_title(three) == (
        "Control over daily life around three dated challenges: one outside the usual range in the long term"
    )
    inside = region_words.clocks_title([found(), found()])
    assert (
        inside == "Control over daily life around two dated challenges: none outside the usual range in the long term"
    )


def test_a_thin_baseline_is_never_counted_and_who_has_no_result_is_no_chart():
    thin, none = found(own(0.0, 9.0, before=(2020,))), found(own(before=()))
    assert region_words.clocks_title([thin, none]) == "Control over daily life around one dated challenge"


def test_what_is_needed_names_how_many_lists_are_complete():
    assert "So far" not in region_words.needed("/data-quality", 0)
    assert "So far the lists of three of the 14 are declared complete." in region_words.needed("/data-quality", 3)
    assert "So far the list of one of the 14 is declared complete." in region_words.needed("/data-quality", 1)
    assert "[Data quality](/data-quality)" in region_words.needed("/data-quality", 3)
    assert region_words.needed("/", 3).endswith("shown by itself, without a verdict.")


def test_the_small_charts_say_how_they_are_read():
    assert "95 in 100 other authorities" in region_words.clocks_subtitle()
    assert "not a verdict" in region_words.PROGRAMME
