"""Whatever a tracker holds: reading it through a mapping never crashes and never loses a row."""

import csv
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path

import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import build
from data.errors import BadDefinition, UnreadableFile
from data.home import Home
from data.load import Change
from data.mappings import DATE_ORDERS, ColumnMapping, columns_of
from data.mappings.guess import found_words, guessed, likely_order, sheets_with_a_list, table_at
from data.mappings.loose_days import loose_day
from data.mappings.mended_text import mended_text
from data.mappings.reading import read_with
from data.mappings.record import as_toml, read_mapping, version_of
from data.sources import sources
from data.verdict import Flag, Outcome, Staged, Verdict
from tests.trackers import HEADINGS, MAPPING, mapping_file, misread, tracker

thoroughly = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
slowly = settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))

# What a text file can hold: no letter without a partner, and no null, which no text has.
any_text = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
usual = st.sampled_from(
    [
        "",
        "",
        "1",
        "TBC",
        "Complete",
        "12/3/24",
        "31/2/24",
        "March 2025",
        "45363",
        "Total",
        "Notes",
        "#N/A",
        "Itâ€™s",
        "Ref",
    ]
)
cells = st.one_of(usual, any_text)
tables = st.lists(st.lists(cells, max_size=8), max_size=12)


# Marks without width, and what is left of a terminal.
UNSEEN = {*map(chr, [*range(9), *range(14, 32), 127, 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])}


def filled(row: list[str]) -> bool:
    """Whether somebody who looks at a row sees anything."""
    return any(not letter.isspace() and letter not in UNSEEN for cell in row for letter in cell)


