"""One recommendation in a real Chromium: from the workbook to done with evidence, and two people at the same time."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from data.home import Home
from tests.browser.looking import (
    LOOKS,
    SMALLEST_TYPE,
    context,
    elsewhere,
    photographed,
    sideways,
    smallest_type,
    violations,
)
from tests.browser.serving import served
from tests.filling import filled

pytestmark = pytest.mark.browser
COVENTRY = "E08000026"
TEXT = "Agree how progress is measured"
SAYS = "What there is to say"
SLOW = 60_000


@pytest.fixture
def own_home(full_home: Home, tmp_path: Path) -> Home:
    """A home to write into."""
    return Home(Path(shutil.copytree(full_home.root, tmp_path / "home")))


@pytest.fixture
def own(own_home: Home) -> Iterator[str]:
    with served(own_home) as found:
        yield found


def made_up(page: Page, address: str) -> str:
    """The id of the first recommendation of the illustrative set that Coventry's list shows as in progress."""
    page.goto(f"{address}/my-recommendations?authority={COVENTRY}&show=open")
    row = page.locator("ol.recs li", has_text="In progress").first
    expect(row).to_be_visible(timeout=SLOW)
    href = row.locator("a.asked").get_attribute("href")
    assert href
    return href.partition("recommendation=")[2].partition("&")[0].partition("#")[0]


def form(page: Page, address: str, one: str) -> Page:
    page.goto(f"{address}/my-recommendations?recommendation={one}")
    expect(page.get_by_role("heading", name="Record what happened")).to_be_visible(timeout=SLOW)
    page.wait_for_timeout(600)
    return page


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_role("combobox", name=label, exact=True).click()
    offered = page.get_by_role("option", name=option, exact=True)
    with contextlib.suppress(PlaywrightTimeoutError):
        offered.wait_for(timeout=5_000)
    if not offered.is_visible():
        # The page was drawn anew as the list opened, and closed it.
        page.get_by_role("combobox", name=label, exact=True).click()
    offered.click()
    page.wait_for_timeout(600)


@pytest.mark.parametrize(("mode", "width"), LOOKS)
def test_the_view_fits_and_is_readable(chromium: Browser, address: str, mode: str, width: str) -> None:
    with context(chromium, mode, width) as made:
        page = made.new_page()
        form(page, address, made_up(page, address))
        assert sideways(page) == []
        assert smallest_type(page) >= SMALLEST_TYPE
        assert violations(page) == []
        photographed(page, f"recommendation-{mode}-{width}")


def test_from_the_workbook_to_done_with_evidence(page: Page, own: str, tmp_path: Path) -> None:
    page.goto(f"{own}/my-recommendations?authority={COVENTRY}&examples=off")
    expect(page.locator("h1").first).to_contain_text("No recommendation to Coventry is on record", timeout=SLOW)
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download the workbook").click()
    taken.value.save_as(tmp_path / "recommendations.xlsx")
    row = {"recommendation_id": "coventry-1", "authority_code": "Coventry", "challenge_id": "coventry-2016-02",
           "text": TEXT, "areas": "Performance and experience", "response": "accept",
           "owner_role": "Head of performance"}  # fmt: skip
    sent = filled(tmp_path / "recommendations.xlsx", tmp_path / "plan.xlsx", recommendations=[row])
    page.get_by_role("link", name="load it").click()
    page.locator(".st-key-upload input[type=file]").set_input_files(sent)
    page.get_by_role("button", name="Check this file").click()
    page.get_by_role("button", name="Publish", exact=True).click(timeout=SLOW)
    expect(page.get_by_role("heading", name="plan.xlsx is published")).to_be_visible(timeout=SLOW)
    page.goto(f"{own}/my-recommendations?authority={COVENTRY}")
    page.get_by_role("link", name=TEXT).click(timeout=SLOW)
    expect(page.locator("h1").first).to_contain_text(TEXT)
    expect(page.locator(".banner")).to_have_count(0)
    expect(page.get_by_role("heading", name="Record what happened")).to_be_visible(timeout=SLOW)
    choose(page, "State", "In progress")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".said", has_text="Saved. In progress")).to_be_visible(timeout=SLOW)
    choose(page, "State", "Done")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".fault")).to_have_text("Name what shows it, or say below why nothing does.")
    page.get_by_role("textbox", name="What shows it").fill("Report to members, June")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".said", has_text="Saved. Done")).to_be_visible(timeout=SLOW)
    expect(page.locator("dl.lines dd", has_text="Evidence: Report to members, June.")).to_be_visible()
    page.get_by_role("link", name="Back to the list").click()
    expect(page.locator("h1").first).to_contain_text("The one recommendation is done", timeout=SLOW)


