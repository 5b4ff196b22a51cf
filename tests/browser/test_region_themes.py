"""The page of themes in a real Chromium: it fits and is readable, and a number leads to its list and back."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looking import SMALLEST_TYPE, context, photographed, sideways, smallest_type, violations

pytestmark = pytest.mark.browser
SLOW = 30_000


def opened(page: Page, address: str, query: str = "") -> Page:
    page.goto(f"{address}/region-themes?{query}")
    expect(page.locator("h1").first).to_be_visible(timeout=SLOW)
    expect(page.locator(".st-key-under-experts")).to_be_visible(timeout=SLOW)
    return page


@pytest.mark.parametrize(
    ("mode", "width", "query"),
    [
        ("light", "desk", "example=yes&by=statements&theme=governance&authority=E08000029"),
        ("dark", "desk", "example=yes&show=late"),
        ("light", "phone", ""),
        ("dark", "phone", "example=yes&theme=Use+of+resources"),
    ],
)
def test_the_page_fits_and_is_readable(chromium: Browser, address: str, mode: str, width: str, query: str) -> None:
    with context(chromium, mode, width) as made:
        page = opened(made.new_page(), address, query)
        for summary in page.locator("details.table summary").all():
            summary.click()
        assert sideways(page) == []
        assert smallest_type(page) >= SMALLEST_TYPE
        assert violations(page) == []
        # A desk has the table, a phone the same in words; nobody hears both.
        assert page.locator(".themes").is_visible() == (width == "desk")
        assert page.locator(".themes-in-words").is_visible() == (width == "phone")
        photographed(page, f"region-themes-{mode}-{width}")


def test_a_lead_goes_from_a_theme_to_one_authoritys_list_and_back(page: Page, address: str) -> None:
    opened(page, address, "example=yes")
    page.get_by_role("link", name="Leadership and partnerships", exact=True).click()
    told = page.locator("#who-was-told")
    expect(told).to_be_in_viewport(timeout=SLOW)
    expect(told).to_contain_text("Who was told what: Leadership and partnerships")
    cell = page.get_by_role("link", name=re.compile(r"recommendations? to Solihull: Leadership and partnerships"))
    how_many = int(cell.inner_text())
    cell.click()
    expect(page.locator("ol.recs li")).to_have_count(how_many, timeout=SLOW)
    expect(page.locator("#recommendations")).to_be_in_viewport(timeout=SLOW)
    # Turning to another page leaves an entry of its own in the history, between the two.
    page.go_back()
    expect(page.locator(".themes")).to_be_visible(timeout=SLOW)
    page.go_back()
    expect(page.locator("#who-was-told")).to_be_visible(timeout=SLOW)


def test_the_choices_and_the_file_say_the_same(page: Page, address: str, tmp_path: Path) -> None:
    opened(page, address)
    page.get_by_role("combobox", name="Year of the challenge").click()
    page.get_by_role("option", name="2020", exact=True).click()
    expect(page.locator(".themes td a")).to_have_count(4, timeout=SLOW)
    assert "period=2020" in page.url
    shown = sum(int(number) for number in page.locator(".themes td a").all_inner_texts())
    with page.expect_download() as download:
        page.locator(".st-key-under-themes").get_by_role("button", name="Download CSV").click()
    download.value.save_as(tmp_path / "themes.csv")
    with (tmp_path / "themes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sum(int(row["recommendations"] or 0) for row in rows) == shown
    assert {row["list_on_record"] for row in rows if not row["recommendations"]} == {"False"}
