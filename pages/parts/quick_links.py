"""Links that only change the address (`?indicator=...`) are followed in place, without loading the page again.

They are ordinary links: in a new tab, or before this has started, they work by themselves.
"""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import parse_qsl

import streamlit as st

KEY = "quick-links"
_FOLLOW = """
export default function ({ parentElement, setTriggerValue }) {
  const page = parentElement.ownerDocument;
  const follow = (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest && event.target.closest('a[href^="?"]');
    if (!link) return;
    event.preventDefault();
    const href = link.getAttribute('href');
    setTriggerValue('followed', href);
    if (!link.classList.contains('mini')) {
      page.querySelector('[data-testid="stMain"]').scrollTo({ top: 0 });
      return;
    }
    // Drawing the page again replaces the link: whoever came by keyboard goes on from where they were.
    let left = 20;
    const timer = setInterval(() => {
      const same = [...page.querySelectorAll('a.mini')].find((other) => other.getAttribute('href') === href);
      if (same && same !== link && page.activeElement === page.body) same.focus({ preventScroll: true });
      if (!--left || (same && same !== link)) clearInterval(timer);
    }, 100);
  };
  page.addEventListener('click', follow);
  return () => page.removeEventListener('click', follow);
}
"""


def follow_links_in_place() -> None:
    """Listen for such links on this page."""
    _listener()(key=KEY, on_followed_change=_followed)


@cache
def _listener() -> Any:
    return st.components.v2.component("quick_links", js=_FOLLOW)


def _followed() -> None:
    href = st.session_state[KEY].followed or ""
    for name, value in parse_qsl(href.removeprefix("?")):
        st.query_params[name] = value
