"""The register in the store: as shipped, cell by cell; said again as a new version; never lost."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from data import build, store
from data.access import Asker, Store
from data.export import write_export
from data.home import Home
from data.load import Change, LoadResult
from data.places import REFERENCE
from data.sources import source_for
from tests.support import csv_file, shipped_rows, waved_through

WHO = Asker("test")
COMPILED = date(2026, 1, 23)
# Export, shipped table, and the columns that name a row.
TABLES = [
    ("challenges", "challenges", ("challenge_id",)),
    ("exposures", "team_members", ("challenge_id", "reviewer_authority_code")),
    ("recommendations", "recommendations", ("recommendation_id",)),
    ("reported_follow_ups", "reported_follow_ups", ("reported_follow_up_id",)),
    ("ratings", "ratings", ("rating_id", "subject")),
]  # fmt: skip


def exported(home: Home, name: str, folder: Path, **given: object) -> list[dict[str, str]]:
    """An export as a program reads it, without what is made up: the words of a CSV file."""
    opened = Store(home.published(), made_up=False)
    try:
        write_export(opened, name, folder / f"{name}.csv", who=WHO, **given)  # type: ignore[arg-type]
    finally:
        opened.close()
    return list(csv.DictReader(io.StringIO((folder / f"{name}.csv").read_text(encoding="utf-8"))))


@pytest.mark.parametrize(("export", "shipped", "key"), TABLES, ids=lambda it: it if isinstance(it, str) else "")
def test_exports_are_the_shipped_tables_cell_by_cell(
    full_home: Home, tmp_path: Path, export: str, shipped: str, key: tuple[str, ...]
) -> None:
    def named(rows: list[dict[str, str]]) -> dict[tuple[str, ...], dict[str, str]]:
        found = {tuple(row[name] for name in key): row for row in rows}
        assert len(found) == len(rows)
        return found

    told, sent = named(exported(full_home, export, tmp_path)), named(shipped_rows(shipped))
    assert told.keys() == sent.keys()
    for name, row in sent.items():
        assert {column: _plain(told[name][column]) for column in row} == row
        assert told[name]["illustrative"] == "False"


def _plain(cell: str) -> str:
    """A score in per cent as it was published, without the decimal a number gets in a file."""
    return cell.removesuffix(".0")


def test_neighbours_are_exported_as_shipped(full_home: Home, tmp_path: Path) -> None:
    told = exported(full_home, "neighbours", tmp_path)
    sent = list(csv.DictReader(io.StringIO((REFERENCE / "nearest_neighbours.csv").read_text(encoding="utf-8"))))
    assert [{column: row[column] for column in sent[0]} for row in told] == sent


def test_status_counts_the_register_and_nothing_made_up_with_it(full_home: Home) -> None:
    opened = Store(full_home.published())
    status = opened.rows("status", who=WHO).to_dict("records")[0]
    opened.close()
    assert (status["challenges"], status["recommendations"], status["illustrative"]) == (14, 20, True)


@pytest.mark.parametrize("export", [*(name for name, _, _ in TABLES), "neighbours"])
def test_the_register_is_known_from_the_day_it_was_compiled(full_home: Home, tmp_path: Path, export: str) -> None:
    before = exported(full_home, export, tmp_path, as_known_on=date(2026, 1, 22))
    then = exported(full_home, export, tmp_path, as_known_on=COMPILED)
    assert before == []
    assert then == exported(full_home, export, tmp_path)


def test_a_recommendation_of_unknown_status_is_proposed_and_nothing_follows_from_it(
    full_home: Home, tmp_path: Path
) -> None:
    rows = exported(full_home, "recommendations", tmp_path)
    assert {(row["status"], row["derived"], row["indicators"]) for row in rows} == {("proposed", "", "")}


def test_every_row_names_its_page(full_home: Home, tmp_path: Path) -> None:
    for export, _, _ in TABLES:
        for row in exported(full_home, export, tmp_path):
            assert row["source_url"].startswith(("https://", "http://"))


def test_a_follow_up_reported_in_public_is_no_formal_one(full_home: Home) -> None:
    with store.reading(full_home.published()) as connection:
        assert connection.execute("select count(*) from follow_ups").fetchone() == (0,)
        assert connection.execute("select count(*) from reported_follow_ups").fetchone() == (11,)


def test_the_taxonomies_are_part_of_every_store(full_home: Home) -> None:
    with store.reading(full_home.published()) as connection:
        held = connection.execute(
            "select taxonomy, version, count(*) from taxonomy_terms group by all order by all"
        ).fetchall()
        used = connection.execute(
            "select distinct unnest(areas) from recommendations except select term from taxonomy_terms"
        ).fetchall()
    assert held == [
        ("quality_statements", "2023", 9), ("respondent_roles", "2024", 8), ("self_assessment_areas", "2018", 6),
        ("self_assessment_areas", "2024", 6), ("team_roles", "2024", 6),
    ]  # fmt: skip
    assert used == []


# What happens to rows that are said again.


def challenge(**cells: object) -> dict[str, object]:
    return {"challenge_id": "dudley-2022-05", "authority_code": "Dudley", "start_on": "May 2022", "end_on": "",
            "programme": "WM ADASS", "scope": "Everything", **cells}  # fmt: skip


class Sender:
    """Somebody who sends one list of challenges after another."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.home, self.sent = folder, Home(folder / "home"), 0

    def __call__(self, *rows: dict[str, object], **given: object) -> LoadResult:
        self.sent += 1
        path = csv_file(self.folder / f"{self.sent}.csv", rows)
        change = Change(path, source_for(path), "data_steward", **given)  # type: ignore[arg-type]
        return build.publish([change], waved_through, home=self.home)[0]

    def known(self, **given: object) -> dict[str, str]:
        rows = exported(self.home, "challenges", self.folder, **given)
        return {row["challenge_id"]: row["scope"] for row in rows}

    def held(self) -> int:
        with store.reading(self.home.published()) as connection:
            row = connection.execute("select count(*) from challenges").fetchone()
        assert row is not None
        return int(row[0])


