"""Whatever bytes arrive: a file is read as it is, or refused in words; nothing else happens."""

import csv
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.cells import OLDER_MARKERS, read_cell
from data.errors import UnreadableFile
from data.places import place_table
from data.sources import read, source_for, takes_period
from tests.long_files import HEADER, as_csv, as_workbook, national, of_region, reading, renamed
from tests.support import compact_file, shipped, whole_workbook

thoroughly = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
YEAR = "2018-19"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("whole")
    open_data = of_region(national(YEAR))
    outcomes = [line for line in open_data if line["Measure Type"] == "Outcome"]
    bare = renamed(outcomes, ASCOF_Measure_Code="", Measure_Type="", Measure_Group="")
    files = (
        whole_workbook(folder / "w.xlsx"), compact_file(folder / "t.csv", shipped("ascof_2c")),
        as_csv(folder / "o.csv", open_data), as_workbook(folder / "o.xlsx", open_data),
        as_csv(folder / "b.csv", bare),
    )  # fmt: skip
    return {path.name: path.read_bytes() for path in files}


def parsed(path: Path) -> pd.DataFrame | None:
    """The figures of a file; None for one that is refused in words."""
    try:
        source = source_for(path)
        return read(source, path, YEAR if takes_period(source) else None).tables["observations"]
    except UnreadableFile:
        return None


def read_or_refuse(path: Path) -> None:
    frame = parsed(path)
    if frame is None:
        return
    # A figure never carries a reason for being missing, and is a number one can draw.
    assert (frame["value"].isna() | frame["missing_reason"].isna()).all()
    assert frame["value"].dropna().abs().lt(float("inf")).all()
    assert frame[["sheet", "cell", "sent"]].notna().all(axis=None)


@thoroughly
@given(st.data())
def test_bytes_changed_anywhere(whole: dict[str, bytes], tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(whole[data.draw(st.sampled_from(sorted(whole)))])
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "changed"
    path.write_bytes(content)
    read_or_refuse(path)


@thoroughly
@given(st.data())
def test_cut_off_anywhere(whole: dict[str, bytes], tmp_path: Path, data: st.DataObject) -> None:
    content = whole[data.draw(st.sampled_from(sorted(whole)))]
    path = tmp_path / "cut"
    path.write_bytes(content[: data.draw(st.integers(0, len(content) - 1))])
    read_or_refuse(path)


NASTY = st.sampled_from(
    [b"\x00", b'"', b'""', b",", b",,,,,", b"\r", b"\n", b"\r\n", b"\xff\xfe", b"\xef\xbb\xbf", b"\x81", b"\xc3\x28",
     b"9" * 400, b"1e999", b"nan", b"inf", b"-", b"[x]", b"\xe2\x80\xaf", b"x" * 140_000, b"=1+1", b"\t", b"\x1a"]
)  # fmt: skip


@thoroughly
@given(st.data())
def test_nasty_bytes_put_in_anywhere(whole: dict[str, bytes], tmp_path: Path, data: st.DataObject) -> None:
    names = sorted(name for name in whole if name.endswith(".csv"))
    content = whole[data.draw(st.sampled_from(names))]
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(content)))
        content = content[:at] + data.draw(NASTY) + content[at:]
    path = tmp_path / "nasty"
    path.write_bytes(content)
    read_or_refuse(path)


@thoroughly
@given(st.lists(st.lists(st.sampled_from(["E08000026", "1B", "Total", "Outcome", "1", ""]), max_size=14), max_size=6))
def test_lines_of_any_length(tmp_path: Path, lines: list[list[str]]) -> None:
    path = tmp_path / "ragged.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *lines])
    ragged = [line for line in lines if any(line) and (len(line) < len(HEADER) or any(line[len(HEADER) :]))]
    frame = parsed(path)
    assert frame is None or not ragged


@thoroughly
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters='\r\n\x00"')), min_size=9, max_size=9))
def test_any_words_in_a_line(tmp_path: Path, words: list[str]) -> None:
    line = dict(zip(shipped("ascof_2c")[0], words, strict=True)) | {"source": "ascof_time_series", "period": "2024-25"}
    path = compact_file(tmp_path / "t.csv", [line])
    frame = parsed(path)
    if frame is None or frame.empty:
        # Some characters end a line in the eyes of a reader of text; the file is then refused whole.
        return
    row = frame.iloc[0]
    assert (row["unreadable"] is None) == all(read_cell(line[name]).readable for name in list(line)[4:])


PLACES = sorted(place_table("authorities")["authority_code"])
CELLS = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\r\n\x00"), max_size=20),
    st.floats(-1e6, 1e6).map(lambda number: f"{number:.3f}"),
    st.integers(0, 10**7).map(lambda number: f"{number:,}"),
    st.sampled_from(sorted(OLDER_MARKERS)),
)


@thoroughly
@given(st.lists(CELLS, min_size=1, max_size=20))
def test_every_cell_of_open_data_is_what_it_says(tmp_path: Path, cells: list[str]) -> None:
    lines = [reading("1G", text, place, name="") for text, place in zip(cells, PLACES, strict=False)]
    frame = parsed(as_csv(tmp_path / "o.csv", lines))
    assert frame is not None
    assert frame["authority_code"].tolist() == [line["ONS Code"] for line in lines]
    for text, row in zip(cells, frame.to_dict("records"), strict=True):
        cell = read_cell(text, OLDER_MARKERS)
        assert (row["value"] == cell.number) or (cell.number is None and pd.isna(row["value"]))
        assert pd.isna(row["unreadable"]) == cell.readable
        # Plainly a number is read as that number.
        if text.replace(",", "").replace(".", "", 1).isdecimal() and "," not in text:
            assert row["value"] == pytest.approx(float(text), rel=1e-11)
