"""Published nearest neighbours, in the publisher's layout and in ours."""

from collections import Counter
from pathlib import Path

import pytest

from data.errors import UnreadableFile
from data.places import REFERENCE
from data.sources import source_for
from data.sources.nearest_neighbours import parse
from tests.support import csv_file

OURS = REFERENCE / "nearest_neighbours.csv"


def test_the_product_ships_what_was_published(shared: Path) -> None:
    published = shared / "published" / "oflog" / "nearest_neighbours.csv"
    assert source_for(published).NAME == source_for(OURS).NAME == "nearest_neighbours"
    frames = [parse(path).tables["neighbours"][["authority_code", "position", "neighbour_code"]] for path in
              (published, OURS)]  # fmt: skip
    assert frames[0].equals(frames[1])
    lines = published.read_text(encoding="utf-8").splitlines()[1:]
    told = list(frames[0].itertuples(index=False, name=None))
    assert told == [(a, int(n), b) for a, n, b in (line.split(",") for line in lines)]


def test_150_authorities_have_15_each_listed_by_code() -> None:
    frame = parse(OURS).tables["neighbours"]
    assert len(frame) == 2250
    assert set(Counter(frame["authority_code"]).values()) == {15}
    assert frame["authority_code"].nunique() == 150
    # The order is that of the codes, so a place in it says nothing of who is most alike.
    for _, rows in frame.groupby("authority_code"):
        assert rows.sort_values("position")["neighbour_code"].is_monotonic_increasing


def test_solihull_and_telford_have_no_neighbour_in_the_region() -> None:
    frame = parse(OURS).tables["neighbours"]
    region = {"E06000019", "E06000020", "E06000021", "E06000051", "E08000025", "E08000026", "E08000027", "E08000028",
              "E08000029", "E08000030", "E08000031", "E10000028", "E10000031", "E10000034"}  # fmt: skip
    inside = frame[frame["authority_code"].isin(region) & frame["neighbour_code"].isin(region)]
    assert region - set(inside["authority_code"]) == {"E08000029", "E06000020"}


def test_a_place_in_the_list_is_a_whole_number(tmp_path: Path) -> None:
    rows = [
        {"authority_code": "E08000026", "position": place, "neighbour_code": "E08000027"} for place in ("1", "x", 2.5)
    ]
    with pytest.raises(UnreadableFile, match="2 lines cannot be read"):
        parse(csv_file(tmp_path / "n.csv", rows))
