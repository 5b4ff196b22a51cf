"""What a visitor sees while the store is first built, and while somebody else publishes."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from data import build, embedded, store
from data.home import Home
from data.load import Change
from data.sources import source_for
from tests.browser.looking import elsewhere
from tests.browser.serving import served
from tests.support import compact_file, shipped, waved_through

pytestmark = pytest.mark.browser
REGION = re.compile("Control over daily life is up in")
COVENTRY = "E08000026"
SHIPPED = embedded.changes(illustrative=True)


def test_the_first_start_builds_the_store_in_front_of_the_visitor(chromium: Browser, tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    with served(home) as address:
        page = chromium.new_page()
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_have_text("Setting up the published figures", timeout=20_000)
        expect(page.get_by_role("progressbar")).to_be_visible()
        told = re.compile(rf"(Reading|Checking) table \d+ of {len(SHIPPED)}: \d[A-E]")
        expect(page.get_by_text(told)).to_be_visible(timeout=60_000)
        expect(page.get_by_role("heading", level=1)).to_have_text(REGION, timeout=120_000)
        page.close()
    # The baselines they make possible are a load too.
    assert len(store.describe(home.published())[1]) == len(SHIPPED) + 1


def test_a_page_left_open_shows_what_was_published_meanwhile(
    chromium: Browser, full_home: Home, tmp_path: Path
) -> None:
    home = Home(tmp_path / "home")
    shutil.copytree(full_home.root, home.root)
    with served(home) as address:
        page = chromium.new_page()
        page.goto(f"{address}/?indicator=ascof_3a&authority={COVENTRY}")
        expect(page.get_by_role("heading", name=re.compile("Coventry: 82.2%"))).to_be_visible(timeout=20_000)

        lines = shipped("ascof_3a")
        next(it for it in lines if (it["authority_code"], it["period"]) == (COVENTRY, "2024-25"))["value"] = "80.1"
        path = compact_file(tmp_path / "revised.csv", lines)
        change = Change(path, source_for(path), "publisher", published_on=date(2026, 6, 1))
        assert build.publish([change], waved_through, home=home)[0].status == "accepted"

        # The next click shows the new release; nobody has to reload.
        page.get_by_role("button", name=re.compile("Solihull")).first.click()
        expect(page.get_by_role("heading", name=re.compile("Solihull: 82.4%"))).to_be_visible()
        page.get_by_role("button", name=re.compile("Coventry")).first.click()
        expect(page.get_by_role("heading", name=re.compile("Coventry: 80.1%"))).to_be_visible()
        expect(page.locator("[data-testid=stException]")).to_have_count(0)
        page.close()


@elsewhere
def test_a_comment_lets_an_unusual_figure_stand(chromium: Browser, full_home: Home, tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    shutil.copytree(full_home.root, home.root)
    comment = "Recording of outcomes changed during 2024; checked against the return."
    with served(home) as address:
        page = chromium.new_page()
        page.goto(f"{address}/?indicator=ascof_4b&authority=E10000031")
        page.get_by_role("button", name="Comment on the figure for 2024–25").click(timeout=20_000)
        dialog = page.get_by_role("dialog")
        dialog.get_by_role("textbox", name="Why does the figure stand?").fill("Fine")
        dialog.get_by_role("button", name="Save the comment").click()
        expect(dialog.get_by_text("too short to say why")).to_be_visible(timeout=60_000)
        dialog.get_by_role("textbox", name="Why does the figure stand?").fill(comment)
        dialog.get_by_role("button", name="Save the comment").click()
        expect(page.get_by_role("dialog")).to_have_count(0, timeout=60_000)
        expect(page.get_by_text(comment)).to_be_visible(timeout=20_000)
        expect(page.get_by_text("Comment on the figure for")).to_have_count(0)
        page.close()
    with store.reading(home.published()) as connection:
        assert connection.execute("select distinct comment, value from acceptances").fetchall() == [(comment, 37.0)]
