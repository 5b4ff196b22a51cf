"""Formal follow-ups in a real Chromium: the lead runs one with a host, and what both sign is frozen."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from checks.submit import submit
from data.home import Home
from tests.browser.looking import SMALLEST_TYPE, TWO_LOOKS, context, photographed, sideways, smallest_type, violations
from tests.browser.serving import served
from tests.browser.test_recommendation import choose
from tests.made_follow_up import Row, load, made_home

pytestmark = pytest.mark.browser
SLOW = 60_000
ONE = "challenge=made-1&months=6"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return made_home(tmp_path_factory.mktemp("follow-up"))


@pytest.fixture(scope="module")
def place(home: Home) -> Iterator[str]:
    with served(home) as found:
        yield found


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator("h1").first).to_be_visible(timeout=SLOW)
    page.wait_for_timeout(600)
    return page


def agree(page: Page, label: str, state: str, **said: str) -> None:
    heading = page.locator("h2#item").inner_text()
    choose(page, label, state)
    for field, text in said.items():
        page.get_by_role("textbox", name=field.replace("_", " ")).fill(text)
        page.keyboard.press("Tab")
    page.wait_for_timeout(500)
    page.get_by_role("button", name=re.compile("^Save")).click()
    expect(page.locator("h2#item")).not_to_have_text(heading, timeout=SLOW)
    page.wait_for_timeout(500)


def test_the_lead_runs_the_six_month_follow_up_with_a_host(page: Page, place: str, home: Home, tmp_path: Path) -> None:
    opened(page, f"{place}/follow-up?{ONE}")
    expect(page.locator("h1").first).to_contain_text("Coventry’s 6-month follow-up fell due on 16 July 2025")
    expect(page.get_by_text("3 recommendations are open or finished; none have an agreed state")).to_be_visible()
    page.get_by_role("button", name="Say when it was held").click()
    page.get_by_role("spinbutton", name="day, Held on").focus()
    page.keyboard.type("17072025")
    page.get_by_role("button", name="Thursday, July 17, 2025").click()
    page.wait_for_timeout(500)
    page.get_by_role("button", name="Put it on record").click()
    expect(page.locator("h1").first).to_contain_text("was held on 17 July 2025", timeout=SLOW)
    page.get_by_role("link", name="Go through them").click()
    expect(page.locator("h2#item")).to_contain_text("1 of 3: Do r-begun", timeout=SLOW)
    # Done without evidence is refused beside its field, and what was said stays.
    choose(page, "The state both agree on", "Done")
    page.get_by_role("button", name="Save and go on").click()
    expect(page.get_by_text("Name what shows it, or say beside it why nothing does.")).to_be_visible(timeout=SLOW)
    agree(page, "The state both agree on", "Done", What_shows_it="Minutes of the board")
    agree(page, "The state both agree on", "Verified", What_the_lead_of_the_peers_says="Seen in ten files.")
    expect(page.locator("h2#item")).to_contain_text("3 of 3: Do r-verified")
    choose(page, "The state both agree on", "Still verified")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved.", exact=True)).to_be_visible(timeout=SLOW)
    page.get_by_role("link", name="The whole list").click()
    for side in ("the council", "the reviewing peers"):
        button = page.get_by_role("button", name=f"Sign for {side}")
        expect(button).to_be_visible(timeout=SLOW)
        button.click()
        page.wait_for_timeout(1500)
    expect(page.locator("h1").first).to_contain_text("Coventry’s 6-month follow-up was signed on", timeout=SLOW)
    expect(page.get_by_text("It holds: worked out again just now.")).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download the signed record").click()
    sent = Path(waiting.value.path()).read_bytes()
    assert [item["agreed_status"] for item in json.loads(sent)["record"]["items"]] == ["done", "verified", "verified"]
    _goes_to_another_home(sent, tmp_path)
    opened(page, f"{place}/my-recommendations?recommendation=r-begun")
    expect(page.get_by_text("Agreed at the 6-month follow-up.").first).to_be_visible(timeout=SLOW)


def _goes_to_another_home(sent: bytes, folder: Path) -> None:
    """The file as it was handed out loads there; with one letter changed it is refused."""
    other = made_home(folder)
    changed = folder / "changed.json"
    changed.write_bytes(sent.replace(b"Seen in ten files.", b"Seen in two files."))
    bad = submit(changed, home=other, actor_role="lead")
    assert bad.result.status == "refused"
    assert "fingerprint_holds" in {it.name for it in bad.result.verdict.outcomes if not it.success}
    received = folder / "received.json"
    received.write_bytes(sent)
    assert submit(received, home=other, actor_role="lead").result.status == "accepted"


STATES = [
    ("all", "authority=all"), ("signed", ONE), ("again", "challenge=made-1&months=12"),
    ("item", f"{ONE}&amend=yes&item=r-begun"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "query", "mode", "width"),
    [(*state, *look) for state, look in zip(STATES, cycle(TWO_LOOKS))],
)
def test_the_page_fits_and_is_readable(
    chromium: Browser, place: str, name: str, query: str, mode: str, width: str
) -> None:
    with context(chromium, mode, width) as made:
        page = opened(made.new_page(), f"{place}/follow-up?{query}")
        assert sideways(page) == []
        assert smallest_type(page) >= SMALLEST_TYPE
        assert violations(page) == []
        photographed(page, f"follow-up-{name}-{mode}-{width}")


def test_the_lead_sees_who_is_late(page: Page, home: Home, tmp_path: Path) -> None:
    shutil.copytree(home.root, tmp_path / "late")
    late = Home(tmp_path / "late")
    rows: list[Row] = [{"challenge_id": "made-2", "horizon_months": 6, "due_on": "18 July 2025", "held_on": ""}]
    assert load(late, tmp_path / "arranged.csv", rows).result.status == "accepted"
    with served(late) as address:
        opened(page, f"{address}/cycle-board")
        page.get_by_role("link", name="Follow-up overdue").click()
        expect(page.get_by_text("One of the 14")).to_be_visible(timeout=SLOW)
        page.locator(".board td a", has_text="overdue").first.click()
        expect(page.locator("h1").first).to_contain_text("Dudley’s 6-month follow-up is overdue by", timeout=SLOW)
        opened(page, f"{address}/follow-up?authority=all")
        expect(page.get_by_role("heading", name="Overdue (1)")).to_be_visible(timeout=SLOW)


def test_a_director_prepares_hers(page: Page, place: str) -> None:
    opened(page, f"{place}/my-recommendations?authority=E08000026")
    page.locator("a[href*='/follow-up'][href*='months=12']").first.click()
    expect(page.locator("h1").first).to_contain_text("Coventry’s 12-month follow-up", timeout=SLOW)
    page.get_by_role("link", name="Do r-verified").click()
    expect(page.locator("h2#item")).to_contain_text("Do r-verified", timeout=SLOW)
    page.wait_for_timeout(600)
    page.get_by_role("textbox", name="What the council says").fill("Still used by every team.")
    page.keyboard.press("Tab")
    page.wait_for_timeout(500)
    page.get_by_role("button", name=re.compile("^Save")).click()
    expect(page.get_by_text("Saved.", exact=True)).to_be_visible(timeout=SLOW)
    # What she has written is there for the lead, and nothing is agreed yet.
    opened(page, f"{place}/follow-up?challenge=made-1&months=12&item=r-verified")
    expect(page.get_by_role("textbox", name="What the council says")).to_have_value("Still used by every team.")
    expect(page.get_by_role("combobox", name="Is it still in place?")).to_have_value("Not agreed yet")
