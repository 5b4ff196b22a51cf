"""The data quality page in a real Chromium: its look, and a steward's journey from a file to what everybody sees."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from data import store
from data.home import Home
from tests.browser.looking import (
    LOOKS,
    SMALLEST_TYPE,
    context,
    elsewhere,
    photographed,
    sideways,
    smallest_type,
    turn_to,
    violations,
)
from tests.browser.serving import served
from tests.gate.loading import COVENTRY, setting
from tests.support import compact_file, shipped

pytestmark = pytest.mark.browser


@pytest.fixture
def own_home(full_home: Home, tmp_path: Path) -> Home:
    """A home to load into."""
    home = Home(tmp_path / "home")
    shutil.copytree(full_home.root, home.root)
    return home


def opened(page: Page, address: str) -> Page:
    page.goto(f"{address}/data-quality")
    expect(page.locator("h1").first).to_be_visible(timeout=30_000)
    expect(page.get_by_role("heading", name="Every check")).to_be_visible(timeout=30_000)
    page.wait_for_timeout(400)
    return page


@pytest.mark.parametrize(("mode", "width"), LOOKS)
def test_the_page_fits_is_readable_and_asks_nobody_else(chromium: Browser, address: str, mode: str, width: str) -> None:
    with context(chromium, mode, width) as made:
        page = made.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        opened(page, address)
        assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
        assert sideways(page) == []
        assert smallest_type(page) >= SMALLEST_TYPE
        assert violations(page) == []
        photographed(page, f"data-quality-{'400' if width == 'phone' else mode}" if (mode, width) != ("dark", "phone")
                     else "data-quality-400-dark")  # fmt: skip


def sent(page: Page, path: Path) -> None:
    page.locator(".st-key-upload input[type=file]").set_input_files(path)
    page.get_by_role("button", name="Check this file").click()


def test_a_file_is_looked_at_disputed_and_published(page: Page, own_home: Home, tmp_path: Path) -> None:
    lines = shipped("ascof_3a")
    setting(COVENTRY, value="76.2")(lines)
    path = compact_file(tmp_path / "revised.csv", lines)
    reason = "The council counts 82.2 in its own return."
    with served(own_home) as address:
        opened(page, address)
        sent(page, path)
        # What it would change, before anything is published.
        expect(page.get_by_role("heading", name="Publishing revised.csv would change 1 figure")).to_be_visible(
            timeout=60_000
        )
        block = page.locator(".st-key-preview-opened")
        expect(block).to_contain_text("Coventry: 82.2, better becomes 76.2, no clear change")
        expect(block).to_contain_text("and says “Control over daily life is up in Coventry, Solihull and Warwickshire")
        assert violations(page) == []
        photographed(page, "data-quality-preview")
        # Every page as it would be.
        block.get_by_role("link", name="See every page as it would be").click()
        expect(page.get_by_text("Preview: not published.")).to_be_visible(timeout=20_000)
        expect(page.locator("h1").first).to_contain_text("is up in Solihull and Warwickshire", timeout=20_000)
        page.locator(f".st-key-tile-{COVENTRY} button").click()
        expect(page.locator("h2.figure").nth(1)).to_contain_text("Coventry: 76.2%")
        # The authority disputes it before anybody else sees it.
        page.get_by_role("button", name="Dispute a figure").click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_role("textbox", name="What is wrong with it?").fill(reason)
        dialog.get_by_role("button", name="Dispute the figure").click()
        expect(page.get_by_role("dialog")).to_have_count(0, timeout=60_000)
        expect(page.get_by_role("button", name="Settle the dispute about 2024–25")).to_be_visible(timeout=20_000)
        page.get_by_role("button", name="Leave the preview").click()
        expect(page.locator("h1").first).to_contain_text("is up in Coventry, Solihull and Warwickshire", timeout=20_000)
        # Published, with the dispute.
        turn_to(page, "Data", "Data quality")
        page.get_by_role("button", name="See what it would change").click()
        page.get_by_role("button", name="Publish", exact=True).click()
        expect(page.get_by_role("heading", name="revised.csv is published")).to_be_visible(timeout=60_000)
        expect(page.locator("h1").first).to_contain_text("one is in dispute")
        expect(page.get_by_text(reason)).to_be_visible()
        assert list(own_home.previews.iterdir()) == []


@elsewhere
def test_a_refused_file_says_what_to_correct_and_gives_the_workbook(page: Page, own_home: Home, tmp_path: Path) -> None:
    lines = shipped("ascof_3a")
    setting(COVENTRY, value="822")(lines)
    with served(own_home) as address:
        opened(page, address)
        before = store.describe(own_home.published())[0]
        sent(page, compact_file(tmp_path / "wrong.csv", lines))
        expect(page.get_by_role("heading", name="wrong.csv would be refused")).to_be_visible(timeout=60_000)
        expect(page.get_by_text("822.0 is not between 0.0 and 100.0")).to_be_visible()
        with page.expect_download() as waiting:
            page.locator(".st-key-upload-workbook button").click()
        assert Path(waiting.value.path()).read_bytes()[:4] == b"PK\x03\x04"
        assert waiting.value.suggested_filename == "wrong.csv-what-to-correct.xlsx"
        expect(page.get_by_role("heading", name="Sent back")).to_be_visible()
        sent(page, Path(__file__).with_name("looking.py"))
        assert store.describe(own_home.published())[0] == before


@elsewhere
def test_the_authorities_are_asked_to_check_first(page: Page, own_home: Home, tmp_path: Path) -> None:
    lines = shipped("ascof_3a")
    setting(COVENTRY, value="76.2")(lines)
    with served(own_home) as address:
        opened(page, address)
        sent(page, compact_file(tmp_path / "revised.csv", lines))
        asking = page.get_by_role("button", name="Ask the authorities to check it first")
        asking.click(timeout=60_000)
        expect(asking).to_have_count(0, timeout=20_000)
        page.goto(address)
        expect(page.get_by_text("Please check new figures before they are published.")).to_be_visible(timeout=30_000)
        page.get_by_role("link", name="see every page as it would be").click()
        expect(page.locator("h1").first).to_contain_text("is up in Solihull and Warwickshire", timeout=20_000)
        page.goto(f"{address}/data-quality")
        page.get_by_role("button", name="See what it would change").click(timeout=30_000)
        page.get_by_role("button", name="Throw it away").click()
        expect(page.get_by_role("heading", name="revised.csv was thrown away")).to_be_visible(timeout=20_000)
        page.goto(address)
        expect(page.locator("h1").first).to_contain_text("is up in Coventry", timeout=30_000)
        expect(page.get_by_text("Please check new figures")).to_have_count(0)


# Every page on a past day.


def test_one_control_puts_every_page_on_a_past_day_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}/?known=2026-02-01")
    expect(page.get_by_text("You see what was known on 1 February 2026.")).to_be_visible(timeout=30_000)
    expect(page.locator("h1").first).to_contain_text("is up in Coventry")
    turn_to(page, "Data", "Data quality")
    expect(page.get_by_role("heading", name="What is loaded")).to_be_visible(timeout=20_000)
    expect(page.get_by_text("You see what was known on 1 February 2026.")).to_be_visible(timeout=20_000)
    assert "known=2026-02-01" in page.url
    page.get_by_role("button", name="Back to today").click()
    expect(page.get_by_text("You see what was known")).to_have_count(0, timeout=20_000)
    assert "known" not in page.url
    page.get_by_role("button", name="As known today").click()
    page.get_by_role("spinbutton", name="day, Show what was known on").press_sequentially("20012024", delay=60)
    # The calendar's button is the last stop inside the field; leaving it is the choice.
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("h1").first).to_have_text("No figures are loaded yet", timeout=20_000)
    assert "known=2024-01-20" in page.url


# Cold: the first visitor of a server that nobody has asked anything yet.


@pytest.mark.parametrize("bare", [False, pytest.param(True, marks=elsewhere)])
def test_a_deep_link_works_cold_without_a_false_alarm(page: Page, full_home: Home, bare: bool) -> None:
    with served(full_home, bare=bare) as cold:
        page.goto(f"{cold}/data-quality?place=E10000031")
        expect(page.locator("h1").first).to_contain_text("await a comment", timeout=30_000)
        expect(page.get_by_role("dialog")).to_have_count(0, timeout=10_000)
        rows = page.locator("[class*=st-key-row-awaiting]")
        expect(rows.first).to_contain_text("Warwickshire")
        assert rows.filter(has_not_text="Warwickshire").count() == 0
        assert page.title() == "Data quality"


@elsewhere
def test_the_files_name_as_an_address_shows_nothing_cold(page: Page, full_home: Home) -> None:
    with served(full_home, bare=True) as cold:
        page.goto(f"{cold}/data_quality")
        page.wait_for_timeout(4000)
        assert page.locator("h1, .st-key-upload").count() == 0


def test_the_figures_that_wait_lead_to_where_they_are_drawn(page: Page, address: str) -> None:
    opened(page, address)
    page.evaluate("window.still = true")
    page.get_by_role("link", name="Stoke-on-Trent").first.click()
    expect(page.locator("h2.figure").nth(1)).to_contain_text(re.compile("Stoke-on-Trent: 22.9%"), timeout=20_000)
    assert page.evaluate("window.still") is True
