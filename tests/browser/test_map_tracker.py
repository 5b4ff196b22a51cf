"""A council's tracker in a real Chromium: from a file nobody knows to recommendations on record, and the next one."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

import cli
from data.access import Asker, open_store
from data.home import Home
from tests.browser.looking import SMALLEST_TYPE, context, elsewhere, photographed, sideways, smallest_type, violations
from tests.browser.serving import served
from tests.trackers import tracker

pytestmark = pytest.mark.browser

ROWS = [("1.1", "Agree a workforce plan\nwith partners", "Complete", "Head of workforce", "12/3/24", "Agreed in May"),
        ("1.2", "Reduce caseloads", "Amber", "Head of service", "March 2025", ""),
        ("1.3", "Audit case files", "Purple", "Quality team", "TBC", ""),
        ("Total 3",)]  # fmt: skip


@pytest.fixture
def own_home(full_home: Home, tmp_path: Path) -> Home:
    """A home to load into."""
    home = Home(tmp_path / "home")
    shutil.copytree(full_home.root, home.root)
    return home


def sent(page: Page, address: str, path: Path) -> None:
    """Send a file no layout knows, and begin to say what its columns mean."""
    page.goto(f"{address}/data-quality")
    expect(page.get_by_role("heading", name="Every check")).to_be_visible(timeout=30_000)
    page.locator(".st-key-upload input[type=file]").set_input_files(path)
    page.get_by_role("button", name="Check this file").click()
    page.get_by_role("button", name="Say what its columns mean").click(timeout=60_000)
    expect(page.get_by_role("heading", name=f"How {path.name} is read")).to_be_visible(timeout=20_000)


def recommendations(home: Home) -> dict[str, str]:
    """The state of each recommendation of the tracker."""
    store = open_store(home)
    rows = store.rows("recommendations", who=Asker("data_steward"), folder="export")
    store.close()
    own = rows[rows["recommendation_id"].str.startswith("sandwell-1.")]
    return dict(own[["recommendation_id", "status"]].itertuples(index=False))


@elsewhere
def test_a_tracker_is_mapped_once_and_the_next_one_is_read_the_same(
    page: Page, own_home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tracker(tmp_path / "action plan.csv", ROWS, above=[["Improvement plan"], []])
    with served(own_home) as address:
        sent(page, address, path)
        block = page.locator(".st-key-tracker")
        block.get_by_label("Whose list is it?").click()
        page.keyboard.type("Sandwell")
        page.keyboard.press("Enter")
        expect(block).to_contain_text(
            "Three rows are read. One of them has a cell that cannot be read.", timeout=20_000
        )
        block.get_by_role("button", name="Check every row").click()
        expect(block).to_contain_text("2 of 3 rows would be loaded.", timeout=60_000)
        expect(block.locator(".st-key-table-set-aside")).to_contain_text("RAG: 'Purple' is not among the words")
        assert recommendations(own_home) == {}
        assert violations(page) == []
        photographed(page, "data-quality-mapping")
        block.get_by_role("button", name="Keep the mapping and load the file").click()
        done = page.get_by_role("heading", name="2 of 3 rows of action plan.csv are loaded")
        expect(done).to_be_visible(timeout=60_000)
        assert recommendations(own_home) == {"sandwell-1.1": "done", "sandwell-1.2": "in_progress"}
        # The next file of the kind asks nothing.
        better = [("1.3", "Audit case files", "Complete", "Quality team", "TBC", "")]
        sent(page, address, tracker(tmp_path / "next plan.csv", better))
        expect(block).to_contain_text("Use action-plan", timeout=20_000)
        block.get_by_role("button", name="Load the file").click()
        expect(page.get_by_role("heading", name="All 1 row of next plan.csv are loaded")).to_be_visible(timeout=60_000)
        assert recommendations(own_home)["sandwell-1.3"] == "done"
    monkeypatch.setenv("IMPACT_HOME", str(own_home.root))
    assert cli.run(["list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["mappings"] == {"action-plan": "fills recommendations"}


@elsewhere
@pytest.mark.parametrize(("mode", "width"), [("dark", "desk"), ("light", "phone")])
def test_the_choices_fit_and_are_readable(
    chromium: Browser, own_home: Home, tmp_path: Path, mode: str, width: str
) -> None:
    path = tracker(tmp_path / "plan.csv", ROWS)
    with served(own_home) as address, context(chromium, mode, width) as made:
        page = made.new_page()
        sent(page, address, path)
        assert sideways(page) == []
        assert smallest_type(page) >= SMALLEST_TYPE
        assert violations(page) == []
