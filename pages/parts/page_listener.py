"""What the browser tells every page: a link followed within the product, and a screen that turned light or dark.

On a phone the list of pages lies over the page; it goes when a page has been chosen. An address that ends with the mark
of a section (`#changes`) leads to it once it is drawn, which is after the browser has looked for it.

Links that only change the address (`?indicator=...`) are followed in place, without loading the page again. They are
ordinary links: in a new tab, or before this has started, they work by themselves.
"""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import parse_qsl

import streamlit as st

KEY = "page-listener"
_LISTEN = """
export default function ({ parentElement, setTriggerValue }) {
  const page = parentElement.ownerDocument;
  const follow = (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (event.target.closest && event.target.closest('[data-testid="stSidebarNavLink"]')) {
      const close = page.querySelector('[data-testid="stSidebarCollapseButton"] button');
      if (close) setTimeout(() => close.click(), 0);
      return;
    }
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
  // Text follows the screen by itself; drawings are made in the colours the server was told last.
  const screen = page.defaultView.matchMedia('(prefers-color-scheme: dark)');
  const redraw = () => setTimeout(() => setTriggerValue('redrawn', String(Date.now())), 300);
  const frame = page.defaultView;
  const mark = frame.location.hash.slice(1);
  if (mark && frame.ledTo !== mark) {
    frame.ledTo = mark;
    let left = 100;
    const timer = setInterval(() => {
      const section = page.getElementById(mark);
      if (section) section.scrollIntoView();
      if (section || !--left) clearInterval(timer);
    }, 100);
  }
  page.addEventListener('click', follow);
  screen.addEventListener('change', redraw);
  return () => {
    page.removeEventListener('click', follow);
    screen.removeEventListener('change', redraw);
  };
}
"""


def listen() -> None:
    """Listen on this page."""
    _listener()(key=KEY, on_followed_change=_follow, on_redrawn_change=lambda: None)


@cache
def _listener() -> Any:
    return st.components.v2.component("page_listener", js=_LISTEN)


def _follow() -> None:
    href = st.session_state[KEY].followed or ""
    for name, value in parse_qsl(href.removeprefix("?")):
        st.query_params[name] = value
