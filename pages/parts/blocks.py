"""Pieces of HTML every page is made of. They take sentences with marks (see indicators/wording.py), never markup."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from urllib.parse import quote

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

Html = str


def words(text: str) -> Html:
    """A sentence as HTML: bold and links as marked, years that never break at their dash."""
    safe = html.escape(text, quote=True)
    safe = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", safe)
    # What is published elsewhere opens beside the product, not in its place.
    away = r'<a href="\2" target="_blank" rel="noopener noreferrer">\1</a>'
    safe = re.sub(r"\[([^\]]+)\]\((https?://[^)]*)\)", away, safe)
    # A link leads within the product or to the web; anything else stays the text it is.
    safe = re.sub(r"\[([^\]]+)\]\(((?:[?#]|/(?!/)|app/static/)[^)]*)\)", r'<a href="\2" target="_self">\1</a>', safe)
    safe = re.sub(r"\b(\w+(?:-\w+){2,})\b(?![^<]*>)", r'<span class="nb">\1</span>', safe)
    return re.sub(r"(\d{4}–\d{2})(?!\d)", r'<span class="nb">\1</span>', safe)


def opening(eyebrow: str, sentence: str, lead: str) -> None:
    """Where the reader is, the page's one sentence, and the lines below it."""
    st.html(f'<p class="eyebrow">{words(eyebrow)}</p><h1>{words(sentence)}</h1><p class="lead">{words(lead)}</p>')


def banner(text: str) -> None:
    """What has to be known before the sentence: that it rests on made-up data."""
    st.html(f'<div class="banner">{words(text)}</div>')


def notice(name: str, text: str, action: str, on_click: Callable[[], None]) -> None:
    """What has to be known of the whole page before it is read, such as that it shows a past day, and the way out."""
    with st.container(key=f"notice-{name}"):
        st.html(f'<p role="status">{words(text)}</p>')
        st.button(action, key=f"leave-{name}", type="tertiary", on_click=on_click)


def section(title: str, subtitle: str = "", *, pill: str = "", mark: str = "") -> None:
    """The head of a section that is no figure of its own; `mark` is the name that links within the page lead to."""
    label = f' <span class="pill illustrative">{words(pill)}</span>' if pill else ""
    named = f' id="{mark}"' if mark else ""
    st.html(f'<h2 class="section"{named}>{words(title)}{label}</h2>{_subtitle(subtitle)}')


def figure_head(title: str, subtitle: str) -> None:
    """The finding a figure shows, and what, unit, period, number and marks."""
    st.html(f'<h2 class="figure">{words(title)}</h2>{_subtitle(subtitle)}')


def anchored_head(name: str, title: str, subtitle: str) -> None:
    """The head of a part of the page that links lead to."""
    place = html.escape(name, quote=True)
    st.html(f'<h2 class="section" id="{place}" tabindex="-1">{words(title)}</h2>{_subtitle(subtitle)}')


def paragraphs(texts: Sequence[str], kind: str) -> None:
    """Lines in one of the quiet voices: small, source, said."""
    if texts:
        st.html("".join(f'<p class="{kind}">{words(text)}</p>' for text in texts))


def caveat(texts: Sequence[str]) -> None:
    """What has to be known about everything above it."""
    st.html(f'<div class="caveat">{"".join(f"<p>{words(text)}</p>" for text in texts)}</div>')


def rule() -> None:
    """The one line across a page."""
    st.html('<div class="quiet-line"></div>')


def space() -> None:
    """The distance between two sections; with that of the blocks themselves, 24 pixels."""
    st.html('<div class="space"></div>')


def fact(word: str, text: str) -> None:
    """One sentence behind a leading word."""
    st.html(f'<dl class="fact"><dt>{words(word)}</dt><dd>{words(text)}</dd></dl>')


def lines(rows: Sequence[tuple[str, Html]], *, wide: bool = False) -> None:
    """A list of a leading word and a line each; the lines are HTML already, and the words may be `wide` names."""
    pairs = "".join(f"<dt>{words(word)}</dt><dd>{line}</dd>" for word, line in rows)
    st.html(f'<dl class="lines{" wide" if wide else ""}">{pairs}</dl>')


def contents(sections: Sequence[tuple[str, str]]) -> None:
    """Links to the sections of a long page, by their marks."""
    links = "".join(f'<li><a href="#{mark}" target="_self">{words(title)}</a></li>' for mark, title in sections)
    st.html(f'<nav class="contents" aria-label="On this page"><ul>{links}</ul></nav>')


def boxes(found: Sequence[tuple[str, str]]) -> None:
    """Nothing to show, said in boxes: a title, and what would help or can be seen instead."""
    st.html("".join(f'<div class="box"><h2>{words(title)}</h2><p>{words(text)}</p></div>' for title, text in found))


def picture(svg: str, alternative: str) -> Html:
    """A drawing as an image with its words; markup of its own would not survive the page."""
    return f'<img alt="{html.escape(alternative, quote=True)}" src="data:image/svg+xml,{quote(svg, safe=" =:/()")}">'


def unfolding(closed: str, opened: str, text: str) -> None:
    """A quiet link that shows a paragraph in place."""
    st.html(
        f'<details class="table"><summary><span class="closed">{words(closed)}</span><span class="open">{words(opened)}'
        f'</span></summary><p class="small">{words(text)}</p></details>'
    )


def row(name: str, text: str) -> DeltaGenerator:
    """A line of a list, and a container for what can be done about it.

    Parameters
    ----------
    name
        Tells this line from the others on the page.
    """
    line = st.container(key=f"row-{name}", horizontal=True)
    line.html(f"<p>{words(text)}</p>")
    return line


def _subtitle(text: str) -> Html:
    return f'<p class="subtitle">{words(text)}</p>' if text else ""
