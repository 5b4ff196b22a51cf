"""A download that can be stopped and gone on with: what has come stays in a folder until the file is whole."""

from __future__ import annotations

import json
import os
import re
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import requests

from data.errors import FetchFailed, Interrupted
from data.load import Progress
from data.web import Web, refuse_unless

# Seconds between tries. A line that stays dead gets these; one that gets further each time begins them anew.
WAITS = (1.0, 4.0)
MOST_TRIES = 30
_PIECE = 16_384
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+)$")


@dataclass
class _About:
    """What the server said of the file that is coming."""

    url: str
    validator: str = ""
    total: int | None = None


class _Part:
    """The file as far as it has come, and what is known about it, in one folder that holds nothing else."""

    def __init__(self, folder: Path, filename: str, url: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.whole = folder / filename
        self.path = folder / f"{filename}.part"
        self._note = folder / "about.json"
        for old in folder.iterdir():
            if old not in (self.whole, self.path, self._note):
                old.unlink()
        self.about = self._read() or _About(url)
        if self.about.url != url:
            self.begin(_About(url))

    def _read(self) -> _About | None:
        try:
            return _About(**json.loads(self._note.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    @property
    def size(self) -> int:
        """Bytes that have come."""
        return self.path.stat().st_size if self.path.exists() else 0

    def begin(self, about: _About) -> None:
        """Start from nothing."""
        self.path.unlink(missing_ok=True)
        self.whole.unlink(missing_ok=True)
        self.about = about
        self._note.write_text(json.dumps(asdict(about)), encoding="utf-8")

    def finish(self) -> Path:
        """Give the whole file its name."""
        os.replace(self.path, self.whole)
        return self.whole


def download(web: Web, url: str, folder: Path, filename: str, *, largest: int, progress: Progress) -> Path:
    """The whole file, in the folder under its name.

    What an earlier call left there is gone on with, if the server can do that and still has the same file; it says so
    by an ETag or a date. Without either, the download begins anew.

    Raises
    ------
    Interrupted
        The line was cut again and again; what has come is kept for the next call.
    FetchFailed
    """
    part = _Part(folder, filename, url)
    waits = list(WAITS)
    for tries_left in range(MOST_TRIES, -1, -1):
        came = part.size
        try:
            return _go_on(web, part, largest, progress)
        except Interrupted as error:
            if part.size > came:
                waits = list(WAITS)
            if not waits or not tries_left:
                raise _stopped(error, part) from error
            progress(f"Interrupted after {_so_far(part)}; trying again", _share(part))
            time.sleep(waits.pop(0))
    raise AssertionError("the last try returns or raises")


def _go_on(web: Web, part: _Part, largest: int, progress: Progress) -> Path:
    with web.answer(part.about.url, _conditions(part)) as response:
        refuse_unless(response, 200, 206, 304, 416)
        if response.status_code == 304:
            progress(f"{part.whole.name} has not changed since it was downloaded", 1.0)
            return part.whole
        if response.status_code == 200:
            part.begin(_About(part.about.url, _validator(response), _length(response)))
        elif not _continues(response, part):
            part.begin(_About(part.about.url))
            raise Interrupted("The publisher has another file than the one that had begun to come.")
        if (part.about.total or 0) > largest:
            raise _too_large(part, largest)
        _write(response, part, largest, progress)
    if part.about.total is not None and part.size != part.about.total:
        raise Interrupted(f"The line was cut after {_so_far(part)}.", where=part.about.url)
    return part.finish()


def _conditions(part: _Part) -> dict[str, str]:
    """What is asked: only the rest, if it is still the same file; or nothing, if it has not changed."""
    if not part.about.validator:
        return {}
    if part.whole.exists():
        dated = part.about.validator[0].isalpha()
        return {"If-Modified-Since" if dated else "If-None-Match": part.about.validator}
    return {"Range": f"bytes={part.size}-", "If-Range": part.about.validator} if part.size else {}


def _continues(response: requests.Response, part: _Part) -> bool:
    """Whether an answer is the rest of what has come, and not the whole file or another one."""
    found = _RANGE.match(response.headers.get("Content-Range", ""))
    return (
        response.status_code == 206
        and found is not None
        and (int(found[1]), int(found[2])) == (part.size, part.about.total)
        and "Content-Encoding" not in response.headers
        and _validator(response) in ("", part.about.validator)
    )


def _validator(response: requests.Response) -> str:
    """What tells this very file from a later one: a strong ETag, else the date of its last change, else nothing."""
    if response.headers.get("Content-Encoding"):
        # Packed on the way by somebody in between: its bytes cannot be counted on, so it is not gone on with.
        return ""
    tag = response.headers.get("ETag", "")
    return tag if tag.startswith('"') else response.headers.get("Last-Modified", "")


def _length(response: requests.Response) -> int | None:
    length = response.headers.get("Content-Length", "")
    return int(length) if length.isdigit() and not response.headers.get("Content-Encoding") else None


def _write(response: requests.Response, part: _Part, largest: int, progress: Progress) -> None:
    told = 0.0
    with part.path.open("ab") as file:
        try:
            for piece in response.iter_content(_PIECE):
                file.write(piece)
                file.flush()
                if part.size > largest:
                    raise _too_large(part, largest)
                if time.monotonic() > told + 1:
                    told = time.monotonic()
                    progress(f"Downloading {part.whole.name}: {_so_far(part)}", _share(part))
        except KeyboardInterrupt:
            progress(f"Stopped after {_so_far(part)}; the same command goes on from there", _share(part))
            raise


def _so_far(part: _Part) -> str:
    of = f" of {part.about.total / 1e6:,.1f}" if part.about.total else ""
    return f"{part.size / 1e6:,.1f}{of} MB"


def _share(part: _Part) -> float:
    return min(part.size / part.about.total, 1.0) if part.about.total else 0.0


def _stopped(error: Interrupted, part: _Part) -> Interrupted:
    return Interrupted(
        f"The download stopped after {_so_far(part)}. {error.found}",
        where=part.about.url,
        action="Run the same command again: it goes on from where it stopped.",
    )


def _too_large(part: _Part, largest: int) -> FetchFailed:
    part.path.unlink(missing_ok=True)
    return FetchFailed(
        f"The file is larger than {largest / 1e6:,.0f} MB, which is not what was asked for.",
        where=part.about.url,
        action="Look at the publisher's page in a browser; download the workbook there and give it to "
        "`impact load FILE`.",
    )
