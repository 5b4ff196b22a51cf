"""The page of recommendations in a real Chromium: counts that open lists, search, keyboard, light and dark, cold."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
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
    context,
    elsewhere,
    photographed,
    sideways,
    smallest_type,
    violations,
)
from tests.browser.serving import served
from tests.made_recommendations import CHALLENGE, COVENTRY, MADE, counted, made_home

pytestmark = pytest.mark.browser
SOLIHULL, WORCESTERSHIRE = "E08000029", "E10000034"
OTHERS = [
    ("late", f"authority={COVENTRY}&show=late"),
    ("nothing", f"authority={COVENTRY}&find=nowhere"),
    ("published", f"authority={WORCESTERSHIRE}"),
    ("none", f"authority={SOLIHULL}&examples=off"),
]
STATES = [("whole", f"authority={COVENTRY}", *look) for look in LOOKS]
STATES += [(*other, *look) for other, look in zip(OTHERS[:OTHERS_LOOKED_AT], cycle(TWO_LOOKS))]


@pytest.fixture(scope="module")
def made(full_home: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    return made_home(full_home, tmp_path_factory.mktemp("made"), date.today())


@pytest.fixture(scope="module")
def place(made: Home) -> Iterator[str]:
    """A server that has been asked before."""
    with served(made) as found:
        yield found


@pytest.fixture(scope="module")
def examples(full_home: Home, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on a home where the same recommendations are illustrative."""
    home = made_home(full_home, tmp_path_factory.mktemp("examples"), date.today(), illustrative=True)
    with served(home) as found:
        yield found


def opened(page: Page, address: str, query: str = f"authority={COVENTRY}") -> Page:
    page.goto(f"{address}/my-recommendations?{query}")
    expect(page.locator("h1").first).to_be_visible(timeout=30_000)
    expect(page.locator(".st-key-choices")).to_be_visible(timeout=30_000)
    page.wait_for_timeout(800)
    return page


@pytest.mark.parametrize(("name", "query", "mode", "width"), STATES)
def test_the_page_fits_is_readable_and_asks_nobody_else(
    chromium: Browser, place: str, name: str, query: str, mode: str, width: str
) -> None:
    with context(chromium, mode, width) as made:
        page = made.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        said: list[str] = []
        page.on("pageerror", lambda error: said.append(str(error)))
        opened(page, place, query)
        for summary in page.locator("details.table summary").all():
            summary.click()
        assert [url for url in asked if not url.startswith((place, "data:", "blob:"))] == []
        assert said == []
        assert sideways(page) == []
        assert smallest_type(page) >= SMALLEST_TYPE
        assert violations(page) == []
        for summary in page.locator("details.table summary").all():
            summary.click()
        photographed(page, f"my-recommendations-{name}-{mode}-{width}")


@pytest.mark.parametrize(("mode", "width"), [("light", "desk"), ("dark", "desk"), ("light", "phone")])
def test_what_is_made_up_says_so_wherever_it_is_shown(chromium: Browser, examples: str, mode: str, width: str) -> None:
    with context(chromium, mode, width) as made:
        # Beside the illustrative set, which stands in for Coventry too.
        page = opened(made.new_page(), examples, f"authority={COVENTRY}&challenge={CHALLENGE}")
        expect(page.locator(".banner")).to_contain_text("say nothing about Coventry")
        expect(page.locator("h2#from-the-visit .pill.illustrative")).to_have_text("Illustrative data")
        expect(page.locator(".recs .pill.illustrative")).to_have_count(len(MADE))
        assert page.locator(".source").last.inner_text().startswith("Illustrative data")
        for name in ("recommendations", "steps"):
            with page.expect_download() as waiting:
                page.locator(f".st-key-under-{name} button").click()
            with Path(waiting.value.path()).open(encoding="utf-8", newline="") as file:
                assert {line["illustrative"] for line in csv.DictReader(file)} == {"True"}
        assert sideways(page) == []
        assert violations(page) == []
        photographed(page, f"my-recommendations-{'400' if width == 'phone' else mode}")


@pytest.mark.parametrize(
    "name",
    ["done", "late", "to_verify",
     *(pytest.param(name, marks=elsewhere) for name in ("verified", "silent", "undated", "due_soon"))],
)  # fmt: skip
def test_a_count_opens_exactly_its_list(page: Page, place: str, name: str) -> None:
    opened(page, place, f"authority={COVENTRY}&find=plan")
    page.evaluate("window.still = true")
    link = page.locator(f'.count a[href*="show={name}"]')
    figure = int(link.locator(".how-many").inner_text())
    link.click()
    expect(page.locator('.choices-of-list a[aria-current="true"] span')).to_have_text(str(figure), timeout=15_000)
    expect(page.locator(".recs li")).to_have_count(figure)
    assert figure == counted(name)
    heading = page.locator("h2#recommendations")
    expect(heading).to_be_in_viewport()
    expect(heading).to_be_focused()
    assert page.evaluate("window.still") is True
    assert f"show={name}" in page.url
    # What was searched for before would have hidden some of those counted.
    assert "find=" not in page.url
    box = heading.bounding_box()
    assert box
    assert box["y"] >= 60


