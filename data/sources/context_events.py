"""Context events: what else happened and may explain a change."""

from __future__ import annotations

from functools import partial

from data.templates import Column, Span, Table, Template
from data.templates.reading import is_filled, looks_for, parsed

_EVENTS = Table(
    name="context_events",
    sheet="Context events",
    title="Context events",
    says="One row is one event that may explain a change: in one authority, the region or England.",
    recognised_by=("context_event_id", "authority_code", "kind", "title", "start_on"),
    identity=("context_event_id",),
    made_from=("authority_code", "start_on", "title"),
    span=Span("start_on", "end_on", "date_precision", open_ended=True),
    columns=(
        Column("context_event_id", "A short name that stays the same. Leave it empty for a new event and it is made "
               "from place, date and title.", kind="id", width=28),
        Column("authority_code", "The authority it concerns; West Midlands for all 14, or England.", kind="place",
               required=True, choices="places", also=("authority", "place")),
        Column("kind", "What sort of event.", kind="choice", choices="event_kinds", required=True, width=18),
        Column("start_on", "The first day.", kind="day", required=True, width=18, also=("start",)),
        Column("end_on", "The last day; empty if it has none or is not over.", kind="day", width=18, also=("end",)),
        Column("date_precision", "How exactly the date is known. May stay empty for a whole date.", kind="choice",
               choices="date_precisions", width=16),
        Column("title", "What happened, in a few words. No names of people.", required=True, longest=120, width=40),
        Column("source_url", "The web page this row comes from, if it comes from one.", kind="address", width=30),
        Column("note", "What has to be known about the row. No names of people.", longest=1000, width=40),
    ),
    examples=(
        {"authority_code": "England", "kind": "new framework", "start_on": "1 April 2024", "date_precision": "day",
         "title": "Client level data takes the place of the yearly return"},
        {"authority_code": "Coventry", "kind": "restructure", "start_on": "September 2025", "date_precision": "month",
         "title": "Teams are organised by neighbourhood", "note": "Made up, to show what a row looks like."},
    ),
)  # fmt: skip
TEMPLATE = Template(
    name="context_events",
    title="Events that may explain a change",
    says="Restructures, inspections and the like are drawn beside a result, so that nobody takes them for an effect.",
    tables=(_EVENTS,),
)

NAME = TEMPLATE.name
ORIGIN = "The region or an authority: what else happened and may explain a change"
LOOKS_FOR = looks_for(TEMPLATE)
recognises = partial(is_filled, TEMPLATE)
parse = partial(parsed, TEMPLATE)
