"""Whatever bytes arrive: a file is read, or refused in words; nothing else happens."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.cells import read_cell
from data.errors import UnreadableFile
from data.sources import source_for
from tests.support import compact_file, shipped, whole_workbook

thoroughly = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("whole")
    workbook = whole_workbook(folder / "w.xlsx")
    table = compact_file(folder / "t.csv", shipped("ascof_2c"))
    return {path.name: path.read_bytes() for path in (workbook, table)}


def read_or_refuse(path: Path) -> None:
    try:
        parsed = source_for(path).parse(path)
    except UnreadableFile:
        return
    frame = parsed.tables["observations"]
    # A figure never carries a reason for being missing, and is a number one can draw.
    assert (frame["value"].isna() | frame["missing_reason"].isna()).all()
    assert frame["value"].dropna().abs().lt(float("inf")).all()


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


@thoroughly
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters='\r\n\x00"')), min_size=9, max_size=9))
def test_any_words_in_a_line(tmp_path: Path, words: list[str]) -> None:
    line = dict(zip(shipped("ascof_2c")[0], words, strict=True)) | {"source": "ascof_time_series", "period": "2024-25"}
    path = compact_file(tmp_path / "t.csv", [line])
    try:
        row = source_for(path).parse(path).tables["observations"].iloc[0]
    except UnreadableFile:
        # Some characters end a line in the eyes of a reader of text; the file is then refused whole.
        return
    assert (row["unreadable"] is None) == all(read_cell(line[name]).readable for name in list(line)[4:])
