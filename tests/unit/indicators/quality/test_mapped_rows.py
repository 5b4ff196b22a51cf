"""A tracker as a mapping reads it, in words and as a table."""

from pathlib import Path

from data.mappings.reading import read_with
from indicators.quality import mapped_rows
from indicators.quality.mapped_rows import MappedRows, RowRead
from tests.trackers import MAPPING, tracker

GOOD = ("1", "Agree a plan", "Complete", "Board", "12/3/24", "Agreed")
BAD = ("2", "Name [a](x) **lead**", "Amber", "Board", "", "")


def computed(tmp_path: Path, *rows: tuple[str, ...]) -> MappedRows:
    read = read_with(MAPPING, tracker(tmp_path / "p.csv", rows))
    found = [
        RowRead(
            line.number,
            {name: answer.value for name, answer in line.answers.items()},
            {name: answer.fault for name, answer in line.answers.items() if answer.fault},
        )
        for line in read.lines
    ]
    return mapped_rows.compute(found, len(read.left_out), read.notes, {"E08000028": "Sandwell", "done": "Done"})


def test_the_sentence_counts_rows_faults_and_what_is_none_of_the_list(tmp_path: Path) -> None:
    assert mapped_rows.sentence(computed(tmp_path, GOOD)) == "One row is read."
    said = mapped_rows.sentence(computed(tmp_path, GOOD, BAD, ("Total 2",), ("Source: board",)))
    assert said == (
        "Two rows are read. One of them has a cell that cannot be read. "
        "Two more are none of the list, such as totals and titles."
    )
    assert mapped_rows.sentence(computed(tmp_path, ("Total 0",))) == "No row can be read."


def test_the_table_shows_what_is_read_and_what_cannot_be(tmp_path: Path) -> None:
    table = computed(tmp_path, GOOD, BAD).first
    assert table.head == (
        "Row", "Id", "Recommendation", "Authority", "Status", "Due", "Owner", "Comment", "Reason",
        "What cannot be read",
    )  # fmt: skip
    assert table.rows[0] == (
        "2", "sandwell-1", "Agree a plan", "Sandwell", "Done", "12 March 2024", "Board", "Agreed",
        "The tracker lists no evidence.", "–",
    )  # fmt: skip
    # Somebody's marks are no marks of the page.
    assert table.rows[1][2] == "Name [a] (x) * *lead* *"
    assert table.rows[1][-1].startswith("Status: 'Amber' is not among the words")


def test_a_table_without_faults_has_no_column_for_them_and_ten_rows_at_most(tmp_path: Path) -> None:
    rows = [numbered(at) for at in range(12)]
    found = computed(tmp_path, *rows)
    assert (found.rows, len(found.first.rows), found.first.head[-1]) == (12, 10, "Reason")


def numbered(at: int) -> tuple[str, ...]:
    return (str(at), *GOOD[1:])


def test_rows_set_aside_have_their_reasons() -> None:
    rows = [
        {"row_number": 3, "reason": "It is bad.", "sent": "x " * 200},
        {"row_number": 4, "reason": "y", "sent": "z"},
    ]
    table = mapped_rows.set_aside(rows, 1)  # type: ignore[arg-type]
    assert [row[:2] for row in table.rows] == [("3", "It is bad.")]
    assert len(table.rows[0][2]) <= 141
