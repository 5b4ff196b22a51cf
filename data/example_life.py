"""What is said of one made-up recommendation over time, and the truth it is made by.

The numbers below are what the set is made by: estimates made from it can be held against them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from data.chance import Chance

# Answers, and how often they are given.
ANSWERS = {"accept": 0.86, "part": 0.09, "reject": 0.05}
# Days from the answer until the host says done, by priority: Weibull, half of them by the median.
MEDIAN_DAYS = {"High": 210, "Medium": 300, "Low": 420}
SHAPE = 1.6
# Ends otherwise: moved, superseded or not achieved, at an even hazard over three years.
ENDS_OTHERWISE = {"moved": 0.05, "superseded": 0.04, "not_achieved": 0.03}
VERIFIED = 0.85
# Of what is verified before a re-check, so many are still in place at 12 and at 24 months after the visit.
SUSTAINED = {12: 0.88, 24: 0.74}
REOPENED_AFTER_LAPSE = 0.4
MOVED_ONCE = 0.45
MOVES = ("The new case system goes live later", "Partners asked for more time", "The post was vacant for some months")
EVIDENCE = (
    "Report to the scrutiny committee",
    "Audit of case files",
    "New policy and procedure",
    "Minutes of the board",
)
NOTES = (
    "Working group has met.",
    "Draft out for comment.",
    "Half of the teams are trained.",
    "Being tried in one area.",
)
ENDINGS = {
    "moved": "Carried on in the council’s improvement plan",
    "superseded": "Overtaken by a regional programme",
    "not_achieved": "The money for it was not found",
}
Row = dict[str, str]


@dataclass(frozen=True)
class Plan:
    """What the life of a recommendation depends on: days of its challenge, its priority and due date, and its pace.

    `note_days` is how many days lie between two notes on progress, on average.
    """

    published_on: date
    end_on: date
    priority: str
    due_on: date | None
    note_days: int


def life(plan: Plan, chance: Chance) -> Iterator[Row]:
    """What is said of one recommendation, in order of time."""
    answered = plan.published_on + timedelta(days=5 + chance.below(25))
    answer = chance.weighted(ANSWERS) or "reject"
    status = {"accept": "accepted", "part": "part_accepted", "reject": "rejected"}[answer]
    why = {} if answer == "accept" else {"reason": "Part of it lies with the health service"}
    yield _event(status, answered, **why)
    if answer == "reject":
        return
    ending = chance.weighted(ENDS_OTHERWISE)
    ended = answered + timedelta(days=20 + chance.below(1075)) if ending else None
    done = answered + timedelta(days=chance.days(MEDIAN_DAYS[plan.priority], SHAPE))
    last = min(done, ended) if ended else done
    yield from _work(answered, last, plan, chance)
    if ending and ended and ended <= done:
        yield _event(ending, ended, reason=ENDINGS[ending])
        return
    yield _event("done", done, evidence_title=chance.one(EVIDENCE))
    if chance.happens(VERIFIED):
        verified = done + timedelta(days=20 + chance.below(100))
        yield _event("verified", verified, actor_role="lead")
        yield from _checks(plan, verified, chance)


def _work(answered: date, last: date, plan: Plan, chance: Chance) -> Iterator[Row]:
    """Planned, begun, and noted from time to time; the due date may move once, shortly before it comes."""
    moves = (
        plan.due_on - timedelta(days=14) if plan.due_on and plan.due_on < last and chance.happens(MOVED_ONCE) else None
    )
    when = answered + timedelta(days=3 + chance.below(40))
    if when >= last:
        when = answered + timedelta(days=1)
    yield _event("planned", when)
    when += timedelta(days=plan.note_days // 2 + chance.below(plan.note_days))
    while when < last:
        if moves and moves <= when:
            new = max(last - timedelta(days=50), when + timedelta(days=21)) + timedelta(days=chance.below(100))
            yield _event("in_progress", when, revised_due_on=new.isoformat(), reason=chance.one(MOVES))
            moves = None
        else:
            yield _event("in_progress", when, comment=chance.one(NOTES))
        when += timedelta(days=plan.note_days // 2 + chance.below(plan.note_days))


def _checks(plan: Plan, verified: date, chance: Chance) -> Iterator[Row]:
    """The re-checks at 12 and 24 months: still in place, or not; what lapsed may be taken up again."""
    still = 1.0
    for months, share in SUSTAINED.items():
        when = plan.end_on + timedelta(days=round(months * 30.44))
        if when <= verified:
            # Not yet verified then: the later check alone decides.
            continue
        holds = chance.happens(share / still)
        still = share
        yield _event("sustained" if holds else "lapsed", when, actor_role="lead")
        if not holds:
            if chance.happens(REOPENED_AFTER_LAPSE):
                again = when + timedelta(days=10 + chance.below(40))
                yield _event("reopened", again)
                yield _event("in_progress", again + timedelta(days=30), comment=chance.one(NOTES))
            return


def _event(status: str, when: date, **cells: str) -> Row:
    return {"status": status, "effective_on": when.isoformat(), "actor_role": "host", **cells}
