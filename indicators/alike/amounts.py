"""What a difference from the neighbours' average amounts to, in people or in what else the measure counts.

Only where the figure is a count over a denominator. The difference of the two figures is applied to the authority's own
denominator, and so are the ends of its interval: the number is no more certain than the figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log10

from indicators.alike.standing import Standing, Standings
from indicators.wording import number

# What one is of whatever a measure counts, and several are; what is not named here is not counted out.
COUNTED: dict[str, tuple[str, str]] = {
    "ascof_2a": ("person", "people"),
    "ascof_2b": ("admission", "admissions"),
    "ascof_2c": ("admission", "admissions"),
    "ascof_2d_1": ("person", "people"),
    "ascof_2d_2": ("person", "people"),
    "ascof_2e_1": ("person", "people"),
    "ascof_2e_2a": ("person", "people"),
    "ascof_2e_2b": ("person", "people"),
    "ascof_3d_1a": ("person", "people"),
    "ascof_3d_2a": ("person", "people"),
    "ascof_4b": ("enquiry", "enquiries"),
    "ascof_6b": ("care home", "care homes"),
    "ascof_6b_good": ("care home", "care homes"),
    "ascof_6b_not_yet_rated": ("care home", "care homes"),
    "ascof_6b_other": ("care home", "care homes"),
    "ascof_6b_outstanding": ("care home", "care homes"),
}


@dataclass(frozen=True)
class Amount:
    """How many more (above 0) or fewer than at the neighbours' average, with the 95% ends; of `of` in all.

    `one` and `many` are the words for what is counted; a rate's is not part of what it is out of.
    """

    value: float
    lower: float
    upper: float
    of: float
    one: str
    many: str
    is_rate: bool


def compute(standing: Standing, found: Standings) -> Amount | None:
    """What one authority's difference amounts to; None where it was not compared or is no count."""
    average, words = standing.neighbours.average, COUNTED.get(found.measure.construct)
    low, high = standing.limits.lower, standing.limits.upper
    if standing.answer == "none" or not words or not found.basis.is_counted(found.measure):
        return None
    if standing.latest is None or standing.count is None or average is None or low is None or high is None:
        return None
    each = standing.count.of / found.basis.multiplier
    value, lower, upper = ((end - average.value) * each for end in (standing.latest.value, low, high))
    return Amount(value, lower, upper, standing.count.of, *words, not found.basis.is_share)


def amount_words(amount: Amount, *, in_full: bool = False) -> str:
    """The amount with its range: "about 40 people more (15 to 65)"; `in_full` with how many it is out of."""
    size, reach = rounded(amount.value), amount_range(amount)
    things = amount.one if size == 1 else amount.many
    text = f"about {number(size, 0)} {things} {'more' if amount.value > 0 else 'fewer'}"
    if size == 0:
        text = f"less than one {amount.one} more or fewer"
    text = f"{text} ({reach})" if reach else text
    if not in_full:
        return text
    return f"{text}, among {number(amount.of, 0)} residents" if amount.is_rate else f"{text}, of {number(amount.of, 0)}"


def amount_range(amount: Amount) -> str:
    """The 95% ends, "15 to 65" or "5 fewer to 30 more"; empty where rounding leaves nothing between them."""
    low, high = rounded(amount.lower), rounded(amount.upper)
    if amount.lower < 0 < amount.upper:
        return f"{number(low, 0)} fewer to {number(high, 0)} more"
    near, far = sorted((low, high))
    return f"{number(near, 0)} to {number(far, 0)}" if near < far else ""


def rounded(value: float) -> float:
    """The size of an amount to two figures, which is all its interval knows: 1,234 is 1,200, and 37.6 is 38."""
    size = abs(value)
    if size < 10:
        return float(floor(size + 0.5))
    step = 10.0 ** (floor(log10(size)) - 1)
    return floor(size / step + 0.5) * step
