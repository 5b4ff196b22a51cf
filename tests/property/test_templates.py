"""Whatever is written into a template: sound rows come back as they were, and nothing else ever stops the reader."""

import csv
import tempfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from data import build
from data.access import Asker, Store
from data.cells import read_cell
from data.days import read_day
from data.errors import UnreadableFile
from data.home import Home
from data.load import Change
from data.periods import reported_period
from data.places import place_table
from data.sources import source_for, sources
from data.templates import Column, Table
from data.templates.choices import choices
from data.templates.workbook import write_template
from tests.filling import filled
from tests.support import csv_file, waved_through

TEMPLATES = {name: source.TEMPLATE for name, source in sources().items() if hasattr(source, "TEMPLATE")}
PROGRAMME = place_table("authorities").query("in_programme == 'true'")
NAMES = dict(PROGRAMME[["name", "authority_code"]].itertuples(index=False))

thoroughly = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
slowly = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))

words = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=30)
days = st.dates(date(2013, 1, 1), date(2025, 12, 31))


@st.composite
def challenges(draw: st.DrawFn) -> dict[str, object]:
    """A sound row as a person may write it, and beside it, under `want`, what it has to become."""
    name = draw(st.sampled_from(sorted(NAMES)))
    first = draw(days)
    precision = draw(st.sampled_from(["day", "month", "year", "none"]))
    months = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
              "November", "December")  # fmt: skip
    month = months[first.month - 1]
    last = first + timedelta(days=draw(st.integers(0, 4)))
    written: dict[str, list[object]] = {
        "day": [first, first.isoformat(), f"{first.day} {month} {first.year}"],
        "month": [f"{month} {first.year}", f"{month[:3]} {first.year}"],
        "year": [f"{first.year}", first.year],
        "none": ["", "TBC"],
    }
    row: dict[str, object] = {
        "challenge_id": draw(st.from_regex(r"[a-z]{3,8}-[0-9]{1,4}", fullmatch=True)),
        "authority_code": draw(st.sampled_from([name, NAMES[name], f"{name} Council", name.upper()])),
        "start_on": draw(st.sampled_from(written[precision])),
        "programme": draw(words),
        "scope": draw(st.one_of(st.just(""), words)),
    }
    if precision == "day":
        row["end_on"] = draw(st.sampled_from([last, f"{last.day} {months[last.month - 1]} {last.year}"]))
    # A real date that is the first of a month has to say whether it is one.
    if draw(st.booleans()) or (isinstance(row["start_on"], date) and first.day == 1):
        row["date_precision"] = precision
    after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    bounds = {
        "day": (first, last),
        "month": (first.replace(day=1), after - timedelta(days=1)),
        "year": (date(first.year, 1, 1), date(first.year, 12, 31)),
        "none": (None, None),
    }[precision]
    row["want"] = (NAMES[name], *bounds, precision, row["programme"], row["scope"] or None)
    return row


def shown(home: Home) -> dict[str, tuple[object, ...]]:
    opened = Store(home.published())
    rows = opened.rows("challenges", who=Asker("test"), folder="export")
    opened.close()
    columns = ("authority_code", "start_on", "end_on", "date_precision", "programme", "scope")
    plain = rows.astype("object").where(rows.notna(), None)
    return {
        row["challenge_id"]: tuple(row[name].date() if hasattr(row[name], "date") else row[name] for name in columns)
        for row in plain.to_dict("records")
    }


