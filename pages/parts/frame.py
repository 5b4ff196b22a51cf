"""What surrounds every page: its colours and type, and the product's mark."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

from indicators.theme import DARK, LIGHT, Theme, css_variables, theme
from pages.parts import drafts, illustrative_switch, preview_banner, store, time_travel
from pages.parts.page_listener import listen

STATIC = Path(__file__).parents[2] / "static"
MARK = STATIC / "product-mark.png"


def colours() -> Theme:
    """The colours for what this visitor's browser shows, which may be another choice than the system's."""
    return theme(st.context.theme.type)


def choose_view() -> None:
    """What this run of the page looks at: today's store, a past day, or a preview; and the controls that change it."""
    as_known_on, fault = time_travel.chosen_day()
    shown, gone = preview_banner.chosen()
    store.pin(as_known_on, shown, made_up=illustrative_switch.is_on())
    with st.container(key="view", horizontal=True, horizontal_alignment="right"):
        if store.opened().illustrative:
            illustrative_switch.draw_control()
        time_travel.draw_control(as_known_on)
    preview_banner.draw(shown, gone)
    time_travel.draw_banner(as_known_on, fault)


def draw_frame(*, found: bool = False, menu: str = "") -> None:
    """The mark in the header, and the look of everything below it; the rest is for `page_listener.listen`."""
    chosen = colours()
    st.logo(STATIC / f"product-{'dark' if chosen is DARK else 'light'}.svg", size="large")
    st.html(_style(chosen is LIGHT))
    listen(found=found, menu=menu)
    drafts.tidy()


@cache
def _style(light: bool) -> str:
    look = Path(__file__).with_name("look.css").read_text(encoding="utf-8")
    both = css_variables(LIGHT, DARK)
    return (
        f"<style>:root{{{css_variables(LIGHT if light else DARK)}}}"
        # The screen may turn dark while a page is open, and nobody asks the server then.
        f"@supports (color:light-dark(red,red)){{:root{{{both}}}}}\n{look}"
        # Dialogs lie outside the part of the page that Streamlit tells which of the two it is in.
        f"[role=dialog]{{color-scheme:{'light' if light else 'dark'}}}</style>"
    )
