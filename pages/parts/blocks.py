"""Pieces of HTML every page is made of. They take sentences with marks (see indicators/wording.py), never markup."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from urllib.parse import quote

import streamlit as st

from indicators.series.tables import Table

Html = str


def words(text: str) -> Html:
    """A sentence as HTML: bold and links as marked, years that never break at their dash."""
    safe = html.escape(text, quote=True)
    safe = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", safe)
    safe = re.sub(r"\[([^\]]+)\]\(([^)]*)\)", r'<a href="\2" target="_self">\1</a>', safe)
    safe = re.sub(r"\b(\w+(?:-\w+){2,})\b(?![^<]*>)", r'<span class="nb">\1</span>', safe)
    return re.sub(r"(\d{4}–\d{2})(?!\d)", r'<span class="nb">\1</span>', safe)


def opening(eyebrow: str, sentence: str, lead: str) -> None:
    """Where the reader is, the page's one sentence, and the lines below it."""
    st.html(f'<p class="eyebrow">{words(eyebrow)}</p><h1>{words(sentence)}</h1><p class="lead">{words(lead)}</p>')


def banner(text: str) -> None:
    """What has to be known before the sentence: that it rests on made-up data."""
    st.html(f'<div class="banner">{words(text)}</div>')


def section(title: str, subtitle: str = "", *, pill: str = "", mark: str = "") -> None:
    """The head of a section that is no figure of its own; `mark` is the name that links within the page lead to."""
    label = f' <span class="pill illustrative">{words(pill)}</span>' if pill else ""
    named = f' id="{mark}"' if mark else ""
    st.html(f'<h2 class="section"{named}>{words(title)}{label}</h2>{_subtitle(subtitle)}')


def figure_head(title: str, subtitle: str) -> None:
    """The finding a figure shows, and what, unit, period, number and marks."""
    st.html(f'<h2 class="figure">{words(title)}</h2>{_subtitle(subtitle)}')


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


def folded(summary: str, opened: str, content: Html) -> Html:
    """Content behind a quiet link that opens it in place."""
    return (
        f'<details class="table"><summary><span class="closed">{words(summary)}</span>'
        f'<span class="open">{words(opened)}</span></summary>{content}</details>'
    )


def shown_table(table: Table) -> Html:
    """A table that is read as it stands, its text on as many lines as it needs."""
    return f'<div class="wrapping">{_scrolling(table, "")}</div>'


def csv_link(name: str, csv: Callable[[], str], file_name: str) -> None:
    """The quiet link to what stands above it as CSV."""
    with st.container(key=f"take-{name}"):
        st.download_button(
            "Download CSV", csv, file_name, "text/csv", key=f"csv-{name}", type="tertiary", on_click="ignore"
        )


def boxes(found: Sequence[tuple[str, str]]) -> None:
    """Nothing to show, said in boxes: a title, and what would help or can be seen instead."""
    st.html("".join(f'<div class="box"><h2>{words(title)}</h2><p>{words(text)}</p></div>' for title, text in found))


def picture(svg: str, alternative: str) -> Html:
    """A drawing as an image with its words; markup of its own would not survive the page."""
    return f'<img alt="{html.escape(alternative, quote=True)}" src="data:image/svg+xml,{quote(svg, safe=" =:/()")}">'


def under(
    name: str, table: Table, csv: Callable[[], str], file_name: str, *, own: str = "", wrapping: bool = False
) -> None:
    """The quiet links below a figure: its table, opened in place, and its CSV.

    Parameters
    ----------
    name
        Tells this figure's links from the others' on the page.
    csv
        Makes the file, when somebody asks for it.
    own
        First cell of the row to set off.
    wrapping
        Whether its cells hold words, on as many lines as they need, rather than figures.
    """
    content = shown_table(table) if wrapping else _scrolling(table, own)
    with st.container(key=f"under-{name}"):
        st.html(folded("Show the table", "Hide the table", content))
        st.download_button(
            "Download CSV", csv, file_name, "text/csv", key=f"csv-{name}", type="tertiary", on_click="ignore"
        )


def _scrolling(table: Table, own: str) -> Html:
    numeric = [
        all(re.match(r"[−+±]?[\d–]|not |with|left", row[at]) for row in table.rows) for at in range(len(table.head))
    ]
    head = "".join(
        f'<th scope="col"{"" if number else " class=word"}>{words(cell)}</th>'
        for cell, number in zip(table.head, numeric, strict=True)
    )
    body = "".join(_row(row, numeric, row[0] == own) for row in table.rows)
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{html.escape(table.caption)}">'
        f"<table><caption>{words(table.caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        "</div>"
    )


def _row(row: Sequence[str], numeric: Sequence[bool], own: bool) -> Html:
    cells = "".join(
        f"<td{'' if number else ' class=word'}>{words(cell)}</td>"
        for cell, number in zip(row[1:], numeric[1:], strict=True)
    )
    return f'<tr{" class=own" if own else ""}><th scope="row">{words(row[0])}</th>{cells}</tr>'


def _subtitle(text: str) -> Html:
    return f'<p class="subtitle">{words(text)}</p>' if text else ""
