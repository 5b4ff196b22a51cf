"""The project's own promises: its frame, its documents and its code say the same."""

from __future__ import annotations

import argparse
import ast
import fnmatch
import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import cli
import start
from data import dictionary

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("pages", "reports", "indicators", "data", "checks")
LONGEST_MODULE = 230
# Longer for a reason a reader would accept: path, then the reason.
LONGER_MODULES = {"cli.py": "one short function a command; apart, nobody would see what the command can do"}
# Shared by analyses rather than one themselves.
NOT_METHODS = {"theme"}
REGISTRIES = ("py" + "pi.org", "python" + "hosted.org", "npm" + "js.", "crates" + ".io", "anaconda" + ".org")
# The folders of one machine. In an address on the web the same words follow a letter, a dot or another slash.
MACHINE_PATH = re.compile(r"(?<![\w.:/<])/(?:work|tmp|root|farm|home/\w+|Users/\w+)/|\b[A-Z]:\\Users\\")


def repository() -> Iterator[Path]:
    """Every file that is, or would be, in the repository: all but what .gitignore names."""
    ignored = [line.strip("/") for line in text("../.gitignore").split()] + [".git"]
    for folder, folders, names in os.walk(ROOT):
        here = Path(folder).relative_to(ROOT)
        folders[:] = [name for name in folders if not _matches(here / name, ignored)]
        yield from (here / name for name in names if not _matches(here / name, ignored))


def _matches(path: Path, patterns: list[str]) -> bool:
    return any(fnmatch.fnmatch(path.name if "/" not in pattern else path.as_posix(), pattern) for pattern in patterns)


def text(path: str | Path) -> str:
    return (ROOT / "docs" / path).read_text(encoding="utf-8")


def prose() -> dict[str, str]:
    """The documents people read, by path."""
    return {path.as_posix(): text(ROOT / path) for path in repository() if path.suffix == ".md"}


def modules(folder: str) -> list[str]:
    """Names of the files of one kind, without the loader."""
    return sorted(path.stem for path in (ROOT / folder).glob("*.py") if path.stem != "__init__")


