"""What a team found: strengths and areas for consideration. What it recommended has a template of its own."""

from __future__ import annotations

from functools import partial

from data.templates import Column, Table, Template
from data.templates.reading import is_filled, looks_for, parsed

_FINDINGS = Table(
    name="findings",
    sheet="Findings",
    title="Strengths and areas for consideration",
    says="One row is one strength or one area for consideration. Recommendations go into their own workbook, where "
    "they get an owner and a day.",
    recognised_by=("finding_id", "challenge_id", "kind", "text"),
    identity=("finding_id",),
    made_from=("challenge_id", "kind", "reference"),
    columns=(
        Column("finding_id", "A short name that stays the same. Leave it empty for a new finding and it is made from "
               "challenge, kind and reference.", kind="id", width=32),
        Column("reference", "The number it carries in the report.", longest=40, width=12, label="Number in the report"),
        Column("challenge_id", "The challenge it came from, by its id on record.", kind="challenge", required=True,
               width=26, also=("challenge",)),
        Column("kind", "strength, or area for consideration.", kind="choice", choices="finding_kinds", required=True,
               width=24, label="Strength or area for consideration"),
        Column("text", "What was found. No names of people.", required=True, longest=2000, width=60,
               also=("finding",), label="What was found"),
        Column("areas", "Areas of the self-assessment it falls in, with a semicolon between them.", kind="choices",
               choices="self_assessment_areas", width=40),
        Column("quality_statements", "Quality statements it bears on, with a semicolon between them.", kind="choices",
               choices="quality_statements", width=30, label="CQC quality statements"),
        Column("raised_by_expert", "yes if an expert by experience raised it.", kind="yes_no", choices="yes_no",
               width=16, label="Raised by an expert by experience"),
        Column("is_withdrawn", "yes takes a finding back that was entered by mistake. It stays on record and is no "
               "longer shown.", kind="yes_no", choices="yes_no", default="no", width=14),
        Column("source_url", "The web page this row comes from, if it comes from one.", kind="address", width=30,
               label="Web page this comes from"),
        Column("note", "What has to be known about the row. No names of people.", longest=1000, width=40),
    ),
    examples=(
        {"reference": "1", "challenge_id": "coventry-2016-02", "kind": "strength",
         "text": "Staff know the people they work with and speak of them with respect",
         "areas": "Strengths-based, safe and integrated practice", "raised_by_expert": "yes"},
        {"reference": "1", "challenge_id": "coventry-2016-02", "kind": "area for consideration",
         "text": "Carers wait longer for a reply than the people they care for", "areas": "Performance and experience"},
    ),
)  # fmt: skip
TEMPLATE = Template(
    name="findings",
    title="Findings of challenges",
    says="What the team found to be strong, and what it asked the host to consider.",
    tables=(_FINDINGS,),
)

NAME = TEMPLATE.name
ORIGIN = "The region or an authority: findings of challenges"
LOOKS_FOR = looks_for(TEMPLATE)
recognises = partial(is_filled, TEMPLATE)
parse = partial(parsed, TEMPLATE)
