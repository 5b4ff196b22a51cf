"""One result beside another of the same period: England's, the region's, or an average of neighbours."""

from __future__ import annotations

from indicators.series import difference
from indicators.series.figures import Figure, Measure
from indicators.series.measure_words import result, shown_as_nothing, size
from indicators.wording import threshold


def against(latest: Figure | None, other: Figure | None, called: str, measure: Measure, *, whose: str) -> str:
    """The newest result beside another, and whether sampling alone would explain how far they are apart.

    Parameters
    ----------
    called
        What the other is, in the middle of a sentence: "England", "the region".
    whose
        Whose margin of error is missing when the other's is: "England's".
    """
    if other is None:
        return f"There is no figure for {called} to compare with."
    value = result(other.value, measure)
    found = difference.compute(latest, other)
    if found is None:
        return f"{called[0].upper()}{called[1:]} stands at {value}."
    if shown_as_nothing(found.value, measure):
        return f"The same as {called} ({value})."
    text = f"**{size(found.value, measure)} {'above' if found.value > 0 else 'below'}** {called} ({value})"
    if found.explained is None:
        return f"{text}{_no_margin(measure, latest, whose)}"
    return f"{text}; sampling alone would explain up to {threshold(found.explained, found.value, measure.decimals)}."


def _no_margin(measure: Measure, latest: Figure | None, whose: str) -> str:
    if measure.kind != "survey":
        return ". No margin of error is published."
    missing = whose if latest and latest.margin else "Its"
    return f". {missing} margin of error is not published, so it cannot be said whether this is more than sampling."
