"""Trackers for tests: lists of recommendations with columns, words and faults of their own, and mappings for them."""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as changed
from datetime import date, timedelta
from pathlib import Path

from data.mappings import ColumnMapping
from data.mappings.record import as_toml

HEADINGS = ("Ref", "Recommendation", "RAG", "Lead", "Target date", "Progress update")
MAPPING = ColumnMapping(
    name="action-plan",
    fills="recommendations",
    columns={
        "text": ("Recommendation",),
        "status": ("RAG",),
        "owner_role": ("Lead",),
        "due_on": ("Target date",),
        "comment": ("Progress update",),
    },
    bad_rows="set_aside",
    id_from=("Ref",),
    id_prefix="sandwell",
    words={"status": {"Complete": "done", "On track": "in_progress", "Not started": "accepted", "TBC": ""}},
    constants={"authority_code": "Sandwell"},
    where_status={"done": {"reason": "The tracker lists no evidence."}},
)


def mapping_file(folder: Path, mapping: ColumnMapping = MAPPING, **changes: object) -> Path:
    """A mapping as a file, with some of it changed."""
    given = changed(mapping, **changes)  # type: ignore[arg-type]  # the names are those of its fields
    path = folder / f"{given.name}.toml"
    path.write_text(as_toml(given), encoding="utf-8")
    return path


def tracker(path: Path, rows: Sequence[Sequence[object]], *, above: Sequence[Sequence[object]] = ()) -> Path:
    """A CSV file with the headings of `HEADINGS`, and what stands above them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([*above, HEADINGS, *rows])
    return path


@dataclass(frozen=True)
class Register:
    """A made register, and the lines of its file that repeat a number, have no date, or have lost letters."""

    path: Path
    repeated: tuple[int, ...]
    undated: tuple[int, ...]
    spoilt: tuple[int, ...]


def register(path: Path, *, rows: int = 2192, twice: int = 7, undated: int = 101, seed: int = 41) -> Register:
    """A register such as nobody prepared: so many numbers that stand there twice, so many rows without a date, and
    text that another program read in the wrong encoding.

    It is made, with a fixed seed, to have the size and the faults of a real one that could not be had.
    """
    draw = random.Random(seed)
    numbers = [f"R{n}/{2010 + n % 14}" for n in range(1, rows + 1)]
    spots = draw.sample(range(rows), 2 * twice)
    for first, second in zip(spots[:twice], spots[twice:], strict=True):
        numbers[second] = numbers[first]
    blank = draw.sample(range(rows), undated)
    wrong = set(draw.sample(range(rows), 300))
    # A closing mark ends in a byte that stands for no letter, which some programs drop: what is left is no mark.
    spoilt = {at for at in wrong if at % 3 == 0}
    lines = []
    for at, number in enumerate(numbers):
        text = f"The council’s board should review “{number}” – at a cost of £{at + 1},000"
        if at in wrong:
            text = misread(text).replace("\x9d", "" if at in spoilt else "\x9d")
        day = "" if at in blank else _written(date(2011, 1, 1) + timedelta(days=7 * at % 4700), at)
        lines.append([number, text, draw.choice(["Complete", "On track", "Not started"]), "Head of service", day, ""])
    tracker(path, [*lines, [], [f"Total {rows}"]], above=[["Register of recommendations"], []])
    return Register(path, *(tuple(at + 4 for at in found) for found in (spots, blank, spoilt)))


def misread(text: str) -> str:
    """The text as a program shows it that takes UTF-8 for the usual Western encoding; every byte stays a letter."""
    return "".join(
        bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in text.encode()
    )


def _written(day: date, at: int) -> str:
    return (f"{day.day}/{day.month}/{day:%y}", f"{day:%d/%m/%Y}", f"{day:%B %Y}", f"{day.toordinal() - 693594}")[at % 4]
