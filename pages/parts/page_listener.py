"""What the browser tells every page: a link followed within the product, and a screen that turned light or dark.

Links that only change the address (`?indicator=...`) are followed in place, without loading the page again. They are
ordinary links: in a new tab, or before this has started, they work by themselves. One that ends in the name of a part
of the page (`#measure-ascof_3a`) goes there as soon as that part is drawn; small charts stay where they are; all
others go to the top.
"""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from pages.parts import register

KEY = "page-listener"
_LISTEN = """
export default function ({ parentElement, setTriggerValue }) {
  const page = parentElement.ownerDocument;
  const goTo = (part) => {
    let left = 60;
    const timer = setInterval(() => {
      const there = page.getElementById(part);
      if (there) {
        there.scrollIntoView({ block: 'start' });
        there.focus({ preventScroll: true });
      }
      if (there || !--left) clearInterval(timer);
    }, 50);
  };
  // A server that nobody has asked anything yet looks for a file of the page's name, says that there is none, and then
  // shows the page all the same: where the page is there, what was said is taken back.
  let looks = 60;
  const forgiving = setInterval(() => {
    const said = page.querySelector('[data-testid="stDialog"]:not(:has([data-testid="stVerticalBlock"]))');
    const current = page.querySelector('[data-testid="stTopNavLink"][aria-current="page"]');
    const close = said && said.querySelector('button[aria-label="Close"]');
    const found = current && current.pathname === page.defaultView.location.pathname;
    if (close && found) close.click();
    if (!--looks || (close && found)) clearInterval(forgiving);
  }, 50);
  const follow = (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest && event.target.closest('a[href^="?"]');
    if (!link) return;
    event.preventDefault();
    const href = link.getAttribute('href');
    const [address, part] = href.split('#');
    const now = new URLSearchParams(page.defaultView.location.search);
    const changes = [...new URLSearchParams(address)].some(([name, value]) => now.get(name) !== value);
    if (changes) setTriggerValue('followed', href);
    if (part) {
      goTo(part);
      return;
    }
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
  page.addEventListener('click', follow);
  screen.addEventListener('change', redraw);
  return () => {
    clearInterval(forgiving);
    page.removeEventListener('click', follow);
    screen.removeEventListener('change', redraw);
  };
}
"""


def listen() -> None:
    """Listen on this page."""
    if urlsplit(st.context.url or "").path.rpartition("/")[2] in {entry.address for entry in register.entries()[1:]}:
        # Until the browser has taken it back, the false alarm described above is not shown.
        st.html('<style>[data-testid="stDialog"]:not(:has([data-testid="stVerticalBlock"])){display:none}</style>')
    _listener()(key=KEY, on_followed_change=_follow, on_redrawn_change=lambda: None)


@cache
def _listener() -> Any:
    return st.components.v2.component("page_listener", js=_LISTEN)


def _follow() -> None:
    href = st.session_state[KEY].followed or ""
    for name, value in parse_qsl(href.removeprefix("?").partition("#")[0]):
        st.query_params[name] = value
