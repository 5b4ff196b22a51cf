"""The page of lasting change in a real Chromium: light and dark, desk and phone, its tables and its files."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looking import SMALLEST_TYPE, context, photographed, sideways, smallest_type, violations

pytestmark = pytest.mark.browser


def opened(page: Page, address: str, query: str = "") -> Page:
    page.goto(f"{address}/lasting-change{query}")
    expect(page.locator("h1").first).to_contain_text("With made-up recommendations", timeout=30_000)
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible(timeout=30_000)
    expect(page.locator(".curves .mini").last).to_be_visible()
    return page


@pytest.mark.parametrize(("mode", "width"), [("light", "desk"), ("dark", "phone")])
def test_the_page_fits_is_readable_and_asks_nobody_else(chromium: Browser, address: str, mode: str, width: str) -> None:
    with context(chromium, mode, width) as made:
        page = made.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        said: list[str] = []
        page.on("pageerror", lambda error: said.append(str(error)))
        opened(page, address)
        for summary in page.locator("details.table summary").all():
            summary.click()
        assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
        assert said == []
        assert sideways(page) == []
        assert smallest_type(page) >= SMALLEST_TYPE
        assert violations(page) == []
        for summary in page.locator("details.table summary").all():
            summary.click()
        photographed(page, f"lasting-change-{mode}-{width}")


def test_sentence_figure_table_and_file_say_the_same(page: Page, address: str) -> None:
    opened(page, address, "?until=verified")
    expect(page.locator(".curves .mini").first).to_contain_text(" verified")
    page.locator(".st-key-under-groups summary").click()
    first = page.locator(".st-key-under-groups tbody tr").first
    expect(first).to_contain_text("All recommendations")
    with page.expect_download() as waiting:
        page.locator(".st-key-under-groups button").click()
    with Path(waiting.value.path()).open(encoding="utf-8", newline="") as file:
        done, verified, *_ = csv.DictReader(file)
    assert waiting.value.suggested_filename == "how_long_by_group.csv"
    assert (done["illustrative"], verified["milestone"]) == ("True", "verified")
    half_done, half_verified = (f"{float(each['median_months']):.1f}" for each in (done, verified))
    expect(first).to_contain_text(half_done)
    expect(page.locator("h1").first).to_contain_text(f"half were done within {half_done} months")
    expect(page.locator("h2.figure").first).to_contain_text(f"and verified within {half_verified} months")
