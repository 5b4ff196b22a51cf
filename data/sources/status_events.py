"""What was said about a recommendation, and when: one row an event; nothing is ever overwritten."""

from __future__ import annotations

from functools import partial

from data.templates import Column, Table, Template
from data.templates.reading import is_filled, looks_for, parsed

_EVENTS = Table(
    name="status_events",
    sheet="Status events",
    title="How far recommendations are",
    says="One row says what state a recommendation came into, or is still in, and since when. Add rows, never change "
    "old ones.",
    recognised_by=("recommendation_id", "status", "effective_on"),
    identity=("event_id",),
    columns=(
        Column("event_id", "Leave it empty.", kind="id", width=16),
        Column("recommendation_id", "The recommendation, by its id on record.", kind="recommendation", required=True,
               width=30, also=("recommendation",)),
        Column("status", "The state it came into. The same state again is a progress note.", kind="choice",
               choices="states", required=True, width=18),
        Column("effective_on", "The day from which it is so.", kind="day", required=True, width=18, also=("date",)),
        Column("actor_role", "Who judged it: the host, the lead of the reviewing peers, or an expert by experience.",
               kind="choice", choices="judges", required=True, width=20, also=("judged_by",)),
        Column("comment", "What there is to say. No names of people.", longest=2000, width=50),
        Column("evidence_title", "What shows that it is done: a policy, a report, an audit.", longest=300, width=36),
        Column("evidence_url", "Where the evidence is.", kind="address", width=30),
        Column("revised_due_on", "A new day on which it is due. Say why under reason.", kind="day", width=18),
        Column("reason", "Why the day moved, why it stopped, or why there is no evidence.", longest=1000, width=40),
    ),
    examples=(
        {"recommendation_id": "coventry-2016-02-01", "status": "in progress", "effective_on": "1 June 2016",
         "actor_role": "host", "comment": "Working group set up.", "revised_due_on": "30 November 2016",
         "reason": "The new system goes live in October."},
        {"recommendation_id": "coventry-2016-02-01", "status": "done", "effective_on": "12 December 2016",
         "actor_role": "host", "evidence_title": "Minutes of the adult social care board, December 2016"},
    ),
)  # fmt: skip
TEMPLATE = Template(
    name="status_events",
    title="How far recommendations are",
    says="What was done about each recommendation, since when, and how it is known.",
    tables=(_EVENTS,),
)

NAME = TEMPLATE.name
ORIGIN = "An authority or the reviewing peers: what state a recommendation came into, with evidence"
LOOKS_FOR = looks_for(TEMPLATE)
recognises = partial(is_filled, TEMPLATE)
parse = partial(parsed, TEMPLATE)
