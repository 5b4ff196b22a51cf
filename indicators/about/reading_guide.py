"""How figures and changes are to be read: what counts as better, how a change is judged, what a gap means."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from indicators.series.change import EARLIER_RESULTS
from indicators.series.figures import Measure
from indicators.series.measure_words import name
from indicators.series.reading import records
from indicators.series.tables import Table, as_csv
from indicators.wording import MISSING_WORDS, count, listed, number, sentence, typographic

_DIRECTIONS = {1: "Higher is better", -1: "Lower is better", 0: "No agreed direction"}
# What the publisher's marks and an empty cell say, by the reason the store keeps.
_MEANINGS = {
    "not_applicable": "the publisher’s [z]: the measure does not apply, such as a survey that does not run that year",
    "not_collected": "a year in which nobody was asked, as the measure’s definition says",
    "not_available": "the publisher’s [x]: there should be a figure, and the publisher has none",
    "suppressed": "the publisher’s [c]: so few people are behind the figure that they might be recognised",
    "not_published": "the file leaves it empty and gives no reason",
    "withdrawn": "it was published, and the publisher has taken it back",
}


def how_changes_are_judged() -> tuple[str, ...]:
    """The comparison with an authority's own past, its idea, and its limits."""
    earlier = count(EARLIER_RESULTS)
    return (
        f"Each authority’s newest result is set beside the average of its own last {earlier} results that are counted "
        "in the same way, or two where there are no more. Nobody is compared with a target, and there is no ranking.",
        "A survey asks some people, not all, so two results differ by chance alone. The publisher gives a margin of "
        "error for each. From the margins follows how far apart the newest result and the average would usually be if "
        "nothing had changed: square the margin of the newest; add the squares of the others, divided by the square of "
        "how many they are; and take the root. A difference larger than that is called clear. It would come by "
        "chance in about one of 20 comparisons, so among 14 authorities about one is expected without any cause.",
        "Not judged: a result with no comparable one before it or only one, results without a margin of error, and "
        "made-up figures. The page then says which of these it is.",
        "What it cannot show: a small change, which drowns in the margin; a slow one, which the average follows; and "
        "why anything changed. A clear change after a peer challenge is not proof that the challenge caused it.",
    )


def directions(measures: Sequence[Measure]) -> tuple[tuple[str, str], ...]:
    """For each direction, the measures that have it, in a line; the most usual is told by the others."""
    by_word = {word: [it for it in measures if it.polarity == sign] for sign, word in _DIRECTIONS.items()}
    usual = max(by_word, key=lambda word: len(by_word[word]))
    told = []
    for word, found in by_word.items():
        if word == usual and len(found) < len(measures):
            told.append((word, f"The {count(len(found))} measures that are not named beside another direction."))
        elif found:
            told.append((word, f"{listed([_short(it) for it in found])}."))
    return tuple(told)


def directions_title(measures: Sequence[Measure]) -> str:
    """How many measures say by themselves which way is better."""
    agreed = sum(it.polarity != 0 for it in measures)
    return f"For {count(agreed)} of {count(len(measures))} measures it is agreed which way is better"


def directions_table(measures: Sequence[Measure]) -> Table:
    """Every measure with its direction, unit and collection."""
    rows = tuple(
        (f"{name(it)} ({it.code})", _DIRECTIONS[it.polarity], it.unit, it.source, typographic(it.topic))
        for it in measures
    )
    return Table("Measures with figures.", ("Measure", "Direction", "Unit", "Collection", "About"), rows)


def directions_csv(measures: Sequence[Measure]) -> str:
    """The same for programs, with the meaning of each measure."""
    columns = ("construct", "code", "title", "framework", "unit", "polarity", "kind", "source", "publisher", "meaning")
    return as_csv(pd.DataFrame([{column: getattr(it, column) for column in columns} for it in measures]))


def missing_words() -> tuple[tuple[str, str], ...]:
    """What is shown in place of a figure, and what it means."""
    told: dict[str, list[str]] = {}
    for reason, meaning in _MEANINGS.items():
        told.setdefault(MISSING_WORDS[reason].capitalize(), []).append(meaning)
    return tuple((word, sentence("; or ".join(meanings))) for word, meanings in told.items())


def two_sources(rows: pd.DataFrame, titles: dict[str, str]) -> str:
    """Which figure is shown where two series hold the same, from the rows of `second_sources`."""
    rule = (
        "Where two series hold the same measure, pages show the publisher’s own table, and the other figures stay on "
        "record; a check compares them whenever one is loaded."
    )
    if rows.empty:
        return f"{rule} At present no measure is loaded from two series."
    told = []
    for _, pair in rows.groupby(["shown", "other"], sort=True):
        named = [str(pair[column].iloc[0]) for column in ("shown", "other")]
        shown, other = (titles.get(name, name) for name in named)
        both, differing, more = (int(pair[column].sum()) for column in ("both", "differing", "only_other"))
        codes = listed([row["code"] for row in records(pair)])
        same = "and all are the same" if not differing else f"of which {number(differing, 0)} differ"
        told.append(
            f"{other[0].upper() + other[1:]} repeats {codes}: {number(both, 0)} figures are in both, {same}; "
            f"{number(more, 0)} it alone has. Shown: {shown}."
        )
    return " ".join([rule, *told])


def _short(measure: Measure) -> str:
    return f"{name(measure)} ({measure.code})"
