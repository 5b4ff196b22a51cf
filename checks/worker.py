"""The gate worker: one warm process that loads files for the web app, so that no page ever waits for an import.

It reads one JSON request a line from its standard input and writes JSON lines to its standard output: any number of
{"what", "share"} as work goes on, then one {"answer"} or {"error"}. It ends when its input does, that is, with the
process that started it; nothing listens on a socket, so there is nothing to authenticate.

Requests, by what they ask to "do":
    build
    load, check         file, actor_role, source, mapping, published_on, replaces, period
    load_mapped         file, mapping_file, actor_role, dry_run: keeps the mapping and loads the file through it
    preview             as load, without mapping; the answer names the preview
    dispute             preview, rows, actor_role
    publish             preview
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from checks import previewing
from checks.answer import as_json
from checks.submit import build_embedded, submit, submit_mapped
from data.errors import ImpactError
from data.home import home
from data.load import Progress


def main() -> None:
    """Answer requests until the input ends."""
    # Libraries may print; the protocol keeps the real standard output to itself.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    # Pays for the import before the first request needs it.
    from checks import gate

    assert gate
    for line in sys.stdin:
        _answer(json.loads(line), answers)


def _answer(request: dict[str, Any], answers: TextIO) -> None:
    def send(message: dict[str, object]) -> None:
        print(json.dumps(message, ensure_ascii=False), file=answers, flush=True)

    try:
        send({"answer": _done(request, lambda what, share: send({"what": what, "share": share}))})
    except ImpactError as error:
        send({"error": str(error), "exit_code": error.exit_code})


def _done(request: dict[str, Any], progress: Progress) -> list[dict[str, object]]:
    place = home()
    match request["do"]:
        case "build":
            return [as_json(submission) for submission in build_embedded(place, progress=progress)]
        case "publish":
            published = previewing.publish(place, request["preview"], progress=progress)
            return [as_json(submission) for submission in published]
        case "dispute":
            rows, role = request["rows"], request["actor_role"]
            return [as_json(previewing.dispute(place, request["preview"], rows, actor_role=role, progress=progress))]
        case "preview":
            submission, made = previewing.preview(
                Path(request["file"]), home=place, progress=progress, **_said(request)
            )
            return [{**as_json(submission), "preview": made.preview_id if made else None}]
        case "load_mapped":
            mapped = submit_mapped(
                Path(request["file"]),
                Path(request["mapping_file"]),
                home=place,
                actor_role=request["actor_role"],
                dry_run=request["dry_run"],
                progress=progress,
            )
            return [as_json(mapped)]
    dry_run, mapping = request["do"] == "check", request.get("mapping")
    said = _said(request)
    submission = submit(Path(request["file"]), home=place, mapping=mapping, dry_run=dry_run, progress=progress, **said)
    return [as_json(submission)]


def _said(request: dict[str, Any]) -> dict[str, Any]:
    """What the sender says of a file."""
    published_on = request.get("published_on")
    return {
        "actor_role": request["actor_role"],
        "source": request.get("source"),
        "published_on": date.fromisoformat(published_on) if published_on else None,
        "replaces": request.get("replaces"),
        "period": request.get("period"),
    }


if __name__ == "__main__":
    main()
    # Skips the interpreter's farewell, during which DuckDB's bindings print pages of remarks about themselves.
    os._exit(0)
