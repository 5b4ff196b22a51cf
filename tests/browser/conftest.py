"""What the tests of every page share: one Chromium, a page in it, and a server on the embedded store."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from data.home import Home
from tests.browser.looking import context
from tests.browser.serving import QUIET_CHROMIUM, served


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """The Chromium that is installed."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=[*QUIET_CHROMIUM])
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def address(full_home: Home) -> Iterator[str]:
    """A server that has been asked before."""
    with served(full_home) as found:
        yield found


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of a visitor at a desk, in the light."""
    with context(chromium) as made:
        yield made.new_page()
