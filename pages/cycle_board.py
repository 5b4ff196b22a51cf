"""Cycle board"""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import date

import streamlit as st

from indicators.programme import board, board_sentences, board_tables, cycle
from indicators.programme.board import COUNTS, LISTS, BoardRow
from indicators.programme.cycle import AuthorityCycles
from pages.parts import blocks, choices, programme_look, shown_tables, store
from pages.parts.blocks import Html, words
from pages.parts.board_table import draw_board
from pages.parts.store import View

NAV = 30
GROUP = "Programme"
EYEBROW = "West Midlands, 14 authorities"


def page() -> None:
    """How far each authority's peer challenge is: who is late, who is due, and who has not published."""
    programme_look.draw_look()
    said: list[str] = []
    places = _places(store.view(), store.today())
    made_up = _is_made_up(places)
    others = board.offered(places, made_up=made_up)
    wanted = _wanted(places, said)
    rows = board.compute(places, made_up=made_up, wanted=wanted)
    show = _show(said)
    if made_up:
        blocks.banner(board_sentences.MADE_UP_BANNER)
    head, selectors = st.columns([768, 304], gap="large")
    with head:
        blocks.opening(
            EYEBROW, board_sentences.headline(rows, store.today()), board_sentences.lead(rows, store.today())
        )
        blocks.paragraphs([*said, *_kinds(places, rows, made_up=made_up)], "said")
    with selectors, st.container(key="choices"):
        if others or wanted:
            _draw_challenge_choice(places, others, wanted)
    if any(row.cycle for row in rows):
        _draw(rows, show, made_up=made_up)
    else:
        _draw_nothing()


@st.cache_resource(max_entries=20, show_spinner=False)
def _places(looked_at: View, as_at: date) -> tuple[AuthorityCycles, ...]:
    return cycle.compute(store.rows("cycle_stages", of=looked_at, as_at=as_at), as_at)


def _is_made_up(places: Sequence[AuthorityCycles]) -> bool:
    """Whether the page is about what is made up: asked for, or all there is."""
    kinds = {each.illustrative for place in places for each in place.cycles}
    return True in kinds and (False not in kinds or st.query_params.get("example") == "yes")


def _wanted(places: Sequence[AuthorityCycles], said: list[str]) -> str:
    """The challenge asked for in place of an authority's newest; empty for none."""
    names = {each.challenge_id: place.name for place in places for each in place.cycles}
    wanted, refused = choices.in_address("challenge", list(names)) if st.query_params.get("challenge") else (None, "")
    if refused:
        said.append(f"No challenge {refused} is on record. You see the newest of each authority.")
    if wanted:
        said.append(f"The row of {names[wanted]} shows the challenge chosen; all others show their newest.")
    return wanted or ""


def _show(said: list[str]) -> str:
    show, refused = choices.in_address("show", list(LISTS)) if st.query_params.get("show") else (None, "")
    if refused:
        said.append(f"The address asks for {refused}, which is none of the counts. You see all authorities.")
    return show or ""


def _kinds(places: Sequence[AuthorityCycles], rows: Sequence[BoardRow], *, made_up: bool) -> list[str]:
    """How the page keeps apart what is on record and what is made up, and the way from one to the other."""
    kinds = {each.illustrative for place in places for each in place.cycles}
    if len(kinds) < 2:
        return []
    if made_up:
        return [f"[What is on record]({choices.here(example='', challenge='', show='')}) is shown by itself."]
    link = choices.here(example="yes", challenge="", show="")
    told = f"[Made-up challenges for all 14]({link}) show what this page looks like in use."
    return [f"{beside} {told}" if (beside := board_sentences.beside(rows)) else told]


def _draw_challenge_choice(places: Sequence[AuthorityCycles], others: dict[str, str], wanted: str) -> None:
    names = {each.challenge_id: f"{place.name}, {each.when}" for place in places for each in place.cycles}
    told = {"": "The newest of each", **others}
    choices.select(
        "challenge", "Another challenge in one row", list(dict.fromkeys([*told, wanted])), wanted,
        lambda name: told.get(name) or names[name],
    )  # fmt: skip


def _draw(rows: tuple[BoardRow, ...], show: str, *, made_up: bool) -> None:
    today = store.today()
    cells = "".join(_count(rows, name, today, current=name == show) for name in LISTS)
    st.html(f'<ul class="counts">{cells}</ul>')
    blocks.paragraphs([board_sentences.total(rows)], "small")
    blocks.space()
    listed = board.selected(rows, show, today)
    blocks.section("All 14, by name" if not show else LISTS[show].label)
    if show:
        blocks.paragraphs([f"{board_sentences.shown(listed, show)} [Show all 14]({choices.here(show='')})"], "body")
    if listed:
        draw_board(listed, labelled=not made_up)
        shown_tables.under(
            "board",
            board_tables.of_board(listed),
            lambda: board_tables.board_csv(listed),
            "cycle_board.csv",
            wrapping=True,
        )
    blocks.caveat(board_sentences.LEGEND)
    blocks.paragraphs([board_sentences.source(today, made_up=made_up)], "source")


def _count(rows: Sequence[BoardRow], name: str, today: date, *, current: bool) -> Html:
    count = LISTS[name]
    many = len(board.selected(rows, name, today))
    loud = " alert" if name == COUNTS[0].name and many else ""
    link, mark = html.escape(choices.here(show=name), quote=True), " aria-current=true" if current else ""
    return (
        f'<li class="count{loud}"><a target="_self" href="{link}"{mark}><span class="how-many">{many:,}</span>'
        f'<span class="name">{words(count.label)}</span></a><span class="rule">{words(count.rule)}</span></li>'
    )


def _draw_nothing() -> None:
    blocks.boxes(
        [
            (
                "What would make this appear",
                "A peer challenge on the page of its authority, or a register of challenges loaded through the checks.",
            ),
            ("What can still be seen", f"[How the 14 stand on published figures]({choices.address('')})."),
        ]
    )
