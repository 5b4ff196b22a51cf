"""Baseline steps: from which period on a series is held against a new mean and new limits, and why."""

from __future__ import annotations

from functools import partial

from data.templates import Column, Table, Template
from data.templates.reading import is_filled, looks_for, parsed

_STEPS = Table(
    name="baseline_steps",
    sheet="Baseline steps",
    title="Baseline steps",
    says="One row is one period from which on a measure of an authority has a new mean and new limits, and why.",
    recognised_by=("baseline_step_id", "authority_code", "construct", "starts_on", "cause"),
    identity=("baseline_step_id",),
    made_from=("authority_code", "construct", "starts_on"),
    columns=(
        Column("baseline_step_id", "A short name that stays the same. Leave it empty for a new step and it is made "
               "from authority, measure and day.", kind="id", width=30),
        Column("authority_code", "The authority whose series it is.", kind="authority", choices="authorities",
               required=True, also=("authority",)),
        Column("construct", "The measure, by its id: what follows “indicator=” in the address of its page.",
               required=True, longest=120, width=34, also=("indicator", "measure")),
        Column("starts_on", "The first day of the first period of the new baseline. Eight figures are needed from it "
               "on, the first seven of them on one side of the mean before.", kind="day", required=True, width=18,
               label="First day of the new baseline"),
        Column("cause", "What changed how things are done, and is known to have. A peer challenge is none. No names of "
               "people.", required=True, longest=1000, width=50),
        Column("entered_by", "The role that decided on it, never a person's name.", kind="role", required=True,
               longest=120, width=28, label="Decided by"),
        Column("is_withdrawn", "yes takes a step back that was entered by mistake. It stays on record and is no longer "
               "used.", kind="yes_no", choices="yes_no", default="no", width=14),
    ),
    examples=(
        {"authority_code": "Coventry", "construct": "local_coventry_reviews_on_time", "starts_on": "1 April 2025",
         "cause": "Reviews are planned by one team for the whole city. Made up, to show what a row looks like.",
         "entered_by": "Director of adult social care"},
    ),
)  # fmt: skip
TEMPLATE = Template(
    name="baseline_steps",
    title="New baselines of a measure",
    says="Where a measure settled at a new level for a known cause, its later figures are held against that level.",
    tables=(_STEPS,),
)

NAME = TEMPLATE.name
ORIGIN = "An authority or the region: from when on a measure is held against a new baseline"
LOOKS_FOR = looks_for(TEMPLATE)
recognises = partial(is_filled, TEMPLATE)
parse = partial(parsed, TEMPLATE)
