"""What has to be known of the results of a series, and where they and the rule are from."""

from __future__ import annotations

from datetime import date

from indicators.series.measure_words import result, when
from indicators.steadiness.evidence import Evidence
from indicators.wording import listed


def source(found: Evidence) -> str:
    """Where the figures are from, and the rule."""
    measure = found.measure
    rule = (
        "The five-point trend rule is that of the recent-trend arrows of England’s public health profiles"
        if found.is_yearly
        else "Limits and rules are those NHS England teaches as Making Data Count, run rules those of Anhøj"
    )
    return f"{measure.publisher}, {measure.source}. {rule}."


def notes(found: Evidence) -> list[str]:
    """What has to be known of the results drawn."""
    odd = [f"{when(each.period_start, found.measure)} ({result(each.value, found.measure)})"
           for each in found.used if each.odd]  # fmt: skip
    said = []
    if odd:
        said.append(f"A check found {listed(odd)} odd, and nobody has said yet whether it stands.")
    said += [f"{when(each.period_start, found.measure)}: {each.comment}" for each in found.figures if each.comment]
    said += [
        f"{when(note.period_start, found.measure)}: {note.reason}"
        for note in found.series.notes
        if note.kind == "caution" and _inside(found, note.period_start)
    ]
    return said


def _inside(found: Evidence, start: date) -> bool:
    return bool(found.figures) and found.figures[0].period_start < start <= found.figures[-1].period_start
