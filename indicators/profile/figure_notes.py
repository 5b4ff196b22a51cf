"""What has to be known of the figures of one authority in one measure: disputes, and who published them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from indicators.series.challenge_marks import ChallengeMark, outside
from indicators.series.figures import Series
from indicators.series.measure_words import result, when
from indicators.series.reading import records
from indicators.wording import day, listed, plain, sentence, typographic


def disputes(rows: pd.DataFrame, series: Series) -> tuple[str, ...]:
    """The figures the authority says are wrong, from the rows of `figures_in_dispute`; each until it is settled."""
    said = []
    for row in records(rows):
        figure = "a missing figure" if pd.isna(row["value"]) else result(row["value"], series.measure)
        of, since = when(row["period_start"].date(), series.measure), day(row["recorded_at"].date())
        said.append(f"**In dispute** since {since}: {of}, {figure}. {sentence(typographic(plain(row['comment'])))}")
    return tuple(said)


def sources(
    rows: pd.DataFrame, published: pd.DataFrame, series: Series, publishers: Mapping[str, str]
) -> tuple[str, ...]:
    """Whose figures are shown, where not all are from the table the newest is from, or where others publish them too.

    Parameters
    ----------
    rows
        The rows of `series_sources`.
    published
        The figures shown for the authority, as rows of `region_series`.
    publishers
        Who publishes a source, by its name.
    """
    shown = published[published["value"].notna()].sort_values("period_start")
    if shown.empty:
        return ()
    main = shown["source"].iloc[-1]
    said = []
    for row in records(rows):
        who = publishers.get(row["source"], row["source"])
        if row["source"] == main:
            continue
        of_it = shown[shown["source"] == row["source"]]
        if of_it.empty:
            span = _span(row["first_period_start"], row["last_period_start"], series)
            ours = publishers.get(main, main)
            said.append(f"The {who} publishes this measure too, for {span}. Shown are the figures of the {ours}.")
        else:
            span = _span(of_it["period_start"].iloc[0], of_it["period_start"].iloc[-1], series)
            said.append(f"The figures for {span} are those of the {who}{_table(row, series)}.")
    return tuple(said)


def challenges_outside(marks: Sequence[ChallengeMark], series: Series) -> tuple[str, ...]:
    """The challenges that lie before or after all results shown; nothing where there is no axis to lie on."""
    missed = outside(marks, series)
    if not missed or len(series.periods) < 2:
        return ()
    labels = listed([mark.label for mark in missed])
    lie, one = ("lies", "challenge") if len(missed) == 1 else ("lie", "challenges")
    return (f"The peer {one} of {labels} {lie} outside the periods shown.",)


def _span(first: pd.Timestamp, last: pd.Timestamp, series: Series) -> str:
    start, end = (when(each.date(), series.measure) for each in (first, last))
    return start if start == end else f"{start} to {end}"


def _table(row: Mapping[object, object], series: Series) -> str:
    return f", table {row['code']}" if row["code"] != series.measure.code else ""
