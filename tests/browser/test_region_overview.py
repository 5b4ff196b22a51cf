"""The region's page in a real Chromium: light and dark, desk and phone, warm and cold.

Pictures of every state go to tests/browser/shots; see tests/browser/looking.py.
"""

from __future__ import annotations

import re
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import (
    LOOKS,
    OTHERS_LOOKED_AT,
    SHOTS,
    SMALLEST_TYPE,
    TWO_LOOKS,
    context,
    photographed,
    sideways,
    smallest_type,
    violations,
)
from tests.browser.serving import served

pytestmark = pytest.mark.browser
FIRST, *OTHERS = ("ascof_3a", "ascof_2c", "ascof_1c", "ascof_4b", "ascof_6a", "ascof_1b", "ascof_2d_1")
STATES = [(FIRST, *look) for look in LOOKS]
STATES += [(other, *state) for other, state in zip(OTHERS[:OTHERS_LOOKED_AT], cycle(TWO_LOOKS))]


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator("h1").first).to_be_visible(timeout=30_000)
    expect(page.locator("a.mini")).to_have_count(14, timeout=30_000)
    expect(page.locator(".js-plotly-plot .main-svg, .strip").first).to_be_visible(timeout=30_000)
    page.wait_for_timeout(400)
    return page


def title(page: Page) -> str:
    """The finding about the authority in question."""
    return page.locator("h2.figure").nth(1).inner_text()


@pytest.mark.parametrize(("indicator", "mode", "width"), STATES)
def test_the_page_fits_is_readable_and_asks_nobody_else(chromium, address, indicator, mode, width):
    with context(chromium, mode, width) as made:
        page = made.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        said: list[str] = []
        page.on("pageerror", lambda error: said.append(str(error)))
        opened(page, f"{address}/?indicator={indicator}")
        page.locator("details.table summary").first.click()
        assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
        assert said == []
        assert sideways(page) == []
        assert smallest_type(page) >= SMALLEST_TYPE
        assert violations(page) == []
        page.locator("details.table summary").first.click()
        place = "400" if width == "phone" else mode
        name = f"region-overview-{place}" if indicator == FIRST and (width, mode) != ("phone", "dark") else ""
        photographed(page, name or f"{indicator}-{mode}-{width}")


def test_the_page_is_drawn_in_the_colours_and_the_type_of_the_product(chromium, address):
    for mode, background in (("light", "rgb(255, 255, 255)"), ("dark", "rgb(18, 26, 38)")):
        with context(chromium, mode) as made:
            page = opened(made.new_page(), address)
            shown = page.evaluate("getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor")
            assert shown == background
            assert page.evaluate("document.fonts.check(\"700 31px 'Public Sans'\")")
            assert page.locator("h1").evaluate("e => getComputedStyle(e).fontSize") == "31px"


def test_header_and_page_share_their_left_edge(page, address):
    opened(page, address)
    mark = page.get_by_test_id("stHeaderLogo").bounding_box()
    sentence = page.locator("h1").bounding_box()
    assert mark
    assert sentence
    assert mark["x"] == sentence["x"] == 80


def test_a_tile_can_be_chosen_with_the_keyboard(page, address):
    opened(page, address)
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.st-key-tiles') !== null"):
            break
    # Birmingham, the first by name, has the focus; two further is Dudley.
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h2.figure").nth(1)).to_contain_text("Dudley: 76.6%")
    assert "authority=E08000027" in page.url


def test_a_small_chart_is_a_link_that_does_not_load_the_page_again(page, address):
    opened(page, address)
    page.evaluate("window.still = true")
    page.locator("a.mini", has_text="Walsall").click()
    expect(page.locator("h2.figure").nth(1)).to_contain_text("Walsall: 77.3%")
    assert page.evaluate("window.still") is True
    expect(page.locator("a.mini[aria-current]")).to_have_text(re.compile("Walsall"))
    # By keyboard, too, and the focus is still there afterwards.
    page.locator("a.mini", has_text="Solihull").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h2.figure").nth(1)).to_contain_text("Solihull: 82.4%")
    page.wait_for_function("document.activeElement.textContent.includes('Solihull')")


