"""A file as a mapping reads it: its first rows, every row checked, and the mapping kept while the file is loaded."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import streamlit as st

from data.errors import ImpactError
from data.mappings import ColumnMapping
from data.mappings.faults import faults
from data.mappings.reading import read_with
from data.mappings.record import as_toml, read_mapping
from data.places import place_names, place_table
from indicators.quality import mapped_rows
from indicators.quality.mapped_rows import MappedRows, RowRead
from pages.parts import blocks, shown_tables
from pages.parts.gate_worker import gate_worker
from pages.parts.roles import choose_role
from pages.parts.sent_back import draw_workbook

CHECKED, DONE = "tracker-checked", "tracker-done"
MOST_SHOWN = 10
_NEEDS = {
    "'text'": "Say which column has what was recommended.",
    "'authority_code'": "Say whose list it is.",
    "'recommendation_id'": "Say what numbers the rows.",
}


def draw_outcome(path: Path, mapping: ColumnMapping, kept: str) -> None:
    """What becomes of a file; `kept` is the version of the mapping if it is kept already, else empty."""
    st.html('<h3 class="figure">As it will be read</h3>')
    if missing := list(faults(mapping)):
        blocks.paragraphs(list(dict.fromkeys(_asked(fault) for fault in missing)), "said")
        return
    try:
        found = _read(str(path), as_toml(mapping))
    except ImpactError as error:
        blocks.boxes([("The file cannot be read through this mapping", str(error))])
        return
    blocks.paragraphs([f"**{mapped_rows.sentence(found)}**"], "small")
    shown_tables.open_table("mapped", found.first)
    blocks.paragraphs(list(found.notes), "small")
    if found.rows:
        _draw_loading(path, mapping, kept)


def _asked(fault: str) -> str:
    return next((words for name, words in _NEEDS.items() if "Nothing fills" in fault and name in fault), fault)


@st.cache_data(max_entries=8, show_spinner=False)
def _read(path: str, mapping: str) -> MappedRows:
    states = dict(place_table("states")[["state", "label"]].itertuples(index=False))
    read = read_with(read_mapping(mapping), Path(path))
    rows = [
        RowRead(
            line.number,
            {name: answer.value for name, answer in line.answers.items()},
            {name: answer.fault for name, answer in line.answers.items() if answer.fault},
        )
        for line in read.lines
    ]
    return mapped_rows.compute(rows, len(read.left_out), read.notes, {**place_names(), **states})


def _draw_loading(path: Path, mapping: ColumnMapping, kept: str) -> None:
    if not kept:
        left, right = st.columns(2, gap="large")
        with left:
            usual = _slug(path.stem)
            name = st.text_input("Keep the mapping under the name", usual, max_chars=60, key=f"map-name-{usual}",
                                 help="The next file with these columns is read through it.")  # fmt: skip
        with right:
            bad = st.radio(
                "Bad rows", ["set_aside", "refuse"], key="map-bad-rows", horizontal=True,
                format_func={"set_aside": "Set aside, the others load", "refuse": "Refuse the whole file"}.__getitem__,
            )  # fmt: skip
        mapping = replace(mapping, name=_slug(name) or usual, bad_rows=bad)
    role = choose_role("map-role")
    with st.container(key="map-actions", horizontal=True):
        if st.button("Check every row", key="map-check"):
            st.session_state[CHECKED] = (as_toml(mapping), _asked_gate(path, mapping, kept, role, dry_run=True))
        label = "Load the file" if kept else "Keep the mapping and load the file"
        if st.button(label, type="primary", key="map-load"):
            answer = _asked_gate(path, mapping, kept, role, dry_run=False)
            if answer.get("status") in ("accepted", "unchanged"):
                st.session_state[DONE] = {"file": path.name, "mapping": mapping.name, **answer}
                st.rerun()
            st.session_state[CHECKED] = (as_toml(mapping), answer)
    checked = st.session_state.get(CHECKED)
    # What was said of another mapping says nothing of this one.
    if checked and checked[0] == as_toml(mapping):
        _draw_answer(checked[1])


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:60].strip("-") or "tracker"


def _asked_gate(path: Path, mapping: ColumnMapping, kept: str, role: str, *, dry_run: bool) -> dict[str, Any]:
    """What the gate says of the file; for what stopped it, the `fault`."""
    request: dict[str, Any] = {"file": str(path), "actor_role": role}
    if kept:
        request |= {"do": "check" if dry_run else "load", "mapping": kept}
    else:
        file = path.parent / f"{mapping.name}.toml"
        file.write_text(as_toml(mapping), encoding="utf-8")
        request |= {"do": "load_mapped", "mapping_file": str(file), "dry_run": dry_run}
    bar = st.progress(0.0, text="Checking. The first check after a start takes about ten seconds.")
    try:
        answer = gate_worker().ask(request, lambda what, share: bar.progress(min(share, 1.0), text=what))[0]
    except ImpactError as error:
        answer = {"fault": str(error)}
    bar.empty()
    return answer


def _draw_answer(answer: dict[str, Any]) -> None:
    if fault := answer.get("fault"):
        blocks.boxes([("That did not work", fault)])
        return
    if answer["status"] == "refused":
        blocks.boxes([("The file would be refused", "Nothing was changed. What has to be corrected:")])
        blocks.paragraphs(answer["rows"][:MOST_SHOWN], "small")
    elif answer["status"] == "unchanged":
        blocks.boxes([("It brings nothing new", "The store already holds every row of it that can be loaded.")])
    else:
        blocks.paragraphs([f"**{told(answer)} would be loaded.** Nothing is loaded yet."], "said")
    draw_set_aside(answer)


def told(answer: dict[str, Any]) -> str:
    """How many rows of how many, in words."""
    rows, loaded = answer["rows_read"], answer["rows_loaded"]
    every = f"{rows:,} {'row' if rows == 1 else 'rows'}"
    return f"All {every}" if loaded == rows else f"{loaded:,} of {every}"


def draw_set_aside(answer: dict[str, Any]) -> None:
    """The rows set aside with their reasons, and the workbook that has all of them; nothing if none was."""
    bad = [row for row in answer.get("set_aside", []) if row["rules"] != "left_out"]
    if bad:
        shown_tables.open_table("set-aside", mapped_rows.set_aside(bad, MOST_SHOWN))
        if len(bad) > MOST_SHOWN:
            blocks.paragraphs([f"And {len(bad) - MOST_SHOWN:,} more, all of them in the workbook."], "small")
    if answer.get("workbook"):
        draw_workbook(Path(answer["workbook"]), "map-workbook")
