"""What a wave of the survey is, and what it found on one question of everybody or of one role."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

EVERYBODY = "everybody"
Horizon = Literal["short", "long", ""]
Part = Literal["positive", "less", "no_information"]


@dataclass(frozen=True)
class Wave:
    """One time the survey was asked, or a published study; `known_on` is the day it came on record."""

    wave_id: str
    title: str
    kind: str
    authority_code: str
    authority: str
    asked_from: date | None
    asked_to: date | None
    date_precision: str
    invited: int | None
    respondents: int | None
    source_url: str
    note: str
    known_on: date
    illustrative: bool

    @property
    def order(self) -> tuple[date, str]:
        """What waves are put in order by: when they were asked or, where nobody knows, when they came on record."""
        return self.asked_to or self.known_on, self.wave_id


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


@dataclass(frozen=True)
class Counted:
    """How many of everybody gave one answer, where that may be shown, or which percentage was printed."""

    answer: str
    label: str
    part: Part
    count: int | None
    percentage: float | None
    qualifier: str


@dataclass(frozen=True)
class Finding:
    """What one wave found on one question, of everybody or of one role.

    Attributes
    ----------
    answered
        How many answered; of a role, how many of it could say. None where that is not stated.
    positive
        Of those who could say; of a percentage without counts, of whom its publisher says. None: see `withheld`.
    no_information
        Of all who answered; None where the wave had no such answer, or too few answered, and for roles.
    withheld
        Why there is no positive share: few, nobody_could_say, not_given, or empty where there is one.
    """

    wave: Wave
    question: str
    label: str
    horizon: Horizon
    positive_words: str
    role: str
    role_label: str
    answered: int | None
    positive: Share | None
    no_information: Share | None
    withheld: str = ""
    answers: tuple[Counted, ...] = ()
    notes: tuple[str, ...] = ()
