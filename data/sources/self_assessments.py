"""Self-assessments: what the host said of itself over the programme's areas before a challenge."""

from __future__ import annotations

from functools import partial

from data.templates import Column, Span, Table, Template
from data.templates.reading import is_filled, looks_for, parsed

_ASSESSMENTS = Table(
    name="self_assessments",
    sheet="Self-assessments",
    title="Self-assessments",
    says="One row is the self-assessment of one host ahead of one challenge.",
    recognised_by=("self_assessment_id", "challenge_id", "finished_on"),
    identity=("self_assessment_id",),
    made_from=("challenge_id", "finished_on"),
    span=Span("finished_on", precision="date_precision"),
    columns=(
        Column("self_assessment_id", "A short name that stays the same. Leave it empty for a new self-assessment and "
               "it is made from challenge and date.", kind="id", width=28),
        Column("challenge_id", "The challenge it prepared, by its id on record.", kind="challenge", required=True,
               width=26, also=("challenge",)),
        Column("finished_on", "The day it was finished and handed to the team.", kind="day", width=18,
               label="Finished on"),
        Column("date_precision", "How exactly the date is known. May stay empty for a whole date.", kind="choice",
               choices="date_precisions", width=16),
        Column("summary", "What it said, in a few sentences. Nothing about a person.", longest=2000, width=50,
               label="What it said"),
        Column("source_url", "The web page this row comes from, if it comes from one.", kind="address", width=30,
               label="Web page this comes from"),
        Column("note", "What has to be known about the row. No names of people.", longest=1000, width=40),
    ),
    examples=(
        {"challenge_id": "telford-2021-03", "finished_on": "18 January 2021",
         "summary": "Strong on prevention; less sure of its data on carers."},
        {"challenge_id": "coventry-2016-02", "finished_on": "January 2016", "date_precision": "month"},
    ),
)  # fmt: skip
TEMPLATE = Template(
    name="self_assessments",
    title="Self-assessments ahead of challenges",
    says="When a host finished its self-assessment, and what it said of itself.",
    tables=(_ASSESSMENTS,),
)

NAME = TEMPLATE.name
ORIGIN = "The region or an authority: self-assessments ahead of challenges"
LOOKS_FOR = looks_for(TEMPLATE)
recognises = partial(is_filled, TEMPLATE)
parse = partial(parsed, TEMPLATE)
