"""The region's page, as a visitor drives it, and what it says about the figures the product ships."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data.access import Asker, Store
from data.definitions import definitions
from data.places import REFERENCE
from indicators.region import small_multiples
from indicators.region.figure_heads import multiples_subtitle, tiles_note, tiles_title
from indicators.region.sentences import headline, lead
from indicators.series import authority_sentences, change, difference, small_chart
from indicators.series.figures import Series, stretches
from indicators.series.reading import read_measure, read_series, records
from indicators.theme import LIGHT

ROOT = Path(__file__).resolve().parents[2]
WHO = Asker("test")
BY_NAME = {
    "Birmingham": "E08000025", "Coventry": "E08000026", "Herefordshire": "E06000019", "Solihull": "E08000029",
    "Stoke-on-Trent": "E06000021", "Warwickshire": "E10000031",
}  # fmt: skip


@pytest.fixture
def app(full_home, monkeypatch) -> AppTest:
    monkeypatch.setenv("IMPACT_HOME", str(full_home.root))
    return AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)


def html(app: AppTest) -> str:
    assert not app.exception
    return "\n".join(str(each.proto.body) for each in app.get("html"))


def opened(app: AppTest, **address: str) -> str:
    for name, value in address.items():
        app.query_params[name] = value
    return html(app.run())


def test_a_visitor_arrives_at_control_over_daily_life(app):
    page = opened(app)
    assert (
        "<h1>Control over daily life is up in Coventry, Solihull and Warwickshire, and down in Herefordshire</h1>"
        in page
    )
    assert "Coventry: 82.2%, 6.7 points above its earlier average of 75.5%" in page
    assert "A difference of 3.6 points or more is unlikely to be sampling alone. 715 people answered" in page
    assert "<b>8.8 points higher</b>" in page
    assert "<b>4.9 points above</b> England (77.3%); sampling alone would explain up to 2.7." in page


def test_the_picker_is_in_order_of_what_is_measured(app):
    opened(app)
    options = app.selectbox(key="choice-indicator").options
    assert len(options) == 31
    # What has ended stands at the end of its topic, and says so: its code may mean another measure today.
    assert "Requests resulting in a service (ASC6, ended)" in options
    assert options[-1] == "Workforce turnover (ASC7, ended)"
    assert options[:5] == [
        "Quality of life (1A)", "Impact on quality of life (1B)", "Carers’ quality of life (1C)",
        "Satisfaction with care (1D)", "Carers’ satisfaction (1E)",
    ]  # fmt: skip
    topics = [definition.topic for definition in definitions().values()]
    assert all(f'content:"{topic}"' in html(app) for topic in topics)


def test_a_deep_link_shows_what_its_sender_saw(app):
    page = opened(app, indicator="ascof_4b", authority="E10000031", since="2023-24")
    assert "Warwickshire: 37.0%, after 85.3% in <span" in page
    assert "<b>48.3 points lower</b>" in page
    assert "2024–25</span> is unusual and awaits a comment: from 85.3 to 37.0." in page
    assert app.selectbox(key="choice-authority").value == "E10000031"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (
            {"indicator": "ascof_9z"},
            "There are no figures for an indicator “ascof_9z”. You see control over daily life",
        ),
        ({"authority": "Coventry"}, "“Coventry” is the code of none of the 14 authorities. You see Coventry instead."),
        ({"since": "2020-21"}, "Coventry has no comparable result for “2020-21”. You see"),
        ({"indicator": "[a](javascript:x)<b>"}, "an indicator “ajavascriptxb”"),
    ],
)
def test_an_address_that_asks_for_nothing_known_is_answered(app, address, words):
    page = opened(app, **address)
    assert words in page
    assert "<h1>Control over daily life is up" in page


def test_a_tile_selects_its_authority_and_the_address_says_so(app):
    opened(app)
    page = html(app.button(key=f"tile-{BY_NAME['Herefordshire']}").click().run())
    assert "Herefordshire: 79.5%, 4.7 points below its earlier average of 84.2%" in page
    assert app.query_params["authority"] == BY_NAME["Herefordshire"]
    assert app.selectbox(key="choice-authority").value == BY_NAME["Herefordshire"]


def test_choosing_another_indicator_keeps_the_authority_that_was_chosen(app):
    opened(app, authority=BY_NAME["Solihull"])
    page = html(app.selectbox(key="choice-indicator").set_value("ascof_1a").run())
    assert app.query_params["indicator"] == "ascof_1a"
    assert "Solihull: 19.4, no clear change" in page


def test_without_a_choice_the_page_shows_the_first_authority_its_sentence_names(app):
    page = opened(app, indicator="ascof_1b")
    assert "<h1>Impact on quality of life is up in <span" in page
    assert "Stoke-on-Trent</span>: 0.457, 0.041 above its earlier average" in page


def test_another_year_to_compare_with(app):
    opened(app)
    page = html(app.selectbox(key="choice-since").set_value("2016-17").run())
    assert "<b>2.6 points higher</b> than in" in page
    assert app.query_params["since"] == "2016-17"


def test_a_year_that_does_not_suit_the_next_indicator_is_said_not_to(app):
    opened(app, since="2015-16", authority=BY_NAME["Coventry"])
    page = html(app.selectbox(key="choice-indicator").set_value("ascof_1c").run())
    assert "Coventry has no comparable result for “2015-16”." in page


def test_a_first_result_has_no_year_to_compare_with(app):
    page = opened(app, indicator="ascof_2c")
    assert "choice-since" not in [box.key for box in app.selectbox]
    assert "What would make a change appear" in page
    assert "official statistics in development" in page


def test_a_withheld_figure_is_neither_zero_nor_hidden(app):
    # Published: 2D(1), Herefordshire, 2024-25: [c].
    page = opened(app, indicator="ascof_2d_1", authority=BY_NAME["Herefordshire"])
    assert "Herefordshire has no figure for" in page
    assert "The publisher marks it as withheld." in page
    assert app.button(key=f"tile-{BY_NAME['Herefordshire']}").label == "Herefordshire\n**–**\n*Withheld*"


def test_what_changed_names_the_three_odd_figures_worst_first(app):
    page = opened(app)
    assert "ASCOF <span" in page
    assert "is loaded: 25 measures for all 14 authorities." in page
    odd = [page.index(words) for words in ("Warwickshire, 4B", "Trent</span>, 3D(1a)", "Worcestershire, 2A")]
    assert odd == sorted(odd)
    assert page.count("Loaded with a warning, awaiting a comment.") == 3
    assert "Measures 2A to 2E and 3D are counted in a new way" in page
    assert "no new results until the one for" in page


def test_follow_ups_due_next_say_that_they_are_made_up(app):
    page = opened(app)
    assert "Follow-ups due next" in page
    assert "Illustrative data" in page
    assert "14 authorities" in page


def test_without_follow_ups_the_page_says_what_would_make_them_appear(app):
    app.query_params["examples"] = "off"
    assert "No follow-up is due" in opened(app)


# The figures themselves.


def read(store: Store, construct: str) -> tuple[Series, pd.DataFrame]:
    listed = {row["construct"]: row for row in records(store.rows("indicator_list", who=WHO))}
    figures = store.rows("region_series", who=WHO, construct=construct)
    return read_series(
        read_measure(listed[construct]), figures, store.rows("series_changes", who=WHO, construct=construct)
    ), figures


@pytest.fixture(scope="module")
def shipped(full_home) -> Store:
    return Store(full_home.published())


CONSTRUCTS = sorted({definitions()[path.stem].construct for path in (REFERENCE / "figures").glob("*.csv")})


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_no_line_and_no_comparison_crosses_a_break_or_a_missing_wave(shipped, construct):
    series, _ = read(shipped, construct)
    assert len(series.authorities) == 14
    for place in series.places:
        for part in stretches(place, series.measure.cadence_months):
            starts = [figure.period_start for figure in part]
            assert len({figure.segment for figure in part}) == 1
            assert not [wave for wave in series.missing_waves if starts[0] < wave < starts[-1]]
    for item in change.compute(series).authorities:
        assert all(figure.segment == item.latest.segment for figure in item.earlier)  # type: ignore[union-attr]
        for earlier in difference.comparable_periods(item.place, item.latest):
            assert earlier.segment == item.latest.segment  # type: ignore[union-attr]


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_every_sentence_of_every_measure_can_be_said(shipped, construct):
    series, figures = read(shipped, construct)
    region = change.compute(series)
    texts = [headline(region), lead(region), tiles_title(region), tiles_note(region), multiples_subtitle(series)]
    for item in region.authorities:
        texts += [authority_sentences.title(item, series), authority_sentences.subtitle(item, series)]
        texts += [authority_sentences.against_england(item, series), small_chart.alternative(item, series)]
        for earlier in difference.comparable_periods(item.place, item.latest):
            texts.append(authority_sentences.since_year(difference.compute(item.latest, earlier), series))
        texts.append(authority_sentences.missing_sentence(item, series))
    texts += [authority_sentences.source(series, zero=False), authority_sentences.next_result(series)]
    for text in texts:
        assert text.strip()
        assert not {"None", "nan", "()"} & set(text.replace("None of the", "").split())
    assert len(small_multiples.compute(region, LIGHT, "").charts) == 14
    published = figures.dropna(subset="period_start")
    assert published["value"].isna().sum() == published["missing_reason"].notna().sum()


def test_earlier_years_of_another_publisher_are_drawn_apart_and_named(shipped):
    series, _ = read(shipped, "ascof_2a")
    coventry = next(place for place in series.authorities if place.name == "Coventry")
    # Oflog's table, ASC5, read off the published file; 2024-25 as the framework's own table has it.
    assert [(item.period_start.year, item.value) for item in coventry.figures if item.segment == 1][-1] == (2022, 75.0)
    assert [(item.period_start.year, item.segment) for item in coventry.figures][-1] == (2024, 2)
    source = authority_sentences.source(series, zero=True)
    assert source.startswith("Source: Department of Health and Social Care, ASCOF table 2A, published 23 January 2026")
    assert "For 2015–16 to 2022–23: Office for Local Government, Oflog table ASC5; Short and long term" in source


@pytest.mark.parametrize("construct", ["oflog_asc6", "oflog_asc7"])
def test_measures_that_have_ended_promise_nothing_and_have_no_line_for_england(shipped, construct):
    series, _ = read(shipped, construct)
    assert not series.england.figures
    assert not series.region.figures
    assert series.latest.year == 2022
    assert authority_sentences.next_result(series).startswith("Nothing: this measure has ended")
    for item in change.compute(series).authorities:
        assert authority_sentences.against_england(item, series) == "There is no figure for England to compare with."


def test_the_five_zeros_from_nobody_are_left_out(shipped):
    # Published: table 1B, 2019-20; none of the five is one of the 14, so here only the rule is shown to be in force.
    series, figures = read(shipped, "ascof_1b")
    assert not [figure for place in series.places for figure in place.figures if figure.value == 0]
    assert not (figures["value"] == 0).any()
