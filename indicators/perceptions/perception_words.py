"""How shares, bases and waves of the survey are written."""

from __future__ import annotations

import math

from indicators.perceptions.finding import Finding, Share, Wave
from indicators.series.figures import REGION
from indicators.wording import dated, number

NONE = "–"
# Numbers below it are never shown.
FEWEST = 5


def percent(share: float) -> str:
    """A share in words: "58%"."""
    return f"{number(100 * share, 0)}%"


def share_words(share: Share | None) -> str:
    """A share as it may be shown: "58%", "nearly 80%" as printed, "89% to 98%" where small numbers are held back."""
    if share is None:
        return NONE
    if share.printed:
        exact = 100 * share.lowest
        whole = number(exact, 0 if math.isclose(exact, round(exact)) else 1)
        return f"{share.qualifier} {whole}%".strip()
    if share.is_exact:
        return percent(share.lowest)
    # Rounded outwards, so that the range never leaves out what it is a range of.
    lowest, highest = (math.floor(round(100 * share.lowest, 9)), math.ceil(round(100 * share.highest, 9)))
    return f"{lowest}%" if lowest == highest else f"{lowest}% to {highest}%"


def interval_words(share: Share | None) -> str:
    """The 95% interval: "44% to 71%"; an en dash where there is none."""
    if share is None or share.lower is None or share.upper is None:
        return NONE
    return f"{percent(share.lower)} to {percent(share.upper)}"


def no_interval(share: Share) -> str:
    """Why a printed percentage has no interval."""
    assert share.printed
    return "No interval: the percentage was published without the counts behind it."


def base_words(finding: Finding) -> str:
    """Whom the positive share is of: "36 of the 39 who could say", "44 people", or that it is not stated."""
    share = finding.positive
    if share is None:
        return NONE if finding.answered is None else people(finding.answered)
    if share.printed:
        return "how many answered is not stated" if share.base is None else people(share.base)
    if share.is_exact:
        return f"{share.count:,} of the {share.base:,} who could say"
    return f"of those who could say among {people(finding.answered or 0)}; numbers below {FEWEST} are not shown"


def people(how_many: int) -> str:
    """A number of people in words."""
    return "1 person" if how_many == 1 else f"{how_many:,} people"


def of_place(wave: Wave) -> str:
    """Whose challenges a wave is about: "Region", or the authority."""
    return "Region" if wave.authority_code == REGION else wave.authority


def source_words(wave: Wave) -> str:
    """What a wave is, in two words: "published study", or its title."""
    return "published study" if wave.kind == "study" else wave.title


def asked_words(wave: Wave) -> str:
    """When a wave was asked."""
    return dated(wave.asked_from, wave.asked_to, wave.date_precision)


def without_words(finding: Finding) -> str:
    """How many had not enough information to say, of all who answered; empty where the wave had no such answer."""
    share, answered = finding.no_information, finding.answered
    if share is None:
        return ""
    if share.printed:
        return f"{share_words(share)} said that they had not enough information to say."
    if answered is None:
        return ""
    if share.is_exact:
        return f"{share.count:,} of the {answered:,} who answered ({percent(share.lowest)}) {_had_not(share.count)}."
    lowest, highest = round(share.lowest * answered), round(share.highest * answered)
    said = f"Fewer than {highest + 1}" if lowest <= 1 else f"Between {lowest} and {highest}"
    return f"{said} of the {answered:,} who answered said that they had not enough information to say."


def _had_not(count: int | None) -> str:
    return "said that they had not enough information to say" if count else "had not enough information to say"
