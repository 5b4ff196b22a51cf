"""The `impact` command. Results go to stdout, everything said along the way to stderr."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import traceback
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.errors import REFUSED, USAGE, ImpactError
from data.home import CHECKOUT, home

if TYPE_CHECKING:
    from checks.submit import Submission

LOCAL_ROLE = "data_steward"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a console in another code page
    try:
        code = run(arguments)
    except Exception:
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    # Skips the interpreter's farewell, during which DuckDB's bindings print pages of remarks about themselves.
    os._exit(code)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code that docs/commands.md explains."""
    try:
        given = build_parser().parse_args(arguments)
    except SystemExit as wrong_usage:
        return int(wrong_usage.code or 0)
    try:
        return int(given.command(given))
    except ImpactError as error:
        _say(str(error))
        return error.exit_code
    except BrokenPipeError:
        return 0
    except OSError as error:
        _say(f"The system said: {error.strerror or error}.\nWhere: {error.filename or 'unknown'}")
        _say("What to do: check that the file or folder exists, may be written to, and is not open elsewhere.")
        return USAGE
    except KeyboardInterrupt:
        _say("Stopped. `impact status` says what is in the store.")
        return 130


def build_parser() -> argparse.ArgumentParser:
    """The commands and what they take."""
    parser = argparse.ArgumentParser(prog="impact", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, action: Any, text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(command=action)
        return added

    built = command("build", _build, "Make the embedded store from every shipped table, through the gate.")
    built.add_argument("--without-illustrative", action="store_true", help="leave made-up examples out")
    for name, text in (
        ("load", "Load a file through the gate and publish it."),
        ("check", "Judge a file without loading it: the same as load --dry-run."),
    ):
        loading = command(name, _load, text)
        loading.add_argument("file", type=Path, metavar="FILE")
        loading.add_argument("--source", metavar="NAME", help="the layout, if it should not be recognised by content")
        loading.add_argument("--mapping", metavar="NAME", help="the kept mapping for a file with columns of its own")
        loading.add_argument("--published-on", type=_day, metavar="DATE", help="when the figures were published")
        loading.add_argument("--replaces", metavar="LOAD", help="the earlier load this file puts right")
        loading.add_argument("--period", metavar="YEAR", help="the financial year, if the file has none: 2020-21")
        loading.add_argument("--json", action="store_true", help="print the outcome as one JSON object")
        loading.add_argument("--dry-run", action="store_true", default=name == "check", help="only judge the file")
    fetching = command("fetch", _fetch, "Download a publisher's current file and load it: the one command that asks.")
    fetching.add_argument("name", metavar="SOURCE", help="such as ascof")
    fetching.add_argument("--site", metavar="ADDRESS", help="a site that stands in for the publisher's")
    fetching.add_argument("--json", action="store_true", help="print the outcome as one JSON object")
    fetching.add_argument("--dry-run", action="store_true", help="download and judge only")
    command("rebuild", _rebuild, "Make the store again from the archive.")
    for name, action, text in (
        ("status", _status, "Say what is in the store."),
        ("list", _list, "Name the sources, templates and exports known."),
    ):
        command(name, action, text).add_argument("--json", action="store_true", help="print one JSON object")
    exporting = command("export", _export, "Write a table as CSV, XLSX or Parquet.")
    exporting.add_argument("name", metavar="NAME")
    exporting.add_argument("--to", type=Path, required=True, metavar="FILE")
    exporting.add_argument("--as-known-on", type=_day, metavar="DATE", help="only what was published by then")
    exporting.add_argument("--as-at", type=_day, metavar="DATE", help="states as they were on that day")
    exporting.add_argument("--as", dest="role", default="data_steward", metavar="ROLE[:AUTHORITY]")
    handing = command("template", _template, "Write a workbook to be filled in.")
    handing.add_argument("name", metavar="NAME", help="one of those `impact list` names")
    handing.add_argument("--to", type=Path, required=True, metavar="FILE.xlsx")
    serving = command("serve", _serve, "Start the dashboard on this machine.")
    serving.add_argument("--port", type=int, default=8501)
    serving.add_argument("--no-browser", action="store_true", help="do not open a browser window")
    return parser


def _build(given: argparse.Namespace) -> int:
    from checks.submit import build_embedded
    from data import store

    place = home()
    submissions = build_embedded(place, illustrative=not given.without_illustrative, progress=_progress)
    if refused := [submission for submission in submissions if submission.result.status == "refused"]:
        _tell(refused[0])
        return REFUSED
    info, loads = store.describe(place.published())
    _say(f"The store is built: {len(loads)} loads, build {info.build_id}.")
    return 0


def _load(given: argparse.Namespace) -> int:
    from checks.answer import as_json
    from checks.submit import submit

    submission = submit(
        given.file,
        home=home(),
        actor_role=LOCAL_ROLE,
        source=given.source,
        mapping=given.mapping,
        published_on=given.published_on,
        replaces=given.replaces,
        period=given.period,
        dry_run=given.dry_run,
        progress=_progress,
    )
    _tell(submission, dry_run=given.dry_run)
    if given.json:
        print(json.dumps(as_json(submission), ensure_ascii=False))
    return REFUSED if submission.result.status == "refused" else 0


def _fetch(given: argparse.Namespace) -> int:
    from checks.answer import fetched_as_json
    from checks.fetch import fetch

    fetched = fetch(
        given.name,
        home=home(),
        actor_role=LOCAL_ROLE,
        mirror=given.site,
        dry_run=given.dry_run,
        progress=_progress,
    )
    _tell(fetched.submission, dry_run=given.dry_run)
    if given.json:
        print(json.dumps(fetched_as_json(fetched), ensure_ascii=False))
    return REFUSED if fetched.submission.result.status == "refused" else 0


def _tell(submission: Submission, *, dry_run: bool = False) -> None:
    from checks.answer import in_words

    for line in in_words(submission, dry_run=dry_run):
        _say(line)


def _rebuild(_given: argparse.Namespace) -> int:
    from data import build

    info = build.rebuild(home(), progress=_progress)
    _say(f"Built again from the archive: data {info.data_id}, build {info.build_id}.")
    return 0


def _status(given: argparse.Namespace) -> int:
    from data.access import Asker, open_store

    store = open_store(home())
    row = store.rows("status", who=Asker(LOCAL_ROLE)).to_dict("records")[0]
    last = row.pop("last_load_at")
    status = {"build_id": store.info.build_id, "data_id": store.info.data_id, **row, "last_load_at": last.isoformat()}
    if given.json:
        print(json.dumps(status))
        return 0
    for name, content in status.items():
        print(f"{name.replace('_', ' ')}: {content}")
    return 0


def _list(given: argparse.Namespace) -> int:
    from data.known import known_names, told

    print(json.dumps(known_names(home())) if given.json else "\n".join(told(home())))
    return 0


def _template(given: argparse.Namespace) -> int:
    from data.templates.catalogue import challenges_on_record, template
    from data.templates.workbook import write_template

    write_template(template(given.name), given.to, challenges=challenges_on_record(home()))
    _say(f"The workbook {given.to} is ready to be filled in. `impact check` says what it thinks of it.")
    return 0


def _export(given: argparse.Namespace) -> int:
    from data.access import Asker, open_store
    from data.export import write_export

    role, _, authority = given.role.partition(":")
    who = Asker(role, authority or None)
    days = {"as_known_on": given.as_known_on, "as_at": given.as_at}
    rows = write_export(open_store(home()), given.name, given.to, who=who, **days)
    _say(f"{rows:,} rows written to {given.to}.")
    return 0


def _serve(given: argparse.Namespace) -> int:
    command = [sys.executable, "-m", "pages.parts.server"]
    command += ["--server.port", str(given.port), "--server.headless", str(given.no_browser).lower()]
    _say(f"The dashboard is at http://127.0.0.1:{given.port}. Press Ctrl and C to stop it.")
    # Streamlit reads its theme and its promise not to send usage statistics from the folder it is started in.
    os.environ["IMPACT_HOME"] = str(home().root)
    os.chdir(CHECKOUT)
    if os.name == "posix":
        # Become the server, so that whoever stops this process stops it.
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is not a date such as 2025-12-18") from error


def _progress(what: str, share: float) -> None:
    _say(f"{share:4.0%} {what}")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
