"""The way in for a file: chosen, checked, and put aside with what it would change, before anything is published."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import streamlit as st

from data.errors import ImpactError
from data.sources import sources
from indicators.quality.awaiting import check_words
from pages.parts import blocks, store
from pages.parts.choices import choose
from pages.parts.gate_worker import gate_worker
from pages.parts.map_tracker import holds_a_list, offer
from pages.parts.roles import choose_role
from pages.parts.sent_back import draw_workbook
from pages.parts.template_files import draw_workbooks

_ANSWER = "upload-answer"


def draw_upload() -> None:
    """The form, and the answer to the file last sent with it."""
    if store.view().as_known_on or store.view().preview_id:
        return
    gate_worker().warm()
    with st.container(key="upload", border=True):
        blocks.section("Load a file", "It is checked first. Nothing is published until you say so.")
        sent = st.file_uploader("File", type=["csv", "xlsx", "ods", "xls"], key="upload-file")
        with st.expander("If the file does not say so itself"):
            published_on = st.date_input(
                "Published on", value=None, max_value="today", format="DD/MM/YYYY", key="upload-published",
                help="The day its publisher released these figures. Without it, today stands in.",
            )  # fmt: skip
            period = st.text_input(
                "Financial year", placeholder="2020-21", key="upload-period",
                help="The year the figures are for. Most files say it; open data of the framework may not.",
            )  # fmt: skip
            layout = st.selectbox("Layout", ["", *sources()], format_func=_layout, key="upload-layout")
        draw_workbooks()
        role = choose_role("upload-role")
        if st.button("Check this file", type="primary", disabled=sent is None) and sent is not None:
            said = {
                "actor_role": role,
                "source": layout or None,
                "period": period.strip() or None,
                "published_on": published_on.isoformat() if published_on else None,
            }
            st.session_state[_ANSWER] = _checked(sent.name, sent.getvalue(), said)
    answer = st.session_state.get(_ANSWER)
    if answer and answer.get("tracker") and sent is not None:
        _offer_mapping(sent.name, sent.getvalue())
    elif answer:
        _draw_answer(answer)


def _offer_mapping(name: str, content: bytes) -> None:
    blocks.boxes([(f"{name} has columns of its own", "No layout known here reads it. It may be a tracker of yours.")])
    st.button(
        "Say what its columns mean", key="upload-map", type="primary", on_click=_begin_mapping, args=(name, content)
    )


def _begin_mapping(name: str, content: bytes) -> None:
    st.session_state.pop(_ANSWER, None)
    offer(name, content)


def _layout(name: str) -> str:
    return check_words(name) if name else "Recognised by its content"


def _checked(name: str, content: bytes, said: dict[str, str | None]) -> dict[str, Any]:
    """What the gate says of a file, by what its sender says of it; for one it cannot read, the `fault`."""
    bar = st.progress(0.0, text="Starting the checks")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(name).name
        path.write_bytes(content)
        request = {"do": "preview", "file": str(path), **said}
        try:
            answer = gate_worker().ask(request, lambda what, share: bar.progress(min(share, 1.0), text=what))[0]
        except ImpactError as error:
            answer = {"fault": str(error), "tracker": holds_a_list(path)}
    bar.empty()
    if answer.get("preview"):
        choose("check", answer["preview"])
    return {"file": name, **answer}


def _draw_answer(answer: dict[str, Any]) -> None:
    name = answer["file"]
    if fault := answer.get("fault"):
        blocks.boxes([(f"{name} cannot be read", fault)])
    elif answer["status"] == "unchanged":
        blocks.boxes([(f"{name} brings nothing new", "The store already holds everything in it.")])
    elif answer["status"] == "refused":
        failed = [check for check in answer["checks"] if not check["success"] and check["severity"] == "critical"]
        blocks.boxes([(f"{name} would be refused", "Nothing was changed. What has to be corrected:")])
        blocks.lines([(check_words(check["name"]), blocks.words(check["message"])) for check in failed])
        blocks.paragraphs(answer["rows"][:5], "small")
        draw_workbook(Path(answer["workbook"]), "upload-workbook")
