"""What is new in the figures, in a leading word and one line each."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pandas as pd

from indicators.series.figures import months_after
from indicators.series.measure_words import grouped_codes
from indicators.series.reading import records
from indicators.wording import count, day, number, period, typographic

MOST_ODD = 3


@dataclass(frozen=True)
class Item:
    """One thing that changed: New figures, New definition, Odd figure, Not measured or Corrected, and a line on it."""

    word: str
    line: str


def compute(
    releases: pd.DataFrame,
    definitions: pd.DataFrame,
    odd: pd.DataFrame,
    pausing: pd.DataFrame,
    corrected: pd.DataFrame,
) -> tuple[Item, ...]:
    """The items, from the rows of the queries `latest_releases`, `new_definitions`, `odd_figures`, `pausing_surveys`
    and `corrected_figures`.
    """  # fmt: skip
    return (*_releases(releases), *_corrected(corrected), *_definitions(definitions), *_odd(odd), *_pausing(pausing))


def since(releases: pd.DataFrame) -> str:
    """Which figures the list is about."""
    if releases.empty:
        return "No figures are loaded yet."
    newest = max(records(releases), key=lambda row: row["published_on"])
    how = "published" if newest["published_on_known"] else "received"
    return f"In the figures {how} on {day(newest['published_on'].date())}."


def _releases(rows: pd.DataFrame) -> list[Item]:
    newest = rows[rows["published_on"] == rows["published_on"].max()] if len(rows) else rows
    said = []
    for row in records(newest):
        whom = "all 14 authorities" if row["authorities"] == 14 else f"{row['authorities']} of 14 authorities"
        measures = "measure" if row["measures"] == 1 else "measures"
        what = f"{row['family']} {period(row['newest_period_start'].date())}"
        said.append(Item("New figures", f"{what} is loaded: {row['measures']} {measures} for {whom}."))
    return said


def _definitions(rows: pd.DataFrame) -> list[Item]:
    if rows.empty:
        return []
    first = rows.iloc[0]
    codes, start = grouped_codes(list(rows["code"])), period(first["period_start"].date())
    one = len(rows) == 1
    link = f"[earlier years are not compared](?indicator={first['construct']})"
    line = f"Measure{'' if one else 's'} {codes} {'is' if one else 'are'} counted in a new way from {start}. "
    return [Item("New definition", f"{line}{'It' if one else 'Each'} starts a new series; {link}.")]


def _odd(rows: pd.DataFrame) -> list[Item]:
    said = []
    for row in records(rows.head(MOST_ODD)):
        symbol = row["symbol"] if isinstance(row["symbol"], str) else ""
        value = number(row["value"], row["decimals"]) + symbol
        if pd.notna(row["value_before"]):
            verb = "rose" if row["value"] > row["value_before"] else "fell"
            what = f"{verb} from {number(row['value_before'], row['decimals'])}{symbol} to {value}"
        else:
            middle = number(row["middle"], row["decimals"]) + symbol
            what = f"is at {value}, where half of all authorities have {middle} or more"
        link = f"[{row['name']}, {row['code']}](?indicator={row['construct']}&authority={row['authority_code']})"
        said.append(Item("Odd figure", f"{link}, {what}. Loaded with a warning, awaiting a comment."))
    more = len(rows) - MOST_ODD
    if more > 0:
        said.append(Item("Odd figure", f"And {count(more)} more."))
    return said


def _pausing(rows: pd.DataFrame) -> list[Item]:
    said = []
    for row in records(rows):
        last = row["last_period_start"].date()
        following = period(months_after(last, row["cadence_months"]))
        name = re.sub(r" in England| \(\w+\)", "", row["source"])
        text = f"{typographic(name)}: no new results until the one for {following}. The last are for {period(last)}."
        said.append(Item("Not measured", text))
    return said


def _corrected(rows: pd.DataFrame) -> list[Item]:
    said = []
    for row in records(rows.head(MOST_ODD)):
        link = f"[{row['name']}, {row['code']}](?indicator={row['construct']}&authority={row['authority_code']})"
        detail = row["detail"][0].lower() + row["detail"][1:]
        said.append(Item("Corrected", f"{link}, {period(row['period_start'].date())}: {detail}"))
    more = len(rows) - MOST_ODD
    if more > 0:
        said.append(Item("Corrected", f"And {count(more)} more."))
    return said
