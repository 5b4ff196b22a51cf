"""The three strands side by side: a row for each horizon, a column for each strand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from indicators.impact.strands import Cell
from pages.parts.blocks import Html, words


@dataclass(frozen=True)
class Strand:
    """One column: its name, the question it answers, and a label where it rests on made-up data."""

    name: str
    question: str
    pill: str = ""


def draw_strands(strands: Sequence[Strand], rows: Sequence[tuple[str, str, Sequence[Cell]]]) -> None:
    """The table. Each row has the name of a horizon, how long that is, and a cell for each strand."""
    head = "".join(_head(strand) for strand in strands)
    body = "".join(_row(term, span, strands, cells) for term, span, cells in rows)
    st.html(
        '<table class="strands" role="table"><caption>Actions, perceptions and indicators at each horizon.</caption>'
        '<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col"><span class="sr">Horizon</span></th>'
        f'{head}</tr></thead><tbody role="rowgroup">{body}</tbody></table>'
    )


def _head(strand: Strand) -> Html:
    return f'<th scope="col" role="columnheader"><b>{words(strand.name)}</b>{_pill(strand)}<span>{words(strand.question)}</span></th>'


def _row(term: str, span: str, strands: Sequence[Strand], cells: Sequence[Cell]) -> Html:
    drawn = "".join(_cell(strand, cell) for strand, cell in zip(strands, cells, strict=True))
    head = f'<th scope="row" role="rowheader"><b>{words(term)}</b><span>{words(span)}</span></th>'
    return f'<tr role="row">{head}{drawn}</tr>'


def _cell(strand: Strand, cell: Cell) -> Html:
    small = f' <span class="small">{words(cell.small)}</span>' if cell.small else ""
    return (
        f'<td role="cell"><p class="strand-name">{words(strand.name)}{_pill(strand)}</p>'
        f'<p class="strand-figure">{words(cell.figure)}</p><p>{words(cell.line)}{small}</p></td>'
    )


def _pill(strand: Strand) -> Html:
    return f' <span class="pill illustrative">{words(strand.pill)}</span>' if strand.pill else ""
