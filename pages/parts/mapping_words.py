"""Saying what the words of a tracker mean: its states and answers, its dates, and what it leaves unsaid."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.days import NOT_KNOWN
from data.mappings import LEAVE_OUT, columns_of, folded
from data.mappings.grids import Headed
from data.mappings.guess import found_words, likely_order, likely_state
from data.templates.choices import choices
from pages.parts import blocks

Item = TypeVar("Item")
FILLS = "recommendations"
_MOST_WORDS = 40
_UNDECIDED = "?"
_ORDERS = {"day_first": "the day first, as in 31/12/24", "month_first": "the month first, as in 12/31/24",
           "year_first": "the year first, as in 24/12/31"}  # fmt: skip
_MONTHS = {"last_day": "its last day", "first_day": "its first day", "nothing": "no day: its row is a bad one"}
# States that need a reason where the tracker has no column for one.
_ASK_WHY = ("moved", "superseded", "not_achieved")
_JUDGED_BY_LEAD = ("verified", "sustained", "lapsed")


def side_by_side(items: Iterable[tuple[str, Item]]) -> Iterator[tuple[DeltaGenerator, tuple[str, Item]]]:
    """Each item with its place, two in a row: on a phone they then stand in their order."""
    row: list[DeltaGenerator] = []
    for item in items:
        row = row or list(st.columns(2, gap="large"))
        yield row.pop(0), item


def draw_words(table: Headed, name: str, heading: str) -> dict[str, str]:
    """Our word by theirs, as chosen for each word found in a column."""
    found = list(found_words(table, heading).items())
    if name == "status":
        labels = {choice.term: choice.shown.capitalize() for choice in choices("states")}
    else:
        labels = {choice.term: choice.meaning for choice in choices("responses")}
    options = {_UNDECIDED: "Not decided: a bad row", "": "Says nothing", **labels, LEAVE_OUT: "Leave the row out"}
    st.html(f'<h3 class="figure">What the words in {blocks.words(heading)} mean</h3>')
    if len(found) > _MOST_WORDS:
        blocks.paragraphs([f"There are {len(found)} different words; the {_MOST_WORDS} commonest are shown."], "small")
    given = {}
    for place, (word, times) in side_by_side(found[:_MOST_WORDS]):
        first = _likely(name, word)
        with place:
            given[word] = st.selectbox(
                f"“{word[:60]}” in {times} {'row' if times == 1 else 'rows'}", list(options),
                list(options).index(first), key=f"map-word-{heading}-{word}",
                format_func=_shown(options, first),
            )  # fmt: skip
    return {word: ours for word, ours in given.items() if ours != _UNDECIDED}


def _likely(name: str, word: str) -> str:
    """What a word seems to mean; not decided where that is anybody's guess."""
    if folded(word) in NOT_KNOWN:
        return ""
    return (likely_state(word) if name == "status" else "") or _UNDECIDED


def _shown(options: Mapping[str, str], guess: str) -> Callable[[str], str]:
    """How a meaning reads in the list, with the one that was guessed marked so."""
    return lambda term: f"{options[term]} (guessed)" if term == guess != _UNDECIDED else options[term]


def draw_dates(table: Headed, columns: Mapping[str, Sequence[str]]) -> tuple[str, str]:
    """How dates in numbers are read, and which day stands for a month; asked only where a column holds dates."""
    kinds = columns_of(FILLS)
    dated = [headings[0] for name, headings in columns.items() if kinds[name].kind == "day"]
    if not dated:
        return "day_first", "last_day"
    left, right = st.columns(2, gap="large")
    likely = likely_order(table, dated)
    with left:
        order = st.selectbox(
            "Dates in numbers have", list(_ORDERS), list(_ORDERS).index(likely), key=f"map-order-{dated}",
            format_func=_ORDERS.__getitem__,
        )  # fmt: skip
    with right:
        month = st.selectbox("A month alone, such as March 2025, means", list(_MONTHS), key="map-month",
                             format_func=_MONTHS.__getitem__)  # fmt: skip
    return order, month


def draw_reasons(used: set[str], columns: Mapping[str, Sequence[str]]) -> dict[str, dict[str, str]]:
    """What rows in a state say where the tracker has no column for it, asked only where some rows are in it."""
    given: dict[str, dict[str, str]] = {state: {"status_by": "lead"} for state in _JUDGED_BY_LEAD if state in used}
    without_evidence = not {"evidence_title", "evidence_url", "reason"} & columns.keys()
    asked = [("done", "Why is there no evidence of what is done?", "The tracker lists no evidence.")] * without_evidence
    labels = {choice.term: choice.shown for choice in choices("states")}
    if "reason" not in columns:
        asked += [(state, f"Why are some {labels[state]}?", "") for state in _ASK_WHY]
    for state, label, usual in asked:
        if state in used and (reason := st.text_input(label, usual, max_chars=300, key=f"map-why-{state}").strip()):
            given.setdefault(state, {})["reason"] = reason
    return given
