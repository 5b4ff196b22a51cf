"""The programme as a whole: too few, an estimate without a verdict, and whether what was seen lasts."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from math import sqrt

import pytest

from indicators.impact import programme
from tests.unit.indicators.impact.made import CHALLENGE, CONTROL, own, rows

MEMBERS = [f"E08{number:06d}" for number in range(14)]
# Added to the effects of one after the other: their mean is 0 and, over eight, their standard error 0.3 / sqrt(7).
APART = (0.3, -0.3)


def made(n, short, long, **more):
    """So many of the 14 with a challenge, at these mean gaps at each horizon."""
    given = {
        MEMBERS[at]: own(
            None if short is None else short + APART[at % 2], None if long is None else long - APART[at % 2], **more
        )
        for at in range(n)
    }
    # One of the 14 without a date is never compared with.
    given[MEMBERS[13]] = dict.fromkeys(range(2018, 2025), 500.0) | {2022: -500.0, 2024: -500.0}
    challenges = [replace(CHALLENGE, authority_code=code, challenge_id=f"c-{code}") for code in MEMBERS[:n]]
    return programme.compute(rows(given), CONTROL, challenges, MEMBERS)


def test_a_mean_and_its_t_interval():
    found = made(8, 3.0, 1.0)
    assert (found.short.n, found.long.n) == (8, 8)
    assert (found.short.estimate, found.long.estimate) == (pytest.approx(3.0), pytest.approx(1.0))
    # The 97.5th percentile of t with 7 degrees of freedom is 2.3646.
    half = 2.3646 * 0.3 / sqrt(7)
    assert (found.short.lower95, found.short.upper95) == (
        pytest.approx(3 - half, abs=1e-4), pytest.approx(3 + half, abs=1e-4),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("short", "long", "label", "words"),
    [
        (3.0, 3.0, "sustained", "what was seen in the short term is still there in the long term"),
        (3.0, 5.0, "sustained", "what was seen in the short term is still there in the long term"),
        (3.0, 0.0, "faded", "what was seen in the short term has faded by the long term"),
        (0.0, 3.0, "emerging", "nothing clear in the short term, and a clear difference in the long term"),
        (3.0, -3.0, "reversed", "the long term points the other way than the short term"),
        (0.0, 0.0, "not distinguishable", "whether it lasts cannot be told"),
        # Clearly less than it was, and clearly still there: neither of the two.
        (6.0, 3.0, "not distinguishable", "whether it lasts cannot be told"),
    ],
)
def test_whether_it_lasts_by_the_rules_of_the_methods(short, long, label, words):
    found = made(8, short, long)
    assert found.lasting.label == label
    assert programme.sentence(found).endswith(f"; {words}.")
    ((*_, lasts),) = programme.table([found]).rows
    assert lasts == words[0].upper() + words[1:]


def test_the_sentence_has_both_estimates_with_their_ranges():
    assert programme.sentence(made(8, 3.0, 3.0)).startswith(
        "Control over daily life: +3.0 points in the short term (+2.7 points to +3.3 points, 8 authorities) and +3.0 "
        "points in the long term (+2.7 points to +3.3 points, 8 authorities); what was seen"
    )


def test_fewer_than_five_give_no_range():
    found = made(4, 3.0, 3.0)
    assert programme.sentence(found) == (
        "Control over daily life: only 4 of 14 authorities have the results needed. At least 5 are needed for a range "
        "and 8 for a registered test."
    )
    assert programme.table([found]).rows == (
        ("Control over daily life", *["only 4 of 14"] * 4, "Only 4 have both; at least 8 are needed"),
    )


@pytest.mark.parametrize("n", [5, 7])
def test_five_to_seven_give_an_estimate_and_a_range_and_no_verdict(n):
    found = made(n, 3.0, 3.0)
    said = programme.sentence(found)
    assert f"{n} authorities) and +" in said
    assert said.endswith("; too few authorities have both to say whether it lasts.")
    ((_, short, long, *_, lasts),) = programme.table([found]).rows
    assert short.endswith(f"; {n} authorities)")
    assert long.endswith(f"; {n} authorities)")
    assert lasts == f"Only {n} have both; at least 8 are needed"
    assert {line["label"] for line in csv.DictReader(io.StringIO(programme.csv([found])))} == {""}


def test_a_horizon_nobody_has_is_not_said_to_be_zero():
    found = made(8, 3.0, None)
    said = programme.sentence(found)
    assert "in the short term" in said
    assert "long term" not in said
    assert said.endswith("; too few authorities have both to say whether it lasts.")
    assert programme.table([found]).rows[0][2] == "only 0 of 14"


def test_a_thin_baseline_is_left_out_of_the_mean():
    assert made(8, 3.0, 3.0, before=(2020,)).short.n == 0


def test_the_file_has_a_line_a_horizon():
    lines = list(csv.DictReader(io.StringIO(programme.csv([made(8, 3.0, 0.0)]))))
    assert [(each["horizon"], each["n"], each["label"]) for each in lines] == [
        ("short", "8", "faded"), ("long", "8", "faded"), ("short, without the last year before", "8", ""),
        ("long, without the last year before", "8", ""),
    ]  # fmt: skip
    assert float(lines[0]["estimate"]) == pytest.approx(3.0)
    assert float(lines[0]["share_positive"]) == 1.0
