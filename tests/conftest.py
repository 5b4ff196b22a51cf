"""What all kinds of test share: a home of their own, the embedded store, and what lies beside the checkout."""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from data.home import Home

ROOT = Path(__file__).resolve().parent.parent


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Leave without the interpreter's farewell, in which DuckDB's bindings bury the last line."""

    def leave() -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(int(session.exitstatus))

    atexit.register(leave)


# What takes longest comes first, so that no process is left alone with it at the end.
SLOW_FIRST = ("property", "browser", "gate")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Order the kinds of test, and leave the order within a file."""
    kinds = {name: at for at, name in enumerate(SLOW_FIRST)}
    items.sort(key=lambda item: kinds.get(item.path.relative_to(ROOT / "tests").parts[0], len(kinds)))


@pytest.fixture(scope="session", autouse=True)
def nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An empty home in place of the one in use, so that no test reads or changes what somebody loaded."""
    with pytest.MonkeyPatch.context() as patch:
        home = tmp_path_factory.mktemp("nobodys-home")
        patch.setenv("IMPACT_HOME", str(home))
        yield home


@pytest.fixture
def empty_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A home before anything was built, and the one `IMPACT_HOME` names."""
    monkeypatch.setenv("IMPACT_HOME", str(tmp_path / "home"))
    return Home(tmp_path / "home")


@pytest.fixture(scope="session")
def full_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The embedded store, built once through the gate. It is only read; a test that loads copies it."""
    # Importing the gate costs seconds that a run without stores should not pay.
    from checks.submit import build_embedded

    # Where tests run in several processes, the first that needs it builds it for all.
    together = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        together = together.parent
    home = Home(together / "full-home")
    with FileLock(together / "full-home.lock"):
        if home.current() is None:
            refused = [answer for answer in build_embedded(home) if answer.result.status == "refused"]
            assert not refused
    return home


@pytest.fixture(scope="session")
def shared() -> Path:
    """Published files and worked cases kept beside the checkout: not there for a user, always there in CI."""
    folder = ROOT.parent / "shared"
    if folder.is_dir():
        return folder
    absent = "needs the published files and worked cases, which are not part of the repository"
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(f"{absent}: put them at ../shared")
    pytest.skip(absent)
