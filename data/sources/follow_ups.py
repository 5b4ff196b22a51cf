"""Formal follow-ups while they are arranged and gone through: their days, what was said, who signed."""

from __future__ import annotations

from functools import partial

from data.templates import Column, Table, Template
from data.templates.follow_up_columns import ITEM_COLUMNS, WHICH
from data.templates.reading import is_filled, looks_for, parsed

_FOLLOW_UPS = Table(
    name="follow_ups",
    sheet="Follow-ups",
    title="Formal follow-ups",
    says="One row arranges one follow-up of one challenge, or says that it was held.",
    recognised_by=("challenge_id", "horizon_months", "held_on"),
    identity=("challenge_id", "horizon_months"),
    columns=(
        *WHICH,
        Column("due_on", "The day it is arranged for, if not the one counted from the visit.", kind="day", width=18),
        Column("held_on", "The day it was held.", kind="day", width=18),
        Column("reason", "Why the day moved.", longest=1000, width=40),
        Column("note", "What has to be known about the row. No names of people.", longest=1000, width=40),
    ),
    examples=({"challenge_id": "coventry-2016-02", "horizon_months": "6", "due_on": "14 September 2016",
               "reason": "The board meets in September."},),
)  # fmt: skip
_ITEMS = Table(
    name="follow_up_items",
    sheet="Recommendations",
    title="Recommendations gone through",
    says="One row is one recommendation gone through in one follow-up. The last row about it counts until both sign.",
    recognised_by=("challenge_id", "horizon_months", "recommendation_id", "agreed_status"),
    identity=("challenge_id", "horizon_months", "recommendation_id"),
    columns=ITEM_COLUMNS,
    examples=({"challenge_id": "coventry-2016-02", "horizon_months": "6", "recommendation_id": "coventry-2016-02-01",
               "host_view": "All teams use the new form.", "lead_view": "Seen in ten files.",
               "evidence_title": "Audit of case files, August 2016", "agreed_status": "verified"},),
)  # fmt: skip
_SIGNATURES = Table(
    name="follow_up_signatures",
    sheet="Signatures",
    title="Signatures",
    says="One row is one signature under what was agreed. The page Follow-up writes it.",
    recognised_by=("challenge_id", "horizon_months", "side", "content_sha256"),
    identity=("challenge_id", "horizon_months", "side", "content_sha256"),
    columns=(
        *WHICH,
        Column("side", "host or lead.", kind="choice", choices="sides", required=True, width=12),
        Column("signer_role", "The role that signs, never a name.", kind="role", required=True, longest=200, width=40),
        Column("content_sha256", "Fingerprint of what is signed, as the page shows it.", kind="fingerprint",
               required=True, width=66),
    ),
    examples=({"challenge_id": "coventry-2016-02", "horizon_months": "6", "side": "host",
               "signer_role": "Director of adult social care", "content_sha256": "ab" * 32},),
)  # fmt: skip
TEMPLATE = Template(
    name="follow_ups",
    title="Formal follow-ups",
    says="When each follow-up is due and was held, and what was said of each recommendation.",
    tables=(_FOLLOW_UPS, _ITEMS, _SIGNATURES),
)

NAME = TEMPLATE.name
ORIGIN = "Host and lead: formal follow-ups at 6, 12 and 24 months, while they are gone through"
LOOKS_FOR = looks_for(TEMPLATE)
recognises = partial(is_filled, TEMPLATE)
parse = partial(parsed, TEMPLATE)
