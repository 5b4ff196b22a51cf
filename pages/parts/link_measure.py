"""Saying which measure a recommendation is expected to move, before anybody looks at the results."""

from __future__ import annotations

import streamlit as st

from indicators.recommendations.one import DIRECTIONS, Link
from indicators.recommendations.recommendation import Recommendation
from pages.parts import blocks, choices, region_data
from pages.parts.record_event import ROLES
from pages.parts.say_so import sent

SOURCE = "recommendations"
MOST_MONTHS = 72


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
    if may_add and st.button("Link a measure", type="tertiary", key="link-measure"):
        _ask(shown, frozenset(link.construct for link in found))


def _line(shown: Recommendation, link: Link) -> str:
    there = choices.address("authority-profile", authority=shown.authority_code, indicator=link.construct)
    text = f"**{link.expected[:1].upper()}{link.expected[1:]}.** {link.why} {link.when} [See the results]({there})"
    return blocks.words(text)


@st.dialog("Link a measure")
def _ask(shown: Recommendation, linked: frozenset[str]) -> None:
    names = {
        construct: region.series.measure.short_title
        for construct, region in region_data.regions().items()
        if construct not in linked
    }
    if not names:
        st.write("Every measure is linked to it already.")
        return
    measure = st.selectbox("Measure", sorted(names, key=names.__getitem__), format_func=names.__getitem__)
    direction = st.selectbox("It is", list(DIRECTIONS), format_func=DIRECTIONS.__getitem__)
    lag = st.number_input("After how many months", min_value=0, max_value=MOST_MONTHS, value=12, step=1)
    why = st.text_area("Why, in a sentence", max_chars=500)
    role = st.selectbox(
        "Your role", list(ROLES.values())[:2], format_func={"director": "Director", "lead": "WM ADASS lead"}.get
    )
    if st.button("Put it on record", type="primary"):
        if not why.strip():
            st.error("Say in a sentence why it should move.")
            return
        row = {"recommendation_id": shown.recommendation_id, "indicator": measure, "direction": direction,
               "lag_months": str(lag), "why": " ".join(why.split())}  # fmt: skip
        if faults := sent(SOURCE, row, role):
            st.error("Not saved. " + " ".join(faults))
        else:
            st.rerun()
