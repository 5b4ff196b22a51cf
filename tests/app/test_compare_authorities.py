"""The page that compares authorities as a visitor drives it, on the figures the product ships."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

ALONE = """
from pages.parts import frame, register
frame.draw_frame()
frame.choose_view()
next(entry for entry in register.entries() if entry.name == "compare_authorities").page()
"""


@pytest.fixture
def opened(full_home, monkeypatch):
    """The page at an address, as HTML, and the app."""
    monkeypatch.setenv("IMPACT_HOME", str(full_home.root))

    def at(**address: str) -> tuple[str, AppTest]:
        app = AppTest.from_string(ALONE, default_timeout=60)
        for name, value in address.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception
        page = "\n".join(str(each.proto.body) for each in app.get("html"))
        assert page.count("<h1>") == 1
        return page, app

    return at


def rows(page: str) -> list[tuple[str, str, str]]:
    """Name, figure and word of each row, in their order."""
    one = r'<a class="one .*?<span class="who">(.*?)</span>.*?<span class="figure">(.*?)</span>(.*?)</a>'
    texts = [tuple(re.sub(r"<[^>]+>", "", each) for each in row) for row in re.findall(one, page)]
    return [(re.sub(r" \(.*", "", who), figure, word) for who, figure, word in texts]


def test_a_visitor_arrives_at_feeling_safe(opened):
    page, app = opened()
    assert (
        "<h1>People are more likely to feel safe in Dudley, Sandwell, Shropshire, Staffordshire and "
        '<span class="nb">Stoke-on-Trent</span> than in authorities like them</h1>' in page
    )
    assert "Nine of the 14 cannot be told apart from the average of their own nearest neighbours." in page
    assert "<b>not a league table</b>" in page
    shown = rows(page)
    assert [name for name, _, _ in shown] == sorted(name for name, _, _ in shown)
    assert len(shown) == 14
    assert ("Birmingham", "66.6", "Similar") in shown
    assert ("Dudley", "75.3", "Better") in shown
    assert "There is no funnel for a survey" in page
    assert not app.get("plotly_chart")


def test_counts_have_a_funnel_and_amounts_and_a_missing_figure_is_a_row(opened):
    page, app = opened(indicator="ascof_2d_1", authority="E08000029")
    assert len(app.get("plotly_chart")) == 1
    assert "The funnel makes no allowance for extra variation between authorities" in page
    assert "What the clear differences amount to" in page
    shown = rows(page)
    assert ("Herefordshire", "–", "Withheld") in shown
    assert "Herefordshire is not compared, because its figure is withheld." in page
    assert "Solihull: 60.46% (95% interval" in page


def test_order_and_filter_come_from_the_address(opened):
    page, _ = opened(indicator="ascof_5a_2", show="worsening")
    assert [name for name, _, word in rows(page)] == ["Shropshire", "Telford and Wrekin", "Warwickshire"]
    assert {word for _, _, word in rows(page)} == {"Worse"}
    page, _ = opened(indicator="ascof_4a", order="map")
    assert [name for name, _, _ in rows(page)][:4] == [
        "Stoke-on-Trent",
        "Staffordshire",
        "Shropshire",
        "Telford and Wrekin",
    ]
    assert "they are listed as they lie on the map" in page
    page, _ = opened(indicator="ascof_4a", show="worsening")
    assert rows(page) == []
    assert "No authority is both worse than its own neighbours and worsening in feeling safe." in page


def test_what_the_address_cannot_have_is_said(opened):
    page, _ = opened(indicator="ascof_2c", authority="E99", order="rank", show="worst")
    assert "“E99” is the code of none of the 14 authorities." in page
    assert "The address asks for “rank”" in page
    # No direction is agreed for admissions: nobody is worse, and there is nothing to filter.
    assert "nobody is called worse" in page
    assert not {word for _, _, word in rows(page)} & {"Better", "Worse"}
    page, _ = opened(indicator="nothing")
    assert "There are no figures for an indicator “nothing”. You see feeling safe instead." in page


def test_on_a_past_day_only_what_was_published_by_then_is_compared(opened):
    page, _ = opened(known="2025-06-30")
    # The table of 2024-25 and the lists of neighbours were published in January 2026.
    assert "2024–25" not in page
    assert len(rows(page)) == 14
    assert {word for _, _, word in rows(page)} == {"Not compared"}
    assert "no list of their neighbours is loaded" in page
