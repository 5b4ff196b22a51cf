"""What the page of one authority says first: how many results moved further than usual, and what would be missed."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.effects.event_clock import CAP, LONG, SHORT, Horizon
from indicators.impact.episode import Challenge, Episode, Tally, noticed_from
from indicators.impact.move import Move
from indicators.impact.moved import Moved
from indicators.impact.reasons import UNDATED
from indicators.series.measure_words import name_inside
from indicators.wording import count, listed, number

MADE_UP = "With made-up challenge dates, "
TERMS: dict[Horizon, str] = {"short": "short term", "medium": "medium term", "long": "long term"}
SPANS: dict[Horizon, str] = {
    "short": f"up to {SHORT} months",
    "medium": f"{SHORT} to {LONG} months",
    "long": f"{LONG} to {CAP} months",
}
MOST_NAMED = 4
BY_CHANCE = "By chance alone about 1 in 20 would"


def headline(episode: Episode) -> str:
    """The page's one sentence."""
    judged = _judged(episode)
    name = episode.challenge.authority
    if not judged:
        return _opened(episode, f"{name}’s results cannot be judged before and after its peer challenge")
    results = sum(each.judged for each in judged.values())
    beyond = sum(each.beyond for each in judged.values())
    if beyond:
        verb = "moved" if results > 1 else "has moved"
        how_many = beyond if episode.challenge.illustrative or beyond > 10 else count(beyond)
        return _opened(episode, f"{how_many} of {results} results in {name} {verb} more than is usual elsewhere")
    terms = " or ".join(f"the {TERMS[horizon]}" for horizon in judged)
    return _opened(episode, f"{name}’s {_noun(episode)} moved no more than other authorities’ did, in {terms}")


def lead(episode: Episode) -> str:
    """Below it: each horizon, what moved, and how large a change would be missed."""
    judged = _judged(episode)
    if not judged:
        return _why_none(episode)
    parts = [_of_horizon(tally, horizon, first=not at) for at, (horizon, tally) in enumerate(judged.items())]
    if named := _named(episode):
        parts.append(named)
    return " ".join([*parts, *_doubt(episode, judged)])


def banner(authority: str) -> str:
    """What has to be known before a page that rests on made-up dates."""
    return (
        f"**Illustrative data.** {authority}’s challenge and what was done about it are made up, to show what this "
        "page does. The results are published ones, so nothing here says anything about a real challenge."
    )


def undated(challenges: Sequence[Challenge], authority: str) -> tuple[str, str]:
    """Sentence and lead where no challenge of an authority can be put on a clock."""
    if not challenges:
        return (
            f"{authority}’s results cannot be put before or after a peer challenge, because none is on record",
            "Nothing is known here of when its challenges were.",
        )
    known = listed([each.when for each in challenges if each.precision == "year"] or ["without a date"])
    return (
        f"{authority}’s results cannot be put before or after a peer challenge, because no date is recorded",
        f"{UNDATED} On record: {known}. At least the month has to be known.",
    )


def noticed(episodes: Sequence[Episode], horizon: Horizon = "long") -> str:
    """How large a change in one authority would be missed; empty where that is not known."""
    from_size = noticed_from(episodes, horizon)
    if from_size is None:
        return ""
    return f"a change smaller than about {number(from_size, 0)} points in one authority is usually lost in survey noise"


def _opened(episode: Episode, text: str) -> str:
    return MADE_UP + text if episode.challenge.illustrative else text[0].upper() + text[1:]


def _judged(episode: Episode) -> dict[Horizon, Tally]:
    horizons: tuple[Horizon, ...] = ("short", "long")
    found = {horizon: episode.tally(horizon) for horizon in horizons}
    return {horizon: tally for horizon, tally in found.items() if tally.judged}


def _noun(episode: Episode) -> str:
    kinds = {each.measure.kind for each in episode.measures if each.moves and not each.is_thin}
    return "survey results" if kinds == {"survey"} else "results"


def _of_horizon(tally: Tally, horizon: Horizon, *, first: bool) -> str:
    when = f"In the first {SHORT} months" if horizon == "short" else f"From {LONG} to {CAP} months"
    how_many = f"**{tally.beyond or 'none'} of {tally.judged}**"
    if not first:
        return f"{when}, {how_many} did."
    usual = "those of 95 in 100 other English authorities over the same years"
    return f"{when}, {how_many} results moved further than {usual}."


def _named(episode: Episode) -> str:
    """The measures that moved further than usual, if they are few enough to name."""
    found = [
        (name_inside(each.measure), each, horizon)
        for each in episode.measures
        for horizon, move in each.moves.items()
        if horizon != "medium" and each.counts_beyond(move)
    ]
    if not found or len(found) > MOST_NAMED:
        return ""
    said = [f"{name} ({_way(each, each.moves[horizon])}, {TERMS[horizon]})" for name, each, horizon in found]
    return f"Further: {listed(said)}."


def _way(found: Moved, move: Move) -> str:
    toward = found.measure.polarity * (move.beyond or 0)
    if not toward:
        return "higher" if (move.beyond or 0) > 0 else "lower"
    return "better" if toward > 0 else "worse"


def _doubt(episode: Episode, judged: dict[Horizon, Tally]) -> list[str]:
    missed = noticed([episode], "long" if "long" in judged else "short")
    if any(each.beyond for each in judged.values()):
        return [f"{BY_CHANCE}; {missed}." if missed else f"{BY_CHANCE}."]
    same = "Moving no more than others is not the same as no impact"
    return [f"{same}: {missed}." if missed else f"{same}."]


def _why_none(episode: Episode) -> str:
    reasons = {reason for each in episode.measures for reason in each.reasons.values()}
    thin = any(each.is_thin for each in episode.measures)
    name = episode.challenge.authority
    if not any(each.before for each in episode.measures):
        return f"There are no comparable results from before {name}’s peer challenge, so a change cannot be measured."
    if thin and not any(len(each.before) > 1 for each in episode.measures):
        return (
            "Only one earlier result exists for each measure. One result is too few to tell a change from normal "
            "movement; they are shown but not counted."
        )
    if "M4" in reasons:
        return "No result describes the time after it yet. Each measure below says when its first one is due."
    return "Each measure below says why."
