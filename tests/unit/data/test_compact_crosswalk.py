"""The shipped list of former codes, and its layout."""

from pathlib import Path

import pytest

from data.errors import UnreadableFile
from data.places import REFERENCE
from data.sources import source_for
from data.sources.compact_crosswalk import HEADER, parse, recognises

SHIPPED = REFERENCE / "crosswalk.csv"


def test_the_shipped_list_is_recognised_and_says_what_the_publisher_renamed() -> None:
    assert recognises(SHIPPED)
    assert source_for(SHIPPED).NAME == "compact_crosswalk"
    frame = parse(SHIPPED).tables["crosswalk"]
    assert set(frame["source"]) == {"ascof_time_series"}
    # The contents page has 25 measures; read off it: 3A was 1B, and 2A was 2D.
    contents = frame[frame["listed_in"] == "Contents"].set_index("code")["former_code"]
    assert len(contents) == 25
    assert (contents["3A"], contents["2A"]) == ("1B", "2D")


def test_it_says_the_same_as_the_workbook(shared: Path) -> None:
    workbook = source_for(path := shared / "published" / "ascof" / "ascof_2024_25.ods").parse(path)
    columns = ["indicator", "code", "former_code", "former_period_start", "listed_in", "description", "source"]
    ours, theirs = (parsed.tables["crosswalk"][columns].astype("str") for parsed in (parse(SHIPPED), workbook))
    assert ours.equals(theirs)


@pytest.mark.parametrize(
    ("line", "words"),
    [("ascof_time_series,3A,1B,2022-23,Contents", "number of cells the header has: 1.\nWhere: a.csv, line 2"),
     ("ascof_time_series,3A,1B,before,Contents,Control", "'before' is not a financial year"),
     ("nobody,3A,1B,2022-23,Contents,Control", "'nobody' is no source")],
)  # fmt: skip
def test_spoilt_lines_are_named(tmp_path: Path, line: str, words: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{','.join(HEADER)}\n{line}\n", encoding="utf-8")
    with pytest.raises(UnreadableFile) as caught:
        parse(path)
    assert words in str(caught.value)
