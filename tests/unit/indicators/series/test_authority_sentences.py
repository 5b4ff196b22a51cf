"""Expected numbers are worked out by hand; 3A figures are those published for 2024-25."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from indicators.series import authority_sentences as says
from indicators.series import difference
from indicators.series.change import compute
from indicators.series.figures import Note, Series
from tests.unit.indicators.made import (
    ADMISSION,
    CARERS,
    CONTROL,
    COVENTRY,
    HEREFORDSHIRE,
    STOKE,
    TURNOVER,
    figure,
    joined,
    place,
    quarters,
    series,
)

ENGLAND = {2021: (76.9, 0.4), 2022: (77.2, 0.4), 2023: (77.6, 0.4), 2024: (77.3, 0.4)}
HARD = Note("hard", date(2024, 4, 1), "Counted anew.")


def of(given, **more):
    """The one authority's change, and its series."""
    found = series({"Coventry": given}, **{"england": ENGLAND, **more})
    return compute(found).authorities[0], found


@pytest.mark.parametrize(
    ("given", "title"),
    [
        (COVENTRY, "Coventry: 82.2%, 6.7 points above its earlier average of 75.5%"),
        (HEREFORDSHIRE, "Coventry: 79.5%, 4.7 points below its earlier average of 84.2%"),
        (STOKE, "Coventry: 77.4%, no clear change from its earlier average of 75.2%"),
        ({2023: 85.3, 2024: 37.0}, "Coventry: 37.0%, after 85.3% in 2023–24"),
        ({2024: 37.0}, "Coventry: 37.0%, its first result"),
        ({2022: 80.0, 2023: 82.0, 2024: 37.0}, "Coventry: 37.0%, beside its earlier average of 81.0%"),
        ({2023: 85.3}, "Coventry has no figure for 2024–25"),
    ],
)
def test_the_title(given, title):
    assert says.title(*of(given)) == title


def test_the_title_of_a_first_result_counted_anew():
    change, found = of({2024: 635.5}, measure=ADMISSION, england={2024: 592.5}, notes=[HARD], segments={2024: 2})
    assert says.title(change, found) == "Coventry: 635.5, its first result counted this way"
    assert says.subtitle(change, found) == (
        "One result counted this way cannot show a change. Grey dots are the other authorities."
    )


def test_the_subtitle_says_what_sampling_could_do():
    assert says.subtitle(*of(COVENTRY)) == (
        "A difference of 3.6 points or more is unlikely to be sampling alone. 400 people answered in 2024–25. Bars "
        "show 95% intervals."
    )


def test_the_subtitle_of_one_earlier_result():
    assert says.subtitle(*of({2023: 85.3, 2024: 37.0})) == (
        "The one earlier result is shown but not counted: two results cannot tell a change from normal movement."
    )


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("suppressed", "The publisher marks it as withheld."),
        ("not_available", "The publisher marks it as not available."),
        ("", "The publisher gives none."),
    ],
)
def test_a_missing_figure_has_a_reason(reason, sentence):
    change, found = of({2023: 85.3})
    missing = {date(2024, 4, 1): reason} if reason else {}
    own = replace(change, place=replace(change.place, missing=missing))
    assert says.subtitle(own, found) == sentence


def test_a_figure_left_out_is_said_to_be():
    change, found = of({2023: 85.3})
    own = replace(change, place=replace(change.place, left_out=(date(2024, 4, 1),)))
    text = "2024–25 was printed as 0.0 from nobody’s answers, and is left out."
    assert says.subtitle(own, found) == text
    assert says.notes(own, found) == (text,)


# A chosen year.


def since(latest, earlier, measure=CONTROL):
    found: Series = series({"Coventry": COVENTRY}, measure=measure)
    return says.since_year(difference.compute(latest, earlier), found)


