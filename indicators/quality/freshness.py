"""How fresh the figures of each collection are, and when newer ones are expected."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pandas as pd

from indicators.series.figures import months_after
from indicators.series.reading import records
from indicators.series.tables import Table
from indicators.wording import day, month, number, period

# A release may be late for its usual month without anybody having missed it.
GRACE_MONTHS = 3

State = Literal["later", "due", "overdue", "ended", "no_figure"]


@dataclass(frozen=True)
class Freshness:
    """One collection.

    Attributes
    ----------
    collection, family, publisher
        The survey or return, the framework it is published under, and by whom.
    measures
        How many measures it feeds.
    newest, following
        First days of the newest period with a figure, and of the next one; None when there is no figure.
    published_on, published_on_known, received_on
        When its newest release was published (or, where nobody said, received), and when it was loaded.
    expected_on
        First day of the month in which the next figures usually come out.
    state
        Whether they are for later, due about now, overdue, or will not come because the collection ended.
    """

    collection: str
    family: str
    publisher: str
    measures: int
    newest: date | None
    following: date | None
    published_on: date
    published_on_known: bool
    received_on: date
    expected_on: date | None
    state: State


def compute(collections: pd.DataFrame, today: date) -> tuple[Freshness, ...]:
    """The freshness of each collection, from the rows of `collections_loaded`, as at a day."""
    return tuple(_freshness(row, today) for row in records(collections))


def expected_words(item: Freshness) -> str:
    """When newer figures are expected, in words for a cell."""
    if item.state == "ended":
        return "No more: the collection has ended"
    if item.expected_on is None or item.following is None:
        return "–"
    words = f"{month(item.expected_on)}, for {period(item.following)}"
    return {"due": f"About now ({words})", "overdue": f"Overdue since {words}"}.get(item.state, words)


def table(items: tuple[Freshness, ...]) -> Table:
    """What is loaded, from whom, how fresh, and what comes next."""
    rows = tuple(
        (
            item.collection,
            item.family,
            number(item.measures, 0),
            period(item.newest) if item.newest else "no figure",
            day(item.published_on) if item.published_on_known else "not known",
            day(item.received_on),
            expected_words(item),
        )
        for item in items
    )
    head = ("Collection", "Published in", "Measures", "Newest", "Published", "Loaded", "Next figures expected")
    return Table("Where the figures come from, and when newer ones usually come out.", head, rows)


def _freshness(row: Mapping[Hashable, Any], today: date) -> Freshness:
    newest = None if pd.isna(row["newest_period_start"]) else row["newest_period_start"].date()
    following = expected = None
    if newest:
        following = months_after(newest, int(row["cadence_months"]))
        # The period itself lasts as long as those before it; figures follow some months after it has ended.
        length = (row["newest_period_end"] - row["newest_period_start"]).days
        expected = months_after(following, round(length / 30.4375) + int(row["publication_lag_months"]))
        expected = months_after(expected, -1)
    return Freshness(
        collection=row["collection"],
        family=row["family"],
        publisher=row["publisher"],
        measures=int(row["measures"]),
        newest=newest,
        following=following,
        published_on=row["published_on"].date(),
        published_on_known=bool(row["published_on_known"]),
        received_on=row["received_at"].date(),
        expected_on=expected,
        state=_state(expected, today, ended=bool(row["discontinued"])),
    )


def _state(expected: date | None, today: date, *, ended: bool) -> State:
    if expected is None:
        return "no_figure"
    if ended:
        return "ended"
    if today >= months_after(expected, GRACE_MONTHS + 1):
        return "overdue"
    return "due" if today >= expected else "later"
