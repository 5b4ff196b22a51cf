"""Loads become a store, or change nothing: also when they are killed, or come two at a time."""

import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from data import archive, build, store
from data.access import Asker, Store, open_store
from data.errors import FaultFound, ImpactError, NothingBuilt, StoreBusy
from data.home import KEPT_SNAPSHOTS, Home
from data.load import Change
from data.sources import source_for
from data.verdict import Outcome, Staged, Verdict
from tests.support import compact_file, shipped, state_of, waved_through

ROOT = Path(__file__).parent.parent.parent.parent
WHO = Asker("test")


def change(path: Path, **given: object) -> Change:
    return Change(path, source_for(path), "data_steward", **given)  # type: ignore[arg-type]


def publish(home: Home, path: Path, judge=waved_through, **given: object):
    return build.publish([change(path, **given)], judge, home=home)[0]


def refused(_staged: Staged) -> Verdict:
    return Verdict((Outcome("rule", "critical", False, 1, "No."),))


def figures(home: Home, **given: object):
    return Store(home.published()).rows("observations", who=WHO, folder="export", **given)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return compact_file(tmp_path / "ascof_2c.csv", shipped("ascof_2c"))


def test_a_load_is_archived_as_sent(home: Home, table: Path) -> None:
    result = publish(home, table)
    entry = next(archive.entries(home))
    assert entry.sent.read_bytes() == table.read_bytes()
    assert entry.record.load_id == result.load_id
    assert entry.record.sha256 == archive.fingerprint(table)
    assert len(figures(home)) == len(shipped("ascof_2c"))


def test_an_empty_home_starts_with_places_and_definitions_only(home: Home, table: Path) -> None:
    publish(home, table)
    assert set(figures(home)["indicator"]) == {"ascof_2c"}
    with store.reading(home.published()) as connection:
        assert connection.execute("select count(*) from authorities where in_programme").fetchone() == (14,)


def test_a_refused_load_changes_nothing(home: Home, table: Path, tmp_path: Path) -> None:
    publish(home, table)
    before = state_of(home)
    assert publish(home, compact_file(tmp_path / "b.csv", shipped("ascof_2b")), refused).status == "refused"
    assert state_of(home) == before


def test_a_gate_that_crashes_changes_nothing(home: Home, table: Path, tmp_path: Path) -> None:
    publish(home, table)
    before = state_of(home)

    def crash(_staged: Staged) -> Verdict:
        raise RuntimeError("crashed")

    with pytest.raises(RuntimeError, match="crashed"):
        publish(home, compact_file(tmp_path / "b.csv", shipped("ascof_2b")), crash)
    assert state_of(home) == before


def test_the_same_file_again_is_unchanged_and_not_judged(home: Home, table: Path, tmp_path: Path) -> None:
    publish(home, table)
    before = state_of(home)
    assert publish(home, table, refused).status == "unchanged"
    # The same figures in other bytes are judged, and then found to be nothing new.
    shuffled = compact_file(tmp_path / "other_bytes.csv", reversed(shipped("ascof_2c")))
    assert publish(home, shuffled, refused).status == "refused"
    assert publish(home, shuffled).status == "unchanged"
    assert state_of(home) == before


def test_copies_of_known_lines_are_not_waved_through(home: Home, table: Path, tmp_path: Path) -> None:
    publish(home, table)
    lines = shipped("ascof_2c")
    assert publish(home, compact_file(tmp_path / "twice.csv", [*lines, lines[0]]), refused).status == "refused"


def test_a_later_release_is_a_new_vintage(home: Home, tmp_path: Path) -> None:
    lines = shipped("ascof_2c")
    publish(home, compact_file(tmp_path / "a.csv", lines), published_on=date(2025, 12, 18))
    coventry = next(line for line in lines if line["authority_code"] == "E08000026")
    old = float(coventry["value"])
    coventry["value"] = "1.5"
    publish(home, compact_file(tmp_path / "b.csv", lines), published_on=date(2026, 3, 1))
    for as_known_on, expected in (
        (date(2025, 12, 17), None),
        (date(2026, 2, 28), old),
        (date(2026, 3, 1), 1.5),
        (None, 1.5),
    ):
        known = figures(home, as_known_on=as_known_on)
        values = known.loc[known["authority_code"] == "E08000026", "value"].tolist()
        assert values == ([] if expected is None else [expected])


def test_a_load_that_replaces_another(home: Home, tmp_path: Path) -> None:
    lines = shipped("ascof_2c")
    first = publish(home, compact_file(tmp_path / "a.csv", lines), published_on=date(2025, 12, 18))
    better = compact_file(tmp_path / "b.csv", [{**line, "value": "1.5"} for line in lines])
    publish(home, better, published_on=date(2025, 12, 18), replaces=first.load_id)
    assert set(figures(home)["value"]) == {1.5}
    with pytest.raises(ImpactError, match="no load called"):
        publish(home, better, replaces="000099-nosuchload00")


