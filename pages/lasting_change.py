"""How long it lasts"""

from __future__ import annotations

import streamlit as st

from indicators.lasting import figure_words, sentences, tables
from indicators.lasting.lives import Milestone
from indicators.lasting.rechecks import ReCheck
from indicators.lasting.waits import Waits
from pages.parts import blocks, choices, lasting_data, lasting_figures, recommendation_look, shown_tables
from pages.parts.frame import colours

NAV = 45
GROUP = "Impact"
EYEBROW = "How long it takes and whether it lasts, West Midlands"


def page() -> None:
    """How long recommendations take to be done and verified, and how much of what was verified is still in place."""
    recommendation_look.draw_look()
    lasting_figures.draw_look()
    on_record, made_up = lasting_data.waits(made_up=False), lasting_data.waits(made_up=True)
    found, other = _one_kind(on_record, made_up)
    if found.population.lives:
        _draw(found, other)
    else:
        _draw_nothing(found)


def _one_kind(on_record: Waits, made_up: Waits) -> tuple[Waits, Waits]:
    """What is shown, either all on record or all made up, and the other kind."""
    wanted = st.query_params.get("example") == "yes" or not on_record.population.lives
    return (made_up, on_record) if wanted and made_up.population.lives else (on_record, made_up)


def _draw(found: Waits, other: Waits) -> None:
    said: list[str] = []
    milestone = _milestone(said)
    checks = lasting_data.checks(made_up=found.population.made_up)
    if found.population.made_up:
        blocks.banner(sentences.MADE_UP_BANNER)
    head, selectors = st.columns([768, 304], gap="large")
    with head:
        blocks.opening(EYEBROW, sentences.headline(found, checks), sentences.lead(found))
        blocks.paragraphs([*said, *_of_the_other_kind(found, other)], "said")
    with selectors, st.container(key="choices"):
        choices.select("until", "Areas and priorities until", list(lasting_data.UNTIL), milestone, str.capitalize)
    blocks.space()
    _draw_curves(found)
    blocks.space()
    _draw_checks(found, checks)
    blocks.rule()
    _draw_groups(found, milestone)
    blocks.space()
    blocks.caveat([f"**How it is counted.** {figure_words.METHOD}", *sentences.counted(found)])
    blocks.paragraphs([sentences.source(found.population)], "source")


def _milestone(said: list[str]) -> Milestone:
    """The milestone asked for; done if none."""
    wanted, refused = choices.in_address("until", list(lasting_data.UNTIL))
    if refused:
        said.append(f"The address asks for {refused}, which is none of done and verified. You see done instead.")
    return lasting_data.UNTIL[wanted or "done"]


def _draw_curves(found: Waits) -> None:
    wait = found.overall.waits["done"]
    if wait.curve is None:
        return
    blocks.figure_head(figure_words.curves_title(found), figure_words.curves_subtitle(found))
    lasting_figures.draw_curves(found, colours())
    shown_tables.under("curves", tables.of_curves(found), lambda: tables.curves_csv(found), "how_long.csv")


def _draw_checks(found: Waits, checks: tuple[ReCheck, ...]) -> None:
    title = figure_words.rechecks_title(checks, found.population.made_up)
    blocks.figure_head(title, figure_words.rechecks_subtitle())
    lasting_figures.draw_checks(checks)
    shown_tables.under("checks", tables.of_rechecks(found), lambda: tables.rechecks_csv(found), "whether_it_lasts.csv")


def _draw_groups(found: Waits, milestone: Milestone) -> None:
    title, subtitle = figure_words.groups_title(found, milestone), figure_words.groups_subtitle(milestone)
    blocks.figure_head(title, subtitle)
    lasting_figures.draw_groups(found, milestone, colours())
    shown_tables.under("groups", tables.of_groups(found), lambda: tables.groups_csv(found), "how_long_by_group.csv")


def _of_the_other_kind(found: Waits, other: Waits) -> list[str]:
    """What is on record and cannot be timed, and the way to the other kind."""
    if found.population.made_up:
        said = [sentences.without_history(other.population)]
        if n := len(other.population.lives):
            said.append(f"[The {n:,} on record]({choices.here(example='')}) are shown by themselves.")
        return [text for text in said if text]
    said = [sentences.without_history(found.population)]
    if other.population.lives:
        link = choices.here(example="yes")
        said.append(f"[Made-up recommendations]({link}) show what this page looks like in use; they are not counted.")
    return [text for text in said if text]


def _draw_nothing(found: Waits) -> None:
    blocks.opening(EYEBROW, *sentences.nothing(found.population))
    blocks.paragraphs(sentences.counted(found), "said")
    blocks.boxes(
        [
            (
                "What would make this appear",
                "A list of recommendations with their answers, from a challenge with its days on site, and the days on "
                "which they were done and verified: in a filled template, or one by one on “My recommendations”.",
            ),
            (
                "What can still be seen",
                f"What was recommended, on [My recommendations]({choices.address('my-recommendations')}). Illustrative "
                "data, where it is not hidden, shows what this page looks like in use.",
            ),
        ]
    )
