"""The perceptions of one horizon in few words, beside actions and indicators: a figure, a line and the small print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from indicators.perceptions.finding import EVERYBODY, Finding
from indicators.perceptions.perception_words import (
    NONE,
    base_words,
    interval_words,
    of_place,
    people,
    share_words,
    source_words,
    without_words,
)
from indicators.perceptions.sentences import CANNOT_SAY, result_sentence
from indicators.series.figures import REGION
from indicators.wording import sentence


@dataclass(frozen=True)
class Strand:
    """What a cell of the page says.

    Attributes
    ----------
    figure
        The share, or an en dash.
    line
        What that share of people said, to follow on the figure; or why there is none.
    small_print
        Whose answers, how many, and the interval where there is one.
    information
        Who could not say, or that the study cannot tell; a line of its own, empty where there is nothing to say.
    """

    figure: str
    line: str
    small_print: str = ""
    information: str = ""
    illustrative: bool = False
    finding: Finding | None = None


def strand(findings: Sequence[Finding], horizon: Literal["short", "long"], authority_code: str = REGION) -> Strand:
    """The newest wave that asked about a horizon: one on record before a made-up one, one of the authority's own before
    the region's. Waves about other authorities are never shown.
    """
    asked = [
        finding
        for finding in findings
        if finding.horizon == horizon
        and finding.role == EVERYBODY
        and finding.wave.authority_code in (authority_code, REGION)
    ]
    if not asked:
        return Strand(NONE, f"No survey that asked about the {horizon} term is on record.")
    found = max(
        asked, key=lambda it: (not it.wave.illustrative, it.wave.authority_code == authority_code, it.wave.order)
    )
    wave, share = found.wave, found.positive
    where = f"{of_place(wave)}, {source_words(wave)}"
    if share is None:
        told = sentence(result_sentence(found))
        return Strand(NONE, told, f"{where}.", without_words(found), wave.illustrative, found)
    line = f"{found.positive_words}."
    if share.printed:
        base = "how many answered is not stated" if share.base is None else people(share.base)
        doubt = CANNOT_SAY if horizon == "long" and found.no_information is None else ""
        return Strand(
            share_words(share), line, f"{where}, {base}.", without_words(found) or doubt, wave.illustrative, found
        )
    small = f"{where}: {base_words(found)}; 95% interval {interval_words(share)}."
    return Strand(share_words(share), line, small, without_words(found), wave.illustrative, found)
