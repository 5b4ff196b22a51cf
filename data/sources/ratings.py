"""What the regulator concluded about an authority: one row an assessment and what it rated."""

from __future__ import annotations

from functools import partial

from data.templates import Column, Span, Table, Template
from data.templates.reading import is_filled, looks_for, parsed

_RATINGS = Table(
    name="ratings",
    sheet="Ratings",
    title="Ratings by the Care Quality Commission",
    says="One row is the overall result of an assessment, or the score of one of its quality statements.",
    recognised_by=("rating_id", "authority_code", "subject", "rating"),
    identity=("rating_id", "subject"),
    span=Span("published_on", precision="date_precision"),
    columns=(
        Column("rating_id", "A short name of the assessment, the same on all of its rows, such as telford-2024-11.",
               kind="id", required=True, width=24),
        Column("authority_code", "The authority assessed.", kind="authority", choices="authorities", required=True,
               also=("authority",)),
        Column("kind", "pilot or formal.", kind="choice", choices="assessment_kinds", required=True, width=14),
        Column("subject", "overall, or the quality statement that was scored.", kind="choice",
               choices="rating_subjects", required=True, width=22),
        Column("score", "1 to 4, for a quality statement.", kind="count", smallest=1, largest=4, width=10),
        Column("rating", "The word given overall; empty while the result is awaited.", kind="choice",
               choices="assessment_ratings", width=22),
        Column("score_pct", "The overall score in per cent, where it was published.", kind="number", smallest=0,
               largest=100, width=12),
        Column("published_on", "The day the result was published.", kind="day", width=18),
        Column("date_precision", "How exactly that day is known. May stay empty for a whole date.", kind="choice",
               choices="date_precisions", width=16),
        Column("on_site", "When the assessors were on site, as the source says it.", longest=100, width=24),
        Column("source_url", "The web page this row comes from.", kind="address", required=True, width=30),
        Column("note", "What has to be known about the row. No names of people.", longest=1000, width=40),
    ),
    examples=(
        {"rating_id": "walsall-2026-01", "authority_code": "Walsall", "kind": "formal", "subject": "overall",
         "rating": "Requires improvement", "published_on": "23 January 2026", "date_precision": "day",
         "source_url": "https://cqc-newsroom.prgloo.com/"},
        {"rating_id": "walsall-2026-01", "authority_code": "Walsall", "kind": "formal", "subject": "safeguarding",
         "score": "2", "published_on": "23 January 2026", "date_precision": "day",
         "source_url": "https://cqc-newsroom.prgloo.com/"},
    ),
)  # fmt: skip
TEMPLATE = Template(
    name="ratings",
    title="Ratings by the Care Quality Commission",
    says="Context, and no measure of whether a challenge worked: the scope differs, and years lie between.",
    tables=(_RATINGS,),
)

NAME = TEMPLATE.name
ORIGIN = "The Care Quality Commission's assessments of authorities, as public pages give them"
LOOKS_FOR = looks_for(TEMPLATE)
recognises = partial(is_filled, TEMPLATE)
parse = partial(parsed, TEMPLATE)
