"""Which of an authority's results before its challenge make its baseline."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

# A baseline is the last three; two are enough, and one is too few to count.
SIZE, MINIMUM = 3, 2


def chosen(
    may_be: Sequence[bool], segments: Sequence[Hashable], *, size: int = SIZE, donut: int = 0
) -> tuple[int, ...]:
    """Positions of the baseline among an authority's results in order of time, oldest first.

    Parameters
    ----------
    may_be
        For each result, whether it is there, before the challenge, and near enough to it.
    segments
        The way each is counted; only those counted as the newest one before the challenge belong together.
    size
        How many make a baseline.
    donut
        How many of the last ones are left out.
    """
    before = [position for position, may in enumerate(may_be) if may]
    if not before:
        return ()
    newest = segments[before[-1]]
    kept = before[: len(before) - donut]
    return tuple([position for position in kept if segments[position] == newest][-size:])


def fewest(size: int, minimum: int, donut: int, within: float) -> int:
    """How few results make a baseline, where so many are asked for and some just before the challenge are left out.

    What is left out counts: an authority whose baseline is usable has one without its last result as well.

    Raises
    ------
    ValueError
        The rules leave no baseline to take.
    """
    if size < 1 or minimum < 1 or donut < 0 or within < 1:
        raise ValueError("a baseline takes 1 result or more, of 1 year or more, and leaves out 0 or more")
    return max(1, min(size, minimum) - donut)