def test_a_comment_cannot_replace_figures(home: Home, table: Path, tmp_path: Path) -> None:
    first = publish(home, table)
    comments = tmp_path / "comments.csv"
    comments.write_text("authority_code,indicator,period,check,comment\nE08000026,ascof_2c,2024-25,odd_level,Checked\n")
    with pytest.raises(ImpactError, match="holds other things"):
        publish(home, comments, replaces=first.load_id)
    assert len(figures(home)) == len(shipped("ascof_2c"))


def test_an_unknown_publication_date_is_the_received_date_and_flagged(home: Home, table: Path) -> None:
    publish(home, table)
    with store.reading(home.published()) as connection:
        known, day = connection.execute("select published_on_known, published_on from loads").fetchone()
    assert (known, day) == (False, datetime.now(UTC).date())


def test_a_publication_date_in_the_future_is_refused(table: Path) -> None:
    with pytest.raises(ImpactError, match="lies in the future"):
        change(table, published_on=date(2999, 1, 1))


def test_the_archive_alone_gives_the_same_store(home: Home, table: Path, tmp_path: Path) -> None:
    publish(home, table, lambda _: Verdict((Outcome("rule", "warning", False, 1, "Odd."),)))
    publish(home, compact_file(tmp_path / "b.csv", shipped("ascof_2b")))
    info, _ = store.describe(home.published())
    before = {
        name: Store(home.published()).rows(name, who=WHO, folder="export")
        for name in ("observations", "loads", "check_outcomes", "audit")
    }
    (home.snapshots / "current").unlink()
    assert build.rebuild(home) == info
    for name, frame in before.items():
        assert Store(home.published()).rows(name, who=WHO, folder="export").equals(frame)


def test_an_altered_archive_is_found(home: Home, table: Path) -> None:
    publish(home, table)
    sent = next(archive.entries(home)).sent
    sent.write_bytes(sent.read_bytes().replace(b"2024-25", b"2023-24", 1))
    served = home.published().read_bytes()
    with pytest.raises(FaultFound, match="has changed"):
        build.rebuild(home)
    assert home.published().read_bytes() == served


def test_a_load_missing_from_the_archive_is_found(home: Home, table: Path, tmp_path: Path) -> None:
    publish(home, table)
    next(archive.entries(home)).folder.rename(tmp_path / "lost")
    with pytest.raises(FaultFound, match="lacks 1"):
        publish(home, compact_file(tmp_path / "b.csv", shipped("ascof_2b")))


def test_a_load_archived_but_not_yet_served_is_caught_up(home: Home, table: Path, tmp_path: Path) -> None:
    publish(home, table)
    first = (home.snapshots / "current").read_text()
    publish(home, compact_file(tmp_path / "b.csv", shipped("ascof_2b")))
    # As if the process had died between the archive and the pointer.
    (home.snapshots / "current").write_text(first)
    assert not build.is_current(home)
    publish(home, compact_file(tmp_path / "d.csv", shipped("ascof_2a")))
    assert set(figures(home)["indicator"]) == {"ascof_2a", "ascof_2b", "ascof_2c"}


def test_a_file_archived_but_not_yet_served_is_served_when_it_is_sent_again(
    home: Home, table: Path, tmp_path: Path
) -> None:
    publish(home, table)
    first = (home.snapshots / "current").read_text()
    other = compact_file(tmp_path / "b.csv", shipped("ascof_2b"))
    publish(home, other)
    (home.snapshots / "current").write_text(first)
    assert publish(home, other).status == "unchanged"
    assert set(figures(home)["indicator"]) == {"ascof_2b", "ascof_2c"}
    (home.snapshots / "current").write_text(first)
    assert publish(home, compact_file(tmp_path / "d.csv", shipped("ascof_2a")), refused).status == "refused"
    assert set(figures(home)["indicator"]) == {"ascof_2b", "ascof_2c"}


@pytest.mark.parametrize("damage", ["cut", "emptied", "gone", "no pointer", "pointer to nothing"])
def test_a_damaged_store_is_made_again_from_the_archive(home: Home, table: Path, damage: str) -> None:
    publish(home, table)
    path, pointer = home.published(), home.snapshots / "current"
    info = store.describe(path)[0]
    if damage == "cut":
        path.write_bytes(path.read_bytes()[:5000])
    elif damage == "emptied":
        path.write_bytes(b"")
    elif damage == "gone":
        path.unlink()
    elif damage == "no pointer":
        pointer.unlink()
    else:
        pointer.write_text("")
    if damage in ("cut", "emptied"):
        with pytest.raises(FaultFound, match="cannot be"):
            open_store(home)
    else:
        with pytest.raises(NothingBuilt):
            open_store(home)
    assert build.rebuild(home) == info
    assert len(figures(home)) == len(shipped("ascof_2c"))


