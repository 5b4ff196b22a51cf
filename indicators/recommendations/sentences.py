"""What the page of recommendations says first: how many are done, and what is late or silent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from indicators.recommendations.recommendation import Recommendation
from indicators.recommendations.standing import CLOSED, DONE, VERIFIED, made_up
from indicators.wording import count, day


def headline(found: Sequence[Recommendation], place: str) -> str:
    """The page's sentence.

    Raises
    ------
    ValueError
        There is no recommendation to speak of.
    """
    if not found:
        raise ValueError("there is nothing to speak of")
    n = len(found)
    if not has_history(found):
        them = f"The one recommendation to {place} has" if n == 1 else f"The {n:,} recommendations to {place} have"
        return f"{them} no answer and no progress on record"
    done, verified = (sum(each.status in states for each in found) for states in (DONE, VERIFIED))
    if not done:
        return f"None of {n:,} recommendations is done yet" if n > 1 else "The one recommendation is not done yet"
    if n == 1:
        return f"The one recommendation is done, and peers have {'' if verified else 'not '}verified it{_yet(verified)}"
    some = f"All {n:,} recommendations are" if done == n else f"{done:,} of {n:,} recommendations {_are(done)}"
    peers = f"peers have verified {verified:,} of them" if verified else "peers have verified none of them yet"
    if done == verified:
        peers = "peers have verified all of them" if done > 1 else "peers have verified it"
    elif done == 1:
        peers = "peers have not verified it yet"
    return f"{some} done, and {peers}"


def lead(found: Sequence[Recommendation], follow_up: str) -> str:
    """What needs attention, what is not being worked on any more, and which follow-up comes next.

    Parameters
    ----------
    follow_up
        The sentence about the next follow-up; empty without one.
    """
    if not has_history(found):
        return (
            "Owners, due dates and progress are not on record, so nothing can be counted as done, late or silent. "
            "What was asked is listed below."
        )
    return " ".join(part for part in (_attention(found), _aside(found), follow_up) if part)


def made_up_banner(place: str) -> str:
    """What stands above everything that rests on made-up data."""
    return (
        "**Illustrative data.** Owners, dates and states of recommendations are not published. The ones on this page "
        f"are made up to show how it works, and say nothing about {place}."
    )


def total(found: Sequence[Recommendation]) -> str:
    """The line under the counts."""
    n = len(found)
    all_of_them = "One recommendation in all." if n == 1 else f"{n:,} recommendations in all."
    return f"{all_of_them} A recommendation can be in more than one count. Each number opens the list it counted."


def nothing(place: str) -> tuple[str, str]:
    """The sentence and the lead where nothing was recommended to a place, as far as the record goes."""
    return (
        f"No recommendation to {place} is on record",
        f"The published register holds none to {place}, and none has been loaded. Action plans are seldom published, "
        "so this does not mean that nothing was recommended.",
    )


def source(found: Sequence[Recommendation], today: date) -> str:
    """Where what is shown comes from, and as at which day it is counted."""
    kind = "Illustrative data, made up" if made_up(found[0]) else "Source: recommendations and status events as loaded"
    return f"{kind}. Late, silent, undated and due soon are worked out as at {day(today)} and never typed."


def has_history(found: Sequence[Recommendation]) -> bool:
    """Whether anything was ever said about any of them."""
    return any(each.history for each in found)


def _attention(found: Sequence[Recommendation]) -> str:
    late, silent = sum(each.late for each in found), sum(each.silent for each in found)
    quiet = f"**{silent:,} {'has' if silent == 1 else 'have'} had no update for 90 days**"
    if late and silent:
        return f"**{late:,} {_are(late)} late** and {quiet}."
    if late:
        return f"**{late:,} {_are(late)} late.**"
    return f"Nothing is late, but {quiet}." if silent else "Nothing is late."


def _aside(found: Sequence[Recommendation]) -> str:
    closed = sum(each.status in CLOSED for each in found)
    unanswered = sum(each.status == "proposed" for each in found)
    parts = [f"{count(closed)} {'was' if closed == 1 else 'were'} not accepted, given up or lapsed"] if closed else []
    parts += [f"{count(unanswered)} {'has' if unanswered == 1 else 'have'} no answer on record"] if unanswered else []
    text = " and ".join(parts)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _are(how_many: int) -> str:
    return "is" if how_many == 1 else "are"


def _yet(verified: int) -> str:
    return "" if verified else " yet"