@thoroughly
@given(tables, tables)
def test_every_row_of_a_text_is_read_or_named(above: list[list[str]], rows: list[list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = tracker(Path(folder) / "plan.csv", rows, above=[["Plan"], *above])
        try:
            found = read_with(MAPPING, path)
        except UnreadableFile:
            # A heading too far down or a field larger than a reader takes: said in words, and no row is in.
            return
        with path.open(encoding="utf-8", newline="") as file:
            everything = list(csv.reader(file))
        header = next(at for at, row in enumerate(everything) if set(HEADINGS) <= {" ".join(it.split()) for it in row})
        expected = sum(map(filled, everything[header + 1 :]))
        assert len(found.lines) + len(found.left_out) == expected
        numbers = [*(line.number for line in found.lines), *(row.row_number for row in found.left_out)]
        assert max(Counter(numbers).values(), default=1) == 1
        assert all(row.reason and row.sent for row in found.left_out)


@thoroughly
@given(
    st.lists(
        st.lists(
            st.one_of(
                st.none(), cells, st.booleans(), st.floats(-1e9, 1e9), st.dates(date(1905, 1, 1), date(2200, 1, 1))
            ),
            max_size=7,
        ),
        max_size=8,
    )
)
def test_every_row_of_a_workbook_is_read_or_named(rows: list[list[object]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.xlsx"
        with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
            sheet, day = book.add_worksheet("Plan"), book.add_format({"num_format": "dd/mm/yyyy"})
            sheet.write_row(0, 0, HEADINGS)
            for at, row in enumerate(rows, start=1):
                for index, cell in enumerate(row):
                    if isinstance(cell, date):
                        sheet.write_datetime(at, index, cell, day)
                    elif cell is not None:
                        sheet.write(at, index, cell)
        found = read_with(MAPPING, path)
        told = {line.number for line in found.lines} | {row.row_number for row in found.left_out}
        # A cell of spaces and signs nobody sees may count as filled or as empty, but nothing else does.
        sure = {at + 2 for at, row in enumerate(rows) if any(it is not None and any(map(_seen, str(it))) for it in row)}
        assert sure <= told


def assert_words(said: str) -> None:
    """What is said of a fault is said in words."""
    assert len(said.split()) > 3


def _seen(letter: str) -> bool:
    return letter.isalnum()


@thoroughly
@given(tables)
def test_guessing_at_a_file_never_stops(rows: list[list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = tracker(Path(folder) / "plan.csv", rows)
        try:
            sheets = sheets_with_a_list(path)
        except UnreadableFile as error:
            assert_words(str(error))
            return
        for sheet, at in sheets.items():
            table = table_at(path, sheet, at, 1)
            found = guessed(table, at, columns_of("recommendations"))
            named = [*found.columns.values(), *([found.id_from] if found.id_from else [])]
            # Each column of theirs is taken once, and is one of theirs.
            assert len(named) == len(set(named))
            assert set(named) <= set(table.headings)
            assert all(times > 0 for words in named for times in found_words(table, words).values())
            assert likely_order(table, named) in DATE_ORDERS


@thoroughly
@given(st.text(max_size=200))
def test_no_text_stops_the_mending_and_what_is_mended_stays_so(text: str) -> None:
    once = mended_text(text)
    assert mended_text(once.text).text == once.text


@thoroughly
@given(st.text(st.characters(codec="cp1252", exclude_categories=["C", "Z"]), max_size=60))
def test_what_was_read_wrongly_comes_back(text: str) -> None:
    meant = mended_text(text)
    if not meant.mended and not meant.lost:
        assert mended_text(misread(text)).text == meant.text


@thoroughly
@given(
    st.one_of(any_text, st.from_regex(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"), st.floats(), st.integers(), st.dates()),
    st.sampled_from(["day_first", "month_first", "year_first"]),
    st.sampled_from(["last_day", "first_day", "nothing"]),
)
def test_a_date_is_one_day_or_nothing_or_said_not_to_be_one(content: object, order: str, month_means: str) -> None:
    try:
        found = loose_day(content, order=order, month_means=month_means)
    except ValueError as error:
        found = None
        assert_words(str(error))
    assert found is None or 1990 <= found.day.year <= 2101


names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)


@thoroughly
@given(names, names, names)
def test_a_mapping_is_read_as_it_was_written(heading: str, word: str, value: str) -> None:
    given_mapping = ColumnMapping(
        name="plan",
        fills="recommendations",
        columns={"recommendation_id": ("Ref",), "authority_code": ("Council",), "text": (heading,)},
        words={"status": {word: "done"}},
        constants={"note": value},
    )
    try:
        found = read_mapping(as_toml(given_mapping))
    except BadDefinition as error:
        assert_words(str(error))
    else:
        assert found == given_mapping


@thoroughly
@given(st.text(max_size=300))
def test_no_text_stops_the_reader_of_mappings(text: str) -> None:
    try:
        read_mapping(text)
    except BadDefinition as error:
        assert_words(str(error))


numbers = st.lists(st.integers(1, 6).map(str), min_size=1, max_size=8)


@slowly
@given(numbers, st.sets(st.integers(2, 9), max_size=4))
def test_loaded_and_set_aside_are_all_rows_and_a_rebuild_has_the_same(numbers: list[str], bad: set[int]) -> None:
    def judge(staged: Staged) -> Verdict:
        """A gate that finds the rows of some lines bad, and is done when they are gone."""
        if "recommendations" not in staged.tables:
            return Verdict(())
        lines = staged.connection.execute("select cell from incoming_recommendations").fetchall()
        wrong = [cell for (cell,) in lines if int(cell.split()[1]) in bad]
        flags = tuple(Flag("bad", None, None, None, None, "It is bad.", f"plan.csv {cell}", cell) for cell in wrong)
        return Verdict((Outcome("bad", "critical", not wrong, len(wrong), "Bad rows."),), flags)

    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder) / "home")
        rows = [[f"{number}-{at}", "x", "Complete"] for at, number in enumerate(numbers)]
        path, mapping = tracker(Path(folder) / "plan.csv", [*rows, ["Total"]]), mapping_file(Path(folder))
        changes = [
            Change(mapping, sources()["mappings"], "data_steward"),
            Change(path, sources()["recommendations"], "data_steward", mapping=version_of(mapping)),
        ]
        result = build.publish(changes, judge, home=home)[-1]
        lines = set(range(2, len(rows) + 2))
        if lines <= bad:
            assert (result.status, result.rows_refused) == ("refused", len(rows))
            return
        assert {row.row_number for row in result.verdict.bad_rows} == lines & bad
        assert (result.rows_read, result.rows_loaded) == (len(rows), len(lines - bad))
        before = _held(home)
        build.rebuild(home)
        assert _held(home) == before


def _held(home: Home) -> list[list[tuple[object, ...]]]:
    import duckdb

    tables = ("recommendations", "status_events", "set_aside_rows", "mappings", "loads")
    with duckdb.connect(home.published(), read_only=True) as connection:
        return [connection.execute(f"from {table} order by all").fetchall() for table in tables]
