"""What a baseline is, by hand; and its record: read back as it was written, and a changed byte is always found."""

from __future__ import annotations

import json
from math import sqrt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from data.baselines import Figure, baseline_of, frozen, mean_of
from data.errors import UnreadableFile
from data.sources import frozen_baselines, source_for

CHALLENGE = {"challenge_id": "c1", "authority_code": "E08000026", "first_day": "2019-11-04", "last_day": "2019-11-06",
             "date_precision": "day"}  # fmt: skip


def figure(year: int, value: float, margin: float | None = 3.0, *, known: bool = True) -> Figure:
    return Figure(f"{year}-04-01", f"{year + 1}-03-31", f"{year + 1}-02-15", value, margin, f"{year + 1}-10-01",
                  "ascof_time_series", known)  # fmt: skip


NEWEST_FIRST = [figure(2018, 80.0), figure(2017, 70.0), figure(2016, 75.0), figure(2015, 60.0)]


def test_a_mean_of_samples_has_limits():
    # Standard errors of 3/1.96 and 4/1.96: that of the mean is half of 5/1.96, so the margin is 2.5.
    found = mean_of([figure(2018, 80.0, 3.0), figure(2017, 70.0, 4.0)])
    assert (found.value, found.lower95, found.upper95) == (75.0, 72.5, 77.5)
    se = sqrt((3 / 1.96) ** 2 + (4 / 1.96) ** 2) / 2
    assert found.upper95 == pytest.approx(75 + 1.96 * se, abs=1e-12)


@pytest.mark.parametrize("margin", [None, 0.0], ids=["not known", "zero means not known"])
def test_a_mean_with_an_unknown_margin_has_no_limits(margin):
    found = mean_of([figure(2018, 80.0), figure(2017, 70.0, margin)])
    assert (found.value, found.lower95, found.upper95) == (75.0, None, None)


@pytest.mark.parametrize(
    ("count", "rule", "reason", "value", "donut"),
    [
        (4, "three", None, 75.0, (70 + 75 + 60) / 3),
        (3, "three", None, 75.0, 72.5),
        (2, "two", None, 75.0, 70.0),
        (1, "thin", "M2", 80.0, None),
        (0, "none", "M1", None, None),
    ],
)
def test_the_last_three_count_and_without_the_last_the_three_before_it(count, rule, reason, value, donut):
    found = baseline_of("ascof_3a", 1, NEWEST_FIRST[:count], is_cut=False)
    assert (found["rule"], found["reason"], found["value"], found["donut_value"]) == (
        rule, reason, value, pytest.approx(donut) if donut else None,
    )  # fmt: skip
    assert [f["value"] for f in found["figures"]] == [f.value for f in reversed(NEWEST_FIRST[:count])]
    assert sum(f["in_baseline"] for f in found["figures"]) == min(count, 3)
    assert found["segment"] == (1 if count else None)


def test_figures_that_are_all_counted_otherwise_give_a_reason_of_their_own():
    assert baseline_of("ascof_2a", 2, [], is_cut=True)["reason"] == "M5"
    assert baseline_of("ascof_2a", 2, NEWEST_FIRST[:1], is_cut=True)["reason"] == "M2"


@pytest.mark.parametrize(
    ("known", "vintage"),
    [([True, True, True, False], "known"), ([False] * 3, "later"), ([True, False], "both"), ([], None)],
)
def test_it_says_which_figures_it_rests_on(known, vintage):
    figures = [figure(2018 - at, 70.0, known=is_known) for at, is_known in enumerate(known)]
    assert baseline_of("ascof_3a", 1, figures, is_cut=False)["vintage"] == vintage


LINES = [baseline_of("ascof_3a", 1, NEWEST_FIRST, is_cut=False), baseline_of("ascof_2b", 2, [], is_cut=False)]
RECORD = frozen(CHALLENGE, LINES, data_id="c0ffee0123456789", illustrative=False)


def kept(folder: Path, sent: bytes) -> Path:
    path = folder / "baselines.json"
    path.write_bytes(sent)
    return path


def test_a_record_is_read_as_it_was_written(tmp_path):
    path = kept(tmp_path, RECORD)
    assert source_for(path).NAME == "frozen_baselines"
    tables = frozen_baselines.parse(path).tables
    (head,) = tables["baseline_records"].to_dict("records")
    assert head["sha256"] == head["found_sha256"] == json.loads(RECORD)["sha256"]
    assert head["content"].encode() == RECORD
    none, three = tables["baselines"].to_dict("records")
    assert (none["indicator"], none["rule"], none["periods"]) == ("ascof_2b", "none", [])
    assert three["periods"] == ["2016-04-01", "2017-04-01", "2018-04-01"]
    assert list(tables["baseline_figures"]["value"]) == [60, 75, 70, 80]


def test_the_order_of_measures_does_not_matter():
    turned = frozen(CHALLENGE, list(reversed(LINES)), data_id="c0ffee0123456789", illustrative=False)
    assert turned == RECORD


def test_several_records_stand_in_one_file(tmp_path):
    other = frozen({**CHALLENGE, "challenge_id": "c2"}, LINES[1:], data_id="c0ffee0123456789", illustrative=True)
    heads = frozen_baselines.parse(kept(tmp_path, RECORD + other)).tables["baseline_records"]
    assert list(heads["challenge_id"]) == ["c1", "c2"]
    assert list(heads["sha256"]) == list(heads["found_sha256"])


@settings(deadline=None, max_examples=200)
@given(at=some.integers(0, len(RECORD) - 1), bit=some.integers(0, 7))
def test_one_changed_bit_is_always_found(tmp_path_factory, at, bit):
    sent = bytearray(RECORD)
    sent[at] ^= 1 << bit
    path = kept(tmp_path_factory.mktemp("bit"), bytes(sent))
    if not frozen_baselines.recognises(path):
        return
    try:
        (row,) = frozen_baselines.parse(path).tables["baseline_records"].to_dict("records")
    except UnreadableFile:
        return
    assert row["sha256"] != row["found_sha256"]


def turned(part: str, **cells: Any) -> dict[str, Any]:
    """The record with some cells of one part of it changed or, where they are `...`, left out."""
    whole = json.loads(RECORD)
    record = whole["record"]
    line = record["baselines"][1]
    target = {"record": record, "challenge": record["challenge"], "line": line, "figure": line["figures"][0]}[part]
    target.update(cells)
    for name in [name for name, cell in cells.items() if cell is ...]:
        del target[name]
    return whole


@pytest.mark.parametrize(
    "whole",
    [
        turned("record", baselines=[]), turned("record", baselines="all"), turned("record", illustrative="no"),
        turned("record", data_id=...), turned("challenge", first_day="soon"), turned("challenge", authority_code=None),
        turned("challenge", more="this"), turned("line", rule=...), turned("line", value="80"),
        turned("line", segment="1"), turned("line", figures=None), turned("figure", value=None),
        turned("figure", value=float("nan")),
        turned("figure", period_end="2019-02-30"), turned("figure", known_that_day=1), {"sha256": "", "record": []},
    ],
)  # fmt: skip
def test_what_is_not_whole_is_refused_in_words(tmp_path, whole):
    path = kept(tmp_path, json.dumps({"format": frozen_baselines.FORMAT, **whole}).encode())
    with pytest.raises(UnreadableFile, match="not whole"):
        frozen_baselines.parse(path)
