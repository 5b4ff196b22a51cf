"""Every page of the register draws itself: on the embedded store, on one without figures, and before there is any."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from data import store
from data.errors import ImpactError
from data.home import Home
from pages.parts import first_start, register

ROOT = Path(__file__).resolve().parents[2]
PAGES = register.entries()
# One page without the navigation, which a test of the app cannot be told to follow by address.
ALONE = """
from pages.parts import frame, register
frame.draw_frame()
frame.choose_view()
next(entry for entry in register.entries() if entry.name == {name!r}).page()
"""


@pytest.fixture(params=["embedded", "without figures"])
def store_home(request, full_home, tmp_path, monkeypatch) -> Home:
    """A home with a store: the embedded one, and one that knows only places and definitions."""
    home: Home = full_home
    if request.param == "without figures":
        home = Home(tmp_path / "home")
        publish_empty_store(home)
    monkeypatch.setenv("IMPACT_HOME", str(home.root))
    return home


def publish_empty_store(home: Home) -> None:
    """A store that knows places and definitions, before the first load."""
    home.snapshots.mkdir(parents=True)
    draft = home.root / "draft.duckdb"
    with duckdb.connect(draft) as connection:
        store.create(connection)
        store.sign(connection)
    home.publish(draft, "empty.duckdb")


def html(app: AppTest) -> str:
    return "\n".join(str(each.proto.body) for each in app.get("html"))


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_a_page_draws_itself(entry, store_home):
    app = AppTest.from_string(ALONE.format(name=entry.name), default_timeout=60).run()
    assert not app.exception
    assert html(app).count("<h1>") == 1
    assert "None" not in html(app).replace("None of", "")
    assert "nan" not in html(app).lower().split()


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_a_page_has_an_address_that_is_no_files_name(entry):
    assert entry.title
    assert "_" not in entry.address
    assert not (ROOT / "pages" / f"{entry.address}.py").exists()


def test_addresses_and_places_are_unique():
    assert len({entry.address for entry in PAGES}) == len(PAGES)
    assert len({entry.place for entry in PAGES}) == len(PAGES)


def test_the_app_opens_on_its_first_page(store_home):
    app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60).run()
    assert not app.exception
    assert "West Midlands, 14 authorities" in html(app)


def test_before_there_is_a_store_the_visitor_sees_it_being_built(empty_home, monkeypatch):
    class Worker:
        def ask(self, request, progress):
            progress("Checking table 3A", 0.5)
            raise ImpactError("The worker has nothing to do in a test.")

    monkeypatch.setattr(first_start, "gate_worker", Worker)
    app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60).run()
    assert not app.exception
    assert "Setting up the published figures" in html(app)
    assert "nothing to do in a test" in app.error[0].value
    assert not Path(os.environ["IMPACT_HOME"], "store").exists()
