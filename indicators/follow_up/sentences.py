"""What the page of follow-ups says beside its lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from indicators.follow_up.schedule import FollowUp, stands
from indicators.follow_up.walk import Item
from indicators.wording import count, day

MADE_UP = (
    "**Illustrative data.** These challenges and their follow-ups are made up, to show what this page looks like in "
    "use. They say nothing about any authority."
)
LEAD = (
    "A follow-up falls due **6, 12 and 24 months** after the last day on site. The host and the lead of the reviewing "
    "peers go through every recommendation, agree how each one stands, and sign. What is signed is frozen."
)
CAVEAT = (
    "**Overdue and not on record are two things.** A follow-up is overdue if its day has passed while the challenge "
    "was on record here. Where the challenge came on record later, nobody was asked to hold it, and it is only said to "
    "be missing.",
    "Where only the month of a visit is known, its follow-ups are due in a month; where only the year is, they cannot "
    "be dated and are not listed.",
)
CALENDAR = (
    "What is due and overdue, with a reminder 30 days before, for Outlook and other calendars. Open the file again "
    "after a change: entries move and do not double."
)


def source(illustrative: bool) -> str:
    """Where it comes from."""
    first = "Illustrative data. " if illustrative else ""
    return f"{first}Source: peer challenges and follow-ups on record; due dates are counted from the last day on site."


def nothing(place: str) -> list[tuple[str, str]]:
    """What would make follow-ups appear, and what can still be seen."""
    return [
        (
            "What would make this appear",
            f"A peer challenge of {place} with its day or month. Record it on the "
            "[authority profile](/authority-profile), or load a list of challenges on [Data quality](/data-quality).",
        ),
        ("What can still be seen", "What was asked, on [My recommendations](/my-recommendations)."),
    ]


def of_one(found: FollowUp, items: Sequence[Item], today: date) -> tuple[str, str]:
    """The sentence and the lead of a follow-up that is not signed."""
    agreed = sum(bool(item.agreed_status) for item in items)
    head = f"{found.authority}’s {found.name} {stands(found, today)}"
    if not items:
        return head, f"Challenge of **{found.when}**. None of its recommendations is open or finished."
    noun = "recommendation is" if len(items) == 1 else "recommendations are"
    done = f"**{count(agreed)}**" if agreed else "**none**"
    lead = (
        f"Challenge of **{found.when}**. {len(items)} {noun} open or finished; {done} "
        f"{'has' if agreed == 1 else 'have'} an agreed state so far. Everything is saved as you go."
    )
    return head, lead


def signed(found: FollowUp, how_many: int, changed: int) -> tuple[str, str]:
    """The sentence and the lead of a signed follow-up."""
    assert found.signed_on
    assert found.held_on
    head = f"{found.authority}’s {found.name} was signed on {day(found.signed_on)}"
    later = (
        f"**{count(changed).capitalize()}** of them {'stands' if changed == 1 else 'stand'} otherwise now."
        if changed
        else "All of them still stand as they were signed."
    )
    lead = (
        f"Held on **{day(found.held_on)}** for the challenge of {found.when}. It froze how **{how_many}** "
        f"recommendations stood. {later}"
    )
    return head, lead
