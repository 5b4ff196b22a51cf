"""The columns that a follow-up has while it is gone through and in its signed record."""

from __future__ import annotations

from data.templates import Column

WHICH = (
    Column("challenge_id", "The challenge, by its id on record.", kind="challenge", required=True, width=26,
           also=("challenge",)),
    Column("horizon_months", "6, 12 or 24: months after the last day on site.", kind="choice", choices="horizons",
           required=True, width=16),
)  # fmt: skip
# What host and lead say of one recommendation; a signed record says the same.
ITEM_COLUMNS = (
    *WHICH,
    Column("recommendation_id", "The recommendation, by its id on record.", kind="recommendation", required=True,
           width=30, also=("recommendation",)),
    Column("host_view", "What the host says. No names of people.", longest=1000, width=50),
    Column("lead_view", "What the lead of the reviewing peers says. No names of people.", longest=1000, width=50),
    Column("evidence_title", "What shows it: a policy, a report, an audit.", longest=300, width=36),
    Column("evidence_url", "Where the evidence is.", kind="address", width=30),
    Column("agreed_status", "The state both agree on.", kind="choice", choices="states", width=18),
    Column("recheck", "At 12 and 24 months, of what peers had verified: whether it is still in place.", kind="choice",
           choices="rechecks", width=18),
    Column("lived_experience_agrees", "yes or no, as people with lived experience see it; empty if nobody asked them.",
           kind="yes_no", choices="yes_no", width=18),
)  # fmt: skip
