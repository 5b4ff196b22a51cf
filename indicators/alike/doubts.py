"""What has to be known of single figures before they are compared: disputes, and what a check found odd."""

from __future__ import annotations

import pandas as pd

from indicators.alike.standing import Standings
from indicators.series.measure_words import result
from indicators.series.reading import records
from indicators.wording import day, plain, sentence, typographic


def notes(found: Standings, disputes: pd.DataFrame) -> list[str]:
    """A sentence for each figure of the period that is in dispute, awaits a comment, or was commented on.

    Parameters
    ----------
    disputes
        The rows of `disputes_open`.
    """
    return [*_disputed(found, disputes), *_flagged(found)]


def _disputed(found: Standings, disputes: pd.DataFrame) -> list[str]:
    measure = found.measure
    of_measure = (disputes["construct"] == measure.construct) & (disputes["disaggregation"] == "total")
    said = []
    for row in records(disputes[of_measure]):
        if row["period_start"].date() != found.period:
            continue
        figure = "a missing figure" if pd.isna(row["value"]) else result(row["value"], measure)
        since = day(row["recorded_at"].date())
        comment = sentence(typographic(plain(row["comment"])))
        said.append(f"**In dispute** since {since}: {row['place']}, {figure}. {comment}")
    return said


def _flagged(found: Standings) -> list[str]:
    said = []
    for each in found.authorities:
        figure = each.latest
        if figure and figure.odd:
            odd = figure.odd[0].lower() + figure.odd[1:].rstrip(".")
            said.append(f"{each.place.name}’s figure is unusual and awaits a comment: {odd}.")
        if figure and figure.comment:
            value = result(figure.value, found.measure)
            said.append(f"{each.place.name}, {value}: {sentence(typographic(figure.comment))}")
    return said
