"""What the page that compares authorities says first: the headline, the lead, and what has to be known to read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from indicators.alike.answer_words import why_words
from indicators.alike.phrases import LIKELY
from indicators.alike.standing import Standing, Standings
from indicators.series import origins
from indicators.series.measure_words import name, name_inside, when
from indicators.wording import count, listed, sentence, typographic

MOST_NAMES = 5
Order = Literal["name", "map"]
WORSENING_RULE = (
    "Worse by the overlap rule, and moving the wrong way: by the five-point trend rule, or clearly against its own "
    "earlier results."
)
AMOUNTS_RULE = (
    "Compared with what each would have at the average of its neighbours. In brackets the 95% range; numbers are "
    "rounded to two figures."
)
LISTED_BY: dict[Order, str] = {"name": "listed by name", "map": "listed as they lie on the map"}


def headline(found: Standings) -> str:
    """The page's one sentence."""
    measure = found.measure
    if found.period is None:
        return f"There are no figures for {name_inside(measure)} yet"
    if len(found.where("none")) == len(found.authorities):
        return f"No authority can be compared with its neighbours in {name_inside(measure)}"
    above, below = (_differing(found, higher=higher) for higher in (True, False))
    if not above and not below:
        return f"No authority differs clearly from its own neighbours in {name_inside(measure)}"
    likely = LIKELY.get(measure.construct)
    if likely:
        who, does = likely
        first = (f"{who} are more likely to {does} in", f"{who} are less likely to {does} in")
        second = "less likely in"
    else:
        first = (f"{name(measure)} is higher in", f"{name(measure)} is lower in")
        second = "lower in"
    good = "" if measure.polarity >= 0 else ", where lower is better"
    if not above:
        return f"{first[1]} {_where(below)} than in authorities like {_them(below)}{good}"
    text = f"{first[0]} {_where(above)} than in authorities like {_them(above)}"
    return f"{text}, and {second} {_where(below)}{good}" if below else f"{text}{good}"


def when_words(found: Standings) -> str:
    """The period compared."""
    return when(found.period, found.measure) if found.period else ""


def nobody_worsening(found: Standings) -> str:
    """Said in place of the rows where the filter finds nobody."""
    return (
        f"No authority is both worse than its own neighbours and worsening in {name_inside(found.measure)}. "
        "Worsening is judged by five results, or against its own earlier ones, counted in the same way."
    )


def who_they_are(names: Sequence[str], publisher: str) -> str:
    """The neighbours of one authority by name."""
    return (
        f"Neighbours are the {len(names)} authorities that the {publisher} lists as most alike, wherever they lie: "
        f"{listed(list(names))}. Each counts once in their average, however many people live there."
    )


def lead(found: Standings, order: Order) -> str:
    """Two to four lines below the headline: the rest, what it is not, and who is worse and worsening."""
    if found.period is None:
        return "Nothing has been loaded for it, for any of the 14 authorities."
    parts = [*_similar(found), *_uncompared(found), _no_league(found, order), *_worsening(found)]
    return " ".join(parts)


def _similar(found: Standings) -> list[str]:
    same = found.where("same")
    if not same:
        return []
    one = len(same) == 1
    who = f"{count(len(same)).capitalize()} of the 14"
    if len(same) == len(found.authorities):
        who = "All 14"
    whose = "its own nearest neighbours" if one else "their own nearest neighbours"
    return [f"{who} cannot be told apart from the average of {whose}."]


def _uncompared(found: Standings) -> list[str]:
    """Who was not compared, by reason."""
    by_reason: dict[str, list[Standing]] = {}
    for each in found.where("none"):
        by_reason.setdefault(why_words(each, found.region.series), []).append(each)
    if len(by_reason) == 1 and len(found.where("none")) == len(found.authorities):
        return [f"None of the 14 is judged, because {_of_each(next(iter(by_reason)))}."]
    return [
        f"{_where(who, of_all=False)} {'is' if len(who) == 1 else 'are'} not compared, because "
        f"{reason if len(who) == 1 else _of_each(reason)}."
        for reason, who in by_reason.items()
    ]