@slowly
@given(st.lists(challenges(), min_size=1, max_size=6, unique_by=lambda row: row["challenge_id"]))
def test_what_is_filled_in_is_what_is_on_record(rows: list[dict[str, object]]) -> None:
    assume(all(str(text).strip() == text for row in rows for text in (row["programme"], row["scope"])))
    want = {row["challenge_id"]: row.pop("want") for row in rows}
    with tempfile.TemporaryDirectory() as folder:
        write_template(TEMPLATES["challenges"], Path(folder, "empty.xlsx"))
        book = filled(Path(folder, "empty.xlsx"), Path(folder, "sent.xlsx"), challenges=rows)
        home = Home(Path(folder, "home"))
        sent = build.publish([Change(book, source_for(book), "lead")], waved_through, home=home)[0]
        assert (sent.status, sent.rows_loaded) == ("accepted", len(rows))
        assert shown(home) == want
        # The export is a file of the same layout, and says the same.
        opened = Store(home.published())
        out = Path(folder, "again.csv")
        frame = opened.rows("challenges", who=Asker("test"), folder="export")
        opened.close()
        for column in ("start_on", "end_on", "published_on"):
            frame[column] = frame[column].dt.strftime("%Y-%m-%d")
        frame.to_csv(out, index=False)
        assert build.publish([Change(out, source_for(out), "lead")], waved_through, home=home)[0].status == "unchanged"


text = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\x00"), max_size=40)
numbers = st.one_of(st.integers(-(10**12), 10**12), st.floats())
odd = st.sampled_from(["TBC", "Feb 2016", "2016", "03/02/2016", "yes", "Coventry", "[c]", "=1+1", "#N/A", "2025-26 Q2"])
anything = st.one_of(st.none(), text, numbers, days, st.booleans(), odd)
tables = [(name, table) for name, template in TEMPLATES.items() for table in template.tables]


def sensible(column: Column) -> st.SearchStrategy[object]:
    """Often what belongs into a column, so that reading gets further than its first cell."""
    if column.kind in ("choice", "authority", "place"):
        return st.sampled_from([it.shown for it in choices(column.choices)])
    return st.sampled_from(["x-1", "2024-25", "3 May 2022", 4])


@pytest.mark.parametrize(("name", "table"), tables, ids=[f"{name}-{table.name}" for name, table in tables])
@thoroughly
@given(st.data())
def test_anything_in_any_cell_is_read_or_is_a_fault_of_that_cell(name: str, table: Table, data: st.DataObject) -> None:
    row = {column.name: data.draw(st.one_of(anything, sensible(column))) for column in table.columns}
    with tempfile.TemporaryDirectory() as folder:
        path = csv_file(Path(folder, "sent.csv"), [row])
        try:
            parsed = sources()[name].parse(path)
        except UnreadableFile:
            # A cell may begin a line of its own in the eyes of a reader of CSV, or hold what no text file can.
            return
        assert parsed.cells is not None
        lines = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
        if len(lines) == 2 and any(str(cell).strip() for cell in lines[1]):
            assert len(parsed.cells) == len(table.columns)
        read = parsed.cells[["value", "unreadable", "sent"]]
        # A cell has a value or a fault, never both, and a fault only if something was written or has to be made.
        assert not (read["value"].notna() & read["unreadable"].notna()).any()
        for frame in parsed.tables.values():
            assert len(frame) == 1


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("books")
    for name, template in TEMPLATES.items():
        write_template(template, folder / f"{name}.xlsx")
    return {path.stem: path.read_bytes() for path in folder.iterdir()}


@thoroughly
@given(st.data())
def test_bytes_changed_anywhere_in_a_workbook(books: dict[str, bytes], data: st.DataObject) -> None:
    content = bytearray(books[data.draw(st.sampled_from(sorted(books)))])
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sent.xlsx")
        path.write_bytes(content[: data.draw(st.integers(1, len(content)))])
        try:
            source_for(path).parse(path)
        except UnreadableFile:
            return


@thoroughly
@given(st.one_of(anything, st.text(alphabet="0123456789/-. abcFebruary", max_size=16)))
def test_days_and_periods_are_read_or_refused_in_words(content: object) -> None:
    for read in (read_day, reported_period):
        try:
            found = read(content)
        except ValueError:
            continue
        if found is not None:
            first, last = (found.first, found.last) if read is read_day else found
            assert first <= last
    assert read_cell(content).readable in (True, False)
