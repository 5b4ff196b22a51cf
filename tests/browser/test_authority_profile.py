"""The page of one authority in a real Chromium: light and dark, desk and phone, warm and cold."""

from __future__ import annotations

import re
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from data.home import Home
from tests.browser.looking import (
    LOOKS,
    OTHERS_LOOKED_AT,
    SMALLEST_TYPE,
    TWO_LOOKS,
    WIDTHS,
    context,
    elsewhere,
    photographed,
    settle,
    sideways,
    smallest_type,
    violations,
)
from tests.browser.serving import served

pytestmark = pytest.mark.browser
COVENTRY, HEREFORDSHIRE, SOLIHULL = "E08000026", "E06000019", "E08000029"
STOKE, TELFORD, WARWICKSHIRE = "E06000021", "E06000020", "E10000031"
FIRST, *OTHERS = (
    (COVENTRY, "ascof_3a"), (SOLIHULL, "ascof_4a"), (HEREFORDSHIRE, "ascof_2d_1"), (STOKE, "ascof_3d_1a"),
    (WARWICKSHIRE, "ascof_4b"), (TELFORD, "ascof_1c"),
)  # fmt: skip
STATES = [(*FIRST, *look) for look in LOOKS]
STATES += [(*other, *state) for other, state in zip(OTHERS[:OTHERS_LOOKED_AT], cycle(TWO_LOOKS))]


def opened(page: Page, address: str, query: str = "") -> Page:
    page.goto(f"{address}/authority-profile?{query}")
    expect(page.locator("h1").first).to_be_visible(timeout=30_000)
    expect(page.locator("a.measure").nth(24)).to_be_visible(timeout=30_000)
    expect(page.locator(".js-plotly-plot .main-svg, .strip").first).to_be_visible(timeout=30_000)
    page.wait_for_timeout(400)
    return page


def title(page: Page) -> str:
    """The finding about the measure in question."""
    return page.locator('h2[id^="measure-"]').inner_text()


@pytest.mark.parametrize(("authority", "indicator", "mode", "width"), STATES)
def test_the_page_fits_is_readable_and_asks_nobody_else(
    chromium: Browser, address: str, authority: str, indicator: str, mode: str, width: str
) -> None:
    with context(chromium, mode, width) as made:
        page = made.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        said: list[str] = []
        page.on("pageerror", lambda error: said.append(str(error)))
        opened(page, address, f"authority={authority}&indicator={indicator}")
        page.locator("details.table summary").last.click()
        assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
        assert said == []
        assert sideways(page) == []
        assert smallest_type(page) >= SMALLEST_TYPE
        assert violations(page) == []
        page.locator("details.table summary").last.click()
        place = "400" if width == "phone" else mode
        documented = (authority, indicator) == FIRST and (width, mode) != ("phone", "dark")
        other = f"profile-{authority}-{indicator}-{mode}-{width}"
        photographed(page, f"authority-profile-{place}" if documented else other)


def test_nothing_is_written_over_anything_else(chromium: Browser, address: str) -> None:
    """Labels on the timeline and in the chart keep clear of each other, on a desk and on a phone."""
    for width in WIDTHS:
        with context(chromium, "light", width) as made:
            page = opened(made.new_page(), address, f"authority={TELFORD}&indicator=ascof_1b")
            for labels in (".timeline .axis .track span", ".js-plotly-plot .annotation-text", ".timeline .name"):
                boxes = [box for label in page.locator(labels).all() if (box := label.bounding_box())]
                assert boxes
                for at, one in enumerate(boxes):
                    assert not [other for other in boxes[at + 1 :] if overlap(one, other)], labels


def overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    """Whether two boxes share more than a pixel's edge."""
    across = min(one["x"] + one["width"], other["x"] + other["width"]) - max(one["x"], other["x"])
    down = min(one["y"] + one["height"], other["y"] + other["height"]) - max(one["y"], other["y"])
    return across > 1 and down > 3


def test_header_and_page_share_their_left_edge(page: Page, address: str) -> None:
    opened(page, address)
    mark, sentence = page.get_by_test_id("stHeaderLogo").bounding_box(), page.locator("h1").bounding_box()
    assert mark
    assert sentence
    assert mark["x"] == sentence["x"] == 80


def test_a_measure_is_a_link_that_goes_to_where_it_is_shown_in_full(page: Page, address: str) -> None:
    opened(page, address, f"authority={COVENTRY}&indicator=ascof_3a")
    page.evaluate("window.still = true")
    page.locator("a.measure", has_text="Feeling safe").click()
    heading = page.locator("h2#measure-ascof_4a")
    expect(heading).to_contain_text("Feeling safe: 72.6%")
    expect(heading).to_be_in_viewport()
    expect(heading).to_be_focused()
    assert page.evaluate("window.still") is True
    assert re.search(r"authority=E08000026&indicator=ascof_4a", page.url)
    expect(page.locator("a.measure[aria-current]")).to_contain_text("Feeling safe")
    # The header does not cover it.
    box = heading.bounding_box()
    assert box
    assert box["y"] >= 60


