"""Results of the regulator's assessments."""

from collections import Counter
from datetime import datetime
from pathlib import Path

from data.sources import source_for
from data.sources.ratings import parse
from tests.support import csv_file, shipped_rows

STATEMENTS = ["assessing_needs", "healthier_lives", "equity", "care_provision", "partnerships", "safe_pathways",
              "safeguarding", "governance", "learning"]  # fmt: skip


def test_a_result_with_its_scores(tmp_path: Path) -> None:
    row = {"rating_id": "walsall-2026-01", "authority_code": "Walsall", "kind": "formal", "rating": "", "score": "",
           "published_on": "23 January 2026", "source_url": "https://www.cqc.org.uk/x"}  # fmt: skip
    path = csv_file(
        tmp_path / "ratings.csv",
        [
            {**row, "subject": "overall", "rating": "requires improvement"},
            {**row, "subject": "Safe pathways, systems and transitions", "score": 2},
        ],
    )
    assert source_for(path).NAME == "ratings"
    frame = parse(path).tables["ratings"]
    assert frame["subject"].tolist() == ["overall", "safe_pathways"]
    assert frame["rating"].fillna("").tolist() == ["Requires improvement", ""]
    assert frame["score"].tolist()[1] == 2
    assert frame["record_id"].tolist() == ["walsall-2026-01 overall", "walsall-2026-01 safe_pathways"]
    assert set(frame["published_on"]) == {datetime(2026, 1, 23)}


def test_a_score_beyond_the_scale_is_a_fault(tmp_path: Path) -> None:
    row = {"rating_id": "x", "authority_code": "Walsall", "kind": "formal", "subject": "equity", "score": 5,
           "rating": "", "source_url": "https://www.cqc.org.uk/x"}  # fmt: skip
    cells = parse(csv_file(tmp_path / "ratings.csv", [row])).cells
    assert cells is not None
    assert cells["unreadable"].dropna().tolist() == ["5 is above 4"]


def test_an_authority_for_which_nothing_was_found_has_no_row() -> None:
    rows = shipped_rows("ratings")
    # Birmingham, Shropshire, Staffordshire, Stoke-on-Trent, Telford and Wrekin, Walsall.
    assert {row["authority_code"] for row in rows} == {
        "E08000025", "E06000051", "E10000028", "E06000021", "E06000020", "E08000030"
    }  # fmt: skip
    assert Counter(row["rating_id"] for row in rows) == {
        "birmingham-2023-11": 10, "birmingham-2025-12": 1, "telford-2024-11": 10, "shropshire-2025-02": 6,
        "staffordshire-2025-05": 10, "stoke-on-trent-2025-06": 5, "walsall-2026-01": 10,
    }  # fmt: skip
    assert {row["subject"] for row in rows} == {"overall", *STATEMENTS}


def test_an_awaited_result_is_a_row_without_one() -> None:
    (awaited,) = [row for row in shipped_rows("ratings") if row["rating_id"] == "birmingham-2025-12"]
    assert (awaited["kind"], awaited["subject"], awaited["on_site"]) == ("formal", "overall", "December 2025")
    assert [awaited[name] for name in ("rating", "score", "score_pct", "published_on")] == ["", "", "", ""]
    assert awaited["date_precision"] == "none"
