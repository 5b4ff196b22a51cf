"""Saying which measure a recommendation is expected to move, before anybody looks at the results."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from indicators.recommendations.one import DIRECTIONS, Link
from indicators.recommendations.recommendation import Recommendation
from indicators.series.reading import records
from indicators.wording import sentence
from pages.parts import blocks, choices, drafts, region_data, store
from pages.parts.say_so import sent_off

SOURCE = "recommendations"
MOST_MONTHS = 72
_ROLES = {"director": "Director", "lead": "WM ADASS lead"}


def draw_links(shown: Recommendation, found: tuple[Link, ...], *, may_add: bool) -> None:
    """The measures it is linked to, each with what is expected, and the form for another one."""
    blocks.section(
        "What it is expected to change",
        "Said before the results are looked at, so that nobody can choose the measure that happened to move.",
        pill="Illustrative data" if any(link.illustrative for link in found) else "",
    )
    if found:
        blocks.lines([(link.name, _line(shown, link)) for link in found])
    else:
        blocks.paragraphs(["No measure is linked to it yet."], "small")
    drafts.draw_saved(_name(shown))
    if may_add and st.button("Link a measure", type="tertiary", key="link-measure"):
        _ask(shown, frozenset(link.construct for link in found))


def _line(shown: Recommendation, link: Link) -> str:
    there = choices.address("authority-profile", authority=shown.authority_code, indicator=link.construct)
    text = f"**{link.expected[:1].upper()}{link.expected[1:]}.** {link.why} {link.when} [See the results]({there})"
    return blocks.words(text)


@st.dialog("Link a measure", on_dismiss="rerun")
def _ask(shown: Recommendation, linked: frozenset[str]) -> None:
    form = drafts.form(_name(shown))
    # What was chosen in a draft may have been linked since, perhaps by the very same draft.
    names = {
        construct: region.series.measure.short_title
        for construct, region in region_data.regions().items()
        if construct not in linked or construct == form.values.get("indicator")
    }
    if not names:
        st.write("Every measure is linked to it already.")
        return
    offered = ["", *sorted(names, key=names.__getitem__)]
    measure = form.ask("indicator", st.selectbox, "Measure", "", options=offered,
                       format_func=lambda name: names.get(name, ""))  # fmt: skip
    direction = form.ask("direction", st.selectbox, "Which way", "", options=["", *DIRECTIONS],
                         format_func=lambda way: DIRECTIONS.get(way, "").capitalize())  # fmt: skip
    lag = form.ask("lag_months", st.number_input, "After how many months", 12, min_value=0, max_value=MOST_MONTHS,
                   step=1)  # fmt: skip
    why = form.ask("why", st.text_area, "Why, in a sentence", "", max_chars=500)
    role = form.ask("actor_role", st.selectbox, "Your role", "director", options=list(_ROLES),
                    format_func=_ROLES.__getitem__)  # fmt: skip
    if st.button("Put it on record", type="primary"):
        row = {"recommendation_id": shown.recommendation_id, "indicator": measure, "direction": direction,
               "lag_months": str(lag), "why": " ".join(why.split())}  # fmt: skip
        done = f"**Saved.** It is linked to {names.get(measure)}."
        sent_off(form, SOURCE, row, role, done, _missing(row) or _meanwhile(shown, measure, row["why"]))
    form.draw_refusal()
    form.keep()


def _missing(row: Mapping[str, str]) -> dict[str, list[str]]:
    asked = {"indicator": "Choose a measure.", "direction": "Say which way it should move.",
             "why": "Say in a sentence why it should move."}  # fmt: skip
    return {column: [text] for column, text in asked.items() if not row[column]}


def _meanwhile(shown: Recommendation, measure: str, why: str) -> dict[str, list[str]]:
    """What somebody else has said of the measure since the form was opened."""
    rows = records(store.rows("recommendation_links", of=store.newest(), recommendation_id=shown.recommendation_id))
    found = next((row for row in rows if row["construct"] == measure), None)
    if found is None or " ".join(found["why"].split()) == why:
        return {}
    said = f"{DIRECTIONS[found['direction']]}: {sentence(found['why'])}"
    return {"indicator": [f"Somebody has linked it meanwhile, {said} Choose another measure, or leave it at that."]}


def _name(shown: Recommendation) -> str:
    return f"link-{shown.recommendation_id}"
