"""Frozen baselines: what one is, the record of those of a challenge, its fingerprint, and its bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from math import fsum, hypot
from typing import Any

FORMAT = "peer challenge baselines 1"
# How many figures a baseline rests on, by how many of before the challenge there are.
RULES = {0: "none", 1: "thin", 2: "two", 3: "three"}
MOST = len(RULES) - 1
# Why there is no baseline, or only a thin one; the messages have these numbers.
NO_RESULT, ONE_RESULT, COUNTED_ANEW = "M1", "M2", "M5"

Line = Mapping[str, Any]


@dataclass(frozen=True)
class Figure:
    """One figure of before a challenge. Days are ISO text; `margin_of_error` is None where it is not known.

    `known_that_day` says whether it was published by the first day on site; else it is as first published since.
    """

    period_start: str
    period_end: str
    ref_date: str
    value: float
    margin_of_error: float | None
    published_on: str
    source: str
    known_that_day: bool


@dataclass(frozen=True)
class Mean:
    """The mean of some figures, and its limits where all their margins of error are known."""

    value: float | None = None
    lower95: float | None = None
    upper95: float | None = None


def mean_of(figures: Sequence[Figure]) -> Mean:
    """The mean of the figures of independent samples; empty where there are none.

    A margin is 1.96 standard errors, and the standard error of a mean of k is the root of the sum of squares over k, so
    that margins combine in the same way. Counts of everybody have no margin, and their mean none.
    """
    if not figures:
        return Mean()
    value = fsum(figure.value for figure in figures) / len(figures)
    margins = [figure.margin_of_error for figure in figures if figure.margin_of_error]
    if len(margins) < len(figures):
        return Mean(value)
    half = hypot(*margins) / len(figures)
    return Mean(value, value - half, value + half)


def baseline_of(indicator: str, segment: int, newest_first: Sequence[Figure], *, is_cut: bool) -> dict[str, Any]:
    """The baseline of one construct, as a record has it.

    Parameters
    ----------
    newest_first
        Up to four figures of before the challenge that lie in its segment, the last one first.
    is_cut
        Whether there are others, all of which were counted in another way.

    Returns
    -------
    dict
        `indicator, segment, rule, reason, value, lower95, upper95, vintage, donut_value, donut_lower95, donut_upper95,
        figures`; each figure says whether the baseline (`in_baseline`) and the one without the last (`in_donut`) rest
        on it.
    """
    used, donut = newest_first[:MOST], newest_first[1 : MOST + 1]
    mean, without = mean_of(used), mean_of(donut)
    figures = [
        {**asdict(figure), "in_baseline": place < MOST, "in_donut": place > 0}
        for place, figure in enumerate(newest_first[: MOST + 1])
    ]
    return {
        "indicator": indicator,
        "segment": segment if used else None,
        "rule": RULES[len(used)],
        "reason": {0: COUNTED_ANEW if is_cut else NO_RESULT, 1: ONE_RESULT}.get(len(used)),
        "value": mean.value,
        "lower95": mean.lower95,
        "upper95": mean.upper95,
        "vintage": _vintage(used),
        "donut_value": without.value,
        "donut_lower95": without.lower95,
        "donut_upper95": without.upper95,
        "figures": sorted(figures, key=lambda figure: (figure["period_start"], figure["period_end"])),
    }


def _vintage(used: Sequence[Figure]) -> str | None:
    known = {figure.known_that_day for figure in used}
    return None if not known else "both" if len(known) == 2 else "known" if True in known else "later"


def frozen(challenge: Line, baselines: Sequence[Line], *, data_id: str, illustrative: bool) -> bytes:
    """The record of the baselines of one challenge: canonical JSON with its fingerprint, so a changed byte is found."""
    record = {
        "challenge": dict(challenge),
        "data_id": data_id,
        "illustrative": illustrative,
        "baselines": sorted(baselines, key=lambda baseline: str(baseline["indicator"])),
    }
    return written(record, _sha256(record))


def written(record: Line, sha256: str) -> bytes:
    """The bytes of a record under a fingerprint: readable lines, always the same for the same record."""
    whole = {"format": FORMAT, "record": record, "sha256": sha256}
    return (json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def fingerprint_found(sent: bytes, record: Line) -> str:
    """The fingerprint that a file's record really has; another one if a byte of the file is not as it was written."""
    found = _sha256(record)
    return found if sent == written(record, found) else hashlib.sha256(sent).hexdigest()


def _sha256(plain: Line) -> str:
    canonical = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


# What a record says of each baseline and of each of its figures.
BASELINE = frozenset(baseline_of("", 1, (), is_cut=False))
FIGURE = frozenset(Figure.__dataclass_fields__) | {"in_baseline", "in_donut"}
# What it says of the challenge; days are ISO text.
CHALLENGE = frozenset({"challenge_id", "authority_code", "first_day", "last_day", "date_precision"})
