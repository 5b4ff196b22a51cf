"""The region as a whole: the first dated challenge of each authority, and what moved around all of them together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from indicators.effects.event_clock import Horizon
from indicators.impact.episode import Challenge, Episode, Tally, tallied
from indicators.impact.sentences import BY_CHANCE, MADE_UP, SPANS, TERMS, noticed
from indicators.wording import count, listed

HORIZONS: tuple[Horizon, ...] = ("short", "long")


def first_dated(challenges: Sequence[Challenge], *, made_up: bool) -> tuple[Challenge, ...]:
    """The first dated challenge of each authority that has one, either on record or made up, by name."""
    found: dict[str, Challenge] = {}
    for each in challenges:
        if each.visit and each.illustrative == made_up:
            found.setdefault(each.authority_code, each)
    return tuple(sorted(found.values(), key=lambda each: each.authority))


def first_for_certain(challenges: Sequence[Challenge], found: Sequence[Challenge]) -> tuple[Challenge, ...]:
    """Those that are their authority's first for all that is on record: none without a month may lie before them."""
    unknown = {each.authority_code for each in challenges if each.visit is None and not each.illustrative}
    return tuple(each for each in found if each.authority_code not in unknown)


def headline(episodes: Sequence[Episode]) -> str:
    """The page's one sentence about the region."""
    tallies = _tallies(episodes)
    results, beyond = (sum(getattr(each, name) for each in tallies.values()) for name in ("judged", "beyond"))
    made_up = bool(episodes) and episodes[0].challenge.illustrative
    if not episodes:
        return "No results can be put before or after a peer challenge, because no date is recorded"
    if not results:
        return _opened("no result around the dated challenges can be judged yet", made_up=made_up)
    judged = _judged(episodes)
    around = f"around {count(len(judged))} dated challenges" if len(judged) > 1 else (
        f"around {judged[0].challenge.authority}’s dated challenge"
    )  # fmt: skip
    if not beyond:
        return _opened(f"none of {results} results {around} moved more than is usual elsewhere", made_up=made_up)
    how_many = str(beyond) if made_up or beyond > 10 else count(beyond)
    return _opened(f"{how_many} of {results} results {around} moved more than is usual elsewhere", made_up=made_up)


def lead(episodes: Sequence[Episode], *, complete: bool) -> str:
    """Below it: each horizon, what would be missed, and why nothing is said of the programme as a whole.

    Parameters
    ----------
    complete
        Whether the lists of all 14 are declared complete.
    """
    tallies = _tallies(episodes)
    said = [
        f"{TERMS[horizon].capitalize()}, {SPANS[horizon]}: **{each.beyond or 'none'} of {each.judged}**"
        for horizon, each in tallies.items()
        if each.judged
    ]
    parts = [f"{'. '.join(said)}." if said else ""]
    if any(each.judged for each in tallies.values()):
        missed = noticed(episodes, "long" if tallies["long"].judged else "short")
        parts.append(f"{BY_CHANCE}{f'; {missed}' if missed else ''}.")
    if not complete:
        parts.append(not_testable(episodes))
    return " ".join(part for part in parts if part)


MADE_UP_DATES = "Made-up dates say nothing about the programme, and never give a verdict."
NOT_TESTABLE = (
    "Whether the programme as a whole had an effect cannot be tested yet: the public record dates only some reviews, "
    "and the first one it dates is often not an authority’s first."
)


def not_testable(episodes: Sequence[Episode]) -> str:
    """Why nothing is said of the programme as a whole."""
    return MADE_UP_DATES if episodes and episodes[0].challenge.illustrative else NOT_TESTABLE


def counted(episodes: Sequence[Episode], places: Mapping[str, str]) -> str:
    """Whose challenges these are, who has none that is dated, and of whom too little is known from before.

    Parameters
    ----------
    places
        The names of the 14 by code.
    """
    if not episodes:
        return ""
    names = [each.challenge.authority for each in episodes]
    others = len(places) - len(names)
    first = f"Counted is the first dated challenge of {listed(names)}" if len(names) < len(places) else (
        "Counted is the first dated challenge of each of the 14"
    )  # fmt: skip
    said = f"{first}; {count(others)} of the 14 {'has' if others == 1 else 'have'} none." if others else f"{first}."
    return " ".join(text for text in (said, _too_early(episodes)) if text)


def _too_early(episodes: Sequence[Episode]) -> str:
    """Whose challenge has too few comparable results before it."""
    names = [
        each.challenge.authority for each in episodes if not any(len(measure.before) > 1 for measure in each.measures)
    ]
    if not names:
        return ""
    whose = "its" if len(names) == 1 else "their"
    return f"Of {listed(names)} too few results are from before it, so {whose} change cannot be measured."


def _judged(episodes: Sequence[Episode]) -> list[Episode]:
    """Those with a result that can be judged."""
    return [each for each in episodes if any(each.tally(horizon).judged for horizon in HORIZONS)]


def _tallies(episodes: Sequence[Episode]) -> dict[Horizon, Tally]:
    return {
        horizon: tallied(
            [(each, each.moves[horizon]) for episode in episodes for each in episode.measures if horizon in each.moves]
        )
        for horizon in HORIZONS
    }


def _opened(text: str, *, made_up: bool) -> str:
    return MADE_UP + text if made_up else text[0].upper() + text[1:]