def imported(path: Path, *, at_start_only: bool = False) -> set[str]:
    """First words of what a file imports; at its start only, or in its functions too."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = tree.body if at_start_only else list(ast.walk(tree))
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").partition(".")[0])
    return found


def commands() -> dict[str, argparse.ArgumentParser]:
    """Every command by its words, such as "hypothesis list"."""
    found: dict[str, argparse.ArgumentParser] = {}

    def visit(parser: argparse.ArgumentParser, words: str) -> None:
        below = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
        if not below:
            found[words] = parser
        for action in below:
            for name, child in action.choices.items():
                visit(child, f"{words} {name}".strip())

    visit(cli.build_parser(), "")
    return found


# Who may import whom: import-linter covers the packages, these cover the two root modules.


def test_the_command_imports_the_gate_only_inside_a_command():
    assert "checks" in imported(ROOT / "cli.py")
    assert not imported(ROOT / "cli.py", at_start_only=True) & {"checks", "great_expectations", "pandas"}


def test_the_command_knows_neither_screen_nor_database():
    assert not imported(ROOT / "cli.py") & {"streamlit", "duckdb"}


def test_the_web_root_knows_neither_gate_nor_database():
    assert not imported(ROOT / "dashboard.py") & {"checks", "cli", "duckdb", "great_expectations"}


@pytest.mark.parametrize("package", PACKAGES)
def test_no_package_imports_a_root_module(package):
    guilty = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / package).rglob("*.py")
        if imported(path) & {"cli", "dashboard", "start", "tests"}
    ]
    assert guilty == []


# Documents and tree.


def drawn_tree() -> set[str]:
    """Paths drawn in the tree of ARCHITECTURE.md."""
    block = re.search(r"## Tree\n.*?```text\n(.*?)```", text("../ARCHITECTURE.md"), re.DOTALL)
    assert block
    return {line.split()[0] for line in block[1].splitlines() if line and not line[0].isspace()}


def test_everything_drawn_in_the_architecture_exists():
    assert [path for path in sorted(drawn_tree()) if not (ROOT / path).exists()] == []


def test_every_folder_is_drawn_in_the_architecture():
    folders = {parent for path in repository() for parent in path.parents if parent != Path()}
    # Below a kind of test the folders mirror the packages; below the shipped data they are the publishers'.
    shown = {
        folder.as_posix() + "/"
        for folder in folders
        if not (folder.parts[0] == "tests" and len(folder.parts) > 2) and folder.parts[:2] != ("data", "reference")
    }
    assert sorted(shown - drawn_tree()) == []


def test_every_file_at_the_top_is_drawn_in_the_architecture():
    at_the_top = {path.name for path in repository() if len(path.parts) == 1 and path.name != ".gitignore"}
    assert sorted(at_the_top - drawn_tree()) == []


def glossary() -> set[str]:
    return set(re.findall(r"^\| \*\*([\w -]+)\*\* \|", text("../ARCHITECTURE.md"), re.MULTILINE))


def test_every_table_of_the_store_is_named_with_words_of_the_glossary():
    words = {word.replace(" ", "_").replace("-", "_") for word in glossary()}
    tables = [path.stem.partition("_")[2] for path in (ROOT / "data/sql/schema").glob("*.sql")]
    singular = {table: re.sub("ies$", "y", table) for table in tables}
    singular = {table: name.replace("hypotheses", "hypothesis") for table, name in singular.items()}
    strange = [table for table, name in singular.items() if not any(word in name for word in words)]
    assert sorted(strange) == []


def test_every_word_of_the_glossary_is_used():
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.suffix in {".py", ".sql"}
    ).lower()
    unused = [word for word in glossary() if not re.search(rf"\b_?{_stem(word)}", code.replace("_", " "))]
    assert len(glossary()) > 20
    assert sorted(unused) == []


def _stem(word: str) -> str:
    return re.sub(r"[ -]", "[ -]", re.sub(r"(y|is)$", "", word))


def test_every_link_inside_the_repository_leads_somewhere():
    broken = [
        f"{path}: {link}"
        for path, page in prose().items()
        for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page)
        if not re.match(r"[a-z]+:", link) and not (ROOT / Path(path).parent / link).exists()
    ]
    assert broken == []


# The command, and how it is described.


@pytest.mark.parametrize("words", commands())
def test_every_command_and_option_is_documented(words):
    page = text("commands.md")
    options = {option for action in commands()[words]._actions for option in action.option_strings}
    assert re.search(rf"impact {words}\b", page)
    assert sorted(option for option in options - {"-h", "--help"} if option not in page) == []


def test_documents_name_only_commands_that_exist():
    known = {words.split()[0] for words in commands()}
    named = {
        (path, word)
        for path, page in prose().items()
        for word in re.findall(r"(?:^(?:\$ )?|`)impact ([a-z]+)", page, re.MULTILINE)
    }
    assert sorted((path, word) for path, word in named if word not in known) == []


def test_the_readmes_way_to_start_is_one_that_start_knows():
    page = text("../README.md")
    for line in ("python3 start.py", "python3 start.py test", "py start.py", "py start.py test"):
        assert f"\n{line}\n" in page
    known = {"test", "lock"} | {words.split()[0] for words in commands()}
    words = {word for page in prose().values() for word in re.findall(r"start\.py ([a-z]+)\b", page)}
    assert words - known == set()
    assert {"test", "lock"} <= set(re.findall(r"start\.py (\w+)", start.__doc__ or ""))


def test_the_data_dictionary_is_what_the_database_says():
    assert text("data-dictionary.md") == dictionary.markdown()


def test_the_dashboard_asks_nothing_tells_nobody_and_answers_only_this_computer():
    settings = tomllib.loads(text("../.streamlit/config.toml"))
    # Without it, the first start on a new machine waits for an e-mail address.
    assert settings["server"]["showEmailPrompt"] is False
    assert settings["server"]["address"] == "127.0.0.1"
    assert settings["browser"]["gatherUsageStats"] is False


# To add a thing is to add a file, and its other half.


@pytest.mark.parametrize("rule", modules("checks/suites"))
def test_every_rule_has_a_bad_row_and_a_line_in_the_documents(rule):
    tests = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests/gate").glob("*.py"))
    assert f'"{rule}"' in tests
    assert f"`{rule}`" in text("checks.md")


@pytest.mark.parametrize("source", modules("data/sources"))
def test_every_published_layout_has_a_test_and_a_line_in_the_documents(source):
    assert list((ROOT / "tests").rglob(f"test_{source}.py"))
    assert f"`{source}`" in text("sources.md")


ANALYSES = {
    name
    for folder in ("", *(f"/{path.name}" for path in (ROOT / "indicators").iterdir() if path.is_dir()))
    for name in modules(f"indicators{folder}")
} - NOT_METHODS


@pytest.mark.parametrize("method", sorted(ANALYSES))
def test_every_analysis_has_a_test(method):
    assert list((ROOT / "tests").rglob(f"test_{method}*.py"))


@pytest.mark.parametrize("page", modules("pages"))
def test_a_page_is_a_title_a_place_and_one_function(page):
    tree = ast.parse((ROOT / "pages" / f"{page}.py").read_text(encoding="utf-8"))
    assert re.fullmatch(r"[a-z]+_[a-z]+(_[a-z]+)*", page)
    assert ast.get_docstring(tree)
    names = {target.id for node in tree.body if isinstance(node, ast.Assign) for target in node.targets}
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    assert "NAV" in names
    assert not functions["page"].args.args
    # Opened by its file's name, a page must do nothing: no statement at its start may act.
    quiet = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.FunctionDef, ast.ClassDef, ast.If)
    loud = [node.lineno for node in tree.body[1:] if not isinstance(node, quiet)]
    assert loud == []


def manifest() -> list[dict[str, object]]:
    return tomllib.loads(text("../data/reference/manifest.toml"))["table"]


def test_every_shipped_data_file_says_what_it_is():
    folder = ROOT / "data/reference"
    shipped = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert shipped - {"manifest.toml"} == {entry["file"] for entry in manifest()}


@pytest.mark.parametrize("entry", manifest(), ids=lambda entry: entry["file"])
def test_the_manifest_names_publisher_and_licence(entry):
    assert entry["kind"] in {"published", "illustrative", "own"}
    for key in ("title", "publisher", "licence"):
        assert str(entry[key]).strip()
    if entry["kind"] == "published":
        assert str(entry["source_url"]).startswith("https://")


# The tree stays readable, and runs anywhere.


@pytest.mark.parametrize("package", [*PACKAGES, "dashboard.py", "cli.py", "start.py"])
def test_modules_stay_short(package):
    paths = [ROOT / package] if package.endswith(".py") else sorted((ROOT / package).rglob("*.py"))
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines()) for path in paths}
    assert {path: n for path, n in lengths.items() if n > LONGEST_MODULE and path not in LONGER_MODULES} == {}


def words_of_the_repository() -> Iterator[tuple[str, str]]:
    for path in repository():
        raw = (ROOT / path).read_bytes()
        if b"\0" not in raw:
            yield path.as_posix(), raw.decode("utf-8")


def test_nothing_names_a_folder_of_one_machine():
    assert [path for path, page in words_of_the_repository() if MACHINE_PATH.search(page)] == []


def test_nothing_names_the_host_of_a_package_registry():
    found = [path for path, page in words_of_the_repository() if any(host in page for host in REGISTRIES)]
    assert found == []


# The locks.


def pinned(lock: Path) -> set[str]:
    """Names, versions and conditions, such as "tzdata==2026.1 ; sys_platform == 'win32'"."""
    return set(re.findall(r"^([a-z0-9][^\\\n]*?) *\\?$", lock.read_text(encoding="utf-8"), re.MULTILINE))


def test_the_locks_hold_everything_the_project_asks_for():
    project = tomllib.loads(text("../pyproject.toml"))
    run = project["project"]["dependencies"] + project["dependency-groups"]["setup"]
    test = project["project"]["optional-dependencies"]["test"]
    for lock, wanted in ((start.RUN, run), (start.TEST, run + test)):
        held = {pin.partition("==")[0] for pin in pinned(lock)}
        assert [name for name in wanted if re.split(r"[><=\[]", name)[0] not in held] == []


def test_the_tests_run_on_exactly_what_the_product_runs_on():
    names = {pin.partition("==")[0] for pin in pinned(start.RUN)}
    assert pinned(start.RUN) == {pin for pin in pinned(start.TEST) if pin.partition("==")[0] in names}


@pytest.mark.parametrize("lock", [start.RUN, start.TEST], ids=lambda lock: lock.name)
def test_a_lock_pins_by_hash_and_names_no_place(lock):
    page = lock.read_text(encoding="utf-8")
    assert "://" not in page
    entries = re.split(r"\n(?=[a-z0-9])", page)[1:]
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []
