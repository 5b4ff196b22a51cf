"""An authority's own measures: definitions on one sheet, figures on the other."""

import re
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
import xlsxwriter

from data.sources import OBSERVATION_COLUMNS, source_for
from data.sources.measures import TEMPLATE, parse
from data.store import statement
from data.templates.workbook import write_template
from tests.filling import filled
from tests.support import csv_file

DEFINITION = {
    "authority_code": "Coventry", "short_title": "Reviews on time", "title": "People reviewed within 12 months",
    "meaning": "The share whose plan was reviewed in the past year.", "unit": "per cent", "symbol": "%",
    "polarity": "higher is better", "multiplier": 100, "kind": "administrative", "cadence": "quarterly",
    "source": "Case management system",
}  # fmt: skip
ID = "local_coventry_reviews_on_time"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "measures.xlsx"
    write_template(TEMPLATE, path)
    return path


def faults(path: Path) -> dict[str, str]:
    cells = parse(path).cells
    assert cells is not None
    kept = cells[cells["unreadable"].notna()]
    return dict(zip(kept["column_name"], kept["unreadable"], strict=True))


def test_a_definition_and_its_figures(empty: Path, tmp_path: Path) -> None:
    path = filled(
        empty,
        tmp_path / "sent.xlsx",
        indicators=[{**DEFINITION, "practice_condition": "yes"}],
        observations=[
            {"indicator": "reviews on time", "period": "2025-26 Q1", "value": 71.5, "numerator": 1430,
             "denominator": 2000},
            {"indicator": ID, "authority_code": "Coventry", "period": "2025-26 Q2", "missing_reason": "not available"},
            {"indicator": "Reviews on time", "authority_code": "West Midlands", "period": "2025-26 Q2",
             "value": "70.1%"},
        ],
    )  # fmt: skip
    assert source_for(path).NAME == "measures"
    parsed = parse(path)
    defined = parsed.tables["indicators"].iloc[0]
    assert (defined["indicator"], defined["construct"], defined["framework"]) == (ID, ID, "Local measure")
    assert (defined["owner_code"], defined["publisher"]) == ("E08000026", "Coventry")
    assert (defined["cadence_months"], defined["polarity"], defined["multiplier"]) == (3, 1, 100)
    assert (defined["minimum"], defined["maximum"], defined["decimals"]) == (0, 100, 1)
    assert (defined["practice_condition"], defined["topic"]) == (True, "Conditions for good practice")
    assert pd.isna(defined["reference_day"])
    frame = parsed.tables["observations"]
    assert list(frame.columns) == list(OBSERVATION_COLUMNS)
    assert set(frame["indicator"]) == {ID}
    assert frame["authority_code"].tolist() == ["E08000026", "E08000026", "E12000005"]
    assert frame["period_start"].tolist() == [date(2025, 4, 1), date(2025, 7, 1), date(2025, 7, 1)]
    assert frame["period_end"].tolist() == [date(2025, 6, 30), date(2025, 9, 30), date(2025, 9, 30)]
    assert frame["value"].tolist()[0::2] == [71.5, 70.1]
    assert frame["missing_reason"].tolist()[1] == "not_available"
    assert frame["cell"].tolist() == ["D5", "D6", "D7"]


@pytest.mark.parametrize(
    ("cadence", "months", "period", "start", "end"),
    [
        ("yearly", 12, "2011-12", date(2011, 4, 1), date(2012, 3, 31)),
        ("quarterly", 3, "2025-26 Q4", date(2026, 1, 1), date(2026, 3, 31)),
        ("monthly", 1, "2011-12", date(2011, 12, 1), date(2011, 12, 31)),
        ("monthly", 1, "July 2025", date(2025, 7, 1), date(2025, 7, 31)),
    ],
)
def test_how_often_it_is_counted_decides_what_a_period_is(
    empty: Path, tmp_path: Path, cadence: str, months: int, period: object, start: date, end: date
) -> None:
    path = filled(
        empty,
        tmp_path / "sent.xlsx",
        indicators=[{**DEFINITION, "cadence": cadence}],
        observations=[{"indicator": "Reviews on time", "period": period, "value": 1}],
    )
    parsed = parse(path)
    assert parsed.tables["indicators"]["cadence_months"].tolist() == [months]
    row = parsed.tables["observations"].iloc[0]
    assert (row["period_start"], row["period_end"]) == (start, end)


