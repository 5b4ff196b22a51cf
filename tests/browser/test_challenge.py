"""One peer challenge in a real Chromium: the lead puts it on record, and it is there at once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from data.home import Home
from tests.browser.looking import SMALLEST_TYPE, context, elsewhere, photographed, sideways, smallest_type, violations
from tests.browser.serving import served

pytestmark = pytest.mark.browser
SOLIHULL, COVENTRY = "E08000029", "E08000026"
SLOW = 60_000


@pytest.fixture
def own(full_home: Home, tmp_path: Path) -> Iterator[str]:
    """A server on a home to write into."""
    with served(Home(Path(shutil.copytree(full_home.root, tmp_path / "home")))) as found:
        yield found


@pytest.mark.parametrize(
    ("challenge", "mode", "width"),
    [
        ("coventry-2016-02", "light", "desk"),
        ("coventry-2016-02", "dark", "phone"),
        ("example-coventry-1", "dark", "desk"),
        ("example-coventry-1", "light", "phone"),
    ],
)
def test_the_view_fits_and_is_readable(chromium: Browser, address: str, mode: str, width: str, challenge: str) -> None:
    with context(chromium, mode, width) as made:
        page = made.new_page()
        page.goto(f"{address}/authority-profile?authority={COVENTRY}&challenge={challenge}")
        expect(page.locator("h1").first).to_contain_text("Coventry was challenged on", timeout=SLOW)
        expect(page.get_by_role("heading", name="Factual corrections by the host")).to_be_visible(timeout=SLOW)
        expect(page.locator(".banner")).to_have_count(1 if challenge.startswith("example") else 0)
        page.wait_for_timeout(600)
        assert sideways(page) == []
        assert smallest_type(page) >= SMALLEST_TYPE
        assert violations(page) == []
        photographed(page, f"challenge-{challenge}-{mode}-{width}")


def put_on_record(page: Page, button: str, chosen: Mapping[str, str] | None = None, on: str = "", **cells: str) -> None:
    """Fill in the form behind a button: what is chosen, the one day, as digits, and what is written."""
    page.get_by_role("button", name=button).click()
    dialog = page.get_by_role("dialog")
    for label, option in (chosen or {}).items():
        dialog.get_by_role("combobox", name=label).click()
        page.get_by_role("option", name=option, exact=True).click()
        page.wait_for_timeout(500)
    if on:
        dialog.get_by_role("spinbutton").first.click()
        page.keyboard.type(on)
        # The calendar lies over the button.
        dialog.get_by_role("heading", name=button).click()
        page.wait_for_timeout(500)
    for label, text in cells.items():
        dialog.get_by_role("textbox", name=label.replace("_", " "), exact=True).fill(text)
    dialog.get_by_role("button", name="Put it on record").click()
    expect(page.get_by_role("dialog")).to_have_count(0, timeout=SLOW)


def test_the_lead_puts_a_challenge_on_record(page: Page, own: str) -> None:
    page.goto(f"{own}/authority-profile?authority={SOLIHULL}")
    expect(page.get_by_text("No peer challenge of Solihull is on record")).to_be_visible(timeout=SLOW)
    put_on_record(
        page, "Record a peer challenge", First_day_on_site="3 March 2026", Last_day_on_site="5 March 2026",
        Who_runs_it="WM ADASS", What_it_looked_at="Prevention",
    )  # fmt: skip
    page.get_by_role("link", name="The whole record").click(timeout=SLOW)
    expect(page.locator("h1").first).to_contain_text("Solihull was challenged on 3 to 5 March 2026", timeout=SLOW)
    put_on_record(page, "Add a member of the team", {"Home authority": "Dudley", "Role on the team": "Lead"})
    expect(page.locator("h1").first).to_contain_text("by a team of one", timeout=SLOW)
    put_on_record(
        page, "Add a finding", {"Strength or": "Strength"}, What_was_found="Staff know the people they work with"
    )
    expect(page.locator(".quiet-list")).to_contain_text("Staff know the people they work with.", timeout=SLOW)
    put_on_record(page, "Say when findings were published", on="20042026")
    expect(page.locator("dl.lines dd", has_text="20 April 2026.")).to_be_visible(timeout=SLOW)
    expect(page.locator("h1").first).to_contain_text("3 to 5 March 2026")
    page.get_by_role("link", name="Back to Solihull").click()
    put_on_record(page, "Declare this list complete", on="31102026")
    expect(page.get_by_text("declared complete").first).to_be_visible(timeout=SLOW)


@elsewhere
def test_a_slip_is_said_and_what_was_typed_stays(page: Page, own: str) -> None:
    page.goto(f"{own}/authority-profile?authority={SOLIHULL}")
    page.get_by_role("button", name="Record a peer challenge").click(timeout=SLOW)
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox", name="First day on site", exact=True).fill("the third of March")
    dialog.get_by_role("button", name="Put it on record").click()
    expect(dialog.get_by_role("alert")).to_have_text("Not saved. Still to put right: Who runs it.", timeout=SLOW)
    dialog.get_by_role("textbox", name="Who runs it", exact=True).fill("WM ADASS")
    dialog.get_by_role("button", name="Put it on record").click()
    expect(dialog.locator(".fault")).to_contain_text("“the third of March”", timeout=SLOW)
    expect(dialog.get_by_role("alert")).to_have_text("Not saved. Still to put right: First day on site.")
    expect(dialog.get_by_role("textbox", name="Who runs it", exact=True)).to_have_value("WM ADASS")
