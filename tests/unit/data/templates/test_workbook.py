"""The workbooks handed out: open to a screen reader, told by two readers that know nothing of what wrote them."""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from python_calamine import CalamineWorkbook

from data.errors import ImpactError
from data.spreadsheet import cell_name
from data.templates.catalogue import templates
from data.templates.choices import Choice, choices
from data.templates.workbook import write_template

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
PURL = "{http://purl.org/dc/elements/1.1/}"
HEADINGS = 4


class Book:
    """One written template: its parts as XML, and its cells as another reader gives them."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as parts:
            self.parts = {name: parts.read(name) for name in parts.namelist()}
        self.cells = {
            name: CalamineWorkbook.from_path(path).get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in CalamineWorkbook.from_path(path).sheet_names
        }

    def xml(self, name: str) -> ElementTree.Element:
        return ElementTree.fromstring(self.parts[name])

    def sheets(self) -> dict[str, ElementTree.Element]:
        return {name: self.xml(f"xl/worksheets/sheet{at}.xml") for at, name in enumerate(self.cells, start=1)}

    def table(self, at: int) -> ElementTree.Element:
        (link,) = re.findall(r"tables/(table\d+\.xml)", self.parts[f"xl/worksheets/_rels/sheet{at}.xml.rels"].decode())
        return self.xml(f"xl/tables/{link}")


@pytest.fixture(scope="module", params=sorted(templates()))
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Book:
    path = tmp_path_factory.mktemp("workbook") / f"{request.param}.xlsx"
    write_template(templates()[request.param], path, challenges=[Choice("x-1", "x-1", "A challenge")])
    made = Book(path)
    made.template = templates()[request.param]
    return made


def test_it_says_what_it_is_and_in_which_language(book: Book) -> None:
    core = book.xml("docProps/core.xml")
    assert core.findtext(f"{PURL}title") == book.template.title
    assert core.findtext(f"{PURL}language") == "en-GB"


def test_every_sheet_has_a_title_and_says_what_is_on_it(book: Book) -> None:
    titles = [rows[0][0] for rows in book.cells.values()]
    assert len(set(titles)) == len(titles)
    for rows in book.cells.values():
        assert all(rows[at][0] for at in range(3))
        assert "one table" in rows[1][0]
        assert [cell for cell in (*rows[0][1:], *rows[1][1:], *rows[2][1:]) if cell] == []


def test_every_sheet_holds_one_named_table_with_headings_and_no_merged_cells(book: Book) -> None:
    names = []
    for at, (name, sheet) in enumerate(book.sheets().items(), start=1):
        assert sheet.find(f"{MAIN}mergeCells") is None
        parts = sheet.find(f"{MAIN}tableParts")
        assert parts is not None
        assert len(parts) == 1
        table = book.table(at)
        names.append(table.get("displayName"))
        headings = [column.get("name") for column in table.iter(f"{MAIN}tableColumn")]
        assert book.cells[name][HEADINGS - 1][: len(headings)] == headings
        assert table.get("ref", "").startswith(f"A{HEADINGS}:{cell_name(1, len(headings))[:-1]}")
        # No filter buttons, which screen readers read into every heading; what the table is, they are told.
        assert table.find(f"{MAIN}autoFilter") is None
        assert b"altTextSummary" in ElementTree.tostring(table)
    assert len(set(names)) == len(names)


def test_headings_stay_in_sight_and_columns_are_wide_enough(book: Book) -> None:
    for name, sheet in book.sheets().items():
        pane = sheet.find(f"{MAIN}sheetViews/{MAIN}sheetView/{MAIN}pane")
        assert pane is not None
        assert (pane.get("state"), pane.get("ySplit")) == ("frozen", str(HEADINGS))
        widths = [float(col.get("width", 0)) for col in sheet.iter(f"{MAIN}col") for _ in
                  range(int(col.get("min", 0)), int(col.get("max", 0)) + 1)]  # fmt: skip
        headings = [heading for heading in book.cells[name][HEADINGS - 1] if heading]
        assert len(widths) == len(headings)
        words = [max(heading.split(), key=len) for heading in headings]
        assert all(width >= len(word) + 2 for word, width in zip(words, widths, strict=True))


def test_the_tables_to_fill_in_come_first_and_hold_nothing(book: Book) -> None:
    for table, (name, rows) in zip(book.template.tables, book.cells.items(), strict=False):
        assert name == table.sheet
        assert rows[0][0] == table.title
        assert rows[HEADINGS - 1][: len(table.columns)] == [column.name for column in table.columns]
        assert [cell for row in rows[HEADINGS:] for cell in row if cell] == []


def test_every_cell_to_fill_in_has_a_message_and_what_is_wrong_is_said(book: Book) -> None:
    for table, sheet in zip(book.template.tables, book.sheets().values(), strict=False):
        rules = {rule.get("sqref"): rule for rule in sheet.iter(f"{MAIN}dataValidation")}
        for at, column in enumerate(table.columns, start=1):
            rule = next(rule for where, rule in rules.items() if str(where).startswith(cell_name(HEADINGS + 1, at)))
            assert rule.get("showInputMessage") == rule.get("showErrorMessage") == "1"
            assert 0 < len(rule.get("prompt", "")) <= 255
            assert 0 < len(rule.get("promptTitle", "")) <= 32
            if column.kind in ("day", "choice", "yes_no", "authority", "place", "challenge", "number", "count", "text"):
                assert rule.get("error")
            if column.kind == "day":
                assert rule.get("type") == "date"


def test_every_drop_down_offers_the_words_of_its_list(book: Book) -> None:
    workbook = book.xml("xl/workbook.xml")
    areas = {it.get("name"): it.text for it in workbook.iter(f"{MAIN}definedName")}
    listed = [row[:3] for row in book.cells["Lists"][HEADINGS:]]
    used = set()
    for table, sheet in zip(book.template.tables, book.sheets().values(), strict=False):
        rules = {rule.get("sqref"): rule.findtext(f"{MAIN}formula1") for rule in sheet.iter(f"{MAIN}dataValidation")}
        for at, column in enumerate(table.columns, start=1):
            if column.kind == "choices":
                # A cell for several words has no drop-down, and its words stand on the sheet all the same.
                assert [row[1] for row in listed if row[0] == column.choices] == [
                    it.shown for it in choices(column.choices) if it.offered
                ]
                used.add(column.choices)
            if column.kind not in ("choice", "yes_no", "authority", "place", "challenge"):
                continue
            name = next(rule for where, rule in rules.items() if str(where).startswith(cell_name(HEADINGS + 1, at)))
            found = re.fullmatch(r"Lists!\$B\$(\d+):\$B\$(\d+)", str(areas[name]))
            assert found
            rows = listed[int(found[1]) - HEADINGS - 1 : int(found[2]) - HEADINGS]
            wanted = "challenges" if column.kind == "challenge" else column.choices
            assert {row[0] for row in rows} == {wanted}
            if wanted != "challenges":
                assert [row[1] for row in rows] == [it.shown for it in choices(wanted) if it.offered]
            used.add(wanted)
    assert used == {row[0] for row in listed}


def test_the_notes_explain_every_column(book: Book) -> None:
    noted = [(row[0], row[1], row[2]) for row in book.cells["Notes"][HEADINGS:]]
    assert noted == [
        (table.sheet, column.name, column.meaning) for table in book.template.tables for column in table.columns
    ]


def test_examples_stand_on_sheets_of_their_own(book: Book) -> None:
    examples = [name for name in book.cells if name.startswith("Example")]
    assert len(examples) == len(book.template.tables)
    for name, table in zip(examples, book.template.tables, strict=True):
        assert "Nothing on this sheet is ever loaded." in book.cells[name][2][0]
        filled = [row for row in book.cells[name][HEADINGS:] if any(row)]
        assert len(filled) == len(table.examples) > 0


def test_the_text_is_in_one_font_whatever_the_theme(book: Book) -> None:
    fonts = book.xml("xl/styles.xml").find(f"{MAIN}fonts")
    assert fonts is not None
    assert {font.find(f"{MAIN}name").get("val") for font in fonts} == {"Arial"}  # type: ignore[union-attr]
    assert fonts.findall(f".//{MAIN}scheme") == []
    assert min(float(size.get("val", 0)) for size in fonts.iter(f"{MAIN}sz")) >= 12


def test_without_a_store_challenges_have_no_list(tmp_path: Path) -> None:
    path = tmp_path / "team.xlsx"
    write_template(templates()["team_members"], path)
    assert b"list_challenges" not in b"".join(Book(path).parts.values())


@pytest.mark.parametrize("to", ["team.csv", "team", "no/such/folder/team.xlsx"])
def test_a_workbook_that_cannot_be_written_leaves_nothing(tmp_path: Path, to: str) -> None:
    with pytest.raises(ImpactError):
        write_template(templates()["team_members"], tmp_path / to)
    assert list(tmp_path.iterdir()) == []
