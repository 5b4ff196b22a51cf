"""A share of people with its limits, known exactly, as a range, or as somebody printed it."""

from __future__ import annotations

from dataclasses import dataclass

from indicators.intervals import wilson


@dataclass(frozen=True)
class Share:
    """A share of people, from 0 to 1.

    Attributes
    ----------
    lowest, highest
        What it lies between; the same where it is known exactly.
    count, base
        How many of how many, where both may be shown.
    lower, upper
        Wilson's 95% limits. Of a range: the lowest and the highest limit that any share in it could have.
    printed
        Whether it is a percentage somebody published without counts, which has no limits.
    qualifier
        The word printed before it, such as nearly.
    """

    lowest: float
    highest: float
    count: int | None = None
    base: int | None = None
    lower: float | None = None
    upper: float | None = None
    printed: bool = False
    qualifier: str = ""

    @property
    def is_exact(self) -> bool:
        """Whether it is from counts that may be shown."""
        return self.count is not None and self.base is not None


def share_among(of: tuple[int, int], others: tuple[int, int]) -> Share:
    """The share of one number among itself and another, each between a lowest and a highest.

    Raises
    ------
    ValueError
        Both can only be 0.
    """
    if not of[1] + others[1]:
        raise ValueError("there is no share of nobody")
    if of[0] == of[1] and others[0] == others[1]:
        found = wilson(of[0], of[0] + others[0])
        return Share(found.value, found.value, of[0], of[0] + others[0], found.lower, found.upper)
    # Limits and shares are highest and lowest where both numbers are at an end of their ranges.
    possible = [wilson(one, one + other) for one in of for other in others if one + other]
    shares = [found.value for found in possible]
    return Share(
        min(shares),
        max(shares),
        lower=min(found.lower for found in possible),
        upper=max(found.upper for found in possible),
    )
