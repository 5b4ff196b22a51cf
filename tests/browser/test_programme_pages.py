"""The pages about the programme in a real Chromium: the lead finds who is late, and who went where."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import SMALLEST_TYPE, context, photographed, sideways, smallest_type, violations

pytestmark = pytest.mark.browser


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator("h1").first).to_be_visible(timeout=30_000)
    expect(page.locator(".source").first).to_be_visible(timeout=30_000)
    return page


@pytest.mark.parametrize(("mode", "width"), [("light", "desk"), ("dark", "phone")])
def test_the_pages_fit_and_are_readable(chromium, address, mode, width):
    with context(chromium, mode, width) as made:
        page = made.new_page()
        for name in ("cycle-board", "who-reviewed-whom"):
            opened(page, f"{address}/{name}?example=yes")
            assert sideways(page) == []
            assert smallest_type(page) >= SMALLEST_TYPE
            assert violations(page) == []
            photographed(page, f"{name}-{mode}-{width}")


def test_the_lead_sees_who_is_late_and_opens_the_record(page, address):
    opened(page, f"{address}/cycle-board?example=yes")
    # Which of the counts are above zero depends on the day.
    counts = page.locator(".count").all()
    late, how_many = next((it, n) for it in counts if (n := int(it.locator(".how-many").inner_text())))
    title = late.get_by_role("link").inner_text().splitlines()[-1]
    late.get_by_role("link").click()
    expect(page.locator("h2.section").first).to_have_text(title)
    expect(page.get_by_role("rowheader")).to_have_count(how_many)
    assert "show=" in page.url
    assert "example=yes" in page.url
    row = page.locator(".board tbody tr").first
    name = row.get_by_role("rowheader").inner_text()
    row.get_by_role("link", name="published").click()
    expect(page.locator("h1").first).to_contain_text(f"{name} was challenged", timeout=30_000)
    assert "authority-profile" in page.url


def test_a_number_opens_its_dates_by_keyboard_and_a_year_narrows_the_matrix(page, address):
    opened(page, f"{address}/who-reviewed-whom?example=yes")
    numbers = page.locator(".matrix summary")
    numbers.first.focus()
    page.keyboard.press("Enter")
    dates = page.locator(".matrix .dates:visible")
    expect(dates).to_have_count(1)
    expect(dates.get_by_role("link")).to_be_visible()
    numbers.nth(1).click()
    expect(dates).to_have_count(1)
    assert violations(page) == []
    before = numbers.count()
    page.goto(f"{page.url}&since=2025&until=2025")
    expect(page.locator("h1").first).to_contain_text("in 2025", timeout=30_000)
    assert 0 < numbers.count() < before
