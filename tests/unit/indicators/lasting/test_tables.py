"""The tables and the files say what the figures show; what is missing is empty, never 0."""

from __future__ import annotations

import csv
import io

import pytest

from indicators.lasting import tables
from tests.unit.indicators.lasting.made import computed, done, row, twenty, verified


def lines(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_lines_at_some_months():
    found = tables.of_curves(computed(*twenty()))
    assert [line[0] for line in found.rows] == ["0", "3", "6", "9", "12", "18", "24", "30"]
    by_month = {line[0]: line[1:] for line in found.rows}
    assert by_month["0"] == ("0%", "20", "0%", "20")
    assert by_month["6"][0].startswith("30% (")
    assert by_month["6"][1] == "14"
    assert by_month["30"] == ("–", "4 or fewer", "–", "4 or fewer")


def test_too_few_have_no_share_at_any_month():
    assert tables.of_curves(computed(done(1, 10))).rows[0] == ("0", "–", "–", "–", "–")


def test_the_groups():
    found = tables.of_groups(computed(*twenty()))
    assert [line[0] for line in found.rows] == [
        "All recommendations", "Use of resources", "Strengths-based practice", "High priority", "Low priority",
    ]  # fmt: skip
    assert found.rows[0] == ("All recommendations", "20", "12", "10.0", "5.0 or more", "12", "10.0", "5.0 or more")
    assert found.rows[2] == ("Strengths-based practice", "8", "0", "–", "–", "0", "–", "–")


def test_the_re_checks_of_each_group_have_their_own_denominator():
    rows = [*(verified(number, 100, "sustained") for number in range(5)),
            verified(5, 100, "lapsed", areas=[], priority=None), row(6, areas=["practice"])]  # fmt: skip
    found = {line[:2]: line[2:] for line in tables.of_rechecks(computed(*rows)).rows}
    assert found["All recommendations", "12 months"][:7] == ("6", "5", "0", "0", "1", "0", "83%")
    assert found["Use of resources", "12 months"][:7] == ("5", "5", "0", "0", "0", "0", "100%")
    assert found["Use of resources", "24 months"][:7] == ("5", "0", "0", "0", "0", "5", "between 0% and 100%")
    assert found["Strengths-based practice", "12 months"] == ("0", "0", "0", "0", "0", "0", "–", "–")
    assert found["No area given", "12 months"] == ("1", "0", "0", "0", "1", "0", "–", "–")
    assert found["No priority given", "12 months"][:6] == ("1", "0", "0", "0", "1", "0")


def test_the_file_of_the_lines_has_every_step():
    found = lines(tables.curves_csv(computed(*twenty())))
    done_ = [line for line in found if (line["group"], line["milestone"]) == ("All recommendations", "done")]
    assert {(line["grouped_by"], line["group"]) for line in found} == {
        ("all", "All recommendations"), ("area", "Use of resources"), ("area", "Strengths-based practice"),
        ("priority", "High priority"), ("priority", "Low priority"),
    }  # fmt: skip
    assert [float(line["share_reached"]) for line in done_] == pytest.approx([n / 20 for n in (*range(1, 13), 12)])
    assert [line["at_risk"] for line in done_] == [str(n) for n in range(20, 7, -1)]
    assert all(float(line["lower95"]) < float(line["share_reached"]) < float(line["upper95"]) for line in done_)
    assert {line["illustrative"] for line in found} == {"False"}
    assert {line["as_at"] for line in found} == {"2026-06-30"}


def test_a_file_of_too_few_has_its_headings_alone():
    text = tables.curves_csv(computed(done(1, 10), made_up=True))
    assert text.startswith(
        "grouped_by,group,milestone,months,at_risk,reached,share_reached,lower95,upper95,as_at,illustrative\n"
    )
    assert lines(text) == []


def test_the_file_of_the_groups_leaves_empty_what_is_not_reached():
    found = lines(tables.groups_csv(computed(*twenty(), made_up=True)))
    assert found[0] == {
        "grouped_by": "all", "group": "All recommendations", "milestone": "done", "timed": "20", "reached": "12",
        "median_months": "9.9877", "lower95": "4.9938", "upper95": "", "without_a_day": "0", "before_the_visit": "0",
        "as_at": "2026-06-30", "illustrative": "True",
    }  # fmt: skip
    assert len(found) == 2 * 5


def test_the_file_of_the_re_checks_has_counts_and_shares_of_enough():
    found = lines(tables.rechecks_csv(computed(*(verified(number, 100, "sustained") for number in range(5)))))
    first, second = found[:2]
    assert (first["verified"], first["sustained"], first["share_least"], first["share_most"]) == (
        "5",
        "5",
        "1.0",
        "1.0",
    )
    assert (second["not_checked"], second["share_least"], second["share_most"]) == ("5", "0.0", "1.0")
    few = lines(tables.rechecks_csv(computed(verified(1, 100, "sustained"))))[0]
    assert (few["verified"], few["share_least"], few["lower95"]) == ("1", "", "")
