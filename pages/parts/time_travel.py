"""The one control that puts every page on a past day, and what has to be said while it does."""

from __future__ import annotations

from datetime import UTC, date, datetime

import streamlit as st

from indicators.wording import day
from pages.parts import blocks

NAME = "known"
_KEY = "choice-known"
# The first figures in the product are for 2015-16; nothing was known of them before.
EARLIEST = date(2014, 1, 1)


def chosen_day() -> tuple[date | None, str]:
    """The day the address asks for; and what is wrong with it, if nothing can be shown as known on it."""
    wanted = st.query_params.get(NAME)
    if wanted is None:
        return None, ""
    try:
        asked = date.fromisoformat(wanted)
    except ValueError:
        return None, "The address asks for a day that is no date. You see what is known today."
    if asked >= _today():
        return None, ""
    if asked < EARLIEST:
        return None, f"Nothing is on record before {day(EARLIEST)}. You see what is known today."
    return asked, ""


def draw_control(as_known_on: date | None) -> None:
    """The quiet control above the page: a link that opens a calendar."""
    with st.container(key="known"):
        label = f"As known on {day(as_known_on)}" if as_known_on else "As known today"
        with st.popover(label, type="tertiary"):
            # The address decides in every run: a link or the back button may have changed it.
            st.session_state[_KEY] = as_known_on or _today()
            st.date_input(
                "Show what was known on",
                key=_KEY,
                min_value=EARLIEST,
                max_value=_today(),
                format="DD/MM/YYYY",
                on_change=_go,
                help="Every page then leaves out what was published or recorded later.",
            )


def draw_banner(as_known_on: date | None, fault: str) -> None:
    """What is left out while a past day is shown, and the way back."""
    if fault:
        blocks.paragraphs([fault], "said")
    if as_known_on:
        text = (
            f"**You see what was known on {day(as_known_on)}.** Figures published later and statements recorded later "
            "are left out."
        )
        blocks.notice("past", text, "Back to today", _back)


def _today() -> date:
    return datetime.now(UTC).date()


def _go() -> None:
    asked = st.session_state[_KEY]
    if asked is None or asked >= _today():
        _back()
    else:
        st.query_params[NAME] = asked.isoformat()


def _back() -> None:
    st.query_params.pop(NAME, None)
