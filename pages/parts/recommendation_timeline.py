"""The steps of one challenge on the page: a drawing at a desk, a list on a phone, and the table beneath."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import plotly.graph_objects as go
import streamlit as st

from indicators.recommendations import due_months, listing, steps, steps_figure
from indicators.recommendations.recommendation import Recommendation
from indicators.recommendations.standing import made_up
from indicators.recommendations.steps import Steps
from indicators.theme import Theme
from pages.parts import blocks, shown_tables, store
from pages.parts.blocks import words
from pages.parts.follow_up_links import draw_links
from pages.parts.frame import colours
from pages.parts.region_figures import CONFIG
from pages.parts.store import View

KEY = "Circles: recommendations due in a month; filled where all are done, orange where one is late."
SECTION = "From the visit to two years on"


def draw_timeline(found: Steps, its_own: Sequence[Recommendation], authority_code: str, today: date) -> None:
    """What happened, what is due, what has moved, and the months in which its recommendations are due.

    Parameters
    ----------
    its_own
        The recommendations of this challenge.
    """
    examples = any(made_up(each) for each in its_own)
    pill = "Illustrative data" if found.illustrative or examples else ""
    subtitle = f"Challenge of {found.when}. {found.note}" if found.steps else found.note
    blocks.section(SECTION, subtitle.strip(), pill=pill, mark="from-the-visit")
    if not found.steps:
        return
    months = due_months.compute(its_own)
    drawn = not steps_figure.crowded(found)
    if drawn:
        with st.container(key="steps-figure"):
            chart = _figure(store.view(), today, authority_code, colours(), found, months)
            st.plotly_chart(chart, theme=None, config=CONFIG, key="steps", alt=steps.summary(found))
            if months:
                blocks.paragraphs([KEY], "small")
    items = "".join(
        f'<li class="{step.state}{" moved" if step.first_on else ""}"><b>{words(step.name)}</b> '
        f"{words(listing.first_upper(step.words))}</li>"
        for step in found.steps
    )
    st.html(f'<ol class="steps{" beside-figure" if drawn else ""}">{items}</ol>')
    draw_links(found.challenge_id)
    shown_tables.under(
        "steps",
        listing.of_steps(found, months, illustrative=examples),
        lambda: listing.steps_csv(found, months, illustrative=examples),
        f"steps_{found.challenge_id}.csv",
        wrapping=True,
    )


@st.cache_resource(max_entries=100, show_spinner=False)
def _figure(
    looked_at: View,
    today: date,
    authority_code: str,
    colours: Theme,
    found: Steps,
    months: tuple[due_months.DueMonth, ...],
) -> go.Figure:
    return steps_figure.figure(found, months, today, colours)
