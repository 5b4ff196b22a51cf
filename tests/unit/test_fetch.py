"""`impact fetch`, as a user runs it, against a publisher's site on this computer."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import cli
from data import download
from data.access import Asker, Store
from data.archive import fingerprint
from data.home import Home
from tests.publisher import File, Site, site
from tests.support import Grid, find, state_of, whole_workbook

ROOT = Path(__file__).parents[2]


@pytest.fixture
def server() -> Iterator[Site]:
    with site() as made:
        yield made


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return whole_workbook(tmp_path_factory.mktemp("book") / "w.xlsx")


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "WAITS", (0.0, 0.0))


def published(server: Site, book: Path, **behaviour: object) -> File:
    file = File(book.read_bytes(), **behaviour)  # type: ignore[arg-type]
    server.publish("2024-to-2025", file, public_updated_at="2026-02-03T09:30:00.000+00:00")
    return file


def loads(home: Home) -> list[dict[str, object]]:
    rows = Store(home.published()).rows("loads", who=Asker("test"), folder="export")
    return rows.to_dict("records")


def test_the_current_workbook_is_fetched_checked_and_loaded(
    server: Site, book: Path, empty_home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    published(server, book, cut_after=[32_768])
    assert cli.run(["fetch", "ascof", "--site", server.address, "--json"]) == 0
    told = capsys.readouterr()
    answer = json.loads(told.out)
    assert (answer["status"], answer["source"]) == ("accepted", "ascof_time_series")
    assert answer["fetched"]["sha256"] == fingerprint(book)
    assert answer["fetched"]["page"].endswith("england-2024-to-2025")
    assert f"SHA-256 {fingerprint(book)}" in told.err
    assert "Interrupted after 0.0 of" in told.err
    assert "Accepted from ascof_time_series" in told.err
    (load,) = loads(empty_home)
    assert (load["filename"], load["published_on_known"]) == ("ascof-time-series-2024-to-2025.ods", True)
    assert sorted(it.name for it in (empty_home.downloads / "ascof").iterdir()) == ["about.json"]


def test_figures_are_dated_from_the_page_or_the_file_whichever_is_later(
    server: Site, book: Path, empty_home: Home
) -> None:
    # The workbook made here was saved today; the page was last changed in February.
    published(server, book)
    assert cli.run(["fetch", "ascof", "--site", server.address]) == 0
    (load,) = loads(empty_home)
    assert load["published_on"].date() == datetime.now(UTC).date()  # type: ignore[attr-defined]


def test_a_second_fetch_of_the_same_file_is_no_news_even_if_its_page_has_changed(
    server: Site, book: Path, empty_home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    file = published(server, book)
    assert cli.run(["fetch", "ascof", "--site", server.address]) == 0
    before = state_of(empty_home)
    server.publish("2024-to-2025", file, public_updated_at="2026-08-01T09:30:00Z")
    assert cli.run(["fetch", "ascof", "--site", server.address, "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["status"] == "unchanged"
    assert state_of(empty_home) == before


def test_a_damaged_store_is_healed_by_the_load_that_follows(server: Site, book: Path, empty_home: Home) -> None:
    file = published(server, book)
    assert cli.run(["fetch", "ascof", "--site", server.address]) == 0
    empty_home.published().write_bytes(b"not a database")
    server.publish("2024-to-2025", File(file.content), public_updated_at="2026-02-03T09:30:00Z")
    assert cli.run(["fetch", "ascof", "--site", server.address]) == 0
    assert len(loads(empty_home)) == 1


def test_a_dry_run_judges_and_keeps_what_came_for_the_load(server: Site, book: Path, empty_home: Home) -> None:
    file = published(server, book)
    assert cli.run(["fetch", "ascof", "--site", server.address, "--dry-run"]) == 0
    assert state_of(empty_home) == {}
    assert cli.run(["fetch", "ascof", "--site", server.address]) == 0
    path = "/media/2024-to-2025/ascof-time-series-2024-to-2025.ods"
    assert [headers.get("if-none-match") for headers in server.asked_for(path)] == [None, file.tag]
    assert len(loads(empty_home)) == 1


def test_a_workbook_that_breaks_a_rule_is_refused_like_any_other(
    server: Site, tmp_path: Path, empty_home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    def spoil(grids: dict[str, Grid]) -> None:
        find(grids["Table_3a"], "E08000026")[-1] = "eighty-two"

    published(server, whole_workbook(tmp_path / "bad.xlsx", spoil))
    assert cli.run(["fetch", "ascof", "--site", server.address]) == 3
    assert "eighty-two" in capsys.readouterr().err
    assert state_of(empty_home) == {}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<html>Please sign in</html>", "A web page came instead of the workbook"),
        (b"Not a workbook at all", "no workbook, or not the whole of it"),
    ],
)
def test_something_else_than_a_workbook_loads_nothing(
    server: Site, empty_home: Home, capsys: pytest.CaptureFixture[str], content: bytes, words: str
) -> None:
    server.publish("2024-to-2025", File(content))
    assert cli.run(["fetch", "ascof", "--site", server.address]) == 2
    told = capsys.readouterr()
    assert words in told.err
    assert "impact load FILE" in told.err
    assert told.out == ""
    assert state_of(empty_home) == {}


def test_a_workbook_in_another_layout_loads_nothing(
    server: Site, tmp_path: Path, empty_home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    from tests.support import workbook

    published(server, workbook(tmp_path / "w.xlsx", {"Sheet1": [["Something", "else"]]}, crosswalk=False))
    assert cli.run(["fetch", "ascof", "--site", server.address]) == 2
    assert "No known layout was recognised" in capsys.readouterr().err
    assert state_of(empty_home) == {}


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["fetch", "oflog"], 2, "Nothing called 'oflog' can be fetched"),
        (["fetch"], 2, "SOURCE"),
        (["fetch", "ascof", "--site", "no address"], 2, "no address of a site"),
        (["fetch", "ascof", "--site", "http://127.0.0.1:1"], 2, "cannot be reached"),
    ],
)
def test_wrong_usage_and_nobody_there(
    words: list[str], code: int, says: str, empty_home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(words) == code
    assert says in capsys.readouterr().err
    assert state_of(empty_home) == {}


def test_no_release_is_said_to_be_none(server: Site, empty_home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["fetch", "ascof", "--site", server.address]) == 2
    assert "no page of a release since 2024-25" in capsys.readouterr().err


def test_another_download_under_way_is_not_disturbed(
    server: Site, book: Path, empty_home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    published(server, book)
    with Home(empty_home.root).downloads_lock():
        assert cli.run(["fetch", "ascof", "--site", server.address]) == 6
    assert "Another download is under way" in capsys.readouterr().err


def impact(home: Home, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", "import cli; cli.main()", *words],
        cwd=ROOT,
        env={**os.environ, "IMPACT_HOME": str(home.root)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL])
def test_a_stopped_fetch_goes_on_where_it_was(server: Site, book: Path, empty_home: Home, stop: signal.Signals) -> None:
    stopped = threading.Event()
    whole = published(server, book).content
    path = "/media/2024-to-2025/ascof-time-series-2024-to-2025.ods"
    # The server sends two pieces, and then nothing until the command has been stopped.
    server.answers[path] = File(whole, cut_after=[32_768], after=lambda: bool(stopped.wait(60)))
    part = empty_home.downloads / "ascof" / "ascof-time-series-2024-to-2025.ods.part"
    process = impact(empty_home, "fetch", "ascof", "--site", server.address)
    for _ in range(600):
        if part.exists() and part.stat().st_size >= 32_768:
            break
        threading.Event().wait(0.05)
    process.send_signal(stop)
    told = process.communicate(timeout=60)[1]
    stopped.set()
    assert "Traceback" not in told
    assert process.returncode == (130 if stop == signal.SIGINT else -9)
    if stop == signal.SIGINT:
        assert "the same command goes on from there" in told
    server.answers[path] = File(whole)
    server.asked.clear()
    again = impact(empty_home, "fetch", "ascof", "--site", server.address)
    told = again.communicate(timeout=120)[1]
    assert (again.returncode, "Traceback" in told) == (0, False)
    assert [headers.get("range") for headers in server.asked_for(path)] == ["bytes=32768-"]
    assert len(loads(empty_home)) == 1


def test_the_publishers_own_workbook_is_no_news_to_the_embedded_store(
    server: Site, full_home: Home, tmp_path: Path, shared: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    home = Home(tmp_path / "copy")
    shutil.copytree(full_home.root, home.root)
    monkeypatch.setenv("IMPACT_HOME", str(home.root))
    before = state_of(home)
    server.publish("2024-to-2025", File((shared / "published" / "ascof" / "ascof_2024_25.ods").read_bytes()))
    assert cli.run(["fetch", "ascof", "--site", server.address, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    # Its page is dated December 2025, but this edition was saved in January: that is what the shipped figures say, too.
    assert (answer["status"], answer["fetched"]["published_on"]) == ("unchanged", "2026-01-23")
    assert state_of(home) == before
