"""Signed records as files: read back as they were written, and a changed byte is always found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from data.errors import UnreadableFile
from data.follow_up_record import ITEM, Content, Signatures, fingerprint_found, signed
from data.sources import follow_up_records, source_for

CHALLENGE = {"challenge_id": "made-1", "authority_code": "E08000026", "start_on": "2025-01-14", "end_on": "2025-01-16",
             "date_precision": "day"}  # fmt: skip
SIGNATURES = Signatures(
    "2025-07-20", "Director of adult social care", "Director of the reviewing authority", "c0ffee0123456789"
)


def item(name: str, **more: Any) -> dict[str, Any]:
    return {
        **dict.fromkeys(ITEM),
        "recommendation_id": name,
        "status_before": "done",
        "agreed_status": "verified",
        **more,
    }


CONTENT = Content(CHALLENGE, 6, "2025-07-16", "2025-07-17", [
    item("r-2", lead_view="Seen in ten files – twice."), item("r-1", lived_experience_agrees=False),
], illustrative=False)  # fmt: skip
RECORD = signed(CONTENT, SIGNATURES)


def written(folder: Path, sent: bytes) -> Path:
    path = folder / "record.json"
    path.write_bytes(sent)
    return path


def test_it_is_read_as_it_was_signed(tmp_path):
    path = written(tmp_path, RECORD)
    assert source_for(path) is not None
    assert source_for(path).NAME == "follow_up_records"
    parsed = follow_up_records.parse(path)
    (head,) = parsed.tables["follow_up_records"].to_dict("records")
    assert head["sha256"] == head["found_sha256"] == json.loads(RECORD)["sha256"]
    assert (head["challenge_id"], head["horizon_months"], str(head["signed_on"].date())) == (
        "made-1",
        "6",
        "2025-07-20",
    )
    items = parsed.tables["follow_up_items"]
    assert list(items["recommendation_id"]) == ["r-1", "r-2"]
    assert items["lived_experience_agrees"].tolist()[0] is False
    assert items["lived_experience_agrees"].isna().tolist() == [False, True]


def test_the_order_of_recommendations_does_not_matter():
    turned = Content(CHALLENGE, 6, "2025-07-16", "2025-07-17", list(reversed(CONTENT.items)), False)
    assert signed(turned, SIGNATURES) == RECORD
    assert turned.sha256() == CONTENT.sha256()


def test_what_is_signed_does_not_depend_on_who_signs():
    other = signed(CONTENT, Signatures("2025-07-21", "Chief executive", "Lead", "c0ffee0123456789"))
    assert json.loads(other)["record"]["content_sha256"] == json.loads(RECORD)["record"]["content_sha256"]
    assert json.loads(other)["sha256"] != json.loads(RECORD)["sha256"]


@settings(deadline=None, max_examples=300)
@given(at=some.integers(0, len(RECORD) - 1), bit=some.integers(0, 7))
def test_one_changed_bit_is_always_found(tmp_path_factory, at, bit):
    sent = bytearray(RECORD)
    sent[at] ^= 1 << bit
    _is_found(written(tmp_path_factory.mktemp("bit"), bytes(sent)))


@settings(deadline=None, max_examples=200)
@given(cut=some.integers(0, len(RECORD)), more=some.binary(max_size=20))
def test_a_file_cut_short_or_added_to_is_found(tmp_path_factory, cut, more):
    sent = RECORD[:cut] + more
    if sent != RECORD:
        _is_found(written(tmp_path_factory.mktemp("cut"), sent))


def _is_found(path: Path) -> None:
    """Not taken for a record, not readable, or not what its fingerprint says."""
    if not follow_up_records.recognises(path):
        return
    try:
        (row,) = follow_up_records.parse(path).tables["follow_up_records"].to_dict("records")
    except UnreadableFile:
        return
    assert row["sha256"] != row["found_sha256"]


@pytest.mark.parametrize(
    "whole",
    [
        {}, {"record": []}, {"record": {"challenge": 1, "items": []}, "sha256": "x"},
        {"record": {"challenge": {}, "items": [1]}, "sha256": "x"},
        {"record": {"challenge": {}, "items": [{"recommendation_id": "r-1"}]}, "sha256": "x"},
    ],
)  # fmt: skip
def test_what_is_no_whole_record_is_refused_in_words(tmp_path, whole):
    path = written(tmp_path, json.dumps({"format": follow_up_records.FORMAT, **whole}).encode())
    with pytest.raises(UnreadableFile, match="is not whole"):
        follow_up_records.parse(path)


def test_a_fingerprint_is_of_what_is_said_and_how_it_is_written():
    record = json.loads(RECORD)["record"]
    assert fingerprint_found(RECORD, record) == json.loads(RECORD)["sha256"]
    assert fingerprint_found(json.dumps(json.loads(RECORD)).encode(), record) != json.loads(RECORD)["sha256"]
