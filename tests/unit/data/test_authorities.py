"""The shipped tables of places: who is in them, who took over from whom, and which spelling names whom."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from data.places import PLACE_TABLES, REFERENCE, codes_by_name, normal_name, place_table
from tests.support import SHARED

ROOT = Path(__file__).parents[3]
PUBLISHED = SHARED / "published"

# Typed from the programme's list of authorities and the region page's grid, not from our files:
# ONS code, name, name on the tile, social services code, tile row and column.
PROGRAMME = [
    ("E06000021", "Stoke-on-Trent", "Stoke", "414", 1, 3),
    ("E10000028", "Staffordshire", "Staffordshire", "413", 1, 4),
    ("E06000051", "Shropshire", "Shropshire", "417", 2, 1),
    ("E06000020", "Telford and Wrekin", "Telford", "418", 2, 2),
    ("E08000031", "Wolverhampton", "Wolverhampton", "412", 2, 3),
    ("E08000030", "Walsall", "Walsall", "411", 2, 4),
    ("E08000027", "Dudley", "Dudley", "408", 3, 2),
    ("E08000028", "Sandwell", "Sandwell", "409", 3, 3),
    ("E08000025", "Birmingham", "Birmingham", "406", 3, 4),
    ("E08000029", "Solihull", "Solihull", "410", 3, 5),
    ("E06000019", "Herefordshire", "Herefordshire", "415", 4, 1),
    ("E10000034", "Worcestershire", "Worcestershire", "416", 4, 2),
    ("E10000031", "Warwickshire", "Warwickshire", "404", 4, 4),
    ("E08000026", "Coventry", "Coventry", "407", 4, 5),
]
# How many councils with social services each region has had since April 2023.
REGION_SIZES = {
    "E12000001": ("North East", 12),
    "E12000002": ("North West", 24),
    "E12000003": ("Yorkshire and the Humber", 15),
    "E12000004": ("East Midlands", 10),
    "E12000005": ("West Midlands", 14),
    "E12000006": ("East of England", 11),
    "E12000007": ("London", 33),
    "E12000008": ("South East", 19),
    "E12000009": ("South West", 15),
}
SUCCESSIONS = {
    ("E06000028", "E06000058"): date(2019, 4, 1), ("E06000029", "E06000058"): date(2019, 4, 1),
    ("E10000009", "E06000058"): date(2019, 4, 1), ("E10000009", "E06000059"): date(2019, 4, 1),
    ("E10000002", "E06000060"): date(2020, 4, 1), ("E10000021", "E06000061"): date(2021, 4, 1),
    ("E10000021", "E06000062"): date(2021, 4, 1), ("E10000006", "E06000063"): date(2023, 4, 1),
    ("E10000006", "E06000064"): date(2023, 4, 1), ("E10000023", "E06000065"): date(2023, 4, 1),
    ("E10000027", "E06000066"): date(2023, 4, 1),
}  # fmt: skip
# Groups of councils, and one combined area without a code: a row with such a name is about no place of ours.
NO_PLACES = {
    "shire counties", "unitary authorities", "unitary authority", "metropolitan districts",
    "metropolitan district", "inner london", "outer london", "district", "cornwall and isles of scilly",
}  # fmt: skip

Row = dict[str, str]


def rows(table: str) -> list[Row]:
    with (REFERENCE / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def authorities() -> dict[str, Row]:
    return {row["authority_code"]: row for row in rows("authorities")}


def councils(only_current: bool = True) -> Iterator[Row]:
    for row in authorities().values():
        if row["region_code"] and not (only_current and row["end_on"]):
            yield row


def successions() -> dict[tuple[str, str], date]:
    listed = rows("authority_successions")
    return {(row["predecessor_code"], row["successor_code"]): date.fromisoformat(row["effective_on"]) for row in listed}


@pytest.mark.parametrize("table", PLACE_TABLES)
def test_a_table_has_the_columns_of_its_schema_and_one_row_a_key_in_order(table: str) -> None:
    schema = next((ROOT / "data" / "sql" / "schema").glob(f"*_{table}.sql")).read_text(encoding="utf-8").splitlines()
    columns = [
        line.split()[0] for line in schema[1:] if line.startswith("    ") and not line.strip().startswith("primary")
    ]
    assert list(place_table(table).columns) == columns
    key = [tuple(row.values())[: 2 if table == "authority_successions" else 1] for row in rows(table)]
    assert key == sorted(set(key))
    assert b"\r" not in (REFERENCE / f"{table}.csv").read_bytes()


def test_the_programme_has_its_14_authorities_on_their_tiles() -> None:
    ours = [row for row in authorities().values() if row["in_programme"] == "true"]
    found = {
        (
            row["authority_code"],
            row["name"],
            row["short_name"],
            row["cassr_code"],
            int(row["tile_row"]),
            int(row["tile_column"]),
        )
        for row in ours
    }
    assert found == set(PROGRAMME)
    assert len({place[4:] for place in found}) == 14
    assert {row["in_programme"] for row in authorities().values()} == {"true", "false"}
    assert not [
        row for row in authorities().values() if row["in_programme"] == "false" and row["tile_row"] + row["tile_column"]
    ]


def test_the_programme_is_the_whole_of_the_west_midlands_and_none_of_it_has_ended() -> None:
    region = {row["authority_code"] for row in councils() if row["region_code"] == "E12000005"}
    assert region == {place[0] for place in PROGRAMME}


def test_every_region_has_its_councils_and_england_its_153() -> None:
    sizes = Counter(row["region_code"] for row in councils())
    assert {code: (authorities()[code]["name"], size) for code, size in sizes.items()} == REGION_SIZES
    assert sizes.total() == 153


@pytest.mark.parametrize(
    ("region", "members"),
    [
        ("E12000001", {"County Durham", "Gateshead", "Northumberland"}),
        ("E12000002", {"Cumbria", "Cumberland", "St Helens"}),
        ("E12000003", {"North Yorkshire", "York", "Kingston upon Hull"}),
        ("E12000004", {"Derby", "Northamptonshire"}),
        ("E12000006", {"Luton", "Peterborough", "Thurrock"}),
        ("E12000007", {"City of London", "Westminster"}),
        ("E12000008", {"Milton Keynes", "Medway", "Buckinghamshire"}),
        ("E12000009", {"Isles of Scilly", "Poole", "Dorset"}),
    ],
)
def test_places_easily_put_in_the_wrong_region_are_in_the_right_one(region: str, members: set[str]) -> None:
    assert members <= {row["name"] for row in councils(only_current=False) if row["region_code"] == region}


def test_a_code_says_what_type_of_place_it_is() -> None:
    prefix = {
        "county": "E10",
        "unitary": "E06",
        "metropolitan": "E08",
        "london": "E09",
        "region": "E12",
        "country": "E92",
    }
    for code, row in authorities().items():
        assert code[:3] == prefix[row["type"]], code
        has_region = row["type"] not in ("region", "country")
        assert bool(row["region_code"]) == has_region, code
    assert len([row for row in authorities().values() if row["type"] == "region"]) == 9
    assert authorities()["E92000001"]["name"] == "England"


def test_two_places_never_share_a_name_or_a_tile_name() -> None:
    for column in ("name", "short_name"):
        assert not [name for name, count in Counter(row[column] for row in authorities().values()).items() if count > 1]


def test_codes_the_workbook_lacks_but_another_source_uses_are_there() -> None:
    assert {"E10000002", "E10000023", "E10000027"} <= set(authorities())


def test_every_reorganisation_since_2015_is_recorded() -> None:
    assert successions() == SUCCESSIONS


def test_a_successor_starts_the_day_after_its_predecessor_ended() -> None:
    known = authorities()
    for (predecessor, successor), effective_on in successions().items():
        assert known[successor]["start_on"] == effective_on.isoformat()
        assert known[predecessor]["end_on"] == (effective_on - timedelta(days=1)).isoformat()
        assert known[predecessor]["region_code"] == known[successor]["region_code"]


def test_nothing_starts_or_ends_without_somebody_before_or_after_it() -> None:
    ended = {code for code, row in authorities().items() if row["end_on"]}
    begun = {code for code, row in authorities().items() if row["start_on"]}
    assert ended == {predecessor for predecessor, _ in successions()}
    assert begun == {successor for _, successor in successions()}


def test_a_spelling_is_written_plainly_and_names_a_known_place() -> None:
    aliases = codes_by_name()
    assert len(aliases) == len(rows("authority_aliases"))
    assert not [alias for alias in aliases if alias != normal_name(alias)]
    assert set(aliases.values()) == set(authorities()), "every place has a spelling, and every spelling a place"


def test_every_place_answers_to_its_own_names() -> None:
    for code, row in authorities().items():
        assert codes_by_name()[normal_name(row["name"])] == code
        assert codes_by_name()[normal_name(row["short_name"])] == code


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("Telford and the Wrekin", "E06000020"),
        ("Herefordshire, County of", "E06000019"),
        ("Stoke on Trent", "E06000021"),
        ("Stoke", "E06000021"),
        ("Telford & Wrekin Council", "E06000020"),
        ("Birmingham City Council", "E08000025"),
        ("City of Wolverhampton Council", "E08000031"),
        ("Medway Towns", "E06000035"),
        ("St. Helens", "E08000013"),
        ("Durham", "E06000047"),
        ("Bristol, City of", "E06000023"),
        ("Kingston upon Hull, City of", "E06000010"),
        ("Eastern", "E12000006"),
        ("Yorkshire and The Humber", "E12000003"),
        ("England", "E92000001"),
        ("  West   MIDLANDS ", "E12000005"),
    ],
)
def test_spellings_seen_in_published_files_name_their_place(spelling: str, code: str) -> None:
    assert codes_by_name()[normal_name(spelling)] == code


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("Dorset", "E06000059"),
        ("Dorset County", "E10000009"),
        ("Buckinghamshire", "E06000060"),
        ("Buckinghamshire County Council", "E10000002"),
        ("North Yorkshire", "E06000065"),
        ("Somerset", "E06000066"),
        ("Somerset County Council", "E10000027"),
        ("Northumberland", "E06000057"),
        ("Cumbria", "E10000006"),
    ],
)
def test_a_name_two_codes_have_borne_names_the_present_one(spelling: str, code: str) -> None:
    assert codes_by_name()[normal_name(spelling)] == code


@pytest.mark.parametrize("name", sorted(NO_PLACES))
def test_the_name_of_a_group_of_councils_names_no_place(name: str) -> None:
    assert name not in codes_by_name()


def workbook_places() -> Iterator[tuple[str, str]]:
    book = CalamineWorkbook.from_path(PUBLISHED / "ascof" / "ascof_2024_25.ods")
    for sheet in book.sheet_names:
        cells = book.get_sheet_by_name(sheet).to_python()
        starts = [number for number, row in enumerate(cells) if row and str(row[0]).strip() == "Local authority code"]
        for row in cells[starts[0] + 1 :] if starts else []:
            yield str(row[2]).strip(), str(row[1])


def open_data_places() -> Iterator[tuple[str, str]]:
    book = CalamineWorkbook.from_path(PUBLISHED / "ascof" / "meas-from-asc-of-eng-2021-open-data-csv_v2.xlsx")
    header, *cells = book.get_sheet_by_index(0).to_python()
    code, name = header.index("ONS Code"), header.index("Geographical Description")
    return ((str(row[code]).strip(), str(row[name])) for row in cells)


def csv_places(path: str, code: str, name: str) -> Iterator[tuple[str, str]]:
    with (PUBLISHED / path).open(encoding="utf-8-sig", newline="") as file:
        yield from ((row[code], row[name] if name else "") for row in csv.DictReader(file))


def boundary_places() -> Iterator[tuple[str, str]]:
    for path in (PUBLISHED / "boundaries").glob("*.geojson"):
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
            yield feature["properties"]["CTYUA23CD"], feature["properties"]["CTYUA23NM"]


def published_places(source: str) -> set[tuple[str, str]]:
    """Every pair of code and name a published source has."""
    ascof, own = ("ONS Code", "Geographical Description"), ("ons_code", "authority")
    listed: dict[str, Callable[[], Iterator[tuple[str, str]]]] = {
        "workbook": workbook_places,
        "open data": open_data_places,
        "open data, West Midlands": lambda: csv_places("ascof/ascof_2020_21_open_data_west_midlands.csv", *ascof),
        "extract of 2018-19": lambda: csv_places("ascof_extracts/ascof_2018_19_outcomes.csv", *ascof),
        "Oflog": lambda: csv_places("oflog/adult_social_care.csv", "Local authority code", "Local authority name"),
        "neighbours": lambda: csv_places("oflog/nearest_neighbours.csv", "ons_code", ""),
        "their neighbours": lambda: csv_places("oflog/nearest_neighbours.csv", "neighbour_ons_code", ""),
        "boundaries": boundary_places,
        "challenges": lambda: csv_places("peer_challenges/peer_challenges.csv", *own),
        "assessments": lambda: csv_places("peer_challenges/cqc_assessments.csv", *own),
        "follow-ups": lambda: csv_places("peer_challenges/follow_ups.csv", "authority", "authority"),
    }
    return set(listed[source]())


SOURCES = ["workbook", "open data", "open data, West Midlands", "extract of 2018-19", "Oflog", "neighbours",
           "their neighbours", "boundaries", "challenges", "assessments", "follow-ups"]  # fmt: skip


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("source", SOURCES)
def test_every_code_and_name_in_a_published_file_is_known(source: str) -> None:
    places = published_places(source)
    assert places
    names = {normal_name(name) for _, name in places if name}
    assert sorted(names - set(codes_by_name()) - NO_PLACES) == []
    codes = {code for code, _ in places if code[:1] == "E" and code[1:].isdigit()}
    assert sorted(codes - set(authorities())) == []


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize(
    "source", [source for source in SOURCES if "neighbours" not in source and source != "follow-ups"]
)
def test_the_name_beside_a_code_is_that_codes_or_its_successors(source: str) -> None:
    strangers = [
        (code, name)
        for code, name in published_places(source)
        if code in authorities()
        and codes_by_name()[normal_name(name)] != code
        and (code, codes_by_name()[normal_name(name)]) not in successions()
    ]
    assert strangers == []


@pytest.mark.usefixtures("shared")
def test_social_services_codes_are_the_workbooks() -> None:
    book = CalamineWorkbook.from_path(PUBLISHED / "ascof" / "ascof_2024_25.ods")
    cells = book.get_sheet_by_name("Table_1a").to_python()
    listed = {str(row[2]): str(int(row[0])) if isinstance(row[0], float) else str(row[0]) for row in cells[6:]}
    ours = {code: row["cassr_code"] for code, row in authorities().items() if row["region_code"] and code in listed}
    assert ours == {code: cassr for code, cassr in listed.items() if code in ours}
    assert len(ours) == 158
