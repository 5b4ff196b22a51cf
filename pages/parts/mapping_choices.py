"""Saying which column is which: every choice of a mapping, with a guess to begin from that is shown as one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import streamlit as st

from data.home import home
from data.mappings import ColumnMapping, columns_of
from data.mappings.grids import Headed
from data.mappings.guess import Guess, guessed, table_at
from data.places import place_names, short_names
from data.templates.catalogue import challenges_on_record
from data.templates.choices import choices
from pages.parts import blocks
from pages.parts.mapping_words import FILLS, draw_dates, draw_reasons, draw_words, side_by_side

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
    words = {name: draw_words(table, name, columns[name][0]) for name in ("status", "response") if name in columns}
    order, month = draw_dates(table, columns)
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
        where_status=draw_reasons(used, columns),
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
    for place, (name, label) in side_by_side(labels.items()):
        first = guess.columns.get(name, "")
        with place:
            found[name] = st.selectbox(
                label, headings, headings.index(first), key=f"map-column-{name}-{table.sheet}-{table.first}",
                format_func=_told(first), help=columns_of(FILLS)[name].meaning,
            )  # fmt: skip
    return {name: heading for name, heading in found.items() if heading}


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
