"""What one wave of the survey found on one question: who answered positively, and who could not say.

The share that answered positively is of those who could say. Not enough information to say is told by itself, of all
who answered, and is never counted with "not at all". Where small numbers are held back, a share is a range.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from indicators.intervals import wilson
from indicators.perceptions.finding import Counted, Finding, Part, Share, Wave

_Row = Mapping[Hashable, Any]


def compute(rows: pd.DataFrame) -> tuple[Finding, ...]:
    """Every finding of the rows of `perceptions_found`, in their order: waves from the oldest on."""
    groups: dict[tuple[str, str, str], list[_Row]] = {}
    for row in rows.to_dict("records"):
        groups.setdefault((row["wave_id"], row["question"], row["respondent_role"]), []).append(row)
    return tuple(_finding(group) for group in groups.values())


def _finding(rows: Sequence[_Row]) -> Finding:
    first = rows[0]
    printed = [row for row in rows if _number(row["percentage"]) is not None]
    positive, withheld = _printed(printed, "positive") if printed else _of_those_who_could_say(rows)
    no_information, _ = _printed(printed, "no_information") if printed else _without_information(rows)
    return Finding(
        wave=_wave(first),
        question=first["question"],
        label=first["question_label"],
        horizon=_text(first["horizon"]),  # type: ignore[arg-type]  # the schema has these
        positive_words=first["positive_words"],
        role=first["respondent_role"],
        role_label=first["role_label"],
        answered=_whole(first["base"]),
        positive=positive,
        no_information=no_information,
        withheld=withheld,
        answers=tuple(_answers(rows)),
        notes=tuple(dict.fromkeys(note for row in rows if (note := _text(row["note"])))),
    )


def _of_those_who_could_say(rows: Sequence[_Row]) -> tuple[Share | None, str]:
    positive, less = _range(rows, "positive"), _range(rows, "less")
    if positive is None or less is None:
        return None, "few"
    if not positive[1] + less[1]:
        return None, "nobody_could_say"
    return _share(positive, less), ""


def _without_information(rows: Sequence[_Row]) -> tuple[Share | None, str]:
    without = _range(rows, "no_information")
    base = _whole(rows[0]["base"])
    if without is None or not base:
        return None, "few"
    return _share(without, (base - without[1], base - without[0])), ""


def _share(of: tuple[int, int], others: tuple[int, int]) -> Share:
    """The share of one number among itself and another, each known exactly or as a range."""
    if of[0] == of[1] and others[0] == others[1]:
        found = wilson(of[0], of[0] + others[0])
        return Share(found.value, found.value, of[0], of[0] + others[0], found.lower, found.upper)
    # Limits and shares are highest and lowest where both numbers are at an end of their ranges.
    possible = [wilson(one, one + other) for one in of for other in others if one + other]
    shares = [found.value for found in possible]
    return Share(
        min(shares),
        max(shares),
        lower=min(found.lower for found in possible),
        upper=max(found.upper for found in possible),
    )


def _range(rows: Sequence[_Row], part: Part) -> tuple[int, int] | None:
    """What the number of a part lies between."""
    for row in rows:
        if row["part"] == part and not _text(row["answer"]):
            lowest, highest = _whole(row["lowest"]), _whole(row["highest"])
            return None if lowest is None or highest is None else (lowest, highest)
    return None


def _printed(rows: Sequence[_Row], part: Part) -> tuple[Share | None, str]:
    """The percentage printed for a part: of its answers together, or the sum where each of them has one."""
    of_part = [row for row in rows if row["part"] == part]
    together = [row for row in of_part if row["is_combined"] or row["answers_in_part"] == 1]
    if not together and (not of_part or len(of_part) < of_part[0]["answers_in_part"]):
        return None, "not_given"
    counted = together[:1] or of_part
    share = sum(float(row["percentage"]) for row in counted) / 100
    qualifier = _text(counted[0]["qualifier"]) if len(counted) == 1 else ""
    return Share(share, share, base=_whole(counted[0]["base"]), printed=True, qualifier=qualifier), ""


def _answers(rows: Sequence[_Row]) -> Iterator[Counted]:
    for row in rows:
        if _text(row["answer"]):
            yield Counted(
                row["answer"], row["answer_label"], row["part"], _whole(row["count"]), _number(row["percentage"]),
                _text(row["qualifier"]),
            )  # fmt: skip


def _wave(row: _Row) -> Wave:
    return Wave(
        row["wave_id"], row["title"], row["kind"], row["authority_code"], row["authority"], _day(row["asked_from"]),
        _day(row["asked_to"]), row["date_precision"], _whole(row["invited"]), _whole(row["respondents"]),
        _text(row["wave_source_url"]), _text(row["wave_note"]), row["recorded_at"].date(), bool(row["illustrative"]),
    )  # fmt: skip


def _text(content: Any) -> str:
    return "" if pd.isna(content) else str(content)


def _number(content: Any) -> float | None:
    return None if pd.isna(content) else float(content)


def _whole(content: Any) -> int | None:
    return None if pd.isna(content) else int(content)


def _day(content: Any) -> date | None:
    return None if pd.isna(content) else content.date()
