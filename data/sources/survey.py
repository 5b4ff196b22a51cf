"""The survey of those who took part in peer challenges: its waves, and their answers counted or one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pandas as pd

from data.errors import UnreadableFile
from data.sources import Parsed
from data.templates.reading import Line, cells_of, frame_of, is_filled, looks_for, read_lines
from data.templates.survey import COUNTS, QUESTIONS, RESPONSES, TEMPLATE, WAVES

NAME = TEMPLATE.name
ORIGIN = "The region, an authority or a study: what people who took part in peer challenges thought of them"
LOOKS_FOR = looks_for(TEMPLATE)
recognises = partial(is_filled, TEMPLATE)


def parse(path: Path) -> Parsed:
    """Waves as rows of `survey_waves`, answers as rows of `perceptions`: responses enter as their counts alone.

    Raises
    ------
    UnreadableFile
        A column is missing or there twice, or beside responses stands what is no answer of theirs.
    """
    lines, notes = read_lines(TEMPLATE, path)
    responses = lines[RESPONSES.name]
    if responses and notes:
        raise UnreadableFile(
            f"Beside the responses the file holds more than their answers. {' '.join(notes)}",
            where=path.name,
            expected=f"the headings {', '.join(column.name for column in RESPONSES.columns)} and nothing else",
            action="Take the rest out and send it again. A file is kept as it was sent, so nothing may stand in it "
            "that could lead to a person, such as names, e-mail addresses, numbers or times of responses.",
        )
    tables = {}
    if lines[WAVES.name]:
        sent = dict(Counter(line.value("wave_id") for line in responses))
        waves = frame_of(lines[WAVES.name])
        tables[WAVES.name] = waves.assign(responses=waves["wave_id"].map(sent).astype("Int64"))
    counted = list(_counted(responses))
    frames = [frame_of(lines[COUNTS.name]).assign(from_responses=False)] if lines[COUNTS.name] else []
    if counted:
        frames.append(pd.DataFrame(counted).assign(from_responses=True))
    if frames:
        tables[COUNTS.name] = pd.concat(frames, ignore_index=True)
    return Parsed(tables, notes, cells=cells_of(lines))


def _counted(responses: list[Line]) -> Iterator[dict[str, object]]:
    """One row per wave, question, role and answer that somebody gave; a question left out counts for nothing.

    A response with a fault refuses its file cell by cell; what rules would say of its counts helps nobody.
    """
    counts: Counter[tuple[str, ...]] = Counter()
    bases: Counter[tuple[str, ...]] = Counter()
    first: dict[tuple[str, ...], Line] = {}
    for line in responses:
        if any(answer.fault for answer in line.answers.values()):
            continue
        for question in QUESTIONS:
            said = (line.value("wave_id"), question, line.value("respondent_role"), line.value(question))
            if all(said):
                key = tuple(map(str, said))
                counts[key] += 1
                bases[key[:-1]] += 1
                first.setdefault(key, line)
    for key, count in counts.items():
        found = first[key].found
        yield {
            "sheet": found.sheet, "cell": found.place(first[key].number),
            "sent": "counted from responses, of which this is the first", "record_id": " ".join(key),
            **dict(zip(COUNTS.identity, key, strict=True)), "count": float(count), "base": float(bases[key[:-1]]),
        }  # fmt: skip
