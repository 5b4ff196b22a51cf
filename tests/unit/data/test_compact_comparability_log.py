"""The shipped log of changes, quoted, and its layout."""

import csv
from pathlib import Path

import pytest

from data.errors import UnreadableFile
from data.places import REFERENCE
from data.sources import source_for
from data.sources.compact_comparability_log import HEADER, parse, recognises
from tests.reference.oracle import named_sheet

SHIPPED = REFERENCE / "comparability_log.csv"


def test_the_shipped_log_is_recognised_and_in_order() -> None:
    assert recognises(SHIPPED)
    assert source_for(SHIPPED).NAME == "compact_comparability_log"
    frame = parse(SHIPPED).tables["comparability_log"]
    assert list(frame["position"].drop_duplicates()) == list(range(1, 67))
    assert frame["period_start"].notna().all()
    # Read off the sheet: client level data took over ten measures' counting in 2024-25.
    broken = frame[(frame["reads_as"] == "break") & (frame["year_of_change"] == "2024 to 2025")]
    assert sorted(broken["indicator"]) == [
        "ascof_2a", "ascof_2b", "ascof_2c", "ascof_2d_1", "ascof_2d_2", "ascof_2e_1", "ascof_2e_2a", "ascof_2e_2b",
        "ascof_3d_1a", "ascof_3d_2a",
    ]  # fmt: skip


def test_every_entry_is_in_the_publishers_words(shared: Path) -> None:
    rows = named_sheet(shared / "published" / "ascof" / "ascof_2024_25.ods", "Comparability_over_time_log")
    header = next(at for at, row in enumerate(rows) if row and row[0] == "2024 to 2025 metric code")
    published = [[cell.strip() for cell in row[:4]] for row in rows[header + 1 :] if row and row[0]]
    with SHIPPED.open(encoding="utf-8", newline="") as file:
        ours = [[line["code"] or "[z]", line["former_code"], line["year_of_change"], line["description"]]
                for line in csv.DictReader(file)]  # fmt: skip
    assert len(published) == 66
    # The format writes a run of spaces as an element, which the plain reader passes over.
    assert [_closed_up(entry) for entry in ours] == [_closed_up(entry) for entry in published]


def _closed_up(entry: list[str]) -> list[str]:
    return ["".join(cell.split()) for cell in entry]


@pytest.mark.parametrize(
    ("line", "words"),
    [("ascof_time_series,1,3A,1B,2023 to 2024", "number of cells the header has: 1.\nWhere: a.csv, line 2"),
     ("ascof_time_series,first,3A,1B,2023 to 2024,Renamed", "'first'"),
     ("nobody,1,3A,1B,2023 to 2024,Renamed", "'nobody' is no source")],
)  # fmt: skip
def test_spoilt_lines_are_named(tmp_path: Path, line: str, words: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{','.join(HEADER)}\n{line}\n", encoding="utf-8")
    with pytest.raises(UnreadableFile) as caught:
        parse(path)
    assert words in str(caught.value)
