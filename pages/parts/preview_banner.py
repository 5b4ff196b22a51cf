"""A page that shows the store as it would be after a file is published says so, and leads back."""

from __future__ import annotations

import streamlit as st

from data.errors import ImpactError
from data.home import home
from data.previews import Preview, asked_to_check, is_overtaken, preview_of
from indicators.wording import day
from pages.parts import blocks, choices, store

NAME = "preview"


def chosen() -> tuple[Preview | None, str]:
    """The preview the address names; and what is wrong with it, if there is none."""
    wanted = st.query_params.get(NAME)
    if wanted is None:
        return None, ""
    try:
        return preview_of(home(), wanted), ""
    except ImpactError:
        return None, (
            "The preview this address leads to was published, thrown away or has expired. You see what is published."
        )


def draw(shown: Preview | None, fault: str) -> None:
    """What the page rests on, and the way back."""
    if fault:
        blocks.paragraphs([fault], "said")
    if shown is None:
        _draw_asked()
        return
    stale = (
        " Something else has been published since it was made: check the file again before publishing it."
        if is_overtaken(shown, home())
        else ""
    )
    text = (
        f"**Preview: not published.** Every page shows what it would show once {shown.filename} is published.{stale} A "
        "figure that is wrong can be disputed below its chart."
    )
    blocks.notice("preview", text, "Leave the preview", _leave)


def _draw_asked() -> None:
    """That figures are put forward for checking, for the authorities to look at before everybody sees them."""
    if store.view().as_known_on:
        return
    for preview in asked_to_check(home()):
        link = choices.address("", preview=preview.preview_id)
        asked = f"**Please check new figures before they are published.** {preview.filename} was put aside on "
        blocks.paragraphs([f"{asked}{day(preview.made_at.date())}: [see every page as it would be]({link})."], "said")


def _leave() -> None:
    st.query_params.pop(NAME, None)
