"""What publishing a file would change: figures counted by measure, and every sentence that would read otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from indicators.region.figure_heads import figure_words, tile_word
from indicators.region.sentences import headline
from indicators.series.change import AuthorityChange, RegionChange
from indicators.series.reading import records
from indicators.series.tables import Table
from indicators.wording import MISSING_WORDS, count, listed, number, period

MOST_NAMES = 5


@dataclass(frozen=True)
class MeasureChange:
    """One measure whose figures would change.

    Attributes
    ----------
    new, changed, gone
        How many figures, of all places.
    before, after
        The sentence of the region's page as it is and as it would be; `before` is empty for a measure not yet shown.
    readings
        The authorities whose tile would say something else: name, what it says, what it would say.
    """

    construct: str
    name: str
    new: int
    changed: int
    gone: int
    before: str
    after: str
    readings: tuple[tuple[str, str, str], ...]


def compute(
    figures: pd.DataFrame, before: Mapping[str, RegionChange], after: Mapping[str, RegionChange]
) -> tuple[MeasureChange, ...]:
    """The measures that would change, from the figures that differ and both states of each measure by construct."""
    found = []
    for construct, rows in figures.groupby("construct", sort=False):
        then, now = before.get(str(construct)), after.get(str(construct))
        kinds = rows["what"].value_counts()
        first = rows.iloc[0]
        found.append(
            MeasureChange(
                construct=str(construct),
                name=f"{first['short_title']} ({first['code']})",
                new=int(kinds.get("new", 0)),
                changed=int(kinds.get("changed", 0)),
                gone=int(kinds.get("gone", 0)),
                before=headline(then) if then else "",
                after=headline(now) if now else "",
                readings=tuple(_readings(then, now)),
            )
        )
    return tuple(found)


def summary(figures: pd.DataFrame, filename: str) -> str:
    """The one sentence about what publishing would do."""
    kinds = figures["what"].value_counts()
    parts = [
        f"{words} {number(int(kinds[kind]), 0)} {'figure' if kinds[kind] == 1 else 'figures'}"
        for kind, words in (("new", "add"), ("changed", "change"), ("gone", "take away"))
        if kinds.get(kind, 0)
    ]
    return f"Publishing {filename} would {listed(parts) if parts else 'change no figure'}"


def counted(item: MeasureChange) -> str:
    """How many figures of a measure would change, in words."""
    parts = [
        f"{number(how_many, 0)} {word}"
        for how_many, word in ((item.new, "new"), (item.changed, "changed"), (item.gone, "gone"))
        if how_many
    ]
    return listed(parts)


def readings_words(item: MeasureChange) -> str:
    """Whose tile would say something else; empty when nobody's would."""
    told = [f"{name}: {then} becomes {now}" for name, then, now in item.readings[:MOST_NAMES]]
    more = len(item.readings) - len(told)
    if more > 0:
        told.append(f"and {count(more)} more")
    return "; ".join(told)


def table(figures: pd.DataFrame) -> Table:
    """The figures of the 14, their region and England that would change, one a row."""
    ours = figures[figures["in_programme"] | figures["authority_code"].isin(["E12000005", "E92000001"])]
    rows = tuple(
        (
            row["name"],
            f"{row['short_title']} ({row['code']})",
            period(row["period_start"].date()),
            "–" if row["what"] == "new" else _shown(row["value_before"], row["missing_before"], row),
            "–" if row["what"] == "gone" else _shown(row["value"], row["missing_reason"], row),
        )
        for row in records(ours)
    )
    head = ("Place", "Measure", "Year", "Now", "Then")
    return Table("Figures of the 14, their region and England that would change.", head, rows)


def _readings(then: RegionChange | None, now: RegionChange | None) -> list[tuple[str, str, str]]:
    if now is None:
        return []
    earlier = {item.place.code: item for item in then.authorities} if then else {}
    pairs = [(item, earlier.get(item.place.code)) for item in now.authorities]
    return [
        (item.place.name, _reading(old, then), _reading(item, now))
        for item, old in pairs
        if _reading(old, then) != _reading(item, now)
    ]


def _reading(item: AuthorityChange | None, change: RegionChange | None) -> str:
    """What a tile says: its figure and its word."""
    if item is None or change is None or item.latest is None:
        return "no figure"
    return f"{figure_words(item, change.series.measure)}, {tile_word(item).lower()}"


def _shown(value: float, reason: object, row: Mapping[object, object]) -> str:
    if pd.notna(value):
        symbol = row["symbol"] if isinstance(row["symbol"], str) else ""
        return number(value, int(str(row["decimals"]))) + symbol
    return MISSING_WORDS.get(str(reason), "no figure")
