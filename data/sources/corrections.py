"""Factual corrections: what the host asked to have put right in the findings, and what came of it."""

from __future__ import annotations

from functools import partial

from data.templates import Column, Table, Template
from data.templates.reading import is_filled, looks_for, parsed

_CORRECTIONS = Table(
    name="corrections",
    sheet="Factual corrections",
    title="Factual corrections",
    says="One row is one fact that the host asked to have put right, and what the team decided.",
    recognised_by=("correction_id", "challenge_id", "asked_on", "asked_by"),
    identity=("correction_id",),
    made_from=("challenge_id", "reference"),
    columns=(
        Column("correction_id", "A short name that stays the same. Leave it empty for a new correction and it is made "
               "from challenge and reference.", kind="id", width=30),
        Column("reference", "A number of your own for it.", longest=40, width=12),
        Column("challenge_id", "The challenge whose findings it is about, by its id on record.", kind="challenge",
               required=True, width=26, also=("challenge",)),
        Column("finding_id", "The finding it is about, if it is about one of those on record.", kind="finding",
               width=32, also=("finding",)),
        Column("stated", "What the findings said. No names of people.", required=True, longest=1000, width=50,
               label="What the findings said"),
        Column("corrected", "What is right. No names of people.", required=True, longest=1000, width=50,
               label="What is right"),
        Column("asked_on", "The day on which the host asked for it.", kind="day", required=True, width=18,
               label="Asked for on"),
        Column("asked_by", "The role that asked for it, never a person's name.", kind="role", required=True,
               longest=120, width=28, label="Asked for by"),
        Column("decision", "accept, part or reject; empty while nothing is decided.", kind="choice",
               choices="responses", width=12),
        Column("decided_on", "The day on which the team decided.", kind="day", width=18),
        Column("reason", "Why it was accepted in part or not.", longest=1000, width=40, label="Why in part or not"),
        Column("source_url", "The web page this row comes from, if it comes from one.", kind="address", width=30,
               label="Web page this comes from"),
        Column("note", "What has to be known about the row. No names of people.", longest=1000, width=40),
    ),
    examples=(
        {"reference": "1", "challenge_id": "coventry-2016-02", "stated": "Reviews take place once in two years",
         "corrected": "Reviews take place every year", "asked_on": "14 March 2016",
         "asked_by": "Director of adult social care", "decision": "accept", "decided_on": "21 March 2016"},
        {"reference": "2", "challenge_id": "coventry-2016-02", "stated": "No carer was asked",
         "corrected": "Two carers were asked in January", "asked_on": "14 March 2016",
         "asked_by": "Director of adult social care", "decision": "reject", "decided_on": "21 March 2016",
         "reason": "They were asked about another matter."},
    ),
)  # fmt: skip
TEMPLATE = Template(
    name="corrections",
    title="Factual corrections by the host",
    says="What a host asked to have put right in the findings of its challenge, and what was decided.",
    tables=(_CORRECTIONS,),
)

NAME = TEMPLATE.name
ORIGIN = "An authority: factual corrections to the findings of its challenge"
LOOKS_FOR = looks_for(TEMPLATE)
recognises = partial(is_filled, TEMPLATE)
parse = partial(parsed, TEMPLATE)