def test_search_goes_into_the_address_and_back(page: Page, place: str) -> None:
    opened(page, place)
    search = page.get_by_label("Search")
    search.fill("principal social")
    search.press("Enter")
    expect(page.locator(".recs li")).to_have_count(4, timeout=15_000)
    assert "find=principal+social" in page.url or "find=principal%20social" in page.url
    page.reload()
    expect(page.locator(".recs li")).to_have_count(4, timeout=30_000)
    expect(page.get_by_label("Search")).to_have_value("principal social")
    page.get_by_label("Search").fill("nowhere at all")
    page.get_by_label("Search").press("Enter")
    way_back = page.get_by_role("link", name="Show all recommendations")
    expect(way_back).to_be_visible(timeout=15_000)
    way_back.click()
    expect(page.locator(".recs li")).to_have_count(len(MADE), timeout=15_000)
    assert "find=" not in page.url
    expect(page.get_by_label("Search")).to_have_value("")


def test_the_list_can_be_narrowed_with_the_keyboard(page: Page, place: str) -> None:
    opened(page, place)
    page.locator(".count a").nth(2).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".recs li")).to_have_count(counted("late"), timeout=15_000)
    expect(page.locator("h2#recommendations")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".choices-of-list a").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".recs li")).to_have_count(len(MADE), timeout=15_000)


def test_a_row_leads_to_its_own_view_and_back_leads_to_the_same_list(page: Page, place: str) -> None:
    opened(page, place, f"authority={COVENTRY}&show=silent")
    page.get_by_role("link", name="Set a shared plan with partners").click()
    expect(page.locator("h1").first).to_contain_text("Set a shared plan with partners", timeout=15_000)
    assert f"recommendation={CHALLENGE}-3" in page.url
    page.go_back()
    expect(page.locator("h1").first).to_contain_text("9 of 17", timeout=15_000)
    expect(page.locator(".recs li")).to_have_count(1)


def test_an_area_lists_its_own(page: Page, place: str) -> None:
    opened(page, place)
    page.locator(".groups a", has_text="Use of resources").click()
    expect(page.locator(".recs li")).to_have_count(4, timeout=15_000)
    expect(page.locator("h2#recommendations")).to_be_focused()
    assert "area=Use+of+resources" in page.url or "area=Use%20of%20resources" in page.url


def test_the_file_holds_what_is_listed(page: Page, place: str) -> None:
    opened(page, place, f"authority={COVENTRY}&show=late")
    with page.expect_download() as waiting:
        page.locator(".st-key-under-recommendations button").click()
    with Path(waiting.value.path()).open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [line["recommendation_id"] for line in lines] == [f"{CHALLENGE}-1", f"{CHALLENGE}-2"]
    assert [line["derived"] for line in lines] == ["late", "late"]


def test_the_workbook_to_fill_in_can_be_had_where_nothing_is_listed(page: Page, place: str) -> None:
    opened(page, place, f"authority={SOLIHULL}&examples=off")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download the workbook").click()
    assert waiting.value.suggested_filename == "recommendations.xlsx"
    assert Path(waiting.value.path()).read_bytes().startswith(b"PK")


def test_nothing_in_the_drawing_is_written_over_anything_else(page: Page, place: str) -> None:
    opened(page, place)
    expect(page.locator(".js-plotly-plot .annotation-text").first).to_be_visible(timeout=20_000)
    boxes = [box for label in page.locator(".js-plotly-plot .annotation-text").all() if (box := label.bounding_box())]
    assert len(boxes) >= 6
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            across = min(one["x"] + one["width"], other["x"] + other["width"]) - max(one["x"], other["x"])
            down = min(one["y"] + one["height"], other["y"] + other["height"]) - max(one["y"], other["y"])
            assert across <= 1 or down <= 3


def test_on_a_narrow_phone_the_steps_are_a_list(chromium: Browser, place: str) -> None:
    with chromium.new_context(viewport={"width": 320, "height": 800}) as made:
        page = opened(made.new_page(), place)
        expect(page.locator("ol.steps")).to_be_visible()
        expect(page.locator(".st-key-steps-figure")).to_be_hidden()
        assert sideways(page) == []
        photographed(page, "my-recommendations-whole-light-320")


# Cold: the first visitor of a server that nobody has asked anything yet.


@pytest.mark.parametrize("bare", [False, pytest.param(True, marks=elsewhere)], ids=["served", "by Streamlit alone"])
def test_a_deep_link_works_cold(chromium: Browser, made: Home, bare: bool) -> None:
    with served(made, bare=bare) as cold, context(chromium) as visitor:
        page = opened(visitor.new_page(), cold, f"authority={COVENTRY}&show=verified&area=Use+of+resources&order=due")
        expect(page.locator(".recs li")).to_have_count(2, timeout=30_000)
        expect(page.locator('.choices-of-list a[aria-current="true"]')).to_have_text(re.compile("Verified"))
        assert page.title() == "My recommendations"
        expect(page.get_by_role("dialog")).to_have_count(0)


def test_one_recommendation_opens_cold(chromium: Browser, made: Home) -> None:
    with served(made) as cold, context(chromium) as visitor:
        page = visitor.new_page()
        page.goto(f"{cold}/my-recommendations?authority={COVENTRY}&recommendation={CHALLENGE}-5")
        expect(page.locator("h1").first).to_contain_text("Strengthen management oversight", timeout=30_000)