def test_the_measures_can_be_walked_through_with_the_keyboard(page: Page, address: str) -> None:
    opened(page, address, f"authority={COVENTRY}&indicator=ascof_1a")
    page.locator("a.measure").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h2#measure-ascof_1b")).to_be_focused()
    page.get_by_role("link", name="Satisfaction with care").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h2#measure-ascof_1d")).to_be_focused()
    page.locator("p.ways a", has_text="Carers’ satisfaction").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h2#measure-ascof_1e")).to_contain_text("Carers’ satisfaction: 33.2%")
    settle(page)
    page.locator("p.ways a", has_text="Back to all measures").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h2#measures")).to_be_focused()
    expect(page.locator("h2#measures")).to_be_in_viewport()


def test_the_measure_already_shown_is_gone_to_all_the_same(page: Page, address: str) -> None:
    opened(page, address, f"authority={COVENTRY}&indicator=ascof_3a")
    page.locator("p.lead a", has_text="control over daily life").click()
    expect(page.locator("h2#measure-ascof_3a")).to_be_in_viewport()
    expect(page.locator("h2#measure-ascof_3a")).to_be_focused()


def test_the_back_button_goes_back_to_the_measure_before(page: Page, address: str) -> None:
    opened(page, address, f"authority={COVENTRY}&indicator=ascof_3a")
    page.locator("a.measure", has_text="Feeling safe").click()
    expect(page.locator("h2#measure-ascof_4a")).to_be_visible()
    page.go_back()
    expect(page.locator("h2#measure-ascof_3a")).to_be_visible(timeout=15_000)


def test_the_region_overview_leads_here_without_loading_the_product_again(page: Page, address: str) -> None:
    page.goto(f"{address}/?authority={SOLIHULL}&indicator=ascof_4a")
    link = page.get_by_role("link", name="Everything about Solihull")
    expect(link).to_be_visible(timeout=30_000)
    page.evaluate("window.still = true")
    link.click()
    expect(page.locator("h1").first).to_contain_text("Solihull’s 12 comparable measures", timeout=15_000)
    assert page.evaluate("window.still") is True
    assert f"/authority-profile?authority={SOLIHULL}" in page.url
    # The measure looked at there is the one looked at here.
    expect(page.locator("h2#measure-ascof_4a")).to_be_visible()


def test_the_table_opens_in_place_and_its_csv_holds_the_same(page: Page, address: str) -> None:
    opened(page, address, f"authority={COVENTRY}&indicator=ascof_3a")
    page.locator(".st-key-under-measure summary").click()
    row = page.locator(".st-key-under-measure tbody tr").last
    expect(row).to_have_text(re.compile(r"82\.2.*77\.4.*77\.3"))
    with page.expect_download() as waiting:
        page.locator(".st-key-under-measure button").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert waiting.value.suggested_filename == "ascof_3a_E08000026.csv"
    assert "E08000026,Coventry,ascof_3a,ascof_3a,1,2024-04-01,2025-03-31,82.2,79.5,84.9,2.7,715.0" in text


def test_a_source_opens_in_a_tab_of_its_own(page: Page, address: str) -> None:
    opened(page, address, f"authority={COVENTRY}")
    link = page.get_by_role("link", name="Source: edemocracy.coventry.gov.uk, in a new tab").first
    assert link.get_attribute("target") == "_blank"
    assert link.get_attribute("href") == "https://edemocracy.coventry.gov.uk/mgAi.aspx?ID=19085"


# Cold: the first visitor of a server that nobody has asked anything yet.


@pytest.mark.parametrize("bare", [False, pytest.param(True, marks=elsewhere)], ids=["served", "by Streamlit alone"])
def test_a_deep_link_works_cold(chromium: Browser, full_home: Home, bare: bool) -> None:
    with served(full_home, bare=bare) as cold, context(chromium) as made:
        page = opened(made.new_page(), cold, f"authority={STOKE}&indicator=ascof_1c&since=2018-19")
        assert title(page).startswith("Carers’ quality of life: 8.8")
        expect(page.locator(".st-key-since")).to_contain_text("than in 2018–19")
        assert page.title() == "Authority profile"
        expect(page.get_by_role("dialog")).to_have_count(0)


@elsewhere
def test_the_files_name_as_an_address_is_no_page_cold(chromium: Browser, full_home: Home) -> None:
    with served(full_home) as cold, context(chromium) as made:
        page = made.new_page()
        page.goto(f"{cold}/authority_profile")
        expect(page.get_by_role("dialog")).to_contain_text("Page not found", timeout=30_000)
        assert page.locator("a.measure, .timeline").count() == 0


@elsewhere
def test_the_files_name_shows_nothing_cold_however_the_server_was_started(chromium: Browser, full_home: Home) -> None:
    with served(full_home, bare=True) as cold, context(chromium) as made:
        page = made.new_page()
        page.goto(f"{cold}/authority_profile")
        page.wait_for_timeout(4000)
        assert page.locator("h1, a.measure, .timeline").count() == 0
