"""From what was gone through to a signed record: what is missing, what is signed, and whose signature holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

import pandas as pd

from data.follow_up_record import Content
from indicators.follow_up.schedule import FollowUp
from indicators.follow_up.walk import Item
from indicators.series.reading import records
from indicators.wording import count

SIDES = {"host": "the council", "lead": "the reviewing peers"}


def missing(found: FollowUp, items: Sequence[Item]) -> tuple[str, ...]:
    """What has to be there before anybody can sign, a sentence each."""
    open_ = sum(not item.agreed_status for item in items)
    told = []
    if not items:
        told.append("There is nothing to sign: no recommendation of this challenge is open or finished.")
    if found.held_on is None:
        told.append("The day it was held is not on record.")
    if open_:
        told.append(f"{count(open_).capitalize()} {'recommendation has' if open_ == 1 else 'recommendations have'} no "
                    "agreed state yet.")  # fmt: skip
    return tuple(told)


def content(found: FollowUp, challenge: Mapping[str, str | None], items: Sequence[Item]) -> Content:
    """What is signed. The follow-up was held."""
    assert found.held_on
    rows = [{name: None if value == "" else value for name, value in asdict(item).items()} for item in items]
    return Content(
        challenge, found.months, found.due_on.isoformat(), found.held_on.isoformat(), rows, found.illustrative
    )


def signatures(rows: pd.DataFrame, sha256: str) -> dict[str, str]:
    """The role that signed for each side, from the rows of `follow_up_signed`: those that hold for this very text."""
    return {row["side"]: row["signer_role"] for row in records(rows) if row["content_sha256"] == sha256}


def lapsed(rows: pd.DataFrame, sha256: str) -> bool:
    """Whether all that was signed was another text: what was agreed has changed under a signature."""
    return len(rows) > 0 and not signatures(rows, sha256)