def test_two_people_at_the_same_time_lose_nothing(chromium: Browser, page: Page, own: str) -> None:
    one = made_up(page, own)
    form(page, own, one)
    with context(chromium) as theirs:
        other = form(theirs.new_page(), own, one)
        page.get_by_role("textbox", name=SAYS).fill("Half of the teams use it.")
        other.get_by_role("textbox", name=SAYS).fill("The new form is out.")
        other.get_by_role("button", name="Save").click()
        expect(other.locator(".said", has_text="Saved.")).to_be_visible(timeout=SLOW)
    page.get_by_role("button", name="Save").click()
    told = page.get_by_role("alert").filter(has_text="One entry has been made meanwhile")
    expect(told).to_be_visible(timeout=SLOW)
    expect(page.get_by_role("textbox", name=SAYS)).to_have_value("Half of the teams use it.")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".said", has_text="Saved.")).to_be_visible(timeout=SLOW)
    for text in ("Half of the teams use it.", "The new form is out."):
        expect(page.locator("dl.lines dd", has_text=text)).to_be_visible()


@elsewhere
def test_what_the_gate_refuses_is_said_beside_its_field_and_what_was_typed_stays(page: Page, own: str) -> None:
    form(page, own, made_up(page, own))
    words = "Ask j.bloggs@example.gov.uk for it."
    page.get_by_role("textbox", name=SAYS).fill(words)
    page.get_by_role("button", name="Save").click()
    beside = page.locator('[data-testid="stColumn"]', has=page.get_by_role("textbox", name=SAYS)).locator(".fault")
    expect(beside).to_have_text(f"“{SAYS}” holds an e-mail address.", timeout=SLOW)
    expect(page.get_by_role("alert")).to_have_text(f"Not saved. Still to put right: {SAYS}.")
    assert violations(page) == []
    expect(page.get_by_role("textbox", name=SAYS)).to_have_value(words)
    page.get_by_role("textbox", name=SAYS).fill("Ask the principal social worker for it.")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".said", has_text="Saved.")).to_be_visible(timeout=SLOW)


@elsewhere
def test_a_lost_line_and_a_stopped_server_cost_no_word(chromium: Browser, own_home: Home) -> None:
    with context(chromium) as visitor:
        page = visitor.new_page()
        with served(own_home) as first:
            one = made_up(page, first)
            form(page, first, one)
            choose(page, "Who says so", "The lead of the reviewing peers")
            page.get_by_role("textbox", name=SAYS).click()
            page.keyboard.type("Half of the teams use it.")
            visitor.set_offline(True)
            page.keyboard.type(" And more.")
        visitor.set_offline(False)
        page.close()
        page = visitor.new_page()
        # Another server, which has never heard of it.
        with served(own_home, port=int(first.rpartition(":")[2])) as again:
            form(page, again, one)
            expect(page.get_by_text("What you wrote before, and had not saved, is back.")).to_be_visible(timeout=SLOW)
            expect(page.get_by_role("textbox", name=SAYS)).to_have_value("Half of the teams use it. And more.")
            speaker = page.get_by_role("combobox", name="Who says so", exact=True)
            expect(speaker).to_have_value("The lead of the reviewing peers")
            page.get_by_role("button", name="Save").click()
            expect(page.locator(".said", has_text="Saved. In progress")).to_be_visible(timeout=SLOW)
            expect(page.locator("dl.lines dd", has_text="Half of the teams use it. And more.")).to_have_count(1)
            page.wait_for_function("!Object.keys(localStorage).some(name => name.startsWith('peer-challenge-impact'))")


@elsewhere
def test_a_measure_is_linked(page: Page, own: str) -> None:
    form(page, own, made_up(page, own))
    page.get_by_role("button", name="Link a measure").click()
    dialog = page.get_by_role("dialog")
    choose(page, "Measure", "Care home admission before 65")
    choose(page, "Which way", "Expected to go up")
    dialog.get_by_role("textbox", name="Why, in a sentence").fill("People who are asked first have more control.")
    dialog.get_by_role("button", name="Put it on record").click()
    expect(page.get_by_role("dialog")).to_have_count(0, timeout=SLOW)
    line = page.locator("dl.lines dd", has_text="Expected to go up after 12 months.")
    expect(line).to_contain_text("On record since", timeout=SLOW)


def test_on_a_past_day_nothing_is_entered(page: Page, address: str) -> None:
    one = made_up(page, address)
    page.goto(f"{address}/my-recommendations?recommendation={one}&known=2026-11-01")
    expect(page.get_by_role("heading", name="What was said about it")).to_be_visible(timeout=SLOW)
    expect(page.get_by_role("heading", name="Record what happened")).to_have_count(0)
