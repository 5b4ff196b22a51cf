"""Tracked measures: which indicators are to show what came of a challenge, chosen before anybody looks at them."""

from __future__ import annotations

from functools import partial

from data.templates import Column, Table, Template
from data.templates.reading import is_filled, looks_for, parsed

_TRACKED = Table(
    name="tracked_measures",
    sheet="Tracked measures",
    title="Measures that show what came of a challenge",
    says="One row says which indicator a challenge is expected to move, which way and why. Say so before anybody looks "
    "at the results; those a recommendation is linked to are tracked already.",
    recognised_by=("challenge_id", "indicator", "direction", "why"),
    identity=("challenge_id", "indicator"),
    columns=(
        Column("challenge_id", "The challenge, by its id on record.", kind="challenge", required=True, width=26,
               also=("challenge",)),
        Column("indicator", "The indicator or own measure, by its id, such as ascof_1a.", kind="indicator",
               required=True, width=20, label="Measure"),
        Column("direction", "increase or decrease.", kind="choice", choices="directions", required=True, width=14,
               label="Which way"),
        Column("why", "Why, in a sentence. No names of people.", required=True, longest=500, width=60,
               label="Why, in a sentence"),
    ),
    examples=(
        {"challenge_id": "coventry-2016-02", "indicator": "ascof_1b", "direction": "increase",
         "why": "The team looked at how people choose their own outcomes."},
    ),
)  # fmt: skip
TEMPLATE = Template(
    name="tracked_measures",
    title="Measures that show what came of a challenge",
    says="Which indicators are looked at after a challenge. The day a choice is received is kept with it.",
    tables=(_TRACKED,),
)

NAME = TEMPLATE.name
ORIGIN = "The region or an authority: which measures are to show what came of a challenge"
LOOKS_FOR = looks_for(TEMPLATE)
recognises = partial(is_filled, TEMPLATE)
parse = partial(parsed, TEMPLATE)
