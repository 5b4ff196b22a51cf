"""What the page of one authority says first: its newest results beside its own past, and how far to trust them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from indicators.profile.own_measures import OwnMeasure, OwnMeasures
from indicators.series.change import CLEAR, Verdict
from indicators.series.measure_words import name_inside
from indicators.series.verdict_words import VERDICT_WORDS
from indicators.wording import count, listed

MOST_NAMES = 6
# How often sampling alone makes a change look clear, and below how many comparisons that is said as a share.
CHANCE, FEW = 0.05, 10
# In which order clear changes are named.
DIRECTIONS: tuple[Verdict, ...] = ("better", "worse", "higher", "lower")


def headline(own: OwnMeasures) -> str:
    """The page's one sentence."""
    n, whose = len(own.judged), f"{own.name}’s"
    if not any(item.change.place.figures for item in own.shown):
        return f"There are no figures for {own.name} yet"
    if not n:
        return f"None of {whose} measures can be compared with its own past yet"
    better, worse = len(own.where("better")), len(own.where("worse"))
    if n == 1:
        return f"{whose} one comparable measure is {_lone(better, worse)} its own past"
    of_all = f"of {whose} {count(n)} comparable measures"
    if not better and not worse:
        return f"None {of_all} is clearly better or worse than its own past"
    first, second = ((better, "better"), (worse, "worse")) if better else ((worse, "worse"), (better, "better"))
    share = "All" if first[0] == n else count(first[0]).capitalize()
    other = f", and {_none(second[0])} {second[1]}" if first[0] < n else ""
    return f"{share} {of_all} {_are(first[0])} clearly {first[1]} than its own past{other}"


def lead(own: OwnMeasures, record: str, link: Callable[[OwnMeasure], str]) -> str:
    """Two to four lines below the headline: which ones, how much of it chance would do, and what is on record.

    Parameters
    ----------
    record
        What the public record says of the authority's peer challenges.
    link
        The address at which a measure is seen in full.
    """
    said = [
        f"**{VERDICT_WORDS[verdict]}**: {_named(items, link)}."
        for verdict in DIRECTIONS
        if (items := own.where(verdict))
    ]
    return " ".join([*said, *_chance(own), *_unjudged(own), *([record] if record else [])])


def list_subtitle(own: OwnMeasures) -> str:
    """What the newest results in the list are compared with, and why some of them are not."""
    compared = "Each newest result is compared with the average of the authority’s own last three results before it."
    return " ".join([compared, *_reasons(own)])


def list_note(own: OwnMeasures) -> str:
    """How to read the small charts, and what is listed but not counted."""
    drawn = [item.series for item in own.shown if not item.measure.is_local]
    parts = []
    if any(series.region and series.region.figures for series in drawn):
        parts.append("Grey lines: region (solid) and England (dotted).")
    parts.append("Every small chart has a scale of its own. The order is that of the framework, not a ranking.")
    if len(own.counted) < len(own.shown):
        parts.append(f"{_not_counted(own)} listed but not counted above.")
    return " ".join(parts)


def _not_counted(own: OwnMeasures) -> str:
    parts = any(item.measure.parent and not item.ended for item in own.shown)
    ended = any(item.ended for item in own.shown)
    words = [*(["parts of a table"] if parts else []), *(["measures without newer results"] if ended else [])]
    return f"{listed(words).capitalize()} are"


def _lone(better: int, worse: int) -> str:
    if better or worse:
        return f"clearly {'better' if better else 'worse'} than"
    return "not clearly better or worse than"


def _named(items: Sequence[OwnMeasure], link: Callable[[OwnMeasure], str]) -> str:
    names = [f"[{name_inside(item.measure)}]({link(item)})" for item in items[:MOST_NAMES]]
    more = len(items) - MOST_NAMES
    return listed([*names, *([f"{count(more)} more"] if more > 0 else [])])


def _chance(own: OwnMeasures) -> list[str]:
    n = len(own.judged)
    if not n:
        return []
    if not own.where(*CLEAR):
        steady = "In all of them the newest result is" if n > 1 else "Its newest result is"
        return [f"{steady} within the range that survey sampling alone would explain."]
    comparisons = "one comparison" if n == 1 else f"{count(n)} comparisons"
    expected = max(round(CHANCE * n), 1)
    often = f"about {count(expected)} clear {'change is' if expected == 1 else 'changes are'}"
    return [f"With {comparisons}, {often if n >= FEW else 'one clear change in twenty is'} expected by chance alone."]


def _unjudged(own: OwnMeasures) -> list[str]:
    n = len(own.unjudged)
    if not n:
        return []
    more = "more measure" if n == 1 else "more measures"
    if not own.judged:
        more = "measure" if n == 1 else "measures"
    return [f"{count(n).capitalize()} {more} cannot be compared with earlier years."]


def _reasons(own: OwnMeasures) -> list[str]:
    """Why the measures that are not compared are not, each reason with their number."""
    reasons = [item.change.reason for item in own.unjudged]
    found = (
        (reasons.count("break"), "is counted in a new way", "are counted in a new way"),
        (
            reasons.count("no_earlier") + reasons.count("one_earlier"),
            "has too few earlier results",
            "have too few earlier results",
        ),
        (reasons.count("margin_unknown"), "has no margin of error", "have no margins of error"),
        (reasons.count("illustrative"), "is made up", "are made up"),
        (len(own.where("no_figure")), "has no figure for the newest period", "have no figure for the newest period"),
    )
    said = [f"{count(n)} {one if n == 1 else many}" for n, one, many in found if n]
    return [f"Not compared: {listed(said)}."] if said else []


def _none(how_many: int) -> str:
    return "none is" if not how_many else f"{count(how_many)} {_are(how_many)}"


def _are(how_many: int) -> str:
    return "is" if how_many == 1 else "are"
