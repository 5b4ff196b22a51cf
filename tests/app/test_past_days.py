"""One control puts every page on a past day: what was known then, and nothing that came later."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from checks.submit import submit
from data.home import Home
from pages.parts import register
from tests.app.test_pages import ALONE, html
from tests.gate.loading import COVENTRY, setting
from tests.support import compact_file, shipped

PAGES = register.entries()


@pytest.fixture(scope="module")
def revised_home(full_home: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The embedded store, and a later release that corrects one figure of 3A."""
    folder: Path = tmp_path_factory.mktemp("revised")
    home = Home(folder / "home")
    shutil.copytree(full_home.root, home.root)
    lines = shipped("ascof_3a")
    setting(COVENTRY, value="76.2")(lines)
    path = compact_file(folder / "later.csv", lines)
    answer = submit(path, home=home, actor_role="publisher", published_on=date(2026, 6, 1))
    assert answer.result.status == "accepted"
    return home


def opened(home: Home, monkeypatch: pytest.MonkeyPatch, page: str = "region_overview", **address: str) -> str:
    monkeypatch.setenv("IMPACT_HOME", str(home.root))
    app = AppTest.from_string(ALONE.format(name=page), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return html(app)


def test_the_day_before_a_correction_shows_the_figure_as_it_was(revised_home, monkeypatch):
    asked = {"indicator": "ascof_3a", "authority": COVENTRY}
    now = opened(revised_home, monkeypatch, **asked)
    assert "Coventry: 76.2%, no clear change" in now
    assert (
        '<span class="nb">2024–25</span> was published as 82.2% on 23 January 2026, and as 76.2% on 1 June 2026.' in now
    )
    then = opened(revised_home, monkeypatch, known="2026-05-31", **asked)
    assert "Coventry: 82.2%, 6.7 points above" in then
    assert "1 June 2026" not in then
    assert "You see what was known on 31 May 2026." in then
    on_the_day = opened(revised_home, monkeypatch, known="2026-06-01", **asked)
    assert "Coventry: 76.2%" in on_the_day


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_before_anything_was_published_every_page_is_empty_in_words(entry, revised_home, monkeypatch):
    page = opened(revised_home, monkeypatch, entry.name, known="2024-12-30")
    assert page.count("<h1>") == 1
    assert "You see what was known on 30 December 2024." in page
    assert "82.2" not in page
    assert "23 January 2026" not in page


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2026-13-45", "The address asks for a day that is no date."),
        ("1999-01-01", "Nothing is on record before 1 January 2014."),
        ("<b>", "The address asks for a day that is no date."),
    ],
)
def test_a_day_that_cannot_be_shown_is_answered(revised_home, monkeypatch, day, says):
    page = opened(revised_home, monkeypatch, known=day)
    assert says in page
    assert "You see what was known on" not in page


def test_today_and_later_are_today(revised_home, monkeypatch):
    for day in (datetime.now(UTC).date(), datetime.now(UTC).date() + timedelta(days=400)):
        assert "You see what was known on" not in opened(revised_home, monkeypatch, known=day.isoformat())
