"""A signed record in words, as a table and as a file."""

from __future__ import annotations

from indicators.follow_up import frozen

LABELS = {"in_progress": "In progress", "done": "Done", "verified": "Verified", "sustained": "Sustained"}
NOTHING = dict.fromkeys(
    ("recheck", "host_view", "lead_view", "evidence_title", "evidence_url", "lived_experience_agrees")
)
ITEMS = [
    {"recommendation_id": "r-1", "text": "Do it.", "status_before": "in_progress", "agreed_status": "done", **NOTHING,
     "evidence_title": "Audit", "evidence_url": "https://example.org/a", "host_view": "Used by all."},
    {"recommendation_id": "r-2", "text": "Do more.", "status_before": "verified", "agreed_status": "sustained",
     **NOTHING, "recheck": "in_place", "lead_view": "Seen.", "lived_experience_agrees": False},
    {"recommendation_id": "r-3", "text": "Go on.", "status_before": "in_progress", "agreed_status": "in_progress",
     **NOTHING},
]  # fmt: skip
RECORD = {"challenge": {"challenge_id": "c-1"}, "horizon_months": 12, "held_on": "2026-07-20",
          "signed_on": "2026-07-22", "sha256": "ab", "items": ITEMS}  # fmt: skip


def test_what_stands_otherwise_now():
    assert frozen.changed(RECORD, {"r-1": "verified", "r-2": "sustained"}) == ("r-1",)


def test_what_was_agreed():
    assert [frozen.agreed(item, LABELS) for item in ITEMS] == [
        "**Done**, before in progress.", "Looked at again: **still in place**.", "Still **in progress**.",
    ]  # fmt: skip


def test_what_was_said():
    assert [frozen.views(item) for item in ITEMS] == [
        "Council: Used by all. Evidence: [Audit](https://example.org/a).",
        "Peers: Seen. People with lived experience do not agree.", "",
    ]  # fmt: skip


def test_table_and_file_hold_the_same():
    table = frozen.table(RECORD, LABELS)
    assert table.rows[0][1:3] == ("In progress", "Done, before in progress.")
    assert table.rows[2][3] == "–"
    lines = frozen.csv(RECORD, illustrative=True).splitlines()
    assert lines[0].endswith("challenge_id,horizon_months,held_on,signed_on,sha256,illustrative")
    assert lines[1].endswith("c-1,12,2026-07-20,2026-07-22,ab,True")
    assert len(lines) == 1 + len(table.rows)
