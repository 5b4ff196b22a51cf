"""What is marked on the charts of one authority by time: its challenges, and the events that may explain a change."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from data.sources import context_events
from indicators.profile.record import Entry
from indicators.series import event_marks
from indicators.series.challenge_marks import ChallengeMark
from indicators.wording import short_date
from pages.parts import blocks, drafts, fill_in, profile_data, store
from pages.parts.gate_worker import gate_worker

ADD = "Add an event"
NO_EVENTS = (
    "No restructure, inspection, new framework or other event is on record for this time. What is not on record may "
    "still have happened."
)


def marks_of(code: str) -> tuple[ChallengeMark, ...]:
    """The dated challenges of an authority, and the events of it, its region and England."""
    return (*challenges_of(profile_data.record_of(code).entries), *events_of(code))


def challenges_of(record: Sequence[Entry]) -> tuple[ChallengeMark, ...]:
    """The dated challenges of a record."""
    return tuple(
        ChallengeMark(
            entry.start, entry.end, entry.precision, short_date(entry.start, entry.precision), entry.illustrative
        )
        for entry in record
        if entry.kind == "challenge" and entry.start and entry.end
    )


def events_of(code: str) -> tuple[ChallengeMark, ...]:
    """The dated events of an authority, its region and England."""
    return event_marks.compute(store.rows("recorded_events", authority_code=code))


def draw_events(code: str, none: str = "") -> None:
    """The events in words, below a chart; `none` is what is said where there are none."""
    told = event_marks.lines(store.rows("recorded_events", authority_code=code))
    if told:
        blocks.lines([(when, blocks.words(what)) for when, what in told])
    elif none:
        blocks.paragraphs([none], "small")


def draw_add_event(code: str) -> None:
    """The quiet link to the form; nothing is entered into the past or into a preview."""
    if store.view().as_known_on or store.view().preview_id:
        return
    gate_worker().warm()
    given = {"authority_code": code}
    drafts.draw_saved(fill_in.name_of(ADD, given))
    if st.button(ADD, type="tertiary", key="add-event"):
        fill_in.ask(ADD, context_events.NAME, context_events.TEMPLATE.tables[0], given, "director")
