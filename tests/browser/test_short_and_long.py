"""The page of short and long term in a real Chromium: it fits, is readable, and is walked through with the keyboard."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looking import LOOKS, SMALLEST_TYPE, context, photographed, sideways, smallest_type, violations

pytestmark = pytest.mark.browser
SLOW = 30_000
SANDWELL = "E08000028"
PICTURES = {
    ("light", "desk"): "short-and-long-light", ("dark", "desk"): "short-and-long-dark",
    ("light", "phone"): "short-and-long-400", ("dark", "phone"): "short-and-long-dark-400",
}  # fmt: skip


def opened(page: Page, address: str, query: str) -> Page:
    page.goto(f"{address}/short-and-long?{query}")
    expect(page.locator("h1").first).to_be_visible(timeout=SLOW)
    expect(page.locator(".st-key-under-strips")).to_be_visible(timeout=SLOW)
    return page


@pytest.mark.parametrize(
    ("mode", "width", "query"),
    [*((*look, f"authority={SANDWELL}&indicator=ascof_3a") for look in LOOKS), ("dark", "desk", "")],
)
def test_the_page_fits_and_is_readable(chromium: Browser, address: str, mode: str, width: str, query: str) -> None:
    with context(chromium, mode, width) as made:
        page = opened(made.new_page(), address, query)
        figure = page.locator(".js-plotly-plot .main-svg").first if query else page.locator(".clocks .mini").last
        expect(figure).to_be_visible(timeout=SLOW)
        for summary in page.locator("details.table summary").all():
            summary.click()
        assert sideways(page) == []
        assert smallest_type(page) >= SMALLEST_TYPE
        assert violations(page) == []
        for summary in page.locator("details.table summary").all():
            summary.click()
        photographed(page, PICTURES[mode, width] if query else "short-and-long-region-dark")


def test_a_measure_chosen_with_the_keyboard_is_the_one_on_the_clock(page: Page, address: str) -> None:
    opened(page, address, f"authority={SANDWELL}&indicator=ascof_3a")
    title = page.locator(
        "h2.figure", has_text=re.compile(r"^Feeling safe: .* in the long term, (in|out)side the usual")
    )
    expect(title).to_have_count(0)
    page.get_by_role("link", name="Feeling safe").focus()
    page.keyboard.press("Enter")
    expect(title).to_be_visible(timeout=SLOW)
    assert re.search(r"authority=E08000028&indicator=ascof_4a", page.url)
    expect(page.locator("a.strip-row[aria-current]")).to_contain_text("Feeling safe")


def test_title_table_and_file_say_the_same(page: Page, address: str) -> None:
    opened(page, address, f"authority={SANDWELL}&indicator=ascof_3a")
    page.locator(".st-key-under-strips summary").click()
    row = page.locator(".st-key-under-strips tbody tr", has_text="Control over daily life").filter(has_text="Long term")
    expect(row).to_have_count(1)
    with page.expect_download() as waiting:
        page.locator(".st-key-under-strips").get_by_role("button", name="Download CSV").click()
    assert waiting.value.suggested_filename == "short_and_long_term.csv"
    with Path(waiting.value.path()).open(encoding="utf-8", newline="") as file:
        (line,) = [
            each for each in csv.DictReader(file) if (each["indicator"], each["horizon"]) == ("ascof_3a", "long")
        ]
    difference = float(line["difference"])
    words = f"{'+' if difference > 0 else '−'}{abs(difference):.1f} points"
    expect(row).to_contain_text(words)
    expect(row).to_contain_text(line["reading"])
    side = "inside" if float(line["usual_low"]) <= difference <= float(line["usual_high"]) else "outside"
    title = page.locator("h2.figure", has_text="Control over daily life: ").first
    expect(title).to_have_text(f"Control over daily life: {words} in the long term, {side} the usual range")
