"""Public events at which findings or progress of a challenge were reported; none is a formal follow-up."""

from __future__ import annotations

from functools import partial

from data.templates import Column, Span, Table, Template
from data.templates.reading import is_filled, looks_for, parsed

_EVENTS = Table(
    name="reported_follow_ups",
    sheet="Reported follow-ups",
    title="What was reported in public after a challenge",
    says="One row is one event at which findings or progress were reported. None of them is a formal follow-up.",
    recognised_by=("reported_follow_up_id", "authority_code", "kind", "happened_on"),
    identity=("reported_follow_up_id",),
    made_from=("challenge_id", "happened_on", "kind"),
    span=Span("happened_on", precision="date_precision"),
    columns=(
        Column("reported_follow_up_id", "A short name that stays the same. Leave it empty for a new event and it is "
               "made from challenge, date and kind.", kind="id", width=30),
        Column("authority_code", "The authority that was challenged.", kind="authority", choices="authorities",
               required=True, also=("authority",)),
        Column("challenge_id", "The challenge, by its id on record; empty where the source does not tell which.",
               kind="challenge", width=26, also=("challenge",)),
        Column("happened_on", "The day it happened.", kind="day", width=18),
        Column("date_precision", "How exactly that day is known. May stay empty for a whole date.", kind="choice",
               choices="date_precisions", width=16),
        Column("kind", "What happened, such as a progress report to scrutiny.", required=True, longest=100, width=30),
        Column("forum", "Where: the committee, board or page.", kind="role", longest=200, width=34),
        Column("reported", "What was reported, in a sentence. No names of people.", longest=1000, width=50),
        Column("actions_total", "Actions in all, where the source counts them.", kind="count", width=14),
        Column("actions_complete", "Of these, complete.", kind="count", width=16),
        Column("actions_in_progress", "Of these, in progress.", kind="count", width=18),
        Column("source_url", "The web page this row comes from.", kind="address", required=True, width=30),
        Column("note", "What has to be known about the row. No names of people.", longest=1000, width=40),
    ),
    examples=(
        {"authority_code": "Staffordshire", "challenge_id": "staffordshire-2017-02", "happened_on": "9 November 2017",
         "date_precision": "day", "kind": "progress report to scrutiny",
         "forum": "Safe and Strong Communities Select Committee", "reported": "An update on every action was received.",
         "source_url": "http://moderngov.staffordshire.gov.uk/ieListDocuments.aspx?CId=870&MId=7776&Ver=4"},
    ),
)  # fmt: skip
TEMPLATE = Template(
    name="reported_follow_ups",
    title="What was reported in public after a challenge",
    says="Reports to scrutiny, return visits and news: the trace a challenge left in public.",
    tables=(_EVENTS,),
)

NAME = TEMPLATE.name
ORIGIN = "Public pages: events at which findings or progress of a challenge were reported"
LOOKS_FOR = looks_for(TEMPLATE)
recognises = partial(is_filled, TEMPLATE)
parse = partial(parsed, TEMPLATE)
