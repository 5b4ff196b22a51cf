"""Titles, subtitles, keys and notes of the figures that compare the 14: their rows and the funnel."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.alike.funnel_points import Funnel, Point
from indicators.alike.standing import DIFFERENT, Standing, Standings
from indicators.alike.strips import context
from indicators.series.measure_words import result, unit, when
from indicators.wording import count, listed, number, typographic

MOST_NAMES = 5


def rows_title(found: Standings, *, only_worsening: bool) -> str:
    """The finding of the rows."""
    if only_worsening:
        n = sum(each.worse_and_worsening for each in found.authorities)
        if not n:
            return "Nobody is both worse than its own neighbours and worsening"
        verb, whose = ("is", "its") if n == 1 else ("are", "their")
        return f"{count(n).capitalize()} of the 14 {verb} worse than {whose} own neighbours and worsening"
    different = found.where(*DIFFERENT)
    compared = len(found.authorities) - len(found.where("none"))
    if not compared:
        return "Each authority beside its own neighbours"
    if not different:
        return "None differs clearly from its own neighbours"
    if len(different) == compared == 1:
        return "The only one that can be compared differs clearly from its own neighbours"
    if len(different) == compared:
        which = "" if compared == len(found.authorities) else " that can be compared"
        return f"All {compared}{which} differ clearly from their own neighbours"
    verb, whose = ("differs", "its") if len(different) == 1 else ("differ", "their")
    return f"{count(len(different)).capitalize()} of {compared} {verb} clearly from {whose} own neighbours"


def rows_subtitle(found: Standings) -> str:
    """What, unit, period, and what the brackets say."""
    measure = found.measure
    what = ", ".join(part for part in (typographic(measure.title), unit(measure)) if part)
    period = f", {when(found.period, measure)}" if found.period else ""
    many = max((each.neighbours.listed for each in found.authorities), default=0)
    brackets = f" In brackets, how many of the {many} neighbours have a figure." if many else ""
    sure = ", with 95% intervals" if found.has_limits else ""
    return f"{what}{period}{sure}.{brackets}"


def rows_key(found: Standings) -> list[tuple[str, str]]:
    """The marks of the rows: kind and words."""
    measure, figures = found.measure, context(found)
    marks = [("dot", "Authority"), *([("interval", "95% interval")] if found.has_limits else [])]
    if any(each.neighbours.average for each in found.authorities):
        marks += [("average", "Average of its neighbours"), ("range", "Lowest to highest neighbour")]
    names = {"region": "West Midlands", "england": "England"}
    marks += [(kind, f"{names[kind]} {result(figure.value, measure)}") for kind, figure in figures.items()]
    return marks


def no_funnel(found: Funnel) -> str:
    """Why there is no funnel."""
    return {
        "survey": "There is no funnel for a survey: answers are weighted, and how many people answered is not what the "
        "figure is out of. The intervals beside the figures say how sure each one is.",
        "no_counts": "There is no funnel, because the counts behind these figures are not published.",
        "records": "There is no funnel, because low figures show gaps in the records rather than in practice.",
        "no_england": "There is no funnel, because England has no figure to draw its limits around.",
        "nobody": "There is no funnel, because no authority has counts that give its figure.",
        "": "",
    }[found.why]


def funnel_title(found: Funnel, standings: Standings) -> str:
    """Who of the 14 lies beyond the outer limits."""
    outside = [point for point in found.own if point.outside]
    around = f"the outer limits around England’s {result(found.england, standings.measure)}"
    if not outside:
        return f"None of the {len(found.own)} lies beyond {around}"
    if len(outside) == len(found.own):
        return f"All {len(found.own)} lie beyond {around}"
    if len(outside) > MOST_NAMES:
        return f"{count(len(outside)).capitalize()} of the {len(found.own)} lie beyond {around}"
    verb = "lies" if len(outside) == 1 else "lie"
    only = ", the only one of the 14," if len(outside) == 1 and len(found.own) == 14 else ""
    return f"{listed([point.name for point in outside])}{only} {verb} beyond {around}"


def funnel_subtitle(standings: Standings) -> str:
    """What the funnel shows and how its limits are read."""
    measure = standings.measure
    period = f", {when(standings.period, measure)}" if standings.period else ""
    return (
        f"{typographic(measure.title)}{period}, by how many each figure is out of. If chance alone set authorities "
        "apart, 95 in 100 would lie inside the inner limits and 998 in 1,000 inside the outer ones."
    )


def funnel_key(found: Funnel, selected: str) -> list[tuple[str, str]]:
    """The marks of the funnel: kind and words."""
    chosen = [point.name for point in found.own if point.code == selected]
    marks = [
        ("dot", "West Midlands" if len(found.own) == 14 else f"{len(found.own)} of the 14"),
        ("grey", f"{len(found.others)} others in England"),
    ]
    return [*marks, *([("ring", chosen[0])] if chosen else [])]


def funnel_notes(found: Funnel) -> list[str]:
    """Who is beyond the outer limits, how many of all England are, and who is left out."""
    said = []
    sides = (("Above", "above"), ("Below", "below"))
    named = [(word, [point.name for point in found.own if point.beyond == side]) for word, side in sides]
    if outside := [f"{word} the outer limits: {listed(names)}." for word, names in named if names]:
        said.append(" ".join(outside))
    said.append(_extra_variation(found.points))
    if n := len(found.left_out):
        who = listed(list(found.left_out)) if n <= MOST_NAMES else f"{n} authorities"
        whose = "its figure" if n == 1 else "their figures"
        said.append(f"Left out: {who}, because the published counts are missing or do not give {whose}.")
    return said


def _extra_variation(points: Sequence[Point]) -> str:
    outside = sum(point.outside for point in points)
    text = "The funnel makes no allowance for extra variation between authorities"
    share = outside / len(points)
    if share > 0.1:
        return (
            f"{text}: {number(outside, 0)} of all {number(len(points), 0)} in England lie beyond its outer limits, so "
            "much more than chance sets authorities apart here, and being outside is nothing special."
        )
    return f"{text}; {number(outside, 0)} of all {number(len(points), 0)} in England lie beyond its outer limits."


def in_order(found: Standings, *, by_map: bool, only_worsening: bool) -> tuple[Standing, ...]:
    """The authorities to show: by name or as they lie on the map, row by row; all, or those worse and worsening."""
    shown = [each for each in found.authorities if each.worse_and_worsening or not only_worsening]
    return tuple(sorted(shown, key=lambda each: (each.place.row, each.place.column)) if by_map else shown)
