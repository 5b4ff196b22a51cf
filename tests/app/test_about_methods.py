"""The page About and methods, as a visitor drives it."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from data.definitions import definitions

ALONE = """
from pages.parts import frame, register, store
frame.draw_frame()
store.pin()
next(entry for entry in register.entries() if entry.name == "about_methods").page()
"""


@pytest.fixture
def app(full_home, monkeypatch) -> AppTest:
    monkeypatch.setenv("IMPACT_HOME", str(full_home.root))
    return AppTest.from_string(ALONE, default_timeout=60)


def html(app: AppTest) -> str:
    assert not app.exception
    return "\n".join(str(each.proto.body) for each in app.get("html"))


def opened(app: AppTest, **address: str) -> str:
    for name, value in address.items():
        app.query_params[name] = value
    return html(app.run())


def plain(page: str) -> str:
    return re.sub(r"<[^>]+>", "", page)


def test_a_visitor_learns_first_whose_figures_these_are(app):
    page = opened(app)
    assert (
        "<h1>Every figure here comes from one of two publishers, the newest published on 23 January 2026</h1>" in page
    )
    # The 25 tables of the framework and Oflog's own three.
    assert "28 measures" in plain(page)
    assert (
        "https://www.gov.uk/government/statistics/"
        "measures-from-the-adult-social-care-outcomes-framework-england-2024-to-2025" in page
    )
    assert "cannot be used to judge how effective an authority is" in page
    assert "Open Government Licence v3.0" in page


def test_a_deep_link_is_about_its_measure(app):
    page = opened(app, indicator="ascof_2c")
    assert "comes from client level data (CLD), with population estimates (ONS), published on" in page
    assert "The publisher names four changes to care home admission from 65; one of them ends a comparison" in page
    assert "<q>The data source for measure 2C was changed to Client Level Data (CLD)" in page
    assert "Here: a new line begins, and no earlier figures are loaded." in plain(page)
    assert "Until 2022–23 its code was 2A(2)." in plain(page)
    assert app.selectbox(key="choice-indicator").value == "ascof_2c"


def test_choosing_a_measure_changes_the_address_and_all_of_them_can_be_had_again(app):
    opened(app)
    assert app.selectbox(key="choice-indicator").options[:2] == ["All measures", "Quality of life (1A)"]
    page = html(app.selectbox(key="choice-indicator").set_value("ascof_6a").run())
    assert app.query_params["indicator"] == "ascof_6a"
    assert "<h1>Staff turnover (6A) comes from the adult social care workforce data set" in page
    page = html(app.selectbox(key="choice-indicator").set_value("all").run())
    assert "<h1>Every figure here comes from" in page


@pytest.mark.parametrize("wanted", ["ascof_9z", "[a](javascript:x)<b>", ""])
def test_an_address_that_asks_for_nothing_known_is_answered(app, wanted):
    page = opened(app, indicator=wanted)
    assert "You see all measures." in page
    assert "<h1>Every figure here comes from" in page
    assert "javascript:" not in page


def test_what_ends_a_comparison_is_told_first_and_the_rest_behind_a_link(app):
    page = opened(app)
    assert "The publisher names 66 changes; nine of them end a comparison" in page
    assert "Show the other 57" in page
    assert page.index("2A was changed to Client Level Data") < page.index("Measure 1J was renamed to 1B")
    assert page.count("<q>") == 66


def test_the_publishers_contradiction_is_said(app):
    page = plain(opened(app))
    assert "For 3D(2a) the publisher’s contents page gives 1C(1b); the series is joined with 1C(2a)" in page
    # Read off the two frameworks: 1B, 1D, 1E, 3A, 3B and 4B were dealt out again.
    assert "Six codes mean something else today" in page


def test_every_measure_is_in_the_table_of_directions(app):
    page = plain(opened(app))
    for definition in definitions().values():
        if definition.id.startswith("ascof_") and not definition.parent:
            assert f"({definition.code})" in page
    assert "Staff turnover (6A), Share of lower-rated care homes (6B other) and Workforce turnover (ASC7)." in page


def test_every_table_of_the_store_is_explained(app):
    page = opened(app)
    assert page.count('<details class="entry">') == len(re.findall(r"<code>\w+</code> One row", page)) > 25
    assert "What changed, in the publisher&#x27;s words" in page


def test_ids_version_and_credits(app, full_home):
    from data import store

    info, _ = store.describe(full_home.published())
    page = opened(app)
    assert info.data_id in page
    assert info.build_id in page
    assert "Public Sans" in page


def test_a_quotation_cannot_mark_up_the_page(app, monkeypatch):
    from indicators.about import changes

    entry = changes.Entry("2024–25", "2A", ("Name",), "<img src=x onerror=a> [x](javascript:y) **b**", "here.", True)
    monkeypatch.setattr(changes, "entries", lambda _rows: (entry,))
    page = opened(app)
    assert "<q>&lt;img src=x onerror=a&gt; [x](javascript:y) **b**</q>" in page