def test_there_is_nothing_to_rebuild_in_an_empty_home(home: Home) -> None:
    with pytest.raises(NothingBuilt, match="archive is empty"):
        build.rebuild(home)
    assert home.current() is None


@pytest.mark.parametrize("damage", ["date", "no file", "no json"])
def test_a_record_that_was_altered_is_found(home: Home, table: Path, damage: str) -> None:
    publish(home, table, published_on=date(2026, 1, 23))
    entry = next(archive.entries(home))
    record = entry.folder / "load.json"
    if damage == "date":
        record.write_text(record.read_text().replace("2026-01-23", "2026-01-24"))
    elif damage == "no file":
        entry.sent.unlink()
    else:
        record.write_text("{")
    (home.archive / "2024-notes").mkdir()
    with pytest.raises(FaultFound, match="is not what was loaded"):
        build.rebuild(home)


def test_old_stores_are_kept_for_readers_but_not_for_ever(home: Home, tmp_path: Path) -> None:
    names = [f"ascof_{name}" for name in ("2a", "2b", "2c", "2d_1", "2d_2", "2e_1", "2e_2a", "2e_2b")]
    for name in names:
        publish(home, compact_file(tmp_path / f"{name}.csv", shipped(name)))
        if name == names[0]:
            reader = Store(home.published())
    assert len(list(home.snapshots.glob("*.duckdb"))) == KEPT_SNAPSHOTS
    # A reader that opened a store keeps it, even when its file has gone.
    assert set(reader.rows("observations", who=WHO, folder="export")["indicator"]) == {names[0]}


def test_a_second_publisher_is_told_to_wait(home: Home, table: Path) -> None:
    with home.publishers_lock(1), ThreadPoolExecutor(1) as other:
        loading = other.submit(build.publish, [change(table)], waved_through, home=home, wait_seconds=0.1)
        with pytest.raises(StoreBusy, match="Another load"):
            loading.result()


LOAD_ONE = """
import sys, time
from pathlib import Path
from data import build
from data.home import home
from data.load import Change
from data.sources import source_for
from data.verdict import Verdict
def slow(staged):
    print("judging", flush=True)
    time.sleep(float(sys.argv[2]))
    return Verdict(())
path = Path(sys.argv[1])
results = build.publish([Change(path, source_for(path), "data_steward")], slow, home=home())
print(results[0].status, flush=True)
import os
os._exit(0)
"""


def loading(home: Home, path: Path, seconds: float) -> subprocess.Popen[str]:
    environment = {**os.environ, "IMPACT_HOME": str(home.root)}
    command = [sys.executable, "-c", LOAD_ONE, str(path), str(seconds)]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


def test_two_loads_at_once_both_get_in(home: Home, table: Path, tmp_path: Path) -> None:
    other = compact_file(tmp_path / "b.csv", shipped("ascof_2b"))
    processes = [loading(home, path, 0.5) for path in (table, other)]
    assert [process.communicate(timeout=60)[0].split()[-1] for process in processes] == [
        "accepted",
        "accepted",
    ]
    assert set(figures(home)["indicator"]) == {"ascof_2b", "ascof_2c"}


def test_a_load_killed_while_it_is_judged(home: Home, table: Path, tmp_path: Path) -> None:
    publish(home, table)
    before = state_of(home)
    other = compact_file(tmp_path / "b.csv", shipped("ascof_2b"))
    process = loading(home, other, 60)
    assert process.stdout is not None
    assert process.stdout.readline() == "judging\n"
    process.kill()
    process.wait()
    process.stdout.close()
    assert state_of(home) == before
    assert publish(home, other).status == "accepted"
    assert set(figures(home)["indicator"]) == {"ascof_2b", "ascof_2c"}


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.95])
def test_a_load_killed_at_any_moment(home: Home, table: Path, tmp_path: Path, share: float) -> None:
    publish(home, table)
    other = compact_file(tmp_path / "b.csv", shipped("ascof_2b"))
    started = time.monotonic()
    loading(Home(tmp_path / "measure"), other, 0).communicate(timeout=60)
    whole = time.monotonic() - started
    process = loading(home, other, 0)
    time.sleep(whole * share)
    process.kill()
    process.communicate()
    assert set(figures(home)["indicator"]) in ({"ascof_2c"}, {"ascof_2b", "ascof_2c"})
    assert publish(home, other).status in ("accepted", "unchanged")
    assert set(figures(home)["indicator"]) == {"ascof_2b", "ascof_2c"}
    assert build.is_current(home)


def test_what_is_archived_is_plain_json(home: Home, table: Path) -> None:
    publish(home, table)
    kept = json.loads((next(archive.entries(home)).folder / "load.json").read_text(encoding="utf-8"))
    assert kept["load"]["filename"] == "ascof_2c.csv"
    assert kept["verdict"] == {"outcomes": [], "flags": [], "set_aside": []}
