"""Recommendations as the public record has them."""

from collections import Counter
from pathlib import Path

from data.sources import source_for
from data.sources.recommendations import parse
from data.taxonomies import terms
from tests.support import csv_file, shipped_rows


def test_areas_are_words_of_the_taxonomy_joined_by_semicolons(tmp_path: Path) -> None:
    row = {"recommendation_id": "x-1", "authority_code": "Dudley", "text": "Do it",
           "areas": "use of resources;\nCulture and change", "quality_statements": "Safeguarding"}  # fmt: skip
    path = csv_file(tmp_path / "r.csv", [row])
    assert source_for(path).NAME == "recommendations"
    read = parse(path).tables["recommendations"].iloc[0]
    assert (read["areas"], read["quality_statements"]) == ("Use of resources; Culture and change", "safeguarding")


def test_an_area_of_no_list_is_a_fault(tmp_path: Path) -> None:
    row = {"recommendation_id": "x-1", "authority_code": "Dudley", "text": "Do it", "areas": "Parking"}
    cells = parse(csv_file(tmp_path / "r.csv", [row])).cells
    assert cells is not None
    assert cells.loc[cells["unreadable"].notna(), "column_name"].tolist() == ["areas"]


def test_twelve_belong_to_a_council_and_eight_to_the_region() -> None:
    rows = shipped_rows("recommendations")
    region = [row for row in rows if row["authority_code"] == "E12000005"]
    assert (len(rows), len(region)) == (20, 8)
    assert {row["challenge_id"] for row in region} == {""}
    assert Counter(row["challenge_id"] for row in rows if row["challenge_id"]) == {
        "worcestershire-2020-02": 4, "herefordshire-2015-09": 2, "wolverhampton-before-2014-09": 1,
        "staffordshire-2017-02": 2, "telford-2021-03": 1, "shropshire-2020": 2,
    }  # fmt: skip
    assert {row["areas"] for row in rows} <= {term for term, _ in terms("self_assessment_areas")}


def test_owners_dates_and_answers_are_not_public() -> None:
    for row in shipped_rows("recommendations"):
        assert [row[name] for name in ("owner_role", "due_on", "response", "priority", "raised_by_expert")] == [""] * 5


def test_words_printed_for_a_status_stay_in_the_note() -> None:
    notes = {row["recommendation_id"]: row["note"] for row in shipped_rows("recommendations")}
    assert "Printed status: being reviewed" in notes["herefordshire-2015-09-1"]
    assert "guidance issued and online training module" not in notes["herefordshire-2015-09-1"]
    assert "training module available" in notes["wolverhampton-before-2014-09-1"]
