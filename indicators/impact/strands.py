"""Three strands at each horizon, side by side: a figure, a line and the small print for each cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.effects.event_clock import Horizon
from indicators.impact.actions import Actions
from indicators.impact.episode import Episode, tallied
from indicators.impact.move import Move
from indicators.impact.moved import Moved
from indicators.series.measure_words import when
from indicators.wording import count, day, listed

NOTHING = "–"
MOST_PERIODS = 4


@dataclass(frozen=True)
class Cell:
    """One strand at one horizon; an en dash and a reason where there is nothing to say; `note` is a line of its own."""

    figure: str
    line: str
    small: str = ""
    note: str = ""


def of_indicators(episodes: Sequence[Episode], horizon: Horizon) -> Cell:
    """How many results moved further than usual."""
    found = [(each, each.moves[horizon]) for episode in episodes for each in episode.measures if horizon in each.moves]
    tally = tallied(found)
    if not tally.judged:
        return Cell(NOTHING, "No result at this horizon can be judged.", "Each measure below says why.")
    figure = f"{tally.beyond or 'None'} of {tally.judged}"
    ways = [f"{count(n)} {word}" for n, word in ((tally.better, "better"), (tally.worse, "worse")) if n]
    if rest := tally.beyond - tally.better - tally.worse:
        ways.append(f"{count(rest)} with no agreed direction")
    line = "moved further than usual" + (f": {listed(ways)}." if ways else ".")
    return Cell(figure, line, f"Results of {_periods(found)}.")


def of_actions(actions: Actions, horizon: Horizon) -> Cell:
    """What was done by 12 months, and was in place at 24."""
    if not actions.accepted:
        return Cell(NOTHING, _why_no_actions(actions))
    if horizon == "medium":
        return Cell(NOTHING, "Recommendations are counted at 12 months, and looked at again at 24.")
    if horizon == "short":
        verified = f", and {actions.verified} verified by the reviewing peers" if actions.verified else ""
        small = "So far: not all have had their 12 months." if actions.is_early else "Within 12 months of the visit."
        return Cell(f"{actions.done} of {actions.accepted}", f"done{verified}.", small)
    if not actions.due:
        due = f" The first is due on {day(actions.next_due_on)}." if actions.next_due_on else ""
        return Cell(NOTHING, f"No re-check at 24 months has come due.{due}")
    others = [
        f"{n} {word}"
        for n, word in (
            (actions.partly, "partly in place"), (actions.lapsed, "lapsed"), (actions.overtaken, "overtaken"),
        )
        if n
    ]  # fmt: skip
    rest = f" {listed(others).capitalize()}." if others else ""
    unchecked = f" For {actions.unchecked}, no one has said." if actions.unchecked else ""
    waiting = actions.accepted - actions.due
    more = f" {waiting} more {'is' if waiting == 1 else 'are'} not due yet." if waiting else ""
    small = f"At the re-check at 24 months.{more}"
    return Cell(f"{actions.in_place} of {actions.due}", f"known to be still in place.{rest}{unchecked}", small)


def _why_no_actions(actions: Actions) -> str:
    if not actions.asked:
        return "No recommendation is on record."
    alone = actions.asked == 1
    made = f"{count(actions.asked).capitalize()} {'recommendation is' if alone else 'recommendations are'} on record"
    if actions.without_history == actions.asked:
        return f"{made}, and nothing of what became of {'it' if alone else 'them'}."
    return f"{made}; {'it was not' if alone else 'none was'} accepted at a visit whose days are known."


def _periods(found: Sequence[tuple[Moved, Move]]) -> str:
    """The periods results at a horizon are of, in words."""
    named = {window.start: when(window.start, each.measure) for each, move in found for window in move.windows}
    words = [named[start] for start in sorted(named)]
    return listed(words) if len(words) <= MOST_PERIODS else f"{words[0]} to {words[-1]}"
