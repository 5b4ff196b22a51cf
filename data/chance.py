"""Draws for made-up data that come out the same with every version of Python."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


class Chance:
    """Draws from a seed. Only `random()` is promised to stay the same, so all of them are made of it."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed).random

    def happens(self, share: float) -> bool:
        """True in so large a share of cases."""
        return self._random() < share

    def below(self, most: int) -> int:
        """A whole number from 0, each as likely, smaller than `most`."""
        return int(self._random() * most)

    def one(self, of: Sequence[Thing]) -> Thing:
        """One of several, each as likely."""
        return of[self.below(len(of))]

    def some(self, of: Sequence[Thing], how_many: int) -> list[Thing]:
        """So many of several, none twice, in a mixed order."""
        left = list(of)
        return [left.pop(self.below(len(left))) for _ in range(how_many)]

    def weighted(self, shares: Mapping[str, float]) -> str | None:
        """A word by its share; None for what the shares leave over of 1."""
        drawn = self._random()
        for word, share in shares.items():
            drawn -= share
            if drawn < 0:
                return word
        return None

    def days(self, median: float, shape: float) -> int:
        """Days until something happens, half of them by the median: Weibull of the shape given."""
        scale = median / math.log(2) ** (1 / shape)
        return 1 + int(scale * (-math.log(1 - self._random())) ** (1 / shape))
