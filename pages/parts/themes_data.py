"""What the page of themes is drawn from, worked out once for each view of the store for all visitors."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from indicators.recommendations import recommendation
from indicators.recommendations.recommendation import Recommendation
from indicators.recommendations.standing import LISTS
from indicators.series.reading import records
from indicators.themes.asked import Asked, Place, Strength
from indicators.wording import dated, plain, sentence, typographic
from pages.parts import store
from pages.parts.store import View


def places() -> tuple[tuple[Place, ...], Place]:
    """The authorities of the programme, A to Z, and the region as a whole."""
    found = [Place(row["authority_code"], row["name"]) for row in records(store.rows("recommendation_counts"))]
    return tuple(found[:-1]), found[-1]


def asked() -> tuple[Asked, ...]:
    """Every recommendation to an authority or the region, as it stands today or on the day looked at."""
    return _asked(store.view(), store.today())


def strengths(*, made_up: bool) -> tuple[Strength, ...]:
    """What challenges saw as strong, on record or made up."""
    return tuple(each for each in _strengths(store.view()) if each.made_up == made_up)


@st.cache_resource(max_entries=100, show_spinner=False)
def _asked(looked_at: View, as_at: date) -> tuple[Asked, ...]:
    rows = store.rows("region_recommendations", of=looked_at, as_at=as_at)
    every = recommendation.compute(rows, pd.DataFrame())
    return tuple(
        _one(each, row["challenge_kind"] == "challenge", row["events"] > 0, bool(row["rests_on_made_up"]))
        for each, row in zip(every, records(rows), strict=True)
    )


def _one(each: Recommendation, has_steps: bool, answered: bool, made_up: bool) -> Asked:
    return Asked(
        recommendation_id=each.recommendation_id,
        authority_code=each.authority_code,
        challenge_id=each.challenge_id,
        has_steps=has_steps,
        year=each.challenge_start_on.year if each.challenge_start_on else None,
        when=each.when,
        text=each.text,
        state=each.label if answered else "",
        areas=each.areas,
        quality_statements=each.quality_statements,
        raised_by_expert=each.raised_by_expert,
        # The same counts as on the list of one authority, so that a number here opens as many there.
        counts=frozenset(name for name, count in LISTS.items() if count.holds(each)),
        made_up=made_up,
    )


@st.cache_resource(max_entries=100, show_spinner=False)
def _strengths(looked_at: View) -> tuple[Strength, ...]:
    return tuple(
        Strength(
            finding_id=row["finding_id"],
            authority_code=row["authority_code"],
            challenge_id=row["challenge_id"],
            when=dated(_date(row["challenge_start_on"]), _date(row["challenge_end_on"]), row["challenge_precision"]),
            text=typographic(sentence(plain(row["text"]))),
            areas=tuple(row["areas"]),
            quality_statements=tuple(row["quality_statements"]),
            made_up=bool(row["illustrative"]),
        )
        for row in records(store.rows("region_strengths", of=looked_at))
    )


def _date(cell: pd.Timestamp) -> date | None:
    return None if pd.isna(cell) else cell.date()
