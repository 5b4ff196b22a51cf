"""Practice reviews ahead of a challenge."""

from datetime import datetime
from pathlib import Path

from data.sources import source_for
from data.sources.practice_reviews import parse
from tests.support import csv_file


def test_a_review_known_to_the_month(tmp_path: Path) -> None:
    row = {"practice_review_id": "", "challenge_id": "telford-2021-03", "start_on": "Nov 2020", "summary": "20 cases"}
    path = csv_file(tmp_path / "reviews.csv", [row])
    assert source_for(path).NAME == "practice_reviews"
    review = parse(path).tables["practice_reviews"].iloc[0]
    assert review["practice_review_id"] == "telford-2021-03-2020-11"
    assert (review["start_on"], review["end_on"]) == (datetime(2020, 11, 1), datetime(2020, 11, 30))
    assert (review["date_precision"], review["record_id"]) == ("month", "telford-2021-03-2020-11")


def test_a_review_without_a_date_needs_an_id(tmp_path: Path) -> None:
    row = {"practice_review_id": "", "challenge_id": "telford-2021-03", "start_on": ""}
    cells = parse(csv_file(tmp_path / "reviews.csv", [row])).cells
    assert cells is not None
    assert cells.loc[cells["unreadable"].notna(), "column_name"].tolist() == ["practice_review_id"]
