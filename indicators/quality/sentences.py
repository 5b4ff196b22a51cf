"""What the page on the data's quality says first: what waits for somebody, and what is loaded."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.quality.freshness import Freshness
from indicators.wording import count, day, listed, number


def headline(awaiting: int, disputed: int, loaded: bool) -> str:
    """The page's one sentence.

    Parameters
    ----------
    awaiting, disputed
        Figures of the 14, their region and England that await a comment, and that are in dispute.
    loaded
        Whether any figure is loaded at all.
    """
    if not loaded:
        return "No figures are loaded yet"
    waiting = f"{_figures(awaiting)} {'awaits' if awaiting == 1 else 'await'} a comment"
    dispute = f"{count(disputed) if awaiting else _figures(disputed)} {'is' if disputed == 1 else 'are'} in dispute"
    if awaiting and disputed:
        return f"{_first(waiting)}, and {dispute}"
    if awaiting or disputed:
        return _first(waiting if awaiting else dispute)
    return "No figure awaits a comment, and none is in dispute"


def lead(collections: Sequence[Freshness], observations: int, elsewhere: int) -> str:
    """What is loaded, what is overdue, and what is open elsewhere.

    Parameters
    ----------
    observations
        How many figures are loaded, of all places.
    elsewhere
        How many figures of other places, or of parts of the population, carry a warning.
    """
    if not collections:
        return "Every file is checked before it is published. A refused file changes nothing."
    newest = max(item.published_on for item in collections)
    said = [
        f"**{number(observations, 0)} figures** from {_collections(len(collections))} are loaded, the newest published "
        f"on {day(newest)}."
    ]
    overdue = [item.collection for item in collections if item.state == "overdue"]
    if overdue:
        said.append(f"**Newer ones are overdue** from {listed(overdue)}.")
    if elsewhere:
        said.append(f"{number(elsewhere, 0)} figures of other places carry a warning too.")
    return " ".join(said)


def _figures(how_many: int) -> str:
    if how_many == 1:
        return "one figure of the 14 authorities"
    return f"{count(how_many)} figures of the 14 authorities"


def _collections(how_many: int) -> str:
    return "one collection" if how_many == 1 else f"{count(how_many)} collections"


def _first(text: str) -> str:
    return text[0].upper() + text[1:]