def test_since_a_year_with_a_clear_difference():
    # Published: 73.4 ± 4.6 in 2015-16; 8.8 against the root of 2.7² + 4.6² = 5.3.
    assert since(figure(2024, (82.2, 2.7)), figure(2015, (73.4, 4.6))) == (
        "**8.8 points higher** than in 2015–16 (73.4%), more than sampling alone would explain."
    )


def test_since_a_year_within_sampling():
    # Published: 79.6 ± 3.8 in 2016-17; 2.6 against the root of 2.7² + 3.8² = 4.7.
    assert since(figure(2024, (82.2, 2.7)), figure(2016, (79.6, 3.8))) == (
        "**2.6 points higher** than in 2016–17 (79.6%), no more than sampling alone would explain."
    )


def test_since_a_year_without_margins():
    assert since(figure(2024, 37.0), figure(2023, 85.3)) == (
        "**48.3 points lower** than in 2023–24 (85.3%), but without a margin of error it cannot be said whether this "
        "is more than chance."
    )


def test_since_a_year_with_the_same_figure():
    assert since(figure(2024, 1.4), figure(2023, 1.4)) == "The same as in 2023–24 (1.4%)."
    assert says.since_year(None, series({})) == "There is no earlier result to compare with."


# England.


def test_against_england_with_its_margin():
    # Root of 2.7² + 0.4² = 2.7.
    assert says.against_england(*of(COVENTRY)) == (
        "**4.9 points above** England (77.3%); sampling alone would explain up to 2.7."
    )


def test_against_england_within_sampling():
    # 0.1 against the root of 3.7² + 0.4² = 3.7.
    assert says.against_england(*of(STOKE)) == (
        "**0.1 points above** England (77.3%); sampling alone would explain up to 3.7."
    )


def test_englands_unknown_margin_is_said_to_be():
    given = {2016: (7.0, 0.2), 2018: (7.0, 0.2), 2021: (7.0, 0.2), 2023: (6.5, 0.2)}
    assert says.against_england(*of(given, measure=CARERS, england={2023: 7.3})) == (
        "**0.8 points below** England (7.3). England’s margin of error is not published, so it cannot be said whether "
        "this is more than sampling."
    )


def test_counts_have_no_margin():
    assert says.against_england(*of({2024: 22.1}, measure=TURNOVER, england={2024: 23.7})) == (
        "**1.6 points below** England (23.7%). No margin of error is published."
    )


def test_england_when_there_is_less_to_say():
    assert says.against_england(*of({2024: 77.3})) == "The same as England (77.3%)."
    assert says.against_england(*of({2023: 85.3})) == "England stands at 77.3%."
    assert (
        says.against_england(*of(COVENTRY, england={2023: 77.6})) == "There is no figure for England to compare with."
    )


# Notes and source.


def test_odd_and_accepted_figures_are_noted_in_order():
    change, found = of(COVENTRY)
    own = place("Coventry", COVENTRY)
    figures = list(own.figures)
    figures[3] = replace(figures[3], odd="From 78.9 to 82.2.")
    figures[1] = replace(figures[1], comment="checked with the authority, it's right")
    noted = replace(change, place=replace(own, figures=tuple(figures)))
    assert says.notes(noted, found) == (
        "2022–23, 73.8%: Checked with the authority, it’s right.",
        "2024–25 is unusual and awaits a comment: from 78.9 to 82.2.",
    )


def test_changes_in_counting_are_named_where_they_are_seen():
    early = Note("caution", date(2017, 4, 1), "Refined early.")
    shown = Note("caution", date(2022, 4, 1), "refined in 2022-23")
    gap = Note("gap", date(2020, 4, 1), "Nobody was asked.")
    found = series({"Coventry": COVENTRY}, notes=[early, shown, gap])
    assert says.counting_notes(found) == ("2022–23: Refined in 2022–23.",)
    anew = series({"Coventry": {2024: 1.0}}, notes=[HARD], segments={2024: 2})
    assert says.counting_notes(anew) == ("2024–25: Counted anew.",)


