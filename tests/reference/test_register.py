"""The shipped register against what was collected from public pages, read independently."""

import csv
import re
from calendar import monthrange
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.support import shipped_rows

STATEMENTS = {
    "qs1_assessing_needs": "assessing_needs", "qs2_healthier_lives": "healthier_lives", "qs3_equity": "equity",
    "qs4_care_provision": "care_provision", "qs5_partnerships": "partnerships", "qs6_safe_pathways": "safe_pathways",
    "qs7_safeguarding": "safeguarding", "qs8_governance": "governance", "qs9_learning": "learning",
}  # fmt: skip


@pytest.fixture
def collected(shared: Path):
    def rows(name: str) -> list[dict[str, str]]:
        with (shared / "published" / "peer_challenges" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    return rows


def days(start: str, end: str) -> tuple[str, str, str]:
    """First and last possible day, and the precision, of dates cut to what is known."""
    if not start:
        return "", "", "none"
    if len(start) == 10:
        return start, end, "day"
    if len(start) == 7:
        year, month = map(int, start.split("-"))
        return f"{start}-01", date(year, month, monthrange(year, month)[1]).isoformat(), "month"
    return f"{start}-01-01", f"{start}-12-31", "year"


def test_every_review_collected_is_a_row_with_its_dates_and_its_page(collected) -> None:
    wanted = Counter(
        (row["ons_code"], *days(row["start_date"], row["end_date"]), row["source_url"])
        for row in collected("peer_challenges")
    )
    told = Counter(
        (row["authority_code"], row["start_on"], row["end_on"], row["date_precision"], row["source_url"])
        for row in shipped_rows("challenges")
    )
    assert told == wanted
    assert sum(told.values()) == 14


def test_case_file_audits_and_the_practice_review_are_no_challenges(collected) -> None:
    audits = {
        (row["ons_code"], row["start_date"])
        for row in collected("peer_challenges")
        if re.search(r"case-file audit by PSWs|practice review", row["programme"])
    }
    told = {
        (row["authority_code"], row["start_on"][:7]) for row in shipped_rows("challenges") if row["kind"] != "challenge"
    }
    assert told == audits
    assert len(told) == 4


def test_every_recommendation_collected_is_a_row_of_its_council_area_and_page(collected) -> None:
    codes = {row["authority"]: row["ons_code"] for row in collected("peer_challenges")}
    wanted = Counter(
        (codes.get(row["authority"], "E12000005"), row["theme_guess"], row["source_url"])
        for row in collected("recommendations")
    )
    told = Counter((row["authority_code"], row["areas"], row["source_url"]) for row in shipped_rows("recommendations"))
    assert told == wanted


def test_every_event_collected_is_a_row_with_its_day_counts_and_page(collected) -> None:
    codes = {row["authority"]: row["ons_code"] for row in collected("peer_challenges")}
    wanted = Counter(
        (codes[row["authority"]], days(row["event_date"], "")[0], row["actions_total"], row["actions_complete"],
         row["actions_in_progress"], row["source_url"])
        for row in collected("follow_ups")
    )  # fmt: skip
    told = Counter(
        tuple(row[name] for name in ("authority_code", "happened_on", "actions_total", "actions_complete",
                                     "actions_in_progress", "source_url"))
        for row in shipped_rows("reported_follow_ups")
    )  # fmt: skip
    assert told == wanted


def test_every_result_collected_is_there_and_nothing_else(collected) -> None:
    wanted: set[tuple[str, ...]] = set()
    for row in collected("cqc_assessments"):
        if not row["assessment_type"]:
            continue
        key = (row["ons_code"], row["assessment_type"])
        rating = row["overall_rating"].removesuffix(" (indicative)")
        published = days(row["publication_date"], "")[0]
        wanted.add((*key, "overall", rating, row["overall_score_percent"], published))
        wanted |= {(*key, ours, row[theirs], "", published) for theirs, ours in STATEMENTS.items() if row[theirs]}
    told = {
        (row["authority_code"], row["kind"], row["subject"], row["rating"] or row["score"], row["score_pct"],
         row["published_on"])
        for row in shipped_rows("ratings")
    }  # fmt: skip
    assert told == wanted


def test_no_sentence_is_taken_over_as_it_stands(collected) -> None:
    theirs = {row["recommendation_paraphrase"] for row in collected("recommendations")}
    theirs |= {row["note"] for row in collected("peer_challenges") if row["note"]}
    ours = {row["text"] for row in shipped_rows("recommendations")}
    ours |= {row["note"] for row in shipped_rows("challenges")}
    assert [sentence for sentence in theirs & ours if len(sentence) > 60] == []
