"""First day, last day and how exactly they are known: three cells that have to fit together."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date

from data.days import Stretch
from data.templates import Span
from data.templates.answers import Answer

Answers = dict[str, Answer]


def with_dates(span: Span, answers: Answers, *, real_dates: frozenset[str]) -> Answers:
    """The answers of a row with its days worked out, as dates; what does not fit together is a fault of its cell.

    Parameters
    ----------
    real_dates
        Columns whose cell holds a date as a spreadsheet does, which cannot say that only the month is meant.
    """
    start, end = answers[span.start], answers.get(span.end, Answer(""))
    said = answers.get(span.precision, Answer(""))
    if start.fault or end.fault or said.fault:
        return _days_only(span, answers)
    first, last = _as_stretch(start), _as_stretch(end)
    if fault := _fault(first, last, str(said.value or "")):
        where = {"start": span.start, "end": span.end, "precision": span.precision or span.start}[fault[0]]
        return _days_only(span, answers | {where: replace(answers[where], value=None, fault=fault[1])})
    precision = str(said.value or (first.precision if first else "none"))
    found = dict(answers)
    found[span.start] = replace(start, value=first and _first_day(first, precision))
    if span.end:
        # A day on which it began does not say when it ended; a month does, unless it may still go on.
        whole = None if span.open_ended or precision == "day" else first
        found[span.end] = replace(end, value=_last_day(last or whole, precision))
    if span.precision:
        found[span.precision] = replace(said, value=precision)
        if first and span.start in real_dates and not said.value and first.first.day == 1:
            doubt = f"{first.words} may stand for the whole month; if so, choose month under {span.precision}"
            found[span.start] = replace(found[span.start], doubt=doubt)
    return found


def _as_stretch(answer: Answer) -> Stretch | None:
    return answer.value if isinstance(answer.value, Stretch) else None


def _days_only(span: Span, answers: Answers) -> Answers:
    """The answers with nothing but dates or nothing in the columns of days."""
    days = {name: answers[name] for name in (span.start, span.end) if name in answers}
    return answers | {name: replace(answer, value=None) for name, answer in days.items()}


def _fault(first: Stretch | None, last: Stretch | None, said: str) -> tuple[str, str] | None:
    """Which cell does not fit, and why; None when all fit."""
    if first is None:
        if last is not None:
            return "start", "there is a last day and no first day; write it, or leave both empty"
        return ("precision", f"says {said}, but there is no date") if said not in ("", "none") else None
    if last is not None and last.precision != first.precision:
        return "end", f"{first.words} and {last.words} are not known equally well; write both as days, months or years"
    if said in ("", first.precision):
        return None
    if said == "none":
        return "precision", f"says none, but there is a date, {first.words}"
    if first.precision != "day" or said == "day":
        return "precision", f"says {said}, but {first.words} is a {first.precision}"
    # A spreadsheet program makes the first day of a month out of a month, and a table of ours names its last day.
    for stretch, allowed in ((first, _edges(first.first, said)[:1]), (last, last and _edges(last.first, said))):
        if stretch and allowed and stretch.first not in allowed:
            return "precision", f"says {said}, but {stretch.words} is a day"
    return None


def _edges(day: date, precision: str) -> tuple[date, date]:
    if precision == "year":
        return date(day.year, 1, 1), date(day.year, 12, 31)
    return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])


def _first_day(first: Stretch, precision: str) -> date:
    return first.first if precision == "day" else _edges(first.first, precision)[0]


def _last_day(last: Stretch | None, precision: str) -> date | None:
    if last is None or precision == "day":
        return last.last if last else None
    return _edges(last.last, precision)[1]
