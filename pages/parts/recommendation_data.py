"""What the page of recommendations is drawn from, worked out once for each view of the store for all visitors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from data.taxonomies import terms
from indicators.recommendations import recommendation, steps
from indicators.recommendations.recommendation import Recommendation
from indicators.recommendations.steps import Steps
from indicators.series.figures import REGION
from indicators.series.reading import records
from pages.parts import store
from pages.parts.store import View


@dataclass(frozen=True)
class Addressee:
    """Whom recommendations can be made to: an authority, or the region; and how many are on record."""

    code: str
    name: str
    published: int
    made_up: int

    @property
    def in_sentences(self) -> str:
        """Its name as a sentence has it: the region takes an article."""
        return f"the {self.name}" if self.code == REGION else self.name


def recommendations_to(authority_code: str) -> tuple[Recommendation, ...]:
    """Every recommendation made to one authority, as it stands today or on the day looked at."""
    return _recommendations_to(store.view(), store.today(), authority_code)


def rows_of(authority_code: str, of: View, as_at: date) -> pd.DataFrame:
    """The rows of `recommendation_list` that `recommendations_to` is read from.

    Parameters
    ----------
    of, as_at
        What is looked at, because whoever asks for a file does so outside a run of the page.
    """
    return store.rows("recommendation_list", of=of, as_at=as_at, authority_code=authority_code)


def steps_of(authority_code: str) -> tuple[Steps, ...]:
    """The steps of each challenge of one authority, newest challenge first."""
    return _steps_of(store.view(), store.today(), authority_code)


def addressees() -> dict[str, Addressee]:
    """The 14 authorities by code, and the region if anything was recommended to it."""
    found = [
        Addressee(row["authority_code"], row["name"], int(row["published"]), int(row["made_up"]))
        for row in records(store.rows("recommendation_counts"))
    ]
    return {each.code: each for each in found[:-1] + [each for each in found[-1:] if each.published or each.made_up]}


def addressee_of(recommendation_id: str) -> str:
    """The code of whom a recommendation was made to; empty where none has this id."""
    found = store.rows("recommendation_addressee", recommendation_id=recommendation_id)["authority_code"].tolist()
    return str(found[0]) if found else ""


def labels(taxonomy: str) -> dict[str, str]:
    """The terms in use of a list, such as `quality_statements`, with their labels."""
    return dict(terms(taxonomy))


@st.cache_resource(max_entries=100, show_spinner=False)
def _recommendations_to(looked_at: View, as_at: date, authority_code: str) -> tuple[Recommendation, ...]:
    return recommendation.compute(
        store.rows("recommendation_list", of=looked_at, as_at=as_at, authority_code=authority_code),
        store.rows("status_history", of=looked_at, as_at=as_at, authority_code=authority_code),
    )


@st.cache_resource(max_entries=100, show_spinner=False)
def _steps_of(looked_at: View, as_at: date, authority_code: str) -> tuple[Steps, ...]:
    return steps.compute(store.rows("challenge_steps", of=looked_at, authority_code=authority_code), as_at)
