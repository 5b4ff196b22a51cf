"""The page that compares authorities in a real Chromium: both colours and widths, by keyboard, table and file."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looking import (
    LOOKS,
    SMALLEST_TYPE,
    context,
    photographed,
    settle,
    sideways,
    smallest_type,
    violations,
)

pytestmark = pytest.mark.browser


def opened(page: Page, address: str, query: str = "") -> Page:
    page.goto(f"{address}/compare-authorities{query}")
    expect(page.locator(".alike a.one").last).to_be_visible(timeout=30_000)
    settle(page)
    return page


@pytest.mark.parametrize(("mode", "width"), LOOKS)
def test_the_page_fits_and_is_readable(chromium: Browser, address: str, mode: str, width: str) -> None:
    with context(chromium, mode, width) as made:
        page = opened(made.new_page(), address, "?indicator=ascof_4b")
        expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible(timeout=30_000)
        for summary in page.locator("details.table summary").all():
            summary.click()
        assert sideways(page) == []
        assert smallest_type(page) >= SMALLEST_TYPE
        assert violations(page) == []
        for summary in page.locator("details.table summary").all():
            summary.click()
        photographed(page, f"compare-authorities-{mode}-{width}")


def test_an_authority_is_chosen_and_the_rows_filtered_by_keyboard(page: Page, address: str) -> None:
    opened(page, address, "?indicator=ascof_5a_2")
    page.locator(".alike a.one", has_text="Walsall").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".alike a.one[aria-current]")).to_contain_text("Walsall")
    expect(page.locator("h2.figure").last).to_contain_text("Walsall: ")
    page.get_by_role("link", name="worse and worsening (3)").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".alike a.one")).to_have_count(3)
    assert "show=worsening" in page.url
    assert "authority=E08000030" in page.url
    page.go_back()
    expect(page.locator(".alike a.one")).to_have_count(14)


def test_row_table_and_file_say_the_same(page: Page, address: str) -> None:
    opened(page, address, "?indicator=ascof_4b&authority=E06000051")
    row = page.locator(".alike a.one", has_text="Shropshire")
    page.locator(".st-key-under-standings summary").click()
    cells = page.locator(".st-key-under-standings tr.own td").all_inner_texts()
    with page.expect_download() as waiting:
        page.locator(".st-key-under-standings button").click()
    with Path(waiting.value.path()).open(encoding="utf-8", newline="") as file:
        own = next(each for each in csv.DictReader(file) if each["authority_code"] == "E06000051")
    assert waiting.value.suggested_filename == "ascof_4b_compared.csv"
    assert cells[0] == f"{float(own['value']):.1f}"
    assert cells[2] == f"{float(own['neighbours_average']):.1f}"
    assert (own["against_neighbours"], cells[3]) == ("better", "Better")
    expect(row).to_contain_text(cells[0])
    expect(row).to_contain_text("Better")
