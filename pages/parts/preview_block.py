"""Files put aside: what each would change, and whether to publish it, ask the authorities first, or throw it away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import streamlit as st

from data import differences, previews
from data.differences import Differences
from data.errors import ImpactError
from data.home import home
from data.previews import Preview
from indicators.quality.awaiting import check_words
from indicators.region import what_would_change as change
from indicators.series.reading import records
from indicators.series.tables import as_csv
from indicators.wording import count, day, number, period
from pages.parts import blocks, choices, region_data, shown_tables, store
from pages.parts.gate_worker import gate_worker
from pages.parts.store import View

_DONE = "preview-done"
MOST_WARNINGS = 10


def draw_previews() -> None:
    """Every file put aside; the one the address names is opened."""
    if done := st.session_state.pop(_DONE, None):
        blocks.boxes([done])
    if store.view().as_known_on:
        return
    found = {preview.preview_id: preview for preview in previews.previews(home())}
    wanted, gone = choices.in_address("check", list(found))
    if gone:
        blocks.paragraphs(["The file this address leads to was published, thrown away or has expired."], "said")
    if not found:
        return
    blocks.section("Put aside, not published", "Only this page and its preview show them.")
    for preview_id, preview in found.items():
        if preview_id == wanted:
            _draw_opened(preview)
        else:
            _draw_closed(preview)


def _draw_closed(preview: Preview) -> None:
    asked = " The authorities are asked to check it." if preview.put_forward else ""
    line = f"**{preview.filename}**, put aside on {day(preview.made_at.date())}.{asked}"
    with blocks.row(preview.preview_id, line):
        st.button("See what it would change", key=f"open-{preview.preview_id}", type="tertiary",
                  on_click=choices.choose, args=("check", preview.preview_id))  # fmt: skip


def _draw_opened(preview: Preview) -> None:
    found = _differences(View(str(home().published())).path, str(preview.store))
    before, after = View(str(home().published())), View(str(preview.store), None, preview.preview_id)
    measures = change.compute(found.figures, _regions(found, before), _regions(found, after))
    with st.container(key="preview-opened", border=True):
        st.html(f'<h3 class="figure">{blocks.words(change.summary(found.figures, preview.filename))}</h3>')
        if previews.is_overtaken(preview, home()):
            blocks.paragraphs(
                ["Something else has been published since. Check the file again before publishing it."], "said"
            )
        _draw_sentences(measures)
        _draw_rows(found)
        _draw_warnings(found)
        shown_tables.under(
            "preview", change.table(found.figures), lambda: as_csv(found.figures), "what-would-change.csv"
        )
        link = choices.address("", preview=preview.preview_id)
        st.html(f'<p class="row"><a href="{link}" target="_self">See every page as it would be</a></p>')
        _draw_actions(preview)


def _draw_sentences(measures: tuple[change.MeasureChange, ...]) -> None:
    """For each measure, how many figures, what the page would say, and whose tile would change."""
    rows = []
    for item in measures:
        said = [change.counted(item) + "."]
        if item.after and item.after != item.before:
            said.append(
                f"The page would say “{item.after}”" + (f", and says “{item.before}” today." if item.before else ".")
            )
        elif item.after:
            said.append("The page’s sentence stays as it is.")
        if readings := change.readings_words(item):
            said.append(f"{readings}.")
        rows.append((item.name, blocks.words(" ".join(said))))
    if rows:
        blocks.lines(rows)


def _draw_rows(found: Differences) -> None:
    told = [f"{number(row['rows'], 0)} in {check_words(row['table_name']).lower()}" for row in records(found.rows)]
    if told:
        blocks.paragraphs([f"Other rows it brings: {', '.join(told)}."], "small")


def _draw_warnings(found: Differences) -> None:
    warned = [row for row in records(found.flags) if row["severity"] == "warning"]
    if not warned:
        blocks.paragraphs(["No check found anything new to warn about."], "small")
        return
    blocks.paragraphs([f"**{_count(len(warned))} newly warned about**, which load with their warning:"], "small")
    blocks.lines([(check_words(row["name"]), blocks.words(_warning(row))) for row in warned[:MOST_WARNINGS]])
    if len(warned) > MOST_WARNINGS:
        blocks.paragraphs([f"And {number(len(warned) - MOST_WARNINGS, 0)} more, most of other places."], "small")


def _warning(row: dict[str, Any]) -> str:
    start = row["period_start"]
    measure = f"{row['short_title']} ({row['code']})" if isinstance(row["code"], str) else None
    where = [row["place_name"], measure, None if str(start) == "NaT" else period(start.date())]
    named = ", ".join(word for word in where if isinstance(word, str))
    return f"{named}: {row['detail']}" if named else row["detail"]


def _draw_actions(preview: Preview) -> None:
    with st.container(key="preview-actions", horizontal=True):
        if st.button("Publish", type="primary", key="preview-publish"):
            _publish(preview)
        if not preview.put_forward and st.button("Ask the authorities to check it first", key="preview-forward"):
            previews.put_forward(preview)
            st.rerun()
        if st.button("Throw it away", key="preview-discard"):
            previews.discard(preview)
            st.session_state[_DONE] = (f"{preview.filename} was thrown away", "Nothing was published.")
            _close()


def _publish(preview: Preview) -> None:
    bar = st.progress(0.0, text="Publishing")
    try:
        request = {"do": "publish", "preview": preview.preview_id}
        answers = gate_worker().ask(request, lambda what, share: bar.progress(min(share, 1.0), text=what))
    except ImpactError as error:
        st.error(str(error))
        return
    refused = [answer for answer in answers if answer["status"] == "refused"]
    if refused:
        st.error(f"It was refused, and nothing was changed. {' '.join(refused[0]['failures'])}")
        return
    st.session_state[_DONE] = (f"{preview.filename} is published", "Every page shows it from now on.")
    _close()


def _close() -> None:
    st.query_params.pop("check", None)
    st.session_state.pop("upload-answer", None)
    st.rerun()


def _regions(found: Differences, view: View) -> dict[str, Any]:
    shown = region_data.measures(view)
    return {construct: region_data.region(construct, view) for construct in found.figures["construct"].unique()
            if construct in shown}  # fmt: skip


@st.cache_resource(max_entries=10, show_spinner=False)
def _differences(before: str, after: str) -> Differences:
    return differences.between(Path(before), Path(after))


def _count(how_many: int) -> str:
    words = "figure" if how_many == 1 else "figures"
    return f"{count(how_many).capitalize()} {words}"
