"""What is missing before anybody signs, and whose signature holds for what."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pandas as pd

from indicators.follow_up import signing
from indicators.follow_up.walk import Item
from tests.unit.indicators.follow_up.test_schedule import HELD, OVERDUE, found

AGREED = Item("r-1", "1", "Do it.", "in_progress", "done", evidence_title="Audit")
CHALLENGE = {"challenge_id": "c-1", "authority_code": "E08000026", "start_on": "2026-01-13", "end_on": "2026-01-15",
             "date_precision": "day"}  # fmt: skip


def signed(*rows: tuple[str, str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["side", "signer_role", "content_sha256"])
    return frame.assign(recorded_at=pd.Timestamp(datetime(2026, 7, 20, 9, 0)))


def test_what_is_missing_is_said_all_at_once():
    (overdue,) = found(OVERDUE)
    assert signing.missing(overdue, (AGREED, replace(AGREED, agreed_status=""))) == (
        "The day it was held is not on record.", "One recommendation has no agreed state yet.",
    )  # fmt: skip
    assert "nothing to sign" in signing.missing(overdue, ())[0]
    assert signing.missing(found(HELD)[0], (AGREED,)) == ()


def test_what_nobody_said_is_signed_as_not_said():
    content = signing.content(found(HELD)[0], CHALLENGE, (AGREED,))
    (item,) = content.plain()["items"]
    assert (item["host_view"], item["recheck"], item["lived_experience_agrees"]) == (None, None, None)
    assert (content.held_on, content.due_on) == ("2026-07-20", "2026-07-15")


def test_a_signature_holds_for_one_text_only():
    content = signing.content(found(HELD)[0], CHALLENGE, (AGREED,))
    changed = signing.content(found(HELD)[0], CHALLENGE, (replace(AGREED, host_view="Half of it"),))
    rows = signed(("host", "Director", content.sha256()), ("lead", "Lead", "ab" * 32))
    assert signing.signatures(rows, content.sha256()) == {"host": "Director"}
    assert signing.signatures(rows, changed.sha256()) == {}
    assert signing.lapsed(rows, changed.sha256())
    assert not signing.lapsed(rows, content.sha256())
    assert not signing.lapsed(signed(), content.sha256())
