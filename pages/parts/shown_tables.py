"""Tables on a page: behind a quiet link below a figure, or at once where they are what the reader came for."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence

import streamlit as st

from indicators.series.tables import Table
from pages.parts.blocks import Html, words


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
        csv_link(name, csv, file_name)


def open_table(name: str, table: Table) -> None:
    """A table that is what the reader came for, shown at once."""
    with st.container(key=f"table-{name}"):
        st.html(shown_table(table))


def shown_table(table: Table) -> Html:
    """A table that is read as it stands, its text on as many lines as it needs; on a phone it is a list."""
    return f'<div class="open">{_scrolling(table, "")}</div>'


def csv_link(name: str, csv: Callable[[], str], file_name: str) -> None:
    """The quiet link to what stands above it as CSV."""
    st.download_button(
        "Download CSV", csv, file_name, "text/csv", key=f"csv-{name}", type="tertiary", on_click="ignore"
    )


def folded(summary: str, opened: str, content: Html) -> Html:
    """Content behind a quiet link that opens it in place."""
    return (
        f'<details class="table"><summary><span class="closed">{words(summary)}</span>'
        f'<span class="open">{words(opened)}</span></summary>{content}</details>'
    )


def _scrolling(table: Table, own: str) -> Html:
    numeric = [all(_is_number(row[at]) for row in table.rows) for at in range(len(table.head))]
    head = "".join(
        f'<th scope="col" role="columnheader"{"" if number else " class=word"}>{words(cell)}</th>'
        for cell, number in zip(table.head, numeric, strict=True)
    )
    body = "".join(_row(row, table.head, numeric, row[0] == own) for row in table.rows)
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{html.escape(table.caption)}">'
        f'<table role="table"><caption>{words(table.caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{body}</tbody></table>'
        "</div>"
    )


def _is_number(cell: str) -> bool:
    """Whether a cell holds a figure, a range, or what stands in its place; dates are words."""
    return bool(re.match(r"[−+±]?[\d–]|not |with|left", cell)) and not re.search(r"[a-z] \d{4}$", cell)


def _row(row: Sequence[str], head: Sequence[str], numeric: Sequence[bool], own: bool) -> Html:
    # On a phone, where an open table is a list, each cell says which column it is from.
    cells = "".join(
        f'<td role="cell" data-head="{html.escape(title)}"{"" if number else " class=word"}>{words(cell)}</td>'
        for cell, title, number in zip(row[1:], head[1:], numeric[1:], strict=True)
    )
    return (
        f'<tr role="row"{" class=own" if own else ""}><th scope="row" role="rowheader">{words(row[0])}</th>{cells}</tr>'
    )
