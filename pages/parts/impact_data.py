"""What the page of short and long term is drawn from, worked out once for each view of the store for all visitors."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd
import streamlit as st

from indicators.effects.contrast import Contrast
from indicators.effects.event_clock import Horizon
from indicators.impact import actions, episode, frozen, own_measures, tracked, waterfall
from indicators.impact import programme as programmes
from indicators.impact.actions import Actions
from indicators.impact.episode import Challenge, Episode
from indicators.impact.own_measures import OwnChange
from indicators.impact.panel import Panel, read_panels
from indicators.impact.programme import Programme
from indicators.impact.tracked import Tracked
from indicators.perceptions import findings
from indicators.perceptions.findings import Finding
from indicators.perceptions.strand import Strand, strand
from indicators.series.figures import REGION
from indicators.series.reading import read_measure, records
from pages.parts import region_data, store
from pages.parts.store import View


def places() -> dict[str, str]:
    """The names of the 14 authorities by code."""
    return {row["authority_code"]: row["name"] for row in records(store.rows("programme_places"))}


def challenges() -> tuple[Challenge, ...]:
    """Every challenge of the 14, oldest first."""
    return _challenges(store.view())


def episode_of(challenge: Challenge) -> Episode:
    """What became of every measure around a challenge of which at least the month is known."""
    return _episode(store.view(), challenge.challenge_id)


def actions_of(ids: Collection[str], *, made_up: bool) -> Actions:
    """What became of the recommendations of some challenges."""
    return actions.compute(milestones(), ids, store.today(), made_up=made_up)


def contrast_of(challenge: Challenge, construct: str) -> dict[str, Contrast]:
    """One measure's change around a challenge, taken apart; by horizon."""
    return _contrast_of(store.view(), challenge.challenge_id, construct)


def programme(construct: str, challenges_of: tuple[str, ...]) -> Programme:
    """One measure over all authorities with a first challenge."""
    return _programme(store.view(), construct, challenges_of)


def perceptions(authority_code: str = REGION) -> dict[Horizon, Strand]:
    """What those who took part thought, in the newest survey of an authority or of the region, at each horizon."""
    found = findings_made()
    return {"short": strand(found, "short", authority_code), "long": strand(found, "long", authority_code)}


def findings_made() -> tuple[Finding, ...]:
    """What every survey found on every question."""
    return _findings(store.view())


def baselines_of(challenge: Challenge) -> pd.DataFrame:
    """The frozen baselines of a challenge, as rows of `frozen_baselines`."""
    return store.rows("frozen_baselines", authority_code=challenge.authority_code, challenge_id=challenge.challenge_id)


def own_measures_of(challenge: Challenge) -> tuple[OwnChange, ...]:
    """The measures an authority or its region defined for itself, around one of its challenges."""
    return _own_measures(store.view(), challenge.challenge_id)


def tracked_of(challenge: Challenge) -> tuple[Tracked, ...]:
    """The measures that are to show what came of a challenge, those of most recommendations first."""
    return tracked.read(
        store.rows("tracked_measures", authority_code=challenge.authority_code, challenge_id=challenge.challenge_id)
    )


def milestones() -> pd.DataFrame:
    """The rows of `recommendation_milestones` as at the day looked at."""
    return store.rows("recommendation_milestones", as_at=store.today())


def constructs() -> tuple[str, ...]:
    """The measures that have figures, in order of topic and code."""
    return tuple(region_data.measures())


def declared_complete() -> frozenset[str]:
    """The codes of the authorities whose list of challenges is declared complete."""
    return frozenset(store.rows("lists_complete")["authority_code"])


@st.cache_resource(max_entries=200, show_spinner=False)
def _own_measures(looked_at: View, challenge_id: str) -> tuple[OwnChange, ...]:
    challenge = next(each for each in _challenges(looked_at) if each.challenge_id == challenge_id)
    code, rows = challenge.authority_code, _rows(looked_at)
    defined = records(store.rows("own_indicator_list", of=looked_at, authority_code=code))
    measures = [read_measure(row) for row in defined if row["construct"] in rows]
    if challenge.visit is None:
        return ()
    return tuple(
        own_measures.compute(read_panels(rows[each.construct], each), code, challenge.visit) for each in measures
    )


@st.cache_resource(max_entries=10, show_spinner=False)
def _findings(looked_at: View) -> tuple[Finding, ...]:
    return findings.compute(store.rows("perceptions_found", of=looked_at))


@st.cache_resource(max_entries=10, show_spinner=False)
def _challenges(looked_at: View) -> tuple[Challenge, ...]:
    return episode.read_challenges(store.rows("programme_challenges", of=looked_at))


@st.cache_resource(max_entries=6, show_spinner=False)
def _panels(looked_at: View) -> Mapping[str, tuple[Panel, ...]]:
    by_construct = _rows(looked_at)
    # In the order measures have everywhere: by topic and code.
    measures = region_data.measures(looked_at).items()
    return {name: read_panels(by_construct[name], measure) for name, measure in measures if name in by_construct}


@st.cache_resource(max_entries=6, show_spinner=False)
def _rows(looked_at: View) -> Mapping[str, pd.DataFrame]:
    rows = store.rows("england_series", of=looked_at)
    return {str(construct): part for construct, part in rows.groupby("construct", sort=False)}


@st.cache_resource(max_entries=200, show_spinner=False)
def _contrast_of(looked_at: View, challenge_id: str, construct: str) -> dict[str, Contrast]:
    found = {each.challenge_id: each for each in _challenges(looked_at)}
    measure = region_data.measures(looked_at)[construct]
    apart = waterfall.compute(_rows(looked_at)[construct], measure, found[challenge_id], list(places()))
    around = {each.measure.construct: each for each in _episode(looked_at, challenge_id).measures}
    return waterfall.from_frozen(apart, around[construct].further if construct in around else 0.0)


@st.cache_resource(max_entries=200, show_spinner=False)
def _programme(looked_at: View, construct: str, ids: tuple[str, ...]) -> Programme:
    found = [each for each in _challenges(looked_at) if each.challenge_id in ids]
    measure = region_data.measures(looked_at)[construct]
    return programmes.compute(_rows(looked_at)[construct], measure, found, list(places()))


@st.cache_resource(max_entries=200, show_spinner=False)
def _episode(looked_at: View, challenge_id: str) -> Episode:
    rows = store.rows("frozen_baselines", of=looked_at, authority_code=None, challenge_id=challenge_id)
    found = {each.challenge_id: each for each in _challenges(looked_at)}
    return episode.compute(found[challenge_id], _panels(looked_at), frozen.read(rows))
