"""What the page of who reviewed whom says first, and what an empty cell of it means."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.programme.exposure import Visit, matrix, roles, with_team
from indicators.wording import count

MADE_UP_BANNER = (
    "**Illustrative data.** The teams on this page are made up to show how it works, and say nothing about any "
    "authority."
)


def headline(visits: Sequence[Visit], codes: Sequence[str], period: str) -> str:
    """The page's sentence.

    Parameters
    ----------
    period
        The years looked at, as `period_words` gives them; empty for all.
    """
    when = f" {period}" if period else ""
    if not with_team(visits):
        return f"No team of a peer challenge{when} is on record"
    pairs = matrix(visits, codes)
    reviewers = {reviewer for reviewer, _ in pairs}
    hosts = len(with_team(visits))
    every = len(reviewers) == len(codes)
    who = (
        f"All {len(codes)} authorities" if every else f"{_upper(count(len(reviewers)))} of the {len(codes)} authorities"
    )
    have = "has" if len(reviewers) == 1 else "have"
    others = "challenge" if hosts == 1 else "challenges"
    return f"{who} {have} sent people to review another{when}, in {count(hosts)} {others} with a team on record"


def lead(visits: Sequence[Visit], codes: Sequence[str]) -> str:
    """How complete the record is, who went both ways, and how many teams had an expert by experience."""
    if not with_team(visits):
        return (
            "The reviewers’ own authorities learn from a challenge too, so who went where is worth keeping. It is "
            "seldom published: teams come with the record of a challenge, as home authorities and roles, not names."
        )
    known, pairs = with_team(visits), matrix(visits, codes)
    both = sum((host, reviewer) in pairs for reviewer, host in pairs) // 2
    met = f"**{_upper(count(both))} {'pair' if both == 1 else 'pairs'}** reviewed each other." if both else ""
    return " ".join(
        part
        for part in (f"A team is on record for **{len(known)} of {len(visits)}** challenges.", met, _experts(known))
        if part
    )


def _experts(known: Sequence[Visit]) -> str:
    """On how many teams an expert by experience was, which a record need not say."""
    members = [member for visit in known for member in visit.team]
    some = sum(any("expert by experience" in role for role in roles(visit.team)) for visit in known)
    if some:
        return f"An expert by experience was on **{some} of {len(known)}** teams on record."
    if any(member.is_expert is None for member in members):
        return "Whether experts by experience were on a team is not on record."
    return "No expert by experience is on record."


def empty_cells(visits: Sequence[Visit]) -> str:
    """What an empty cell means: it depends on how much of the record is there."""
    known, every = len(with_team(visits)), len(visits)
    if known == every:
        return "**An empty cell** says that nobody from there is on record as a member of a team there."
    missing = every - known
    return (
        f"**An empty cell is not a no.** For {missing:,} of {every:,} {'challenge' if every == 1 else 'challenges'} "
        "nobody has said who was on the team, and for others perhaps not everybody."
    )


def elsewhere(visits: Sequence[Visit], codes: Sequence[str]) -> str:
    """Those on the teams who are not in the matrix; empty without any."""
    members = [member for visit in visits for member in visit.team]
    outside = sum(bool(member.reviewer_code) and member.reviewer_code not in codes for member in members)
    unknown = sum(not member.reviewer_code for member in members)
    parts = [f"{_many(outside, 'member came', 'members came')} from outside the 14"] if outside else []
    parts += [f"the home authority of {count(unknown)} is not on record"] if unknown else []
    text = ", and ".join(parts)
    return f"{_upper(text)}." if text else ""


def period_words(since: int | None, until: int | None) -> str:
    """The years looked at, as a sentence has them."""
    if since and until:
        return f"in {since}" if since == until else f"from {since} to {until}"
    return f"since {since}" if since else f"until {until}" if until else ""


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _many(how_many: int, one: str, more: str) -> str:
    return f"{count(how_many)} {one if how_many == 1 else more}"