@pytest.fixture
def send(tmp_path: Path) -> Sender:
    return Sender(tmp_path)


def test_a_changed_row_is_a_new_version_and_the_old_one_stays_known_for_its_days(send: Sender) -> None:
    send(challenge(), published_on=date(2025, 1, 1))
    send(challenge(scope="Safeguarding"), published_on=date(2025, 6, 1))
    assert send.known() == {"dudley-2022-05": "Safeguarding"}
    assert send.known(as_known_on=date(2025, 5, 31)) == {"dudley-2022-05": "Everything"}
    assert send.known(as_known_on=date(2024, 12, 31)) == {}
    assert send.held() == 2


def test_an_older_list_loaded_later_changes_nothing_that_is_shown(send: Sender) -> None:
    send(challenge(scope="Safeguarding"), published_on=date(2025, 6, 1))
    send(challenge(), published_on=date(2025, 1, 1))
    assert send.known() == {"dudley-2022-05": "Safeguarding"}
    assert send.known(as_known_on=date(2025, 3, 1)) == {"dudley-2022-05": "Everything"}


def test_of_two_loads_of_one_day_the_later_counts(send: Sender) -> None:
    send(challenge())
    send(challenge(scope="Safeguarding"), published_on=date.today())
    send(challenge(scope="Everything again"))
    assert send.known() == {"dudley-2022-05": "Everything again"}


def test_a_row_that_a_later_list_leaves_out_stays(send: Sender) -> None:
    send(challenge(), challenge(challenge_id="walsall-1", authority_code="Walsall"))
    send(challenge(scope="Safeguarding"))
    assert send.known() == {"dudley-2022-05": "Safeguarding", "walsall-1": "Everything"}


def test_the_same_content_in_other_words_and_order_is_unchanged(send: Sender) -> None:
    rows = [challenge(), challenge(challenge_id="walsall-1", authority_code="Walsall")]
    send(*rows)
    again = [
        {**row, "authority_code": code, "start_on": "2022-05-01", "end_on": "2022-05-31", "date_precision": "month"}
        for row, code in zip(reversed(rows), ("E08000030", "dudley council"), strict=True)
    ]
    assert send(*again).status == "unchanged"
    assert send(again[0]).status == "unchanged"
    assert send(*again[:1], challenge(challenge_id="walsall-2", authority_code="Walsall")).status == "accepted"
    # An earlier wording is no longer what the record says.
    send(challenge(scope="Safeguarding"))
    assert send(*rows).status == "accepted"


def test_the_same_content_of_another_day_is_news(send: Sender) -> None:
    send(challenge(), published_on=date(2025, 6, 1))
    assert send(challenge()).status == "unchanged"
    assert send(challenge(), challenge(), published_on=date(2025, 1, 1)).status == "accepted"
    assert send.known(as_known_on=date(2025, 3, 1)) == {"dudley-2022-05": "Everything"}


def test_a_list_that_replaces_another_withdraws_what_it_lacks(send: Sender) -> None:
    first = send(
        challenge(), challenge(challenge_id="walsall-1", authority_code="Walsall"), published_on=date(2025, 1, 1)
    )
    send(challenge(), replaces=first.load_id, published_on=date(2025, 6, 1))
    assert send.known() == {"dudley-2022-05": "Everything"}
    assert send.known(as_known_on=date(2025, 3, 1)) == {"dudley-2022-05": "Everything", "walsall-1": "Everything"}


def test_the_archive_gives_the_same_record(send: Sender) -> None:
    send(challenge(), published_on=date(2025, 1, 1))
    send(challenge(scope="Safeguarding"))
    info, told = store.describe(send.home.published())[0], exported(send.home, "challenges", send.folder)
    assert build.rebuild(send.home) == info
    assert exported(send.home, "challenges", send.folder) == told


def test_a_later_release_of_neighbours_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")

    def publish(neighbour: str, published_on: date) -> None:
        rows = [{"authority_code": "E08000026", "position": 1, "neighbour_code": neighbour}]
        path = csv_file(tmp_path / f"{neighbour}.csv", rows)
        build.publish([Change(path, source_for(path), "publisher", published_on)], waved_through, home=home)

    publish("E08000001", date(2024, 1, 1))
    publish("E08000002", date(2025, 1, 1))
    assert [row["neighbour_code"] for row in exported(home, "neighbours", tmp_path)] == ["E08000002"]
    before = exported(home, "neighbours", tmp_path, as_known_on=date(2024, 6, 1))
    assert [row["neighbour_code"] for row in before] == ["E08000001"]
