"""Headline, lead, facts, rows, table and file of made comparisons."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pandas as pd
import pytest

from indicators.alike import facts, figure_heads, sentences, strips, tables
from indicators.alike.standing import Standings
from indicators.series.figures import Measure
from indicators.theme import LIGHT
from tests.unit.indicators.alike.made import ADMITTED, REABLED, SHARE, compared, counted
from tests.unit.indicators.made import CONTROL, NAMES, TURNOVER, Given

ABOVE, LIKE, BELOW = (76.0, 3.0), (71.0, 3.0), (64.0, 3.0)
QUALITY = replace(CONTROL, construct="ascof_1a", short_title="Quality of life", symbol="", unit="score out of 24")


def region(above: tuple[str, ...] = (), below: tuple[str, ...] = (), measure: Measure = QUALITY) -> Standings:
    """All 14 in a survey, some clearly above and some below their neighbours."""
    given: dict[str, dict[int, Given]] = {
        name: {2024: ABOVE if name in above else BELOW if name in below else LIKE} for name in NAMES
    }
    return compared(given, measure=measure)


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


def test_what_people_do_is_said_where_a_measure_has_words_for_it() -> None:
    found = region(("Dudley",), ("Walsall",), CONTROL)
    assert sentences.headline(found) == (
        "People are more likely to have enough control over their daily life in Dudley than in authorities like it, "
        "and less likely in Walsall"
    )
    assert sentences.headline(region((), ("Walsall",), CONTROL)).startswith("People are less likely to have")


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


def test_who_is_worse_and_worsening_is_named_with_the_reason() -> None:
    falling = dict.fromkeys(range(2021, 2024), (75.0, 3.0)) | {2024: BELOW}
    found = compared({"Coventry": falling, "Dudley": {2024: BELOW}}, measure=CONTROL)
    assert sentences.lead(found, "name").endswith("**Coventry** is worse than its neighbours and worsening.")
    assert facts.worsening(found.authorities[0], found) == (
        "64.0%, against 70.0% on average of its neighbours; 11.0 points below the average of its own three results "
        "before (75.0%)."
    )
    shown = figure_heads.in_order(found, by_map=False, only_worsening=True)
    assert [each.place.name for each in shown] == ["Coventry"]
    title = figure_heads.rows_title(found, only_worsening=True)
    assert title == "One of the 14 is worse than its own neighbours and worsening"


def test_a_trend_names_the_wave_that_was_not_collected() -> None:
    given = {year: (80.0 - 4 * at, 6.0) for at, year in enumerate((2018, 2019, 2021, 2022, 2023, 2024))}
    found = compared({"Coventry": given}, measure=CONTROL)
    assert facts.trend_sentence(found.authorities[0], found) == (
        "Its last five results (2019–20 to 2024–25, without 2020–21) have fallen steadily."
    )


def test_the_order_of_the_map_goes_row_by_row() -> None:
    found = region()
    column = {name: at for at, name in enumerate(reversed(NAMES))}
    placed = tuple(
        replace(each, place=replace(each.place, row=1, column=column[each.place.name])) for each in found.authorities
    )
    shown = figure_heads.in_order(replace(found, authorities=placed), by_map=True, only_worsening=False)
    assert [each.place.name for each in shown] == list(reversed(NAMES))


def test_a_row_draws_what_it_says() -> None:
    found = compared({"Coventry": {2024: ABOVE}, "Dudley": {2023: LIKE}})
    drawn = strips.compute(found, found.authorities, LIGHT, "E00000001")
    coventry, dudley = drawn.rows
    assert (coventry.figure, coventry.word, dudley.figure, dudley.word) == ("76.0", "Better", "–", "No figure")
    assert coventry.alternative == (
        "Coventry: 76.0%, 95% interval 73.0% to 79.0%; average of 6 neighbours 70.0%, from 64.0% to 76.0%."
    )
    assert dudley.alternative.endswith("not compared, because it has no figure.")
    # Its neighbours stay in sight where an authority has no figure; its own mark and interval are not there.
    assert LIGHT.better_mark in coventry.svg
    assert "<rect" in dudley.svg
    assert dudley.svg.count("<circle") == 0
    assert [0 <= at <= 1 for _, at in drawn.ticks] == [True] * len(drawn.ticks)
    assert drawn.ticks[-1][0].endswith("%")


def test_nothing_at_all_is_rows_without_a_drawing() -> None:
    found = compared({"Coventry": {}}, neighbours=(), region=None, of_england=None)
    drawn = strips.compute(found, found.authorities, LIGHT, "")
    assert [(row.svg, row.figure) for row in drawn.rows] == [("", "–")]
    assert sentences.headline(found) == "There are no figures for control over daily life yet"
    assert sentences.lead(found, "name").startswith("Nothing has been loaded")


def test_table_and_file_hold_every_authority_with_its_reason() -> None:
    rows = counted("E00000001", "Coventry", {2024: (75.0, 300, 400)})
    found = compared({"Coventry": {2024: 75.0}, "Dudley": {2024: 71.0}}, measure=REABLED, basis=SHARE, rows=rows)
    table = tables.of_standings(found, found.authorities)
    coventry, dudley = (dict(zip(table.head, row, strict=True)) for row in table.rows)
    assert coventry["Difference from its neighbours amounts to"] == "about 20 people more (2 to 36)"
    assert (coventry["Against its neighbours"], coventry["With a figure"]) == ("Better", "6 of 6")
    assert dudley["Against its neighbours"] == "Not compared"
    assert dudley["Why not compared"] == "Neither counts nor a margin of error are published for its figure."
    published = pd.DataFrame(columns=list(tables.EXPORTED)).assign(period_start=pd.Series(dtype="datetime64[us]"))
    text = tables.standings_csv(found, found.authorities, published)
    first, second = csv.DictReader(io.StringIO(text))
    assert (first["name"], first["against_neighbours"]) == ("Coventry", "better")
    assert float(first["difference_amounts_to"]) == pytest.approx(20.0)
    assert (second["against_neighbours"], second["not_compared_because"]) == ("none", "no_counts")
