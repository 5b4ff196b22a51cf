"""The survey as tables."""

from indicators.perceptions.tables import of_answers, of_findings
from tests.unit.indicators.perceptions.made import found, printed, rows


def test_findings_stand_with_base_interval_and_source() -> None:
    table = of_findings(found(printed(80, "nearly", wave_source_url="https://example.org/a"), rows(27, 9, 8)))
    told = [dict(zip(table.head, row, strict=True)) for row in table.rows]
    assert [row["Answered positively"] for row in told] == ["nearly 80%", "75%"]
    assert [row["95% interval"] for row in told] == ["–", "59% to 86%"]
    assert [row["Base"] for row in told] == ["44 people", "27 of the 36 who could say"]
    assert [row["Asked"] for row in told] == ["Date not recorded", "4 to 29 May 2026"]
    assert [row["Source"] for row in told] == ["https://example.org/a", "–"]
    assert told[1]["Not enough information to say"].startswith("8 of the 44 who answered")
    assert {row["About"] for row in told} == {"Region"}


def test_what_is_made_up_says_so() -> None:
    (row,) = of_findings(found(rows(27, 9, 8, illustrative=True))).rows
    assert row[0] == "Survey of May 2026 (illustrative)"


def test_single_answers_that_may_be_shown() -> None:
    very = {"answer": "very_useful", "answer_label": "Very useful"}
    given = [*rows(27, 9, 8), {**rows(27, 9, 8)[0], **very, "count": 12}]
    assert [row[3:] for row in of_answers(found(given, printed(58))).rows] == [
        ("Very useful", "12", "–"),
        ("Extremely or very useful", "–", "58%"),
    ]
