"""Peer challenges, one row each, and the declaration that the list of them is complete."""

from __future__ import annotations

from functools import partial

from data.templates import Column, Span, Table, Template
from data.templates.reading import is_filled, looks_for, parsed

_CHALLENGES = Table(
    name="challenges",
    sheet="Challenges",
    title="Peer challenges",
    says="One row is one peer challenge of one authority, past or planned.",
    recognised_by=("challenge_id", "authority_code", "start_on", "programme"),
    identity=("challenge_id",),
    made_from=("authority_code", "start_on"),
    span=Span("start_on", "end_on", "date_precision"),
    columns=(
        Column("challenge_id", "A short name that stays the same, such as coventry-2016-02. Leave it empty for a new "
               "challenge and it is made from authority and date; use the one on record to correct a challenge.",
               kind="id", width=24),
        Column("authority_code", "The authority that was challenged.", kind="authority", required=True,
               choices="authorities", also=("authority", "host")),
        Column("kind", "challenge, or practice review where only the look at case files and practice is known.",
               kind="choice", choices="challenge_kinds", default="challenge", width=16),
        Column("start_on", "The first day on site.", kind="day", width=18, also=("start",), label="First day on site"),
        Column("end_on", "The last day on site.", kind="day", width=18, also=("end",), label="Last day on site"),
        Column("date_precision", "How exactly the date is known. May stay empty for a whole date.", kind="choice",
               choices="date_precisions", width=16),
        Column("programme", "Who runs it, such as WM ADASS or LGA.", required=True, longest=200, width=28,
               label="Who runs it"),
        Column("scope", "What it looked at.", longest=1000, width=40, label="What it looked at"),
        Column("published_on", "The day the findings were published.", kind="day", width=18,
               label="Findings published on"),
        Column("report_url", "The web page on which they were published.", kind="address", width=30,
               label="Link to the findings"),
        Column("source_url", "The web page this row comes from, if it comes from one.", kind="address", width=30,
               label="Web page this comes from"),
        Column("note", "What has to be known about the row, such as how its date was found. No names of people.",
               longest=1000, width=40),
    ),
    examples=(
        {"challenge_id": "coventry-2016-02", "authority_code": "Coventry", "kind": "challenge",
         "start_on": "23 February 2016", "end_on": "25 February 2016", "date_precision": "day",
         "programme": "WM ADASS", "scope": "How people who make contact choose their own outcomes"},
        {"authority_code": "Staffordshire", "start_on": "February 2017", "date_precision": "month",
         "programme": "WM ADASS", "scope": "Adult safeguarding", "note": "The day is not recorded."},
    ),
)  # fmt: skip
_DECLARATIONS = Table(
    name="declarations",
    sheet="Declaration",
    title="Is this list complete?",
    says="One row declares that every challenge of an authority, or of the whole region, up to a day is on record.",
    recognised_by=("authority_code", "is_complete", "as_at_on"),
    identity=("authority_code",),
    columns=(
        Column("authority_code", "The authority whose list is complete; West Midlands for all 14.", kind="place",
               required=True, choices="places", also=("authority",)),
        Column("is_complete", "yes if every challenge up to the day is on record, with its date; no takes an earlier "
               "yes back.", kind="yes_no", required=True, choices="yes_no", width=16, also=("complete",)),
        Column("as_at_on", "The day up to which the list is complete.", kind="day", required=True, width=18,
               also=("as_at",), label="Complete up to"),
        Column("note", "What has to be known about it. No names of people.", longest=1000, width=40),
    ),
    examples=({"authority_code": "West Midlands", "is_complete": "yes", "as_at_on": "31 October 2026",
               "note": "Taken from the programme's own list."},),
)  # fmt: skip
TEMPLATE = Template(
    name="challenges",
    title="Peer challenges of the programme",
    says="When which authority was challenged. Long-term results need the complete list with its dates.",
    tables=(_CHALLENGES, _DECLARATIONS),
)

NAME = TEMPLATE.name
ORIGIN = "The region or an authority: peer challenges, and whether the list of them is complete"
LOOKS_FOR = looks_for(TEMPLATE)
recognises = partial(is_filled, TEMPLATE)
parse = partial(parsed, TEMPLATE)
