"""Practice reviews: the look at case files and practice some weeks before a challenge."""

from __future__ import annotations

from functools import partial

from data.templates import Column, Span, Table, Template
from data.templates.reading import is_filled, looks_for, parsed

_REVIEWS = Table(
    name="practice_reviews",
    sheet="Practice reviews",
    title="Practice reviews",
    says="One row is one look at case files and practice ahead of a challenge.",
    recognised_by=("practice_review_id", "challenge_id", "start_on"),
    identity=("practice_review_id",),
    made_from=("challenge_id", "start_on"),
    span=Span("start_on", "end_on", "date_precision"),
    columns=(
        Column("practice_review_id", "A short name that stays the same. Leave it empty for a new review and it is made "
               "from challenge and date.", kind="id", width=28),
        Column("challenge_id", "The challenge it prepared, by its id on record.", kind="challenge", required=True,
               width=26, also=("challenge",)),
        Column("start_on", "The first day.", kind="day", width=18, also=("start",), label="First day"),
        Column("end_on", "The last day.", kind="day", width=18, also=("end",), label="Last day"),
        Column("date_precision", "How exactly the date is known. May stay empty for a whole date.", kind="choice",
               choices="date_precisions", width=16),
        Column("summary", "What it found, in a few sentences. Nothing about a person.", longest=2000, width=50,
               label="What it found"),
        Column("source_url", "The web page this row comes from, if it comes from one.", kind="address", width=30,
               label="Web page this comes from"),
    ),
    examples=(
        {"challenge_id": "telford-2021-03", "start_on": "November 2020", "date_precision": "month",
         "summary": "Two principal social workers read case files and met practitioners."},
    ),
)  # fmt: skip
TEMPLATE = Template(
    name="practice_reviews",
    title="Practice reviews ahead of challenges",
    says="What was looked at in practice before a challenge, and what was found.",
    tables=(_REVIEWS,),
)

NAME = TEMPLATE.name
ORIGIN = "The region or an authority: practice reviews ahead of challenges"
LOOKS_FOR = looks_for(TEMPLATE)
recognises = partial(is_filled, TEMPLATE)
parse = partial(parsed, TEMPLATE)
