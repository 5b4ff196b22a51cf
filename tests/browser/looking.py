"""What the tests of every page look at: widths, colours, accessibility, and pictures.

Pictures of every state go to tests/browser/shots. With IMPACT_SCREENSHOTS set to a folder, those whose names are in
docs/screenshots go there too.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

SHOTS = Path(__file__).parent / "shots"
DOCUMENTED = Path(__file__).parents[2] / "docs" / "screenshots"
WIDTHS = {"desk": 1280, "phone": 400}
# Between them, both colours and both widths; the states of a page take turns.
TWO_LOOKS = (("light", "desk"), ("dark", "phone"))
# In CI nobody looks at pictures, and time is short: the first state of a page is seen in the dark on a phone, another
# in the light at a desk. Elsewhere the first is looked at in all four ways.
PICTURES = "CI" not in os.environ or "IMPACT_SCREENSHOTS" in os.environ
# Of the other states of a page, how many CI looks at; and what it has no time to start a server of its own for.
OTHERS_LOOKED_AT = None if PICTURES else 1
elsewhere = pytest.mark.skipif(not PICTURES, reason="CI has no time for it; the whole check elsewhere has")
LOOKS = (*TWO_LOOKS, ("light", "phone"), ("dark", "desk")) if PICTURES else TWO_LOOKS[1:]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# What Streamlit itself gets wrong, by rule; nothing at present.
STREAMLITS_OWN: frozenset[str] = frozenset()
SMALLEST_TYPE = 11


def context(chromium: Browser, mode: str = "light", width: str = "desk") -> BrowserContext:
    """A visitor with a screen of a colour and a width."""
    size = {"width": WIDTHS[width], "height": 900}
    return chromium.new_context(viewport=size, color_scheme=mode, accept_downloads=True)  # type: ignore[arg-type]


def photographed(page: Page, name: str) -> None:
    """A picture of the whole page, which scrolls inside the window; in CI, where nobody looks, only if asked for."""
    if not PICTURES:
        return
    height = page.evaluate("document.querySelector('[data-testid=stMainBlockContainer]').offsetHeight")
    page.set_viewport_size({"width": page.viewport_size["width"], "height": int(height)})  # type: ignore[index]
    page.wait_for_timeout(600)
    SHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png")
    if (folder := os.environ.get("IMPACT_SCREENSHOTS")) and (DOCUMENTED / f"{name}.png").exists():
        Path(folder).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SHOTS / f"{name}.png", Path(folder) / f"{name}.png")


def turn_to(page: Page, menu: str, title: str) -> None:
    """Turn to a page that stands in a menu of the row of pages."""
    page.get_by_test_id("stTopNavSection").filter(has_text=menu).click()
    page.get_by_test_id("stTopNavDropdownLink").filter(has_text=title).click()


def settle(page: Page) -> None:
    """Wait until nothing is being drawn anew, which may replace what has the focus."""
    page.wait_for_function(
        "() => document.querySelector('[data-test-script-state=notRunning]') "
        "&& !document.querySelector('[data-stale=true]')",
        timeout=20_000,
    )


def violations(page: Page) -> list[dict[str, object]]:
    """What axe finds against WCAG 2.2 AA, but for what Streamlit itself causes."""
    # What is about to be drawn anew is shown paler until then.
    settle(page)
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]})
    return [fault for fault in found.response["violations"] if fault["id"] not in STREAMLITS_OWN]


def sideways(page: Page) -> list[str]:
    """What scrolls sideways that should not: the page itself."""
    return page.evaluate(
        """() => [document.documentElement, document.querySelector('[data-testid=stMain]')]
        .filter(e => e.scrollWidth > e.clientWidth).map(e => `${e.tagName} ${e.scrollWidth} > ${e.clientWidth}`)"""
    )


def smallest_type(page: Page) -> float:
    """The size of the smallest words on the page, in pixels."""
    return page.evaluate(
        """() => Math.min(...[...document.querySelectorAll('[data-testid=stMainBlockContainer] *')]
        .filter(e => e.offsetParent && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
        .map(e => parseFloat(getComputedStyle(e).fontSize)))"""
    )
