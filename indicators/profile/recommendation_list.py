"""The recommendations an authority's peers made, as far as they are public."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from indicators.series.reading import records
from indicators.wording import count, dated, plain, sentence, typographic


@dataclass(frozen=True)
class Recommendation:
    """One recommendation: when its challenge was, in words; what was asked; the areas it falls in; its source."""

    when: str
    text: str
    areas: str
    source_url: str
    illustrative: bool


def compute(rows: pd.DataFrame) -> tuple[Recommendation, ...]:
    """The recommendations, from the rows of `recorded_recommendations`, in their order."""
    return tuple(
        Recommendation(
            when=dated(
                None if pd.isna(row["start_on"]) else row["start_on"].date(),
                None if pd.isna(row["end_on"]) else row["end_on"].date(),
                row["date_precision"] if isinstance(row["date_precision"], str) else "none",
            ),
            text=typographic(sentence(plain(row["text"]))),
            areas=typographic(". ".join(row["areas"])) if len(row["areas"]) else "",
            source_url=row["source_url"] if isinstance(row["source_url"], str) else "",
            illustrative=bool(row["illustrative"]),
        )
        for row in records(rows)
    )


def first_line(found: tuple[Recommendation, ...]) -> str:
    """How many there are, and what is not public about them."""
    n = len(found)
    are = "recommendation is" if n == 1 else "recommendations are"
    whose = "its owner, its date and its progress are" if n == 1 else "owners, dates and progress are"
    return f"{count(n).capitalize()} {are} public, in our words; {whose} not."
