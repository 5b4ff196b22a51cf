"""The page of who reviewed whom as a visitor drives it: the matrix, its years, one authority, and what is made up."""

from __future__ import annotations

import html as markup
import re

from streamlit.testing.v1 import AppTest

from data.home import Home

ALONE = """
from pages.parts import frame, register
frame.draw_frame()
frame.choose_view()
next(entry for entry in register.entries() if entry.name == "who_reviewed_whom").page()
"""
BIRMINGHAM = "E08000025"


def opened(home: Home, monkeypatch, **address: str) -> str:
    monkeypatch.setenv("IMPACT_HOME", str(home.root))
    app = AppTest.from_string(ALONE, default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    page = "\n".join(str(each.proto.body) for each in app.get("html"))
    return markup.unescape(re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL))


def cells(page: str) -> set[str]:
    return set(re.findall(r'<summary aria-label="\d+: ([^"]*)"', page))


def test_the_published_record_has_two_teams_and_says_that_others_are_missing(full_home, monkeypatch):
    page = opened(full_home, monkeypatch)
    assert "<h1>Five of the 14 authorities have sent people to review another, in two challenges with a team" in page
    assert cells(page) == {
        "Birmingham at Wolverhampton, once", "Coventry at Shropshire, once", "Dudley at Shropshire, once",
        "Herefordshire at Shropshire, once", "Telford and Wrekin at Shropshire, once",
    }  # fmt: skip
    assert "An empty cell is not a no." in page
    assert "llustrative" not in page
    assert "example-" not in page


def test_years_narrow_the_matrix(full_home, monkeypatch):
    page = opened(full_home, monkeypatch, until="2016")
    assert "in one challenge with a team on record" in page
    assert cells(page) == {"Birmingham at Wolverhampton, once"}
    nothing = opened(full_home, monkeypatch, since="2020", until="2016")
    assert "No team of a peer challenge from 2020 to 2016 is on record" in nothing
    assert "What would make this appear" in nothing
    refused = opened(full_home, monkeypatch, since="<i>1999")
    assert "began in “i1999”. You see all years." in refused
    assert len(cells(refused)) == 5


def test_made_up_teams_have_a_view_of_their_own(full_home, monkeypatch):
    page = opened(full_home, monkeypatch, example="yes", authority=BIRMINGHAM)
    assert page.index("<b>Illustrative data.</b>") < page.index("<h1>")
    assert "Birmingham at Wolverhampton, once" not in cells(page)
    assert "Birmingham at Solihull, once" in cells(page)
    assert "Birmingham’s people have been to " in page
    assert "shropshire-2020" not in page
    # What is open at home opens the made-up recommendations of that area.
    assert re.search(rf"/my-recommendations\?authority={BIRMINGHAM}&area=[^&]+&show=open&example=yes", page)


def test_without_any_team_the_page_says_what_would_make_one_appear(full_home, monkeypatch):
    page = opened(full_home, monkeypatch, known="2014-06-01")
    assert "<h1>No team of a peer challenge is on record</h1>" in page
    assert "What would make this appear" in page