def test_the_next_result_is_dated_by_cadence_and_delay():
    # The year 2025-26 ends in March 2026; nine months later is December 2026.
    assert says.next_result(series({"Coventry": COVENTRY})) == (
        "The results for 2025–26, usually published around December 2026."
    )
    assert says.next_result(series({"Coventry": {}})) == "Figures for control over daily life."


def test_of_a_measure_that_has_ended_no_next_result_is_promised():
    ended = replace(CONTROL, last_period_start=date(2022, 4, 1))
    assert says.next_result(series({"Coventry": {2021: 80.0}}, measure=ended)) == (
        "Nothing: this measure has ended, and no more results of it are published."
    )
    assert says.next_result(series({"Coventry": {}}, measure=ended)) == "Figures for control over daily life."


def test_the_source_says_where_when_and_how_to_read_it():
    assert says.source(series({"Coventry": COVENTRY}), zero=False) == (
        "Source: Department of Health and Social Care, ASCOF table 3A, published 23 January 2026; Adult social care "
        "survey (ASCS). The axis does not start at zero. It cannot show how effective an authority is."
    )
    assert "axis" not in says.source(series({"Coventry": COVENTRY}), zero=True)


def test_the_measure_can_be_what_the_title_is_about():
    assert says.title(*of(STOKE), subject="Control over daily life") == (
        "Control over daily life: 77.4%, no clear change from its earlier average of 75.2%"
    )
    assert says.title(*of({2023: 85.3}), subject="Control") == "Control: Coventry has no figure for 2024–25"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        # 82.2 less the mean of 73.7, 73.8 and 78.9, 75.467.
        (
            COVENTRY,
            "**6.7 points above** the average of its three results before (75.5%), more than sampling alone would "
            "explain.",
        ),
        (
            STOKE,
            "**2.2 points above** the average of its three results before (75.2%), no more than sampling alone would "
            "explain.",
        ),
        (
            {2022: (75.0, 4.0), 2023: (75.0, 4.0), 2024: (75.0, 4.0)},
            "The same as the average of its two results before (75.0%).",
        ),
        ({2024: 5.0}, "There is no comparable earlier result, so a change cannot be measured."),
        ({2023: 5.0}, "There is no newest result to compare."),
    ],
)
def test_the_newest_result_beside_its_own_past(given, words):
    assert says.own_past(*of(given)) == words


def test_marks_are_explained_without_the_doubt():
    assert says.marks(*of(COVENTRY)) == "400 people answered in 2024–25. Bars show 95% intervals."
    assert says.marks(*of({2023: 5.0})) == ""


def test_notes_on_counting_come_in_order_and_can_tell_of_gaps():
    gap = Note("gap", date(2020, 4, 1), "nobody was asked")
    early = Note("gap", date(2012, 4, 1), "no survey yet")
    change = Note("caution", date(2019, 4, 1), "the formula was put right.")
    _, found = of({2018: 1.0, 2019: 2.0, 2021: 3.0, 2024: 5.0}, notes=[gap, change, early])
    assert says.counting_notes(found) == ("2019–20: The formula was put right.",)
    assert says.counting_notes(found, gaps=True) == (
        "2019–20: The formula was put right.",
        "2020–21: Nobody was asked.",
    )


def test_an_own_measure_has_no_table_in_a_framework():
    found = quarters({(2025, 1): 17.0, (2025, 4): 18.0})
    assert says.source(found, zero=False).startswith("Source: Coventry City Council, a measure of its own, published")
    # The quarter ends on 30 September; a month later is the end of October.
    assert says.next_result(found) == "The results for July to September 2025, usually published around October 2025."


def test_the_source_names_every_table_the_line_is_joined_from():
    assert says.source(joined(), zero=True) == (
        "Source: Department of Health and Social Care, ASCOF table 2A, published 23 January 2026; Client level data. "
        "For 2015–16 to 2022–23: Office for Local Government, Oflog table ASC5; SALT. "
        "It cannot show how effective an authority is."
    )
