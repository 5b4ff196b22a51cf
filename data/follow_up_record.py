"""The signed record of a formal follow-up: what it says, its fingerprint, and its bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

FORMAT = "peer challenge follow-up 1"
HORIZONS = (6, 12, 24)
# What a record says of each recommendation, in this order.
ITEM = (
    "recommendation_id", "reference", "text", "status_before", "agreed_status", "recheck", "host_view", "lead_view",
    "evidence_title", "evidence_url", "lived_experience_agrees",
)  # fmt: skip

# What a signature is for.
_SIGNED = ("challenge", "horizon_months", "due_on", "held_on", "illustrative", "items")


@dataclass(frozen=True)
class Content:
    """What is signed: everything but the signatures. Days are ISO text; what nobody said is None.

    Attributes
    ----------
    challenge
        `challenge_id, authority_code, start_on, end_on, date_precision` of the challenge.
    items
        One mapping a recommendation, with the keys of `ITEM`.
    illustrative
        Whether the challenge is made up, which its record says wherever it goes.
    """

    challenge: Mapping[str, str | None]
    horizon_months: int
    due_on: str | None
    held_on: str
    items: Sequence[Mapping[str, Any]]
    illustrative: bool

    def sha256(self) -> str:
        """Fingerprint of what is signed; a signature holds for this and nothing else."""
        return _sha256(self.plain())

    def plain(self) -> dict[str, Any]:
        """What it says, as JSON has it."""
        items = [{key: item.get(key) for key in ITEM} for item in self.items]
        return {
            "challenge": dict(self.challenge),
            "horizon_months": self.horizon_months,
            "due_on": self.due_on,
            "held_on": self.held_on,
            "illustrative": self.illustrative,
            "items": sorted(items, key=lambda item: str(item["recommendation_id"])),
        }


@dataclass(frozen=True)
class Signatures:
    """Who signed, when, on what data, and which record this one amends (by fingerprint), if any."""

    signed_on: str
    host_role: str
    lead_role: str
    data_id: str
    amends: str | None = None


def signed(content: Content, signatures: Signatures) -> bytes:
    """The record as a file: canonical JSON with its fingerprint, so that one changed byte is found."""
    record = {
        **content.plain(),
        "content_sha256": content.sha256(),
        "signed_on": signatures.signed_on,
        "host_role": signatures.host_role,
        "lead_role": signatures.lead_role,
        "data_id": signatures.data_id,
        "amends": signatures.amends,
    }
    return written(record, _sha256(record))


def written(record: Mapping[str, Any], sha256: str) -> bytes:
    """The bytes of a record under a fingerprint: readable lines, always the same for the same record."""
    whole = {"format": FORMAT, "record": record, "sha256": sha256}
    return (json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def fingerprint_found(sent: bytes, record: Mapping[str, Any]) -> str:
    """The fingerprint that a file's record really has; another one if a byte of the file is not as it was written."""
    found = _sha256(record)
    says = _sha256({name: record.get(name) for name in _SIGNED})
    sound = sent == written(record, found) and record.get("content_sha256") == says
    return found if sound else hashlib.sha256(sent).hexdigest()


def _sha256(plain: Mapping[str, Any]) -> str:
    canonical = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
