"""The three strands side by side: a row for each horizon, a column for each strand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from indicators.effects.event_clock import Horizon
from indicators.impact import strands
from indicators.impact.actions import Actions
from indicators.impact.episode import Episode
from indicators.impact.sentences import SPANS, TERMS
from indicators.impact.strands import Cell
from indicators.perceptions.strand import Strand as Answers
from pages.parts import blocks, choices
from pages.parts.blocks import Html, words

HORIZONS: tuple[Horizon, ...] = ("short", "long")
WITH_MEDIUM: tuple[Horizon, ...] = ("short", "medium", "long")
MADE_UP = "Illustrative data"


@dataclass(frozen=True)
class Strand:
    """One column: its name, the question it answers, and a label where it rests on made-up data."""

    name: str
    question: str
    pill: str = ""


def draw(episodes: Sequence[Episode], actions: Actions, perceptions: Mapping[Horizon, Answers]) -> None:
    """The strands around some challenges."""
    made_up_answers = any(each.illustrative for each in perceptions.values())
    columns = (
        Strand("Actions", "Were the recommendations carried out?", MADE_UP if actions.made_up else ""),
        Strand("Perceptions", "Did people involved find it useful?", MADE_UP if made_up_answers else ""),
        Strand("Indicators", "Did published results move more than elsewhere?", _made_up_dates(episodes)),
    )
    shows_medium = st.query_params.get("medium") == "yes"
    rows = [
        (each, (strands.of_actions(actions, each), _told(perceptions.get(each)), strands.of_indicators(episodes, each)))
        for each in (WITH_MEDIUM if shows_medium else HORIZONS)
    ]
    head = "".join(_head(strand) for strand in columns)
    body = "".join(_row(horizon, columns, cells) for horizon, cells in rows)
    st.html(
        '<table class="strands" role="table"><caption>Actions, perceptions and indicators at each horizon.</caption>'
        '<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col"><span class="sr">Horizon</span></th>'
        f'{head}</tr></thead><tbody role="rowgroup">{body}</tbody></table>'
    )
    link = f"[Leave out the medium term]({choices.here(medium='')})" if shows_medium else (
        f"[Show the medium term, {SPANS['medium']}]({choices.here(medium='yes')})"
    )  # fmt: skip
    blocks.paragraphs([link], "small")


def _told(found: Answers | None) -> Cell:
    if found is None:
        return Cell(strands.NOTHING, "No survey asks about the medium term.")
    return Cell(found.figure, found.line, found.small_print, found.information)


def _made_up_dates(episodes: Sequence[Episode]) -> str:
    return "Made-up challenge dates" if any(each.challenge.illustrative for each in episodes) else ""


def _head(strand: Strand) -> Html:
    name = f"<b>{words(strand.name)}</b>{_pill(strand)}"
    return f'<th scope="col" role="columnheader">{name}<span>{words(strand.question)}</span></th>'


def _row(horizon: Horizon, columns: Sequence[Strand], cells: Sequence[Cell]) -> Html:
    drawn = "".join(_cell(strand, cell) for strand, cell in zip(columns, cells, strict=True))
    name = f"<b>{words(TERMS[horizon].capitalize())}</b><span>{words(SPANS[horizon])}</span>"
    return f'<tr role="row"><th scope="row" role="rowheader">{name}</th>{drawn}</tr>'


def _cell(strand: Strand, cell: Cell) -> Html:
    small = f' <span class="small">{words(cell.small)}</span>' if cell.small else ""
    note = f'<p class="small">{words(cell.note)}</p>' if cell.note else ""
    return (
        f'<td role="cell"><p class="strand-name">{words(strand.name)}{_pill(strand)}</p>'
        f'<p class="strand-figure">{words(cell.figure)}</p><p>{words(cell.line)}{small}</p>{note}</td>'
    )


def _pill(strand: Strand) -> Html:
    return f' <span class="pill illustrative">{words(strand.pill)}</span>' if strand.pill else ""
