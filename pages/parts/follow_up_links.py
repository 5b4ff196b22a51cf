"""The way from a challenge to its formal follow-ups."""

from __future__ import annotations

from data.follow_up_record import HORIZONS
from indicators.wording import listed
from pages.parts import blocks, choices


def address(challenge_id: str, months: int) -> str:
    """The page of one follow-up."""
    return choices.address("follow-up", challenge=challenge_id, months=str(months))


def draw_links(challenge_id: str) -> None:
    """A line that leads to the three of them."""
    links = [f"[{months}]({address(challenge_id, months)})" for months in HORIZONS]
    blocks.paragraphs([f"Prepare or open the formal follow-up at {listed(links)} months."], "small")
