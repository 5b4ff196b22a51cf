"""The tables behind the page of short and long term: to read, and to take away as CSV."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from indicators.effects.event_clock import CAP
from indicators.impact.dumbbell import signed
from indicators.impact.episode import Challenge, Episode
from indicators.impact.move import Move
from indicators.impact.moved import HORIZONS, Moved
from indicators.impact.reasons import why_not
from indicators.impact.sentences import TERMS
from indicators.impact.words import judged, of_result
from indicators.series.measure_words import name, result, when
from indicators.series.tables import Table, as_csv
from indicators.wording import listed

NO_RESULT = "no result"
WITHOUT_LAST = "Difference without the last year before"
STEP_HEAD = ("Result", "Months", "Phase", "Difference", "Usual")


def of_measures(episode: Episode) -> Table:
    """Every measure with a baseline: before, and the change at each horizon beside that elsewhere."""
    rows = []
    for each in episode.measures:
        if each.baseline is None:
            continue
        for horizon in HORIZONS:
            if move := each.moves.get(horizon):
                rows.append((name(each.measure), TERMS[horizon].capitalize(), *_cells(each, move)))
    head = (
        "Measure",
        "Horizon",
        "Before",
        "Change",
        "Elsewhere",
        "Difference",
        "95% interval",
        "Usual",
        WITHOUT_LAST,
        "Reading",
    )
    return Table(f"{episode.challenge.authority}, challenge of {episode.challenge.when}.", head, tuple(rows))


def of_reasons(episode: Episode, today: date) -> Table:
    """Every measure and horizon without a result, and why."""
    challenge = episode.challenge
    assert challenge.visit is not None
    rows = []
    for each in episode.measures:
        told: dict[str, list[str]] = {}
        for horizon in HORIZONS:
            if horizon in each.reasons:
                words = why_not(each, horizon, challenge.authority, challenge.visit, today)
                told.setdefault(words, []).append(TERMS[horizon])
        rows += [
            (name(each.measure), "All" if len(terms) == len(HORIZONS) else listed(terms).capitalize(), words)
            for words, terms in told.items()
        ]
    return Table("Measures and horizons without a result.", ("Measure", "Horizon", "Why"), tuple(rows))


def of_steps(found: Moved) -> Table:
    """One measure's results on the clock of the challenge."""
    rows = tuple(
        (
            when(step.window.start, found.measure),
            f"{step.months:.1f}".replace("-", "−"),
            {"pre": "Before", "transition": "Preparation or visit", "post": "After"}[step.phase]
            if step.months <= CAP
            else "Later than 72 months",
            signed(step.gap, found.measure),
            _range(step.usual, found),
        )
        for step in found.steps
    )
    return Table(
        f"{name(found.measure)}: change since before, compared with other authorities.",
        STEP_HEAD,
        rows,
    )


def steps_csv(found: Moved, challenge: Challenge) -> str:
    """The same with all decimals."""
    rows = [
        {
            "challenge_id": challenge.challenge_id, "authority_code": challenge.authority_code,
            "indicator": found.measure.construct, "period_start": step.window.start, "period_end": step.window.end,
            "ref_date": step.window.ref_date, "event_months": step.months, "phase": step.phase, "difference": step.gap,
            "usual_low": step.usual[0] if step.usual else None, "usual_high": step.usual[1] if step.usual else None,
            "illustrative": challenge.illustrative,
        }
        for step in found.steps
    ]  # fmt: skip
    return as_csv(pd.DataFrame(rows))


def csv(episodes: Sequence[Episode], today: date) -> str:
    """One row per challenge, measure and horizon, with or without a result."""
    rows = [
        _exported(episode, each, horizon, today)
        for episode in episodes
        for each in episode.measures
        for horizon in HORIZONS
    ]
    return as_csv(pd.DataFrame(rows))


def _exported(episode: Episode, each: Moved, horizon: str, today: date) -> dict[str, object]:
    challenge, move = episode.challenge, each.moves.get(horizon)  # type: ignore[call-overload]
    assert challenge.visit is not None
    low, high = move.usual if move and move.usual else (None, None)
    return {
        "challenge_id": challenge.challenge_id,
        "authority_code": challenge.authority_code,
        "authority": challenge.authority,
        "indicator": each.measure.construct,
        "horizon": horizon,
        "baseline": each.baseline,
        "baseline_periods": " ".join(window.start.isoformat() for window in each.before),
        "thin_baseline": each.is_thin,
        "periods": " ".join(window.start.isoformat() for window in move.windows) if move else "",
        "change": move.change if move else None,
        "change_elsewhere": move.elsewhere if move else None,
        "difference": move.gap if move else None,
        "lower95": move.lower if move else None,
        "upper95": move.upper if move else None,
        "difference_without_last": move.without_last if move else None,
        "usual_low": low,
        "usual_high": high,
        # As text: a column of counts with gaps would be written as 41.0.
        "compared_with": str(move.others) if move else "",
        "reading": judged(each, move) if move else "",
        "reason": "" if move else why_not(each, horizon, challenge.authority, challenge.visit, today),  # type: ignore[arg-type]
        "illustrative": challenge.illustrative,
    }


def _cells(each: Moved, move: Move) -> tuple[str, ...]:
    measure = each.measure
    assert each.baseline is not None
    interval = (
        "–"
        if move.lower is None or move.upper is None
        else f"{signed(move.lower, measure)} to {signed(move.upper, measure)}"
    )
    return (
        result(each.baseline, measure),
        of_result(move.change, measure),
        of_result(move.elsewhere, measure),
        of_result(move.gap, measure),
        interval,
        _range(move.usual, each),
        "–" if move.without_last is None else of_result(move.without_last, measure),
        judged(each, move),
    )


def _range(usual: tuple[float, float] | None, each: Moved) -> str:
    return f"{signed(usual[0], each.measure)} to {signed(usual[1], each.measure)}" if usual else "–"


def of_region(episodes: Sequence[Episode]) -> Table:
    """Every result of every authority that can be compared, short and long term side by side."""
    rows = []
    for episode in episodes:
        for each in episode.measures:
            if not any(horizon in each.moves for horizon in ("short", "long")):
                continue
            cells = []
            for horizon in HORIZONS:
                move = each.moves.get(horizon)
                if horizon != "medium":
                    cells += [signed(move.gap, each.measure), judged(each, move)] if move else [NO_RESULT, "–"]
            rows.append((name(each.measure), episode.challenge.authority, *cells))
    head = ("Measure", "Authority", "Short term", "Reading", "Long term", "Reading")
    return Table("Difference from other authorities’ change.", head, tuple(sorted(rows)))


def of_clocks(episodes: Sequence[Episode], construct: str) -> Table:
    """One measure of several authorities on the clocks of their challenges."""
    rows = tuple(
        (episode.challenge.authority, *row)
        for episode, each in _with(episodes, construct)
        for row in of_steps(each).rows
    )
    return Table("Difference from other authorities’ change.", ("Authority", *STEP_HEAD), rows)


def clocks_csv(episodes: Sequence[Episode], construct: str) -> str:
    """The same with all decimals."""
    parts = [steps_csv(each, episode.challenge) for episode, each in _with(episodes, construct)]
    return "".join(part if not at else part.partition("\n")[2] for at, part in enumerate(parts))


def _with(episodes: Sequence[Episode], construct: str) -> list[tuple[Episode, Moved]]:
    return [
        (episode, each)
        for episode in episodes
        for each in episode.measures
        if each.measure.construct == construct and each.steps
    ]
