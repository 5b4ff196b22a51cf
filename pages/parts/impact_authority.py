"""Short and long term for one authority, around one of its challenges."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from indicators.impact import (
    event_chart,
    figure_words,
    frozen,
    own_measures,
    reasons,
    tables,
    tracked,
    waterfall,
    words,
)
from indicators.impact.episode import Episode
from indicators.impact.moved import Moved
from indicators.impact.tracked import Tracked
from indicators.series.measure_words import name
from pages.parts import blocks, choices, impact_data, impact_figures, impact_strands, shown_tables, store
from pages.parts.frame import colours


def draw(found: Episode) -> None:
    """Everything below the opening."""
    challenge = found.challenge
    actions = impact_data.actions_of([challenge.challenge_id], made_up=challenge.illustrative)
    impact_strands.draw([found], actions, impact_data.perceptions(challenge.authority_code))
    followed = impact_data.tracked_of(challenge)
    chosen = _chosen(found, followed)
    if chosen is None:
        blocks.paragraphs([figure_words.no_strip(found)], "said")
    else:
        blocks.space()
        _draw_figures(found, chosen)
    blocks.space()
    _draw_tracked(found, followed)
    _draw_own(found)
    _draw_baselines(found)
    _draw_reasons(found)
    blocks.space()
    blocks.caveat(figure_words.caveat(challenge.authority))
    blocks.paragraphs([figure_words.source([challenge])], "source")


def _chosen(found: Episode, followed: Sequence[Tracked]) -> Moved | None:
    """The measure asked for, else the first tracked one that moved, else the first that counts in the long term."""
    moved = [each for each in tracked.ordered(followed, found.measures) if each.moves]
    wanted = next((each for each in moved if each.measure.construct == st.query_params.get("indicator")), None)
    leading = [each for each in moved if each.measure.construct in {one.construct for one in followed}]
    counted = [*leading, *(each for each in moved if "long" in each.moves and not each.is_thin)]
    return wanted or next(iter([*counted, *moved]), None)


def _draw_figures(found: Episode, chosen: Moved) -> None:
    left, right = st.columns(2, gap="large")
    with left:
        blocks.figure_head(figure_words.STRIPS_TITLE, figure_words.strips_subtitle(found))
        impact_figures.draw_strips([found], chosen.measure.construct, colours())
        if any(each.is_thin and each.moves for each in found.measures):
            blocks.paragraphs([f"Marked “one earlier result”: {reasons.THIN}"], "small")
        today = store.today()
        shown_tables.under(
            "strips", tables.of_measures(found), lambda: tables.csv([found], today), "short_and_long_term.csv"
        )
    with right:
        blocks.figure_head(words.title(chosen), figure_words.clock_subtitle(chosen))
        impact_figures.draw_clock(chosen, found.challenge, colours())
        blocks.paragraphs(figure_words.broken_line(event_chart.missing(chosen)), "small")
        shown_tables.under(
            "clock", tables.of_steps(chosen), lambda: tables.steps_csv(chosen, found.challenge), "since_challenge.csv"
        )
        _draw_contrast(found, chosen)
    blocks.space()
    blocks.section(f"{name(chosen.measure)}: before and after")
    frozen_one = frozen.read(impact_data.baselines_of(found.challenge)).get(chosen.measure.construct)
    about = frozen.lines(frozen_one, chosen.measure) if frozen_one else []
    if frozen_one and frozen_one.value is None:
        about.insert(0, ("From", f"{words.before(chosen)}, as published now"))
    lines = [*about[:1], *words.after(chosen), *about[1:]]
    blocks.lines([(word, blocks.words(text)) for word, text in lines])


def _draw_contrast(found: Episode, chosen: Moved) -> None:
    """What the change of the chosen measure adds up from, at the longest horizon there is."""
    measure, challenge = chosen.measure, found.challenge
    contrasts = impact_data.contrast_of(challenge, measure.construct)
    horizon = next((each for each in ("long", "medium", "short") if each in contrasts), None)
    if horizon is None:
        return
    one = contrasts[horizon]
    blocks.space()
    blocks.figure_head(waterfall.title(horizon, one, challenge.authority, measure), waterfall.subtitle(one))
    impact_figures.draw_bars(waterfall.bars(one, challenge.authority, measure, colours()))
    shown_tables.under(
        "contrast", waterfall.table(contrasts, challenge.authority, measure),
        lambda: waterfall.csv(contrasts, challenge, measure.construct), "what_it_adds_up_from.csv",
    )  # fmt: skip


def _draw_tracked(found: Episode, followed: Sequence[Tracked]) -> None:
    """What was done beside what moved, for the measures the challenge was meant to move."""
    blocks.section(
        "What was done, and what moved",
        "Measures linked to a recommendation of this challenge, or chosen for it. They lead; the others are shown too.",
        pill="Illustrative data" if any(each.illustrative for each in followed) else "",
    )
    measures = {each.measure.construct: each for each in found.measures}
    table = tracked.table(followed, measures, impact_data.milestones(), impact_data.own_measures_of(found.challenge))
    if table.rows:
        shown_tables.open_table("tracked", table)
        shown_tables.csv_link(
            "tracked", lambda: tracked.csv(followed, measures, found.challenge), "what_was_done_and_what_moved.csv"
        )
    else:
        where = choices.address(
            "authority-profile", authority=found.challenge.authority_code, challenge=found.challenge.challenge_id
        )
        blocks.paragraphs(
            [f"No measure is linked to a recommendation or [chosen for this challenge]({where}) yet."], "small"
        )


def _draw_baselines(found: Episode) -> None:
    """All baselines of the challenge, as they were frozen."""
    rows = impact_data.baselines_of(found.challenge)
    measures = {each.measure.construct: each.measure for each in found.measures}
    measures |= {each.measure.construct: each.measure for each in impact_data.own_measures_of(found.challenge)}
    baselines = frozen.read(rows)
    blocks.section("Frozen baselines", frozen.summary(baselines))
    shown_tables.under(
        "baselines", frozen.table(baselines, measures), lambda: frozen.csv(rows), "frozen_baselines.csv", wrapping=True
    )


def _draw_own(found: Episode) -> None:
    """Measures it defined for itself, if any."""
    own = impact_data.own_measures_of(found.challenge)
    if own:
        blocks.section("Measures of its own", own_measures.ALONE)
        table = own_measures.table(own)
        shown_tables.open_table("own", table)
        shown_tables.csv_link("own", lambda: own_measures.csv(own, found.challenge), "own_measures.csv")


def _draw_reasons(found: Episode) -> None:
    table = tables.of_reasons(found, store.today())
    if table.rows:
        blocks.section("What cannot be measured, and why", figure_words.without_result(found))
        st.html(shown_tables.folded("Show them", "Hide them", shown_tables.shown_table(table)))
