"""A download against a real server: cut, resumed, changed in between, packed, slow, and not what it said it was."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from data import download as module
from data.download import download
from data.errors import FetchFailed, Interrupted
from data.web import Web
from tests.publisher import File, Site, site

CONTENT = random.Random(7).randbytes(400_000)
OTHER = random.Random(8).randbytes(300_000)
LARGEST = 1_000_000
# What is written at a time, and two of it.
PIECE, HALF = 16_384, 131_072
PATH = "/media/w.ods"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WAITS", (0.0, 0.0))


@pytest.fixture
def server() -> Iterator[Site]:
    with site() as made:
        yield made


def fetched(server: Site, folder: Path, said: list[str] | None = None) -> Path:
    web = Web([], server.address)
    told = said if said is not None else []
    return download(
        web, f"{server.address}{PATH}", folder, "w.ods", largest=LARGEST, progress=lambda what, _: told.append(what)
    )


def test_a_file_comes_whole(server: Site, tmp_path: Path) -> None:
    server.answers[PATH] = File(CONTENT)
    path = fetched(server, tmp_path / "d")
    assert (path.name, path.read_bytes()) == ("w.ods", CONTENT)
    assert sorted(it.name for it in path.parent.iterdir()) == ["about.json", "w.ods"]


def test_a_cut_line_is_gone_on_with_at_once(server: Site, tmp_path: Path) -> None:
    server.answers[PATH] = File(CONTENT, cut_after=[HALF, PIECE])
    said: list[str] = []
    assert fetched(server, tmp_path / "d", said).read_bytes() == CONTENT
    asked = server.asked_for(PATH)
    assert [headers.get("range") for headers in asked] == [None, "bytes=131072-", "bytes=147456-"]
    assert {headers.get("if-range") for headers in asked[1:]} == {File(CONTENT).tag}
    assert "Interrupted after 0.1 of 0.4 MB; trying again" in said


def test_a_stopped_download_is_gone_on_with_by_the_next_call(server: Site, tmp_path: Path) -> None:
    server.answers[PATH] = File(CONTENT, cut_after=[HALF, 0, 0])
    with pytest.raises(Interrupted, match=r"stopped after 0\.1 of 0\.4 MB") as caught:
        fetched(server, tmp_path / "d")
    assert "Run the same command again" in str(caught.value)
    assert not (tmp_path / "d" / "w.ods").exists()
    server.asked.clear()
    assert fetched(server, tmp_path / "d").read_bytes() == CONTENT
    assert [headers.get("range") for headers in server.asked_for(PATH)] == ["bytes=131072-"]


def test_ctrl_c_keeps_what_has_come(server: Site, tmp_path: Path) -> None:
    server.answers[PATH] = File(CONTENT)

    def stop(what: str, _share: float) -> None:
        if what.startswith("Downloading"):
            raise KeyboardInterrupt
        said.append(what)

    said: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        download(Web([], server.address), f"{server.address}{PATH}", tmp_path / "d", "w.ods", largest=LARGEST,
                 progress=stop)  # fmt: skip
    assert said == ["Stopped after 0.0 of 0.4 MB; the same command goes on from there"]
    assert fetched(server, tmp_path / "d").read_bytes() == CONTENT
    assert server.asked_for(PATH)[-1]["range"] == "bytes=16384-"


@pytest.mark.parametrize("kind", ["tag", "date"])
def test_a_file_that_changed_in_between_comes_anew(server: Site, tmp_path: Path, kind: str) -> None:
    server.answers[PATH] = File(CONTENT, cut_after=[HALF, 0, 0], tagged=kind == "tag")
    with pytest.raises(Interrupted):
        fetched(server, tmp_path / "d")
    server.answers[PATH] = File(OTHER, tagged=kind == "tag", ranges=kind == "tag")
    assert fetched(server, tmp_path / "d").read_bytes() == OTHER


def test_the_rest_of_another_file_is_not_joined_on(server: Site, tmp_path: Path) -> None:
    server.answers[PATH] = File(CONTENT, cut_after=[HALF, 0, 0])
    with pytest.raises(Interrupted):
        fetched(server, tmp_path / "d")
    end = len(OTHER) - 1
    rest = (206, {"Content-Range": f"bytes {HALF}-{end}/{len(OTHER)}", "ETag": '"x"'}, OTHER[HALF:])
    server.answers[PATH] = [rest, File(OTHER)]
    assert fetched(server, tmp_path / "d").read_bytes() == OTHER


def test_a_rest_that_begins_elsewhere_is_not_joined_on(server: Site, tmp_path: Path) -> None:
    server.answers[PATH] = File(CONTENT, cut_after=[HALF, 0, 0])
    with pytest.raises(Interrupted):
        fetched(server, tmp_path / "d")
    rest = (206, {"Content-Range": f"bytes 100000-399999/{len(CONTENT)}", "ETag": File(CONTENT).tag}, CONTENT[100_000:])
    server.answers[PATH] = [rest, File(CONTENT)]
    assert fetched(server, tmp_path / "d").read_bytes() == CONTENT


@pytest.mark.parametrize("behaviour", [{"ranges": False}, {"tagged": False, "dated": False}])
def test_a_server_that_cannot_go_on_sends_everything_again(
    server: Site, tmp_path: Path, behaviour: dict[str, bool]
) -> None:
    server.answers[PATH] = File(CONTENT, cut_after=[HALF], **behaviour)
    assert fetched(server, tmp_path / "d").read_bytes() == CONTENT


def test_a_weak_tag_is_not_relied_on(server: Site, tmp_path: Path) -> None:
    whole = (200, {"ETag": 'W/"1"'}, CONTENT)
    server.answers[PATH] = [whole, whole]
    fetched(server, tmp_path / "d")
    fetched(server, tmp_path / "d")
    assert "if-none-match" not in server.asked_for(PATH)[-1]


def test_a_shorter_file_than_what_has_come_is_begun_anew(server: Site, tmp_path: Path) -> None:
    server.answers[PATH] = File(CONTENT, cut_after=[350_000, 0, 0])
    with pytest.raises(Interrupted):
        fetched(server, tmp_path / "d")
    server.answers[PATH] = [416, File(OTHER)]
    assert fetched(server, tmp_path / "d").read_bytes() == OTHER


def test_a_whole_file_that_has_not_changed_is_not_sent_again(server: Site, tmp_path: Path) -> None:
    server.answers[PATH] = File(CONTENT)
    fetched(server, tmp_path / "d")
    said: list[str] = []
    assert fetched(server, tmp_path / "d", said).read_bytes() == CONTENT
    assert said == ["w.ods has not changed since it was downloaded"]
    server.answers[PATH] = File(OTHER)
    assert fetched(server, tmp_path / "d").read_bytes() == OTHER


def test_a_packed_file_is_unpacked(server: Site, tmp_path: Path) -> None:
    server.answers[PATH] = File(CONTENT, zipped=True, cut_after=[HALF])
    assert fetched(server, tmp_path / "d").read_bytes() == CONTENT
    assert server.asked_for(PATH)[0]["accept-encoding"] == "identity"
    assert server.asked_for(PATH)[1].get("range") is None


def test_a_file_shorter_than_promised_is_never_called_whole(server: Site, tmp_path: Path) -> None:
    server.answers[PATH] = File(CONTENT, promised=500_000, ranges=False)
    with pytest.raises(Interrupted, match="stopped after"):
        fetched(server, tmp_path / "d")
    assert not (tmp_path / "d" / "w.ods").exists()
    assert len(server.asked_for(PATH)) < 6


@pytest.mark.parametrize("behaviour", [{}, {"zipped": True}])
def test_a_file_that_is_far_too_large_is_given_up(server: Site, tmp_path: Path, behaviour: dict[str, bool]) -> None:
    server.answers[PATH] = File(b"0" * (LARGEST + 100_000), **behaviour)
    with pytest.raises(FetchFailed, match="larger than 1 MB"):
        fetched(server, tmp_path / "d")
    assert [it.name for it in (tmp_path / "d").iterdir()] == ["about.json"]


@pytest.mark.parametrize("status", [403, 404, 410])
def test_a_file_that_is_not_there_leaves_what_has_come(server: Site, tmp_path: Path, status: int) -> None:
    server.answers[PATH] = File(CONTENT, cut_after=[HALF, 0, 0])
    with pytest.raises(Interrupted):
        fetched(server, tmp_path / "d")
    server.answers[PATH] = status
    with pytest.raises(FetchFailed, match=str(status)):
        fetched(server, tmp_path / "d")
    assert (tmp_path / "d" / "w.ods.part").stat().st_size == HALF


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again(server: Site, tmp_path: Path, status: int) -> None:
    server.answers[PATH] = [status, File(CONTENT)]
    assert fetched(server, tmp_path / "d").read_bytes() == CONTENT
    server.answers[PATH] = status
    with pytest.raises(Interrupted, match=f"cannot answer now \\({status}\\)"):
        fetched(server, tmp_path / "other")


def test_a_server_that_stops_in_the_middle_is_not_waited_for_for_ever(
    server: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    from data import web

    monkeypatch.setattr(web, "PATIENCE", (1, 0.2))
    hanging = threading.Event()
    server.answers[PATH] = File(CONTENT, before=lambda: bool(hanging.wait(3)))
    with pytest.raises(Interrupted, match="cannot be reached"):
        fetched(server, tmp_path / "d")
    hanging.set()


def test_another_file_takes_the_place_of_what_had_begun(server: Site, tmp_path: Path) -> None:
    server.answers[PATH] = File(CONTENT, cut_after=[HALF, 0, 0])
    with pytest.raises(Interrupted):
        fetched(server, tmp_path / "d")
    server.answers["/media/next.ods"] = File(OTHER)
    path = download(Web([], server.address), f"{server.address}/media/next.ods", tmp_path / "d", "next.ods",
                    largest=LARGEST, progress=lambda *_: None)  # fmt: skip
    assert path.read_bytes() == OTHER
    assert sorted(it.name for it in path.parent.iterdir()) == ["about.json", "next.ods"]


def test_a_spoilt_note_about_the_download_is_no_hindrance(server: Site, tmp_path: Path) -> None:
    server.answers[PATH] = File(CONTENT)
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "about.json").write_text("[")
    (tmp_path / "d" / "w.ods.part").write_bytes(b"something")
    assert fetched(server, tmp_path / "d").read_bytes() == CONTENT


def test_progress_goes_up_to_the_whole(server: Site, tmp_path: Path) -> None:
    server.answers[PATH] = File(CONTENT)
    shares: list[float] = []
    download(Web([], server.address), f"{server.address}{PATH}", tmp_path, "w.ods", largest=LARGEST,
             progress=lambda _, share: shares.append(share))  # fmt: skip
    assert shares == sorted(shares)
    assert all(0 < share <= 1 for share in shares)
