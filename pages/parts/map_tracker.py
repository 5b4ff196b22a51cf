"""A tracker with columns of its own: read through a kept mapping, or through one made here and kept."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import streamlit as st

from data.errors import ImpactError
from data.home import home
from data.mappings.grids import fits
from data.mappings.guess import sheets_with_a_list
from data.mappings.kept import kept_mappings
from data.mappings.record import read_mapping
from data.sources import sources
from pages.parts import blocks, store
from pages.parts.mapping_choices import draw_choices
from pages.parts.mapping_outcome import CHECKED, DONE, draw_outcome, draw_set_aside, told

_TRACKER = "tracker"
_ANEW = ""


def holds_a_list(path: Path) -> bool:
    """Whether a file has a table that a mapping could read, and no layout that knows it and says what is wrong."""
    try:
        return bool(sheets_with_a_list(path)) and not any(source.recognises(path) for source in sources().values())
    except ImpactError:
        return False


def offer(name: str, content: bytes) -> None:
    """Begin with a file; for callbacks."""
    for key in [key for key in st.session_state if str(key).startswith("map-")]:
        del st.session_state[key]
    st.session_state.pop(CHECKED, None)
    st.session_state.pop(DONE, None)
    st.session_state[_TRACKER] = (name, content)


def draw_tracker() -> None:
    """What became of the tracker loaded last, and the choices for one that was just sent."""
    if done := st.session_state.get(DONE):
        st.session_state.pop(_TRACKER, None)
        _draw_done(done)
    if _TRACKER not in st.session_state or store.view().as_known_on or store.view().preview_id:
        return
    path = _put_down(*st.session_state[_TRACKER])
    with st.container(key="tracker", border=True):
        blocks.section(
            f"How {path.name} is read",
            "It has columns and words of its own. Say once what they mean; the next file like it is read the same way.",
        )
        kept = kept_mappings(home())
        known = {row.version: row for row in kept.itertuples() if fits(path, read_mapping(row.content, row.version))}
        chosen = _ANEW
        if known:
            chosen = st.radio(
                "Its columns are those of a mapping that is kept", [*known, _ANEW], key="map-kept", horizontal=True,
                format_func=lambda version: f"Use {known[version].mapping}" if version else "Make a new one",
            )  # fmt: skip
        if chosen:
            mapping = read_mapping(known[chosen].content, chosen)
        else:
            mapping = draw_choices(path, sheets_with_a_list(path))
        draw_outcome(path, mapping, chosen)
        st.button("Leave it", key="map-leave", type="tertiary", on_click=_leave)


def _leave() -> None:
    st.session_state.pop(_TRACKER, None)


def _put_down(name: str, content: bytes) -> Path:
    """The file where it can be read; what lies there is swept away after a day."""
    folder = home().root / "working" / f"tracker-{hashlib.sha256(content).hexdigest()[:16]}"
    path = folder / Path(name).name
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return path


def _draw_done(done: dict[str, Any]) -> None:
    if done["status"] == "unchanged":
        blocks.boxes([(f"{done['file']} brings nothing new", "The store already holds every row of it.")])
    else:
        text = f"Read through the mapping {done['mapping']}. They are shown under My recommendations from now on."
        blocks.boxes([(f"{told(done)} of {done['file']} are loaded", text)])
    draw_set_aside(done)
