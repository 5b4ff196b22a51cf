"""The two lists at the foot of the region's page: what changed, and which follow-ups come next."""

from __future__ import annotations

from datetime import date

from indicators.region import follow_ups_due
from indicators.region.follow_ups_due import DueFollowUp
from pages.parts import blocks, follow_up_links, region_data, store
from pages.parts.blocks import Html, words


def draw_what_changed() -> None:
    """New figures, new definitions, odd figures, surveys that paused, and corrections."""
    since, items = region_data.news()
    blocks.section("What changed", since)
    if items:
        blocks.lines([(item.word, words(item.line)) for item in items])


def draw_follow_ups(today: date) -> None:
    """The formal follow-ups due next; without any on record, what would make them appear."""
    found = follow_ups_due.compute(store.rows("follow_ups_due", as_at=today), today)
    if not found.items:
        blocks.section("Follow-ups due next")
        blocks.boxes(
            [
                (
                    "No follow-up is due",
                    "Formal follow-ups fall due 6, 12 and 24 months after the last day on site. They appear here "
                    "once peer challenges with their dates are on record; those that fell due before that are not "
                    "counted as overdue. [All follow-ups](/follow-up)",
                )
            ]
        )
        return
    blocks.section("Follow-ups due next", found.first_line, pill="Illustrative data" if found.illustrative else "")
    blocks.lines([(item.due_on, _line(item)) for item in found.items])


def _line(item: DueFollowUp) -> Html:
    pill = f' <span class="pill overdue">{words(item.overdue)}</span>' if item.overdue else ""
    there = follow_up_links.address(item.challenge_id, item.months)
    return f"<b>{words(f'[{item.authority}]({there})')}</b>, {words(item.line)}{pill}"