def test_a_link_in_what_changed_leads_to_its_figure_at_the_top(page, address):
    opened(page, address)
    page.get_by_role("link", name="Warwickshire, 4B").click()
    expect(page.locator("h1").first).to_contain_text("Risk reduction in safeguarding")
    expect(page.locator("h2.figure").nth(1)).to_contain_text("Warwickshire: 37.0%")
    assert page.get_by_test_id("stMain").evaluate("e => e.scrollTop") == 0
    assert "indicator=ascof_4b&authority=E10000031" in page.url


def test_the_picker_shows_what_each_group_measures(page, address):
    opened(page, address)
    page.get_by_role("combobox", name="Indicator").click()
    first = page.get_by_role("option").first
    expect(first).to_be_visible()
    heading = first.evaluate("e => getComputedStyle(e, '::before').content")
    assert heading == '"Quality of life"'
    SHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SHOTS / "picker.png")
    page.get_by_role("combobox", name="Indicator").fill("safe")
    page.get_by_role("option", name=re.compile("Feeling safe")).click()
    expect(page.locator("h1").first).to_contain_text("eeling safe")
    assert "indicator=ascof_4a" in page.url


def test_the_back_button_goes_back_to_the_choice_before(page, address):
    opened(page, f"{address}/?authority=E08000026")
    page.locator(".st-key-tile-E08000029 button").click()
    expect(page.locator("h2.figure").nth(1)).to_contain_text("Solihull: 82.4%")
    page.go_back()
    expect(page.locator("h2.figure").nth(1)).to_contain_text("Coventry: 82.2%", timeout=15_000)


def test_a_table_opens_in_place_and_its_csv_holds_the_same(page, address):
    opened(page, f"{address}/?authority=E08000026")
    page.locator(".st-key-under-line summary").click()
    row = page.locator(".st-key-under-line tbody tr").last
    expect(row).to_have_text(re.compile("82.2"))
    with page.expect_download() as waiting:
        page.locator(".st-key-under-line button").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert waiting.value.suggested_filename == "ascof_3a_E08000026.csv"
    assert text.startswith("authority_code,name,indicator,construct,segment,period_start")
    assert "E08000026,Coventry,ascof_3a,ascof_3a,1,2024-04-01,2025-03-31,82.2,79.5,84.9,2.7,715.0" in text
    assert {line.split(",")[0] for line in text.splitlines()[1:]} == {"E08000026", "E12000005", "E92000001"}


def test_a_screen_that_turns_dark_takes_words_and_drawings_along(page, address):
    opened(page, address)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("h1").first).to_have_css("color", "rgb(233, 237, 243)")
    # The drawings come from the server, which is told.
    expect(page.locator("a.mini img").first).to_have_attribute("src", re.compile("%23E9EDF3"), timeout=15_000)
    expect(page.locator(".st-key-tiles button").first).to_have_css("background-color", "rgb(27, 37, 52)")


# Cold: the first visitor of a server that nobody has asked anything yet.


def test_a_deep_link_works_cold(chromium, full_home):
    with served(full_home) as cold, context(chromium) as made:
        page = opened(made.new_page(), f"{cold}/?indicator=ascof_1c&authority=E06000021&since=2018-19")
        assert title(page).startswith("Stoke-on-Trent: 8.8")
        expect(page.locator(".st-key-since")).to_contain_text("than in 2018–19")
        assert page.title() == "Region overview"


@pytest.mark.parametrize("name", ["region_overview", "about_methods"])
def test_the_files_name_as_an_address_is_no_page_cold(chromium, full_home, name):
    with served(full_home) as cold, context(chromium) as made:
        page = made.new_page()
        page.goto(f"{cold}/{name}")
        # As with any address that is none: said so, and the first page is shown, with its frame.
        expect(page.get_by_role("dialog")).to_contain_text("Page not found", timeout=30_000)
        expect(page.locator("h1").first).to_contain_text("Control over daily life", timeout=30_000)
        expect(page.get_by_test_id("stHeaderLogo")).to_be_visible()


@pytest.mark.parametrize("name", ["region_overview", "about_methods"])
def test_the_files_name_shows_nothing_cold_however_the_server_was_started(chromium, full_home, name):
    with served(full_home, bare=True) as cold, context(chromium) as made:
        page = made.new_page()
        page.goto(f"{cold}/{name}")
        page.wait_for_timeout(4000)
        assert page.locator("h1, .st-key-tiles, a.mini").count() == 0


def test_an_unknown_address_ends_on_the_first_page(page, address):
    page.goto(f"{address}/nothing-here")
    expect(page.locator("h1").first).to_contain_text("Control over daily life", timeout=30_000)
