"""The cycle board as a table whose cells are links: to a challenge's record, its recommendations or its follow-up."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from indicators.programme.board import BoardRow
from indicators.programme.cycle import FOLLOW_UPS, STAGES, Cycle
from indicators.programme.cycle_words import Cell
from pages.parts import choices, register
from pages.parts.blocks import Html, words

FOLLOW_UP = "follow-up"
ILLUSTRATIVE = "Illustrative data"


def draw_board(rows: Sequence[BoardRow], *, labelled: bool) -> None:
    """The board.

    Parameters
    ----------
    labelled
        Whether the rows that are made up say so; a page on which all are says it once, above.
    """
    heads = "".join(f'<th scope="col" role="columnheader">{_head(title)}</th>' for title in STAGES.values())
    body = "".join(_row(row, labelled=labelled) for row in rows)
    st.html(
        '<table class="board" role="table"><caption>How far each challenge is. A cell opens its record.</caption>'
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Authority</th>'
        f'{heads}</tr></thead><tbody role="rowgroup">{body}</tbody></table>'
    )


def _head(title: str) -> Html:
    return words(title).replace("follow-up", '<span class="nb">follow-up</span>')


def _row(row: BoardRow, *, labelled: bool) -> Html:
    own = f'<a target="_self" href="{_link("authority-profile", authority=row.code)}">{words(row.name)}</a>'
    made_up = labelled and row.cycle is not None and row.cycle.illustrative
    if row.cycle:
        pairs = zip(STAGES, row.cycle.cells, strict=True)
        cells = "".join(_cell(row, row.cycle, stage, cell) for stage, cell in pairs)
    else:
        cells = f'<td role="cell" class="nothing" colspan="{len(STAGES)}">no peer challenge on record</td>'
    pill = f'<span class="pill illustrative">{ILLUSTRATIVE}</span>' if made_up else ""
    head = f'<th scope="row" role="rowheader">{own}{pill}</th>'
    return f'<tr role="row"{" class=made-up" if made_up else ""}>{head}{cells}</tr>'


def _cell(row: BoardRow, cycle: Cycle, stage: str, cell: Cell) -> Html:
    title = STAGES[stage]
    detail = f'<span class="detail">{words(cell.detail)}</span>' if cell.detail else ""
    # Many cells say the same words: where one leads is told by its place, and by name to those who go link by link.
    told = html.escape(f"{cell.text} ({row.name}, {title.lower()})", quote=True)
    return (
        f'<td role="cell" data-head="{html.escape(title)}" class="{cell.state}"><a target="_self" aria-label="{told}"'
        f' href="{_target(row.code, cycle, stage)}"><span class="says">{words(cell.words)}</span>{detail}</a></td>'
    )


def _target(authority: str, cycle: Cycle, stage: str) -> Html:
    """The address of the record behind a cell."""
    if stage == "plan":
        kind = {"example": "yes"} if cycle.illustrative else {}
        return _link("my-recommendations", authority=authority, challenge=cycle.challenge_id, **kind)
    if stage in FOLLOW_UPS and not cycle.is_planned and FOLLOW_UP in {entry.address for entry in register.entries()}:
        return _link(FOLLOW_UP, challenge=cycle.challenge_id, months=stage.rpartition("_")[2])
    return _link("authority-profile", authority=authority, challenge=cycle.challenge_id)


def _link(page: str, **which: str) -> Html:
    return html.escape(choices.address(page, **which), quote=True)