def test_a_month_that_a_spreadsheet_program_made_a_date_of(tmp_path: Path) -> None:
    path = tmp_path / "own.xlsx"
    with xlsxwriter.Workbook(path, {"default_date_format": "mmm yyyy"}) as book:
        sheet = book.add_worksheet("Monthly")
        sheet.write_row(0, 0, ["indicator", "authority_code", "period", "value", "missing_reason"])
        for row, day in enumerate((date(2025, 7, 1), date(2025, 8, 15)), start=1):
            sheet.write_row(row, 0, ["Reviews on time", "Coventry", day, 70])
    row = parse(path).tables["observations"].iloc[0]
    assert (row["period_start"], row["period_end"]) == (date(2025, 7, 1), date(2025, 7, 31))
    assert faults(path) == {
        "period": "15 August 2025 is a day; write the period, such as 2024-25, 2025-26 Q2 or 2025-07"
    }


def test_figures_alone_find_their_measure_by_authority_and_title(tmp_path: Path) -> None:
    row = {"indicator": "Reviews on time", "authority_code": "Coventry", "period": "2025-26 Q2", "value": 70,
           "missing_reason": ""}  # fmt: skip
    path = csv_file(tmp_path / "figures.csv", [row, {**row, "indicator": ID, "authority_code": ""}])
    assert source_for(path).NAME == "measures"
    parsed = parse(path)
    assert set(parsed.tables) == {"observations"}
    assert parsed.tables["observations"]["indicator"].tolist() == [ID, ID]


def test_definitions_alone(tmp_path: Path) -> None:
    parsed = parse(csv_file(tmp_path / "definitions.csv", [DEFINITION]))
    assert set(parsed.tables) == {"indicators"}


def test_a_change_in_counting_is_a_period(tmp_path: Path) -> None:
    anew = {"counted_anew_from": "2025-26 Q1", "counted_anew_because": "Only statutory reviews count."}
    frame = parse(csv_file(tmp_path / "d.csv", [{**DEFINITION, **anew}])).tables["indicators"]
    assert frame["counted_anew_from"].dt.date.tolist() == [date(2025, 4, 1)]
    assert list(faults(csv_file(tmp_path / "e.csv", [{**DEFINITION, "counted_anew_from": "2025-26"}]))) == [
        "counted_anew_from"
    ]


def test_a_period_of_another_length_is_a_fault_and_its_row_is_left_to_the_gate(empty: Path, tmp_path: Path) -> None:
    path = filled(
        empty,
        tmp_path / "sent.xlsx",
        indicators=[DEFINITION],
        observations=[
            {"indicator": "Reviews on time", "period": "2025-26", "value": 1},
            {"indicator": "Reviews on time", "period": "2025-26 Q1", "value": "many"},
        ],
    )
    assert faults(path) == {
        "period": "'2025-26' is a financial year, and this measure is counted by the quarter",
        "value": "'many' is not a number",
    }
    assert "observations" not in parse(path).tables


def test_a_definition_with_a_fault_still_explains_its_figures(empty: Path, tmp_path: Path) -> None:
    path = filled(
        empty,
        tmp_path / "sent.xlsx",
        indicators=[{**DEFINITION, "polarity": "upwards"}],
        observations=[{"indicator": "Reviews on time", "period": "2025-26 Q1", "value": 1}],
    )
    assert list(faults(path)) == ["polarity"]
    assert parse(path).tables["indicators"]["indicator"].tolist() == [ID]


def test_staged_definitions_have_the_columns_of_the_store_in_their_order() -> None:
    def names(text: str) -> list[str]:
        body = text[text.index("(") + 1 :]
        return [line.split()[0] for line in body.replace(",", "\n").splitlines() if line.strip(" )")]

    stored = re.findall(r"^ +(\w+) ", statement("schema", "04_indicators"), re.MULTILINE)
    staged = names(statement("stage", "indicators"))
    assert staged[5:-2] == [name for name in stored if name != "defined_by"]
