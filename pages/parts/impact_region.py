"""Short and long term for the region: the first dated challenge of each authority, side by side."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from indicators.impact import figure_words, programme, region, region_words, small_clocks, tables
from indicators.impact.actions import Actions
from indicators.impact.episode import Episode
from indicators.perceptions import sentences as perceptions
from indicators.perceptions import tables as perception_tables
from indicators.perceptions.findings import EVERYBODY
from indicators.series.figures import REGION
from indicators.series.tables import rows_csv
from pages.parts import blocks, choices, impact_data, impact_figures, impact_strands, shown_tables, store
from pages.parts.frame import colours

FEW = 7


def draw(episodes: Sequence[Episode], complete: frozenset[str]) -> None:
    """Everything below the opening."""
    challenges = [each.challenge for each in episodes]
    impact_strands.draw(episodes, _actions(episodes), impact_data.perceptions())
    blocks.space()
    chosen = _chosen(episodes)
    left, right = st.columns(2, gap="large")
    with left:
        _draw_strips(episodes, chosen)
    with right:
        if chosen:
            _draw_clocks(episodes, chosen)
    # Below the shorter of the two.
    with right if len(episodes) <= FEW else left:
        _draw_perceptions()
    blocks.rule()
    _draw_programme(episodes, complete)
    blocks.space()
    blocks.caveat(figure_words.region_caveat())
    blocks.paragraphs([figure_words.source(challenges)], "source")


def _actions(episodes: Sequence[Episode]) -> Actions:
    """What was done about all challenges on record or, where nothing is known of that, about the made-up ones."""
    every = impact_data.challenges()
    made_up = bool(episodes) and episodes[0].challenge.illustrative
    real = impact_data.actions_of([each.challenge_id for each in every if not each.illustrative], made_up=False)
    examples = [each.challenge_id for each in every if each.illustrative]
    if examples and (made_up or not real.accepted):
        return impact_data.actions_of(examples, made_up=True)
    return real


def _chosen(episodes: Sequence[Episode]) -> str:
    """The measure asked for, else the first in which most authorities have a long-term result."""
    having: dict[str, int] = {}
    for each in (each for episode in episodes for each in episode.measures if each.moves):
        having[each.measure.construct] = having.get(each.measure.construct, 0) + ("long" in each.moves)
    wanted = st.query_params.get("indicator", "")
    return wanted if wanted in having else max(having, key=having.__getitem__, default="")


def _draw_strips(episodes: Sequence[Episode], chosen: str) -> None:
    today = store.today()
    if not any(move for episode in episodes for each in episode.measures for move in each.moves):
        blocks.paragraphs([figure_words.NO_STRIP_YET], "said")
        return
    blocks.figure_head(figure_words.STRIPS_TITLE, figure_words.region_subtitle(episodes))
    impact_figures.draw_strips(episodes, chosen, colours())
    shown_tables.under(
        "strips", tables.of_region(episodes), lambda: tables.csv(episodes, today), "short_and_long_term.csv"
    )


def _draw_perceptions() -> None:
    """Everything the newest survey of the region asked."""
    found = [each for each in impact_data.findings_made() if each.wave.authority_code == REGION]
    if not found:
        return
    newest = max((each.wave for each in found), key=lambda wave: (not wave.illustrative, wave.order))
    answers = [each for each in found if each.wave == newest and (each.role == EVERYBODY or each.positive)]
    blocks.space()
    blocks.section("What those who took part said", newest.title)
    blocks.lines([(each.label, blocks.words(perceptions.result_sentence(each))) for each in answers])
    blocks.paragraphs([perceptions.METHOD], "small")
    table = perception_tables.of_findings(found)
    shown_tables.under("perceptions", table, lambda: rows_csv(table), "perceptions.csv", wrapping=True)


def _draw_clocks(episodes: Sequence[Episode], construct: str) -> None:
    found = [each for episode in episodes for each in episode.measures if each.measure.construct == construct]
    blocks.figure_head(region_words.clocks_title(found), region_words.clocks_subtitle())
    impact_figures.draw_clocks(small_clocks.compute(episodes, construct, colours()))
    shown_tables.under(
        "clocks", tables.of_clocks(episodes, construct), lambda: tables.clocks_csv(episodes, construct),
        "since_challenge.csv",
    )  # fmt: skip


def _draw_programme(episodes: Sequence[Episode], complete: frozenset[str]) -> None:
    """The mean over all authorities, where the list of challenges is complete; else what would make it so."""
    places = impact_data.places()
    if not set(places) <= complete or not episodes or episodes[0].challenge.illustrative:
        blocks.section("The programme as a whole", region.not_testable(episodes))
        blocks.paragraphs([region_words.needed(choices.address("data-quality"), len(complete & set(places)))], "said")
        return
    blocks.section("The programme as a whole", region_words.PROGRAMME)
    counted = region.first_for_certain(impact_data.challenges(), [each.challenge for each in episodes])
    ids = tuple(each.challenge_id for each in counted)
    with_results = {each.measure.construct for episode in episodes for each in episode.measures if each.moves}
    found = [
        impact_data.programme(construct, ids) for construct in impact_data.constructs() if construct in with_results
    ]
    blocks.paragraphs([programme.sentence(each) for each in found], "small")
    shown_tables.under(
        "programme", programme.table(found), lambda: programme.csv(found), "programme.csv", wrapping=True
    )
