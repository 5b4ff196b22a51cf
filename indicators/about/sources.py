"""Where the figures come from: in one sentence, a line a collection, and a table."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from indicators.series.figures import Measure
from indicators.series.measure_words import name
from indicators.series.reading import records
from indicators.series.tables import Table, as_csv
from indicators.wording import count, day, listed, number, period, typographic


@dataclass(frozen=True)
class Origin:
    """Who publishes a series and what it is called, and where its releases are read about.

    `page` is an address with `{first}` and `{last}` for the years of the newest figures, `since` the first year that
    has one; both are empty where no address is known.
    """

    publisher: str
    title: str
    page: str = ""
    since: date | None = None

    def address(self, newest: date) -> str:
        """The page of the release whose newest figures are of a year; empty where there is none."""
        if not self.page or (self.since and newest < self.since):
            return ""
        return self.page.format(first=newest.year, last=newest.year + 1)


@dataclass(frozen=True)
class Collection:
    """One collection of data behind the figures of one published series."""

    collection: str
    codes: tuple[str, ...]
    first: date
    last: date
    origin: Origin
    page: str
    licence: str
    published_on: date
    published_on_known: bool
    figures: int
    illustrative: bool

    @property
    def dated(self) -> str:
        """When it came out, such as "published on 23 January 2026"."""
        return f"{'published' if self.published_on_known else 'received'} on {day(self.published_on)}"


def collections(rows: pd.DataFrame, origins: Mapping[str, Origin]) -> tuple[Collection, ...]:
    """The collections, from the rows of `figure_sources`; `origins` by the name of the series' layout."""
    return tuple(_collection(row, origins) for row in records(rows))


def sentence(found: Sequence[Collection], measure: Measure | None = None) -> str:
    """The page's one sentence: whose figures these are, and of when; of one measure, or of all."""
    published = [it for it in found if not it.illustrative]
    if not published:
        return f"{_called(measure)} has no published figures yet" if measure else "No published figures are loaded yet"
    newest = max(published, key=lambda it: (it.published_on, it.figures))
    if measure:
        return f"{_called(measure)} comes from {the(newest.collection)}, {newest.dated}"
    publishers = list(dict.fromkeys(it.origin.publisher for it in published))
    which = "Every figure here" if len(published) == len(found) else "Every figure that is not marked as made up"
    if len(publishers) == 1:
        return f"{which} comes from {the(publishers[0])}, the newest {newest.dated}"
    return f"{which} comes from one of {count(len(publishers))} publishers, the newest {newest.dated}"


def lead(found: Sequence[Collection]) -> str:
    """How the figures are treated, and how many there are."""
    promise = (
        "They are shown as published. Nothing is estimated or filled in, a missing figure is never shown as 0, and no "
        "line crosses a change in how something is counted."
    )
    if not found:
        return promise
    codes = {code for it in found for code in it.codes}
    first, last = min(it.first for it in found), max(it.last for it in found)
    measures = "measure" if len(codes) == 1 else "measures"
    return (
        f"{promise} There are **{count(len(codes))} {measures}**, from **{period(first)}** to **{period(last)}**, for "
        "the 14 authorities, their region, England, and the authorities they can be compared with."
    )


def measure_lead(measure: Measure, code_2022: str) -> str:
    """What a measure means, which way is better, and when new results are due."""
    every = {12: "every year", 24: "every two years"}.get(measure.cadence_months, "from time to time")
    before = f" Until 2022–23 its code was **{code_2022}**." if code_2022 and code_2022 != measure.code else ""
    return f"{typographic(measure.meaning)} New results are due {every}.{before}"


def by_series(found: Sequence[Collection]) -> tuple[tuple[Collection, ...], ...]:
    """The collections of each published series, in the order the series come first."""
    titles = dict.fromkeys((it.origin.title, it.illustrative) for it in found)
    return tuple(tuple(it for it in found if (it.origin.title, it.illustrative) == title) for title in titles)


def series_line(series: Sequence[Collection]) -> str:
    """What a series is called, who published it when and under which licence, and the way to its page."""
    newest = max(series, key=lambda it: it.published_on)
    title = _capital(newest.origin.title)
    where = f"[{title}]({newest.page})" if newest.page else f"**{title}**"
    if newest.illustrative:
        return f"{where}. Made up, to show what the product does."
    licences = listed(list(dict.fromkeys(it.licence for it in series)))
    return f"{where}, {newest.dated} by {the(newest.origin.publisher)}. {licences}."


def line(it: Collection, series: Sequence[Collection]) -> str:
    """What one collection gives; when, if that is not when the newest of its series came out."""
    codes = f"**{listed(it.codes)}**, " if it.codes else ""
    span = period(it.first) if it.first == it.last else f"{period(it.first)} to {period(it.last)}"
    older = f", {it.dated}" if it.published_on != max(other.published_on for other in series) else ""
    return f"{codes}{span}{older}"


def table(found: Sequence[Collection]) -> Table:
    """The collections with everything that is known of them."""
    head = ("Collection", "Measures", "Figures", "From", "To", "Publisher", "Published on", "Licence")
    rows = tuple(
        (
            it.collection,
            ", ".join(it.codes) or "–",
            number(it.figures, 0),
            period(it.first),
            period(it.last),
            it.origin.publisher,
            day(it.published_on) + ("" if it.published_on_known else " (received)"),
            it.licence,
        )
        for it in found
    )
    return Table("Figures in the store, by the collection they rest on.", head, rows)


def csv(found: Sequence[Collection]) -> str:
    """The same for programs, with the addresses of the releases."""
    rows = [
        {
            "collection": it.collection,
            "codes": ", ".join(it.codes),
            "figures": it.figures,
            "first_period_start": it.first.isoformat(),
            "last_period_start": it.last.isoformat(),
            "publisher": it.origin.publisher,
            "series": it.origin.title,
            "page": it.page,
            "published_on": it.published_on.isoformat(),
            "published_on_known": it.published_on_known,
            "licence": it.licence,
            "illustrative": it.illustrative,
        }
        for it in found
    ]
    return as_csv(pd.DataFrame(rows))


def _collection(row: Mapping[Hashable, Any], origins: Mapping[str, Origin]) -> Collection:
    origin = origins.get(row["source"], Origin(row["publisher"], row["source"]))
    return Collection(
        collection=row["collection"],
        codes=tuple(row["codes"]) if row["codes"] is not None else (),
        first=row["first_period_start"].date(),
        last=row["last_period_start"].date(),
        origin=origin,
        page=origin.address(row["release_period_start"].date()),
        licence=row["licence"],
        published_on=row["published_on"].date(),
        published_on_known=bool(row["published_on_known"]),
        figures=int(row["figures"]),
        illustrative=bool(row["illustrative"]),
    )


def _called(measure: Measure) -> str:
    return f"{name(measure)} ({measure.code})"


def the(words: str) -> str:
    """A name inside a sentence, with its article where it needs one."""
    if words.startswith(("Department", "Office")):
        return f"the {words}"
    if words[1:2].islower():
        inside = words[0].lower() + words[1:]
        return inside if inside.startswith("client level data") else f"the {inside}"
    return words


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
