"""The page of real change in a real Chromium: in all looks, and its sentence, table and file."""

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
CONTROL = "authority=E08000026&indicator=ascof_3a"


def opened(page: Page, address: str, query: str = CONTROL) -> Page:
    page.goto(f"{address}/real-change?{query}")
    expect(page.locator("h1").first).to_contain_text("Control over daily life", timeout=30_000)
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible(timeout=30_000)
    settle(page)
    return page


@pytest.mark.parametrize(("mode", "width"), LOOKS)
def test_the_page_fits_and_is_readable(chromium: Browser, address: str, mode: str, width: str) -> None:
    with context(chromium, mode, width) as made:
        page = opened(made.new_page(), address)
        for summary in page.locator("details.table summary").all():
            summary.click()
        assert sideways(page) == []
        assert smallest_type(page) >= SMALLEST_TYPE
        assert violations(page) == []
        for summary in page.locator("details.table summary").all():
            summary.click()
        photographed(page, f"real-change-{mode}-{width}")


def test_sentence_table_and_file_say_the_same_and_a_measure_leads_to_its_own(page: Page, address: str) -> None:
    opened(page, address)
    page.locator(".st-key-under-series summary").click()
    tested = page.locator(".st-key-under-series tbody tr").filter(has_text="one of the five tested")
    expect(tested).to_have_count(5)
    with page.expect_download() as waiting:
        page.locator(".st-key-under-series button").click()
    assert waiting.value.suggested_filename == "real_change_ascof_3a_E08000026.csv"
    with Path(waiting.value.path()).open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["in_trend"] == "True"]
    assert [row["period_start"][:4] for row in rows] == ["2019", "2021", "2022", "2023", "2024"]
    assert f"from 2019–20 to 2024–25, {'rise' if rows[-1]['value'] > rows[0]['value'] else 'fall'}" in (
        page.locator(".lead").inner_text()
    )
    page.locator(".st-key-table-all-measures a").filter(has_text="Satisfaction with care").click()
    expect(page.locator("h1").first).to_contain_text("No trend can be told in satisfaction with care in Coventry")
