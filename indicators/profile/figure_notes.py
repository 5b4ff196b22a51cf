"""What has to be known of the figures of one authority in one measure: disputes, and who else publishes them."""

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


def not_shown(
    rows: pd.DataFrame, published: pd.DataFrame, series: Series, publishers: Mapping[str, str]
) -> tuple[str, ...]:
    """Who else publishes the measure, whose figures are not the ones shown; the source line names those that are.

    Parameters
    ----------
    rows
        The rows of `series_sources`.
    published
        The figures shown for the authority, as rows of `region_series`.
    publishers
        Who publishes a source, by its name.
    """
    shown = set(published.loc[published["value"].notna(), "source"])
    return tuple(
        f"Published elsewhere too, and not shown from there: {publishers.get(row['source'], row['source'])}, "
        f"{_span(row['first_period_start'], row['last_period_start'], series)}."
        for row in records(rows)
        if row["source"] not in shown
    )


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
