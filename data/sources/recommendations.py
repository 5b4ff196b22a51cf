"""Recommendations as the record has them: what the peers advised, and what the host answered."""

from __future__ import annotations

from functools import partial

from data.templates import Column, Table, Template
from data.templates.reading import is_filled, looks_for, parsed

_RECOMMENDATIONS = Table(
    name="recommendations",
    sheet="Recommendations",
    title="Recommendations",
    says="One row is one recommendation to one authority, or a theme of the whole region.",
    recognised_by=("recommendation_id", "authority_code", "text", "areas"),
    identity=("recommendation_id",),
    columns=(
        Column("recommendation_id", "A short name that stays the same.", kind="id", required=True, width=28),
        Column("reference", "The number it carries in the report.", longest=40, width=12),
        Column("authority_code", "The authority it was made to; West Midlands for a theme of many.", kind="place",
               choices="places", required=True, also=("authority",)),
        Column("challenge_id", "The challenge it came from, by its id on record; empty for a theme of the region.",
               kind="challenge", width=26, also=("challenge",)),
        Column("text", "What was asked. No names of people.", required=True, longest=2000, width=60),
        Column("areas", "Areas of the self-assessment it falls in, with a semicolon between them.", kind="choices",
               choices="self_assessment_areas", width=40),
        Column("quality_statements", "Quality statements it bears on, with a semicolon between them.", kind="choices",
               choices="quality_statements", width=30),
        Column("priority", "The priority given in the report.", longest=60, width=14),
        Column("raised_by_expert", "yes if an expert by experience raised it.", kind="yes_no", choices="yes_no",
               width=16),
        Column("response", "accept, part or reject.", kind="choice", choices="responses", width=12),
        Column("response_reason", "Why in part or not.", longest=1000, width=40),
        Column("action", "What the authority will do.", longest=2000, width=50),
        Column("owner_role", "The role or body that owns it, never a person's name.", kind="role", longest=120,
               width=28),
        Column("due_on", "The day it is due.", kind="day", width=18),
        Column("source_url", "The web page this row comes from, if it comes from one.", kind="address", width=30),
        Column("note", "What has to be known about the row. No names of people.", longest=1000, width=40),
    ),
)  # fmt: skip
TEMPLATE = Template(
    name="recommendations",
    title="Recommendations",
    says="What the peers advised, what the host answered and will do.",
    tables=(_RECOMMENDATIONS,),
    # Handed out once responses and statuses can be kept with it.
    offered=False,
)

NAME = TEMPLATE.name
ORIGIN = "The region or an authority: recommendations of challenges"
LOOKS_FOR = looks_for(TEMPLATE)
recognises = partial(is_filled, TEMPLATE)
parse = partial(parsed, TEMPLATE)
