"""The page About and methods, and the way between pages, in a real Chromium."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import (
    LOOKS,
    PICTURES,
    SHOTS,
    SMALLEST_TYPE,
    context,
    elsewhere,
    photographed,
    sideways,
    smallest_type,
    violations,
)  # fmt: skip
from tests.browser.serving import served

pytestmark = pytest.mark.browser
STATES = [("", *look) for look in LOOKS]
STATES += [("?indicator=ascof_3a", "dark", "desk"), ("?indicator=ascof_2e_1", "light", "phone")] if PICTURES else []


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator("h1").first).to_be_visible(timeout=30_000)
    expect(page.locator("#software")).to_be_visible(timeout=30_000)
    page.wait_for_timeout(400)
    return page


def scrolled(page: Page) -> float:
    return page.get_by_test_id("stMain").evaluate("e => e.scrollTop")


@pytest.mark.parametrize(("query", "mode", "width"), STATES)
def test_the_page_fits_is_readable_and_asks_nobody_else(chromium, address, query, mode, width):
    with context(chromium, mode, width) as made:
        page = made.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        said: list[str] = []
        page.on("pageerror", lambda error: said.append(str(error)))
        opened(page, f"{address}/about-methods{query}")
        page.locator("details.table summary").first.click()
        page.locator("details.entry summary").first.click()
        assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
        assert said == []
        assert sideways(page) == []
        assert smallest_type(page) >= SMALLEST_TYPE
        assert violations(page) == []
        photographed(page, f"about-methods{query.replace('?indicator=', '-')}-{mode}-{width}")


def test_the_links_on_the_page_lead_to_their_sections(page, address):
    opened(page, f"{address}/about-methods")
    marks = page.locator(".contents a").evaluate_all("links => links.map(link => link.getAttribute('href').slice(1))")
    assert len(marks) == 8
    for mark in marks:
        page.locator(f".contents a[href='#{mark}']").click()
        expect(page.locator(f"#{mark}")).to_be_in_viewport()
        # Below the header that lies over the page.
        assert page.locator(f"#{mark}").bounding_box()["y"] >= 60


def test_a_section_can_be_linked_to_from_outside(page, address):
    opened(page, f"{address}/about-methods?indicator=ascof_2a#changes")
    expect(page.locator("#changes")).to_be_in_viewport()
    expect(page.locator("#changes")).to_have_text(
        "The publisher names two changes to independence after reablement; one of them ends a comparison"
    )


def test_a_measure_is_chosen_and_the_address_says_so(page, address):
    opened(page, f"{address}/about-methods")
    page.get_by_role("combobox", name="Measure").click()
    page.get_by_role("combobox", name="Measure").fill("safe")
    page.get_by_role("option", name="Feeling safe (4A)").click()
    expect(page.locator("h1").first).to_have_text(
        "Feeling safe (4A) comes from the adult social care survey (ASCS), published on 23 January 2026"
    )
    assert page.url.endswith("/about-methods?indicator=ascof_4a")
    page.go_back()
    expect(page.locator("h1").first).to_contain_text("Every figure here comes from", timeout=15_000)


def test_a_code_of_before_leads_to_its_measure(page, address):
    opened(page, f"{address}/about-methods")
    row = page.locator(".open tr", has=page.locator("th", has_text="1J"))
    expect(row.first).to_contain_text("1B")
    row.first.get_by_role("link").click()
    expect(page.locator("h1").first).to_contain_text("Impact on quality of life (1B) comes from")
    assert scrolled(page) == 0


def test_the_rest_of_the_log_opens_in_place_and_its_csv_holds_all_of_it(page, address):
    opened(page, f"{address}/about-methods")
    rest = page.locator("details.table", has_text="Show the other")
    assert page.locator(".log q:visible").count() == 9
    rest.locator("summary").click()
    assert page.locator(".log q:visible").count() == 66
    with page.expect_download() as waiting:
        page.locator(".st-key-csv-changes button").click()
    assert waiting.value.suggested_filename == "comparability_log.csv"
    with Path(waiting.value.path()).open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len({line["position"] for line in lines}) == 66


@pytest.mark.parametrize(
    ("name", "file"),
    [("under-sources", "sources.csv"), ("csv-dictionary", "data_dictionary.csv"),
     pytest.param("under-directions", "measures.csv", marks=elsewhere),
     pytest.param("csv-codes", "crosswalk.csv", marks=elsewhere)],
)  # fmt: skip
def test_every_table_has_its_csv(page, address, name, file):
    opened(page, f"{address}/about-methods")
    with page.expect_download() as waiting:
        page.locator(f".st-key-{name} button").click()
    assert waiting.value.suggested_filename == file
    assert len(Path(waiting.value.path()).read_text(encoding="utf-8").splitlines()) > 5


# From page to page.


def test_the_row_of_pages_says_where_one_is_and_takes_the_keyboard(page, address):
    opened(page, f"{address}/about-methods")
    pages, menus = page.get_by_test_id("stTopNavLink"), page.get_by_test_id("stTopNavSection")
    assert pages.all_inner_texts() == ["Region overview", "My recommendations", "Authority profile"]
    assert menus.all_inner_texts() == ["Programme", "Impact", "Data"]
    expect(menus.last).to_have_attribute("aria-current", "true")
    expect(menus.first).not_to_have_attribute("aria-current", "true")
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Region overview"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineWidth") == "3px"
    page.keyboard.press("Enter")
    expect(page.locator("h1").first).to_contain_text("Control over daily life is up", timeout=15_000)
    expect(pages.first).to_have_attribute("aria-current", "page")
    assert page.title() == "Region overview"


def test_the_mark_and_the_page_share_their_left_edge_beside_a_row_of_pages(page, address):
    opened(page, f"{address}/about-methods")
    mark, sentence = (page.locator(it).bounding_box() for it in ("[data-testid=stHeaderLogo]", "h1"))
    assert mark["x"] == sentence["x"] == 80


def test_on_a_phone_the_pages_are_a_list_that_goes_once_one_is_chosen(chromium, address):
    with context(chromium, "light", "phone") as made:
        page = opened(made.new_page(), f"{address}/about-methods")
        button = page.get_by_test_id("stExpandSidebarButton")
        box = button.bounding_box()
        assert min(box["width"], box["height"]) >= 44
        assert box["x"] + box["width"] <= 400
        button.click()
        listed = page.get_by_test_id("stSidebarNav").get_by_role("link")
        expect(listed.last).to_have_attribute("aria-current", "page")
        page.wait_for_timeout(500)
        assert violations(page) == []
        page.screenshot(path=SHOTS / "pages-light-phone.png")
        listed.first.click()
        expect(page.locator("h1").first).to_contain_text("Control over daily life is up", timeout=15_000)
        expect(listed.first).not_to_be_in_viewport()


# Cold: the first visitor of a server that nobody has asked anything yet.


def test_a_deep_link_works_cold(chromium, full_home):
    with served(full_home) as cold, context(chromium) as made:
        page = opened(made.new_page(), f"{cold}/about-methods?indicator=ascof_3a")
        expect(page.locator("h1").first).to_contain_text("Control over daily life (3A) comes from")
        assert page.get_by_role("dialog").count() == 0
        assert page.title() == "About and methods"
