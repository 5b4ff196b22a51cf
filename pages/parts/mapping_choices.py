"""Saying which column is which: every choice of a mapping, with a guess to begin from that is shown as one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.days import NOT_KNOWN
from data.home import home
from data.mappings import LEAVE_OUT, ColumnMapping, columns_of, folded
from data.mappings.grids import Headed
from data.mappings.guess import Guess, found_words, guessed, likely_order, likely_state, table_at
from data.places import place_names, short_names
from data.templates.catalogue import challenges_on_record
from data.templates.choices import choices
from pages.parts import blocks

Item = TypeVar("Item")
FILLS = "recommendations"
_MAIN = {
    "text": "What was recommended", "status": "How it stands", "due_on": "Due on", "owner_role": "Owner",
    "action": "What will be done", "evidence_title": "Evidence",
}  # fmt: skip
_MORE = {
    "current_due_on": "New due date", "status_on": "Standing so since", "response": "Response of the authority",
    "response_reason": "Why in part or not", "reason": "Reason of a change", "evidence_url": "Link to evidence",
    "priority": "Priority", "reference": "Number in the report", "areas": "Areas of the self-assessment",
    "quality_statements": "Quality statements", "authority_code": "Authority", "challenge_id": "Challenge",
    "note": "Remarks",
}  # fmt: skip
_MOST_WORDS = 40
_UNDECIDED = "?"
_ORDERS = {"day_first": "the day first, as in 31/12/24", "month_first": "the month first, as in 12/31/24",
           "year_first": "the year first, as in 24/12/31"}  # fmt: skip
_MONTHS = {"last_day": "its last day", "first_day": "its first day", "nothing": "no day: its row is a bad one"}
# States that need a reason where the tracker has no column for one.
_ASK_WHY = ("moved", "superseded", "not_achieved")
_JUDGED_BY_LEAD = ("verified", "sustained", "lapsed")


def draw_choices(path: Path, sheets: Mapping[str, int]) -> ColumnMapping:
    """The choices, and the mapping they make so far; it may lack what no row can do without."""
    table, guess, depth = _where_it_stands(path, sheets)
    st.html('<h3 class="figure">Which column is which</h3>')
    blocks.paragraphs(["Columns were guessed from their names and what stands in them. Please look at each."], "small")
    columns = {name: (heading,) for name, heading in _columns(table, guess, _MAIN).items()}
    comments = st.multiselect(
        "Comments and progress", _headings(table), [guess.columns["comment"]] if "comment" in guess.columns else [],
        key="map-comment", help="Several columns become one text, a line each.",
    )  # fmt: skip
    with st.expander("More columns"):
        columns |= {name: (heading,) for name, heading in _columns(table, guess, _MORE).items()}
        merged = st.multiselect(
            "Cells merged over several rows", _headings(table), key="map-merged",
            help="In these columns an empty cell says what the cell above it says.",
        )  # fmt: skip
    columns |= {"comment": tuple(comments)} if comments else {}
    constants = _constants(columns)
    id_from, prefix = _numbers(table, guess, constants)
    words = {name: _words(table, name, columns[name][0]) for name in ("status", "response") if name in columns}
    order, month = _dates(table, columns)
    used = {*words.get("status", {}).values()}
    return ColumnMapping(
        name="draft",
        fills=FILLS,
        columns=columns,
        bad_rows="set_aside",
        sheet=table.sheet if table.in_workbook else "",
        heading_rows=depth,
        id_from=id_from,
        id_prefix=prefix,
        fill_down=tuple(merged),
        date_order=order,
        month_means=month,
        words={name: given for name, given in words.items() if given},
        constants=constants,
        where_status=_where_status(used, columns),
    )


def _where_it_stands(path: Path, sheets: Mapping[str, int]) -> tuple[Headed, Guess, int]:
    names = list(sheets)
    sheet = names[0]
    with st.container(key="map-place", horizontal=True):
        if len(names) > 1:
            sheet = st.selectbox("Sheet", names, key="map-sheet")
        at = st.number_input("Row of the headings", 1, 30, sheets[sheet], key=f"map-row-{sheet}")
        depth = st.selectbox("Rows of headings", [1, 2], key="map-depth", help="Two where merged cells stand above.")
    table = table_at(path, sheet, int(at), int(depth))
    return table, guessed(table, int(at), columns_of(FILLS)), int(depth)


def _headings(table: Headed) -> list[str]:
    return list(dict.fromkeys(name for name in table.headings if name))


def _columns(table: Headed, guess: Guess, labels: Mapping[str, str]) -> dict[str, str]:
    """Their heading by our column, as chosen; without those that nothing fills."""
    headings = ["", *_headings(table)]
    found = {}
    for place, (name, label) in _side_by_side(labels.items()):
        first = guess.columns.get(name, "")
        with place:
            found[name] = st.selectbox(
                label, headings, headings.index(first), key=f"map-column-{name}-{table.sheet}-{table.first}",
                format_func=_told(first), help=columns_of(FILLS)[name].meaning,
            )  # fmt: skip
    return {name: heading for name, heading in found.items() if heading}


def _side_by_side(items: Iterable[tuple[str, Item]]) -> Iterator[tuple[DeltaGenerator, tuple[str, Item]]]:
    """Each item with its place, two in a row: on a phone they then stand in their order."""
    row: list[DeltaGenerator] = []
    for item in items:
        row = row or list(st.columns(2, gap="large"))
        yield row.pop(0), item


def _told(guess: str) -> Callable[[str], str]:
    """How a heading reads in the list, with the one that was guessed marked so."""
    return lambda heading: f"{heading} (guessed)" if heading and heading == guess else heading or "Not in this file"


def _constants(columns: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """What holds for every row: whose list it is, and of which challenge."""
    given: dict[str, str] = {}
    left, right = st.columns(2, gap="large")
    if "authority_code" not in columns:
        with left:
            names = [choice.term for choice in choices("places")]
            place = st.selectbox(
                "Whose list is it?", names, None, key="map-place-name", placeholder="Choose an authority"
            )
        given |= {"authority_code": place} if place else {}
    if "challenge_id" not in columns:
        whose = given.get("authority_code", "")
        known = {it.term: it.meaning for it in challenges_on_record(home()) if it.meaning.startswith(f"{whose}, ")}
        with right:
            challenge = st.selectbox(
                "From which challenge?", ["", *known], key=f"map-challenge-{whose}",
                format_func=lambda term: known[term] if term else "None on record",
            )  # fmt: skip
        given |= {"challenge_id": challenge} if challenge else {}
    return given


def _numbers(table: Headed, guess: Guess, constants: Mapping[str, str]) -> tuple[tuple[str, ...], str]:
    """The columns an id is made from, and what stands before it."""
    left, right = st.columns(2, gap="large")
    with left:
        chosen = st.multiselect(
            "What numbers the rows?", _headings(table), [guess.id_from] if guess.id_from else [],
            key=f"map-numbers-{table.sheet}-{table.first}",
            help="Each row needs a number that stays the same from one version of the list to the next. Where there is "
            "none, choose the column with the recommendation.",
        )  # fmt: skip
    codes = {name: code for code, name in place_names().items()}
    place = short_names().get(codes.get(constants.get("authority_code", ""), ""), "")
    usual = constants.get("challenge_id") or re.sub(r"[^a-z0-9]+", "-", place.lower()).strip("-")
    with right:
        prefix = st.text_input(
            "What comes before the number", usual, key=f"map-prefix-{usual}",
            help="Makes the number different from those of other authorities and challenges.",
        )  # fmt: skip
    return tuple(chosen), prefix.strip() if chosen else ""


def _words(table: Headed, name: str, heading: str) -> dict[str, str]:
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
    for place, (word, times) in _side_by_side(found[:_MOST_WORDS]):
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


def _dates(table: Headed, columns: Mapping[str, Sequence[str]]) -> tuple[str, str]:
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


def _where_status(used: set[str], columns: Mapping[str, Sequence[str]]) -> dict[str, dict[str, str]]:
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
