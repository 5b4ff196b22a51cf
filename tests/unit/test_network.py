"""Nothing goes out unasked: one module can speak to another computer, and only `impact fetch` uses it."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

from tests.support import compact_file, shipped, whole_workbook

ROOT = Path(__file__).parents[2]
SPEAKING = {"requests", "urllib3", "socket", "ssl", "http", "httpx", "aiohttp", "ftplib", "smtplib", "websocket"}
# The download names the type of an answer; it opens nothing itself.
ALLOWED = {"data/web.py": {"requests", "ssl"}, "data/download.py": {"requests"}}


def speaking_modules(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        found |= {name for name in names if name.partition(".")[0] in SPEAKING or name.startswith("urllib.request")}
    return {name.partition(".")[0] for name in found}


def test_one_module_speaks_to_other_computers() -> None:
    files = [ROOT / "cli.py", ROOT / "dashboard.py"]
    files += [
        it for folder in ("pages", "reports", "indicators", "data", "checks") for it in (ROOT / folder).rglob("*.py")
    ]
    found = {it.relative_to(ROOT).as_posix(): speaking_modules(it) for it in files}
    assert {path: names for path, names in found.items() if names} == ALLOWED


def test_only_the_fetch_uses_it() -> None:
    users = [
        path.relative_to(ROOT).as_posix()
        for folder in ("pages", "reports", "indicators", "data", "checks")
        for path in (ROOT / folder).rglob("*.py")
        if "data.web import Web" in path.read_text(encoding="utf-8")
    ]
    assert sorted(users) == ["checks/fetch.py", "data/download.py", "data/release_page.py"]


# Python tells of every connection and every look-up of a name before it happens; here each is noted and refused.
WATCHED = """
import json, sys
asked = []
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg"):
        asked.append([event, repr(arguments[1:] if event == "socket.connect" else arguments)])
        raise PermissionError("no connection in this test")
sys.addaudithook(watch)
"""
# Every layout the product brings, and of the many tables in the compact one only a few.
COMMANDS = """
import cli
from data import embedded
whole = embedded.changes
embedded.changes = lambda **how: [
    it for it in whole(**how) if it.source.NAME != "compact_figures" or it.path.stem in ("ascof_1a", "oflog_asc5")
]
for words in json.loads(sys.argv[1]):
    assert cli.run(words) == 0, words
print(json.dumps(asked))
"""
PAGES = """
from streamlit.testing.v1 import AppTest
from pages.parts import register
alone = (
    "from pages.parts import frame, register, store\\nframe.draw_frame()\\nstore.pin()\\n"
    "next(it for it in register.entries() if it.name == {name!r}).page()"
)
for entry in register.entries():
    app = AppTest.from_string(alone.format(name=entry.name), default_timeout=60).run()
    assert not app.exception, app.exception
app = AppTest.from_file("dashboard.py", default_timeout=60).run()
assert not app.exception, app.exception
print(json.dumps(asked))
"""


def watched(home: Path, code: str, *words: str) -> list[list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", WATCHED + code, *words],
        cwd=ROOT,
        env={**os.environ, "IMPACT_HOME": str(home), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found: list[list[str]] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_building_loading_and_exporting_ask_nobody(tmp_path: Path) -> None:
    book = whole_workbook(tmp_path / "w.xlsx")
    table = compact_file(tmp_path / "t.csv", shipped("ascof_2c"))
    commands = [
        ["build"],
        ["check", str(book)],
        ["load", str(table)],
        ["rebuild"],
        ["status"],
        ["list"],
        ["export", "observations", "--to", str(tmp_path / "o.parquet")],
        ["export", "comparability_log", "--to", str(tmp_path / "l.xlsx")],
    ]
    assert watched(tmp_path / "home", COMMANDS, json.dumps(commands)) == []


def test_no_page_asks_anybody(full_home) -> None:
    assert watched(full_home.root, PAGES) == []


def test_the_watch_sees_what_the_fetch_asks(tmp_path: Path) -> None:
    found = watched(tmp_path, 'import cli\ncli.run(["fetch", "ascof"])\nprint(json.dumps(asked))')
    assert found
    assert all("www.gov.uk" in what for event, what in found if event == "socket.getaddrinfo")