def _of_each(reason: str) -> str:
    """A reason for one authority as one for several."""
    text = reason.replace("it has no figure", "they have no figure").replace("its figure is", "their figures are")
    text = text.replace("its figure", "their figures").replace("for it do", "for them do")
    return text.replace("list of its", "list of their").replace("of its ", "of each one’s ")


def _no_league(found: Standings, order: Order) -> str:
    sizes = {each.neighbours.listed for each in found.authorities if each.neighbours.listed}
    own = f"its own {sizes.pop()}" if len(sizes) == 1 else "its own neighbours"
    return (
        f"Each authority is seen against {own}. This is **not a league table**: the 14 have different neighbours, so "
        f"they are {LISTED_BY[order]}."
    )


def _worsening(found: Standings) -> list[str]:
    named = [each for each in found.authorities if each.worse_and_worsening]
    if not named:
        return []
    one = len(named) == 1
    names = listed([f"**{each.place.name}**" for each in named])
    return [f"{names} {'is' if one else 'are'} worse than {'its' if one else 'their'} neighbours and worsening."]


def caveat(found: Standings) -> list[str]:
    """How to read the page fairly."""
    compared = len(found.authorities) - len(found.where("none"))
    said = [
        "**Reading this fairly.** Similar means that the authority’s 95% interval holds its neighbours’ average. "
        + (f"With {compared} comparisons, about {_by_chance(compared)} would differ by chance. " if compared else "")
        + "Neighbours are alike in who lives there, not in what they spend or how they count."
    ]
    if found.basis.is_counted(found.measure) and found.has_limits:
        said.append(
            "Intervals of counts say how far chance alone would move a figure. They are narrow where many are counted, "
            "and they know nothing of how records are kept: a clear difference may be one of counting."
        )
    said.append(f"**What this measures.** {typographic(found.measure.meaning)}")
    return said


def source(found: Standings, publisher: str) -> str:
    """Where the figures, intervals and neighbours come from.

    Parameters
    ----------
    publisher
        Who published the lists of neighbours; empty where none is loaded.
    """
    origin, measure = origins.newest(found.region.series), found.measure
    period = f" for {when(found.period, measure)}" if found.period else ""
    lists = f" Nearest neighbours as published by the {publisher}." if publisher else ""
    intervals = "Intervals as published."
    if not found.has_limits:
        intervals = "No intervals: none are published, nor the counts they could be worked out from."
    elif found.basis.is_counted(measure):
        intervals = f"Intervals worked out from the published counts ({_method(found)})."
    return (
        f"Source: {origins.table(origin)}{period}; {origin.collection}. {intervals}{lists} "
        f"{sentence(typographic(measure.caveat))}"
    )


def _method(found: Standings) -> str:
    return "Wilson" if found.basis.is_share else "exact below 10 events, Byar’s from 10"


def _by_chance(compared: int) -> str:
    """How many of so many comparisons at 95% differ by chance, in whole ones."""
    return "one" if compared * 0.05 < 1.5 else count(round(compared * 0.05))


def _differing(found: Standings, *, higher: bool) -> list[Standing]:
    """Those clearly above (or below) their neighbours, whatever that means for people."""
    return [
        each
        for each in found.where("better", "worse", "higher", "lower")
        if each.latest and each.neighbours.average and (each.latest.value > each.neighbours.average.value) == higher
    ]


def _where(standings: Sequence[Standing], *, of_all: bool = True) -> str:
    if len(standings) > MOST_NAMES:
        return f"{len(standings)} of 14 authorities" if of_all else f"{len(standings)} of the 14"
    return listed([each.place.name for each in standings])


def _them(standings: Sequence[Standing]) -> str:
    return "it" if len(standings) == 1 else "them"
