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
        Column("due_on", "The day it is due, as first set.", kind="day", width=18),
        Column("current_due_on", "The day it is due now, if that has moved. Say why under reason.", kind="day",
               width=18),
        Column("status", "How it stands. Left empty, it follows from the response.", kind="choice", choices="states",
               width=18),
        Column("status_on", "The day from which it has stood so. Left empty, the day the file is loaded.", kind="day",
               width=18),
        Column("status_by", "Who judged that: the host unless you say otherwise.", kind="choice", choices="judges",
               width=18),
        Column("comment", "What there is to say about it. No names of people.", longest=2000, width=50),
        Column("evidence_title", "What shows that it is done: a policy, a report, an audit.", longest=300, width=36),
        Column("evidence_url", "Where the evidence is.", kind="address", width=30),
        Column("reason", "Why the day moved, why it stopped, or why there is no evidence.", longest=1000, width=40),
        Column("source_url", "The web page this row comes from, if it comes from one.", kind="address", width=30),
        Column("note", "What has to be known about the row. No names of people.", longest=1000, width=40),
    ),
    examples=(
        {"recommendation_id": "coventry-2016-02-01", "reference": "1", "authority_code": "Coventry",
         "challenge_id": "coventry-2016-02", "text": "Give people more time and help to say what they want to achieve",
         "areas": "Strengths-based, safe and integrated practice", "raised_by_expert": "yes", "response": "accept",
         "action": "Rewrite the form for first contact with people who use it",
         "owner_role": "Principal social worker", "due_on": "30 September 2016", "status": "in progress",
         "status_on": "1 June 2016"},
        {"recommendation_id": "coventry-2016-02-02", "reference": "2", "authority_code": "Coventry",
         "challenge_id": "coventry-2016-02", "text": "Agree how progress is measured",
         "areas": "Performance and experience", "response": "part",
         "response_reason": "A regional measure is on its way",
         "owner_role": "Head of performance", "due_on": "30 June 2016", "current_due_on": "30 November 2016",
         "reason": "The new system goes live in October"},
    ),
)  # fmt: skip
_LINKS = Table(
    name="recommendation_indicators",
    sheet="Expected effects",
    title="What each recommendation is expected to change",
    says="One row says which indicator a recommendation is expected to move, which way, after how long and why. "
    "Say so before anybody looks at the results.",
    recognised_by=("recommendation_id", "indicator", "direction"),
    identity=("recommendation_id", "indicator"),
    columns=(
        Column("recommendation_id", "The recommendation, by its id.", kind="recommendation", required=True, width=28,
               also=("recommendation",)),
        Column("indicator", "The indicator or own measure, by its id, such as ascof_1a.", kind="indicator",
               required=True, width=20),
        Column("direction", "increase or decrease.", kind="choice", choices="directions", required=True, width=14),
        Column("lag_months", "Months until a change is expected.", kind="count", required=True, largest=120, width=14),
        Column("why", "Why, in a sentence.", required=True, longest=500, width=60),
    ),
    examples=(
        {"recommendation_id": "coventry-2016-02-01", "indicator": "ascof_1b", "direction": "increase",
         "lag_months": "18", "why": "People who say themselves what they want have more control over daily life."},
    ),
)  # fmt: skip
TEMPLATE = Template(
    name="recommendations",
    title="Recommendations",
    says="What the peers advised, what the host answered and will do, and how each one stands.",
    tables=(_RECOMMENDATIONS, _LINKS),
)

NAME = TEMPLATE.name
ORIGIN = "The region or an authority: recommendations of challenges"
LOOKS_FOR = looks_for(TEMPLATE)
recognises = partial(is_filled, TEMPLATE)
parse = partial(parsed, TEMPLATE)
