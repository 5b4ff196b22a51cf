"""What the page says first: how long half of it takes, and how much lasts; and what is counted and what is not."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.lasting.lives import Population, come_to, ended_otherwise, opened_again
from indicators.lasting.rechecks import ReCheck
from indicators.lasting.wait_words import median_interval, median_of, months, not_half, percent, with_made_up
from indicators.lasting.waits import FEWEST, Wait, Waits
from indicators.wording import count, day, sentence

MADE_UP_BANNER = (
    "**Illustrative data.** Days on which recommendations were done and verified are not published. The ones on this "
    "page are made up to show how it works, and say nothing about any authority."
)
# Where half are not done, the share is told at the last of these that enough are followed to.
TOLD_AT = (36, 24, 12, 6)


def headline(found: Waits, checks: Sequence[ReCheck]) -> str:
    """The page's sentence."""
    n = found.overall.waits["done"].n
    if n < FEWEST:
        return _too_few(n, found.population.made_up)
    return with_made_up(f"{_time(found)}{_lasting(checks)}", found.population.made_up)


def lead(found: Waits) -> str:
    """The intervals, the time to verified, and how many it is worked out from."""
    population, done, verified = found.population, found.overall.waits["done"], found.overall.waits["verified"]
    if done.n < FEWEST:
        return (
            f"With fewer than {count(FEWEST)} no line is drawn: a single recommendation would move it by more than 20 "
            "percentage points."
        )
    parts = [_interval(done), _to_verified(verified)]
    challenges = "one challenge" if population.challenges == 1 else f"{count(population.challenges)} challenges"
    lives = population.lives
    done_, verified_ = come_to(lives, "done"), come_to(lives, "verified")
    parts.append(
        f"Of {len(lives):,} accepted recommendations from {challenges}, {done_:,} {_are(done_)} done and "
        f"{verified_:,} verified."
    )
    return " ".join(part for part in parts if part)


def nothing(population: Population) -> tuple[str, str]:
    """The sentence and the lead where nothing can be timed."""
    return (
        "How long recommendations take, and whether it lasts, cannot be said yet",
        f"{without_history(population)} Time is counted from the last day on site to the day a recommendation was "
        "done, and to the day the reviewing peers verified it.".strip(),
    )


def without_history(population: Population) -> str:
    """That what is on record without any history cannot be timed; empty where there is none."""
    n = population.without_history
    if not n:
        return ""
    if n == 1:
        return "The one recommendation on record without an answer or any progress cannot be timed."
    return f"{n:,} recommendations are on record without an answer or any progress, so they cannot be timed."


def counted(found: Waits) -> list[str]:
    """Who is counted and how, and who is not and why: each a sentence, those about nobody left out."""
    population, wait = found.population, found.overall.waits["done"]
    ended, silent = ended_otherwise(population.lives), sum(life.is_silent for life in population.lives)
    again = opened_again(population.lives)
    said = [
        _if(ended, "was moved elsewhere, superseded or given up: it stays among those not done",
            "were moved elsewhere, superseded or given up: they stay among those not done"),
        _if(again, "has been opened again: it counts as done and verified the first time it was",
            "have been opened again: they count as done and verified the first time they were"),
        _if(silent, "is open and has had no update for 90 days: what nobody reports counts as not done",
            "are open and have had no update for 90 days: what nobody reports counts as not done"),
        *_without_a_day(found),
        _if(wait.before_visit, "is said to have been done before the last day on site, and is left out",
            "are said to have been done before the last day on site, and are left out"),
        _if(population.undated, "is from a challenge without a day on site on record, and cannot be timed",
            "are from challenges without a day on site on record, and cannot be timed"),
        _if(population.rejected, "was not accepted, and is not counted", "were not accepted, and are not counted"),
        _if(population.unanswered, "has no answer yet, and is not counted", "have no answer yet, and are not counted"),
    ]  # fmt: skip
    return [text for text in said if text]


def source(population: Population) -> str:
    """Where it comes from, and the day up to which it was looked at."""
    kind = "Illustrative data, made up" if population.made_up else "Source: challenges and status events as loaded"
    return f"{kind}. As at {day(population.as_at)}; whatever is not done or verified by then waits until then."


def _too_few(n: int, made_up: bool) -> str:
    if n == 1:
        return with_made_up("Only one accepted recommendation can be timed: too few to say how long it takes", made_up)
    return with_made_up(
        f"Only {count(n)} accepted recommendations can be timed: too few to say how long it takes", made_up
    )


def _time(found: Waits) -> str:
    wait, made_up = found.overall.waits["done"], found.population.made_up
    assert wait.curve
    whose = "" if made_up else " of the accepted recommendations"
    median = median_of(wait).time
    if median is not None:
        return f"Half{whose} were done within {months(median)} of the challenge"
    n, done = len(found.population.lives), come_to(found.population.lives, "done")
    them = "" if made_up else " accepted recommendations"
    if not done:
        return f"None of {n:,}{them} is done yet"
    for time in TOLD_AT:
        waiting = wait.curve.waiting_at(time)
        if waiting is not None and waiting < 1:
            return f"{percent(1 - waiting)}{whose} were done within {time} months of the challenge"
    return f"{done:,} of {n:,}{them} {_are(done)} done, too few or too recent to say how long it takes"


def _lasting(checks: Sequence[ReCheck]) -> str:
    found = next((each for each in reversed(checks) if each.verified >= FEWEST), None)
    if found is None:
        return ""
    n = found.verified
    if found.not_checked == n:
        return f", and none of {n:,} verified before {found.months} months has been re-checked"
    if found.not_checked:
        return (
            f", and at {found.months} months {found.sustained:,} of {n:,} verified are known to be still in place, "
            f"with {found.not_checked:,} not re-checked"
        )
    return f", and {found.sustained:,} of {n:,} verified were still in place at {found.months} months"


def _interval(wait: Wait) -> str:
    median = median_of(wait)
    return f"The 95% interval for half being done is **{median_interval(median)}**." if median.time is not None else ""


def _to_verified(wait: Wait) -> str:
    median = median_of(wait)
    if median.time is None:
        return sentence(not_half(wait)) if wait.curve else ""
    return f"Half were verified by the peers within {months(median.time)} ({median_interval(median)})."


def _without_a_day(found: Waits) -> list[str]:
    said = []
    for wait in found.overall.waits.values():
        if not wait.not_dated:
            continue
        few = wait.not_dated == 1
        text = (
            f"{wait.not_dated:,} {_are(wait.not_dated)} {wait.milestone} on a day nobody said, and "
            f"{'is' if few else 'are'} left out"
        )
        if wait.earliest is not None and wait.latest is not None:
            text += (
                f": with {'it' if few else 'them'} counted as early or as late as can be, half were {wait.milestone} "
                f"within {months(wait.earliest)} or {months(wait.latest)}"
            )
        said.append(f"{text}.")
    return said


def _if(n: int, one: str, many: str) -> str:
    return f"{n:,} {one if n == 1 else many}." if n else ""


def _are(n: int) -> str:
    return "is" if n == 1 else "are"
