"""The cycle board as a visitor drives it: counts that open their rows, links of cells, and what is made up."""

from __future__ import annotations

import html as markup
import re
import shutil
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from data.home import Home
from pages.parts import board_table

ALONE = """
from pages.parts import frame, register
frame.draw_frame()
frame.choose_view()
next(entry for entry in register.entries() if entry.name == "cycle_board").page()
"""
TODAY = date.today()
COVENTRY, SOLIHULL = "E08000026", "E08000029"


@pytest.fixture(scope="module")
def arranged(full_home: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The embedded store with follow-ups of challenges on record: one overdue, one due, one signed."""
    home = Home(Path(shutil.copytree(full_home.root, tmp_path_factory.mktemp("arranged") / "home")))
    rows = [
        ("coventry-2016-02", 6, TODAY - timedelta(days=10), None),
        ("coventry-2016-02", 12, TODAY + timedelta(days=20), None),
        ("sandwell-2018-01", 6, TODAY - timedelta(days=40), TODAY - timedelta(days=30)),
    ]
    with duckdb.connect(str(home.published())) as connection:
        for challenge, months, due, signed in rows:
            connection.execute(
                "insert into follow_ups by name select ? as challenge_id, ?::integer as horizon_months, "
                "?::date as due_on, now()::timestamp as recorded_at, '1' as load_id, false as illustrative",
                [challenge, months, due],
            )
            if signed:
                connection.execute(
                    "insert into follow_up_records by name select ? as challenge_id, ?::integer as horizon_months, "
                    "?::date as due_on, ?::date as held_on, ?::date as signed_on, 'Director' as host_role, "
                    "'Lead' as lead_role, '0' as data_id, 'ab' as sha256, '{}' as content, "
                    "now()::timestamp as recorded_at, '1' as load_id, false as illustrative",
                    [challenge, months, due, signed, signed],
                )
    return home


def opened(home: Home, monkeypatch: pytest.MonkeyPatch, **address: str) -> str:
    monkeypatch.setenv("IMPACT_HOME", str(home.root))
    app = AppTest.from_string(ALONE, default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    page = "\n".join(str(each.proto.body) for each in app.get("html"))
    return re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)


def query(link: str) -> dict[str, str]:
    return {name: value[0] for name, value in parse_qs(urlsplit(markup.unescape(link)).query).items()}


def counts(page: str) -> dict[str, int]:
    """Each count above the board, by what its link asks for."""
    found = re.findall(
        r'<li class="count[^"]*"><a target="_self" href="([^"]*)"[^>]*><span class="how-many">(\d+)<', page
    )
    return {query(link)["show"]: int(figure) for link, figure in found}


def rows(page: str) -> dict[str, bool]:
    """The authorities listed, and whether each row is labelled as made up."""
    found = re.findall(r'<tr role="row"( class=made-up)?><th scope="row" role="rowheader"><a [^>]*>(.*?)</a>', page)
    return {re.sub(r"<[^>]+>", "", name): bool(made_up) for made_up, name in found}


def cell(page: str, authority: str, stage: str) -> tuple[str, str]:
    """The address and the words of one cell."""
    found = re.search(rf'aria-label="([^"]*\({authority}, {stage}\))" href="([^"]*)"', page)
    assert found
    return markup.unescape(found[2]), found[1]


def heading(page: str) -> str:
    found = re.search(r"<h1>(.*?)</h1>", page)
    assert found
    return re.sub(r"<[^>]+>", "", found[1])


def test_every_count_opens_exactly_its_rows_and_none_that_is_made_up(arranged, monkeypatch):
    page = opened(arranged, monkeypatch)
    found = counts(page)
    assert set(found) == {"overdue", "unrecorded", "due_soon", "held", "unpublished", "unplanned"}
    assert (found["overdue"], found["due_soon"], found["held"]) == (1, 1, 0)
    assert len(rows(page)) == 14
    assert any(rows(page).values())
    for name, how_many in found.items():
        listed = opened(arranged, monkeypatch, show=name)
        assert len(rows(listed)) == how_many
        assert not any(rows(listed).values())
        assert counts(listed) == found


def test_the_sentence_and_the_cells_say_what_was_recorded(arranged, monkeypatch):
    page = opened(arranged, monkeypatch)
    assert heading(page).startswith("One authority has a follow-up overdue, and ")
    assert cell(page, "Coventry", "6-month follow-up")[1].startswith("overdue 10 days: was due ")
    assert cell(page, "Coventry", "12-month follow-up")[1].startswith("due in 20 days: ")
    assert cell(page, "Coventry", "24-month follow-up")[1].startswith("not recorded: fell due 25 February 2018")
    assert cell(page, "Sandwell", "6-month follow-up")[1].startswith("signed ")
    assert cell(page, "Walsall", "24-month follow-up")[1].startswith("not recorded: no date to count from")


def test_a_cell_opens_its_record(arranged, monkeypatch):
    page = opened(arranged, monkeypatch)
    address, _ = cell(page, "Coventry", "published")
    assert (urlsplit(address).path, query(address)) == (
        "/authority-profile", {"authority": COVENTRY, "challenge": "coventry-2016-02"},
    )  # fmt: skip
    address, _ = cell(page, "Solihull", "plan")
    assert urlsplit(address).path == "/my-recommendations"
    assert query(address)["challenge"].startswith("example-solihull-")
    assert (query(address)["authority"], query(address)["example"]) == (SOLIHULL, "yes")


@pytest.mark.parametrize(
    ("page_of_follow_ups", "path", "asked"),
    [
        ("cycle-board", "/cycle-board", {"challenge": "coventry-2016-02", "months": "12"}),
        ("nowhere", "/authority-profile", {"authority": COVENTRY, "challenge": "coventry-2016-02"}),
    ],
)
def test_a_follow_up_opens_its_page_where_there_is_one(arranged, monkeypatch, page_of_follow_ups, path, asked):
    monkeypatch.setattr(board_table, "FOLLOW_UP", page_of_follow_ups)
    address, _ = cell(opened(arranged, monkeypatch), "Coventry", "12-month follow-up")
    assert (urlsplit(address).path, query(address)) == (path, asked)


def test_made_up_challenges_have_a_view_of_their_own(full_home, monkeypatch):
    page = opened(full_home, monkeypatch, example="yes")
    assert page.index("<b>Illustrative data.</b>") < page.index("<h1>")
    assert len(rows(page)) == 14
    assert "/authority-profile?authority=E08000026&amp;challenge=example-coventry-" in page
    assert "challenge=coventry-2016-02" not in page
    for name, how_many in counts(page).items():
        assert len(rows(opened(full_home, monkeypatch, example="yes", show=name))) == how_many
    without = opened(full_home, monkeypatch, examples="off")
    assert "llustrative" not in without
    assert "made-up" not in without
    assert "no peer challenge on record" in without


def test_an_earlier_challenge_can_be_chosen_and_what_does_not_exist_is_said(full_home, monkeypatch):
    page = opened(full_home, monkeypatch, challenge="wolverhampton-before-2014-09")
    assert "The row of Wolverhampton shows the challenge chosen" in page
    assert cell(page, "Wolverhampton", "on site")[1].startswith("date not recorded")
    assert cell(opened(full_home, monkeypatch), "Wolverhampton", "on site")[1].startswith("2016 ")
    page = opened(full_home, monkeypatch, challenge="<b>x", show="worst")
    assert "No challenge “bx” is on record." in page
    assert "The address asks for “worst”, which is none of the counts." in page
    assert len(rows(page)) == 14
