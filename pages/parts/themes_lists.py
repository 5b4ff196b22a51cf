"""Below the matrix of themes: who was told what, how far it is, who was seen as strong, and what experts raised."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from indicators.themes import sentences as says
from indicators.themes import tables
from indicators.themes.asked import Asked, Place, Strength, Theme
from indicators.themes.experts import Share, Shares
from indicators.themes.matrix import Matrix, falls_in
from indicators.themes.progress import Progress, seen_as_strong
from pages.parts import blocks, choices, shown_tables, themes_choices
from pages.parts.blocks import Html, words


def draw_told(matrix: Matrix, theme: Theme, strengths: Sequence[Strength], counted_as: str) -> None:
    """Who was told what in one theme, by authority, and where it was seen as strong."""
    narrowed = f", counted as {counted_as}" if counted_as else ""
    total = f"{matrix.total(theme)}{narrowed}. Each opens its history; wording as recorded."
    blocks.anchored_head(themes_choices.TOLD, f"Who was told what: {theme.label}", total)
    blocks.paragraphs([f"[Close this list]({themes_choices.theme_link(None)})"], "ways")
    told = [(place, matrix.cell(place, theme)) for place in (*matrix.places, matrix.region)]
    entries = "".join(_told(matrix, place, asked) for place, asked in told if asked)
    st.html(f'<dl class="lines wide told">{entries}</dl>')
    strong = [each for each in strengths if falls_in(each, theme, matrix.grouping)]
    names = {place.code: place.name for place in matrix.places}
    if strong:
        blocks.section("Seen as strong in it")
        blocks.lines([(names[each.authority_code], _strength(each)) for each in strong], wide=True)


def draw_progress(found: Sequence[Progress], matrix: Matrix, *, any_strengths: bool) -> None:
    """How far each theme is, and who was seen as strong in it; with its table."""
    years = "Counted for all states, whatever the table above is narrowed to."
    blocks.figure_head(
        says.progress_title(found, matrix), f"By {matrix.grouping.one}, as the councils and their peers say. {years}"
    )
    st.html(f'<dl class="lines wide">{"".join(_progress(each, matrix) for each in found)}</dl>')
    if not any_strengths:
        blocks.paragraphs(
            [
                "No strength is on record: “Seen as strong in” appears here once findings of a challenge are entered, "
                f"by workbook or on an [authority’s page]({choices.address('authority-profile')})."
            ],
            "small",
        )
    shown_tables.under(
        "progress", tables.of_progress(found, matrix), lambda: tables.progress_csv(found, matrix),
        f"themes_progress_{matrix.grouping.name}.csv", wrapping=True,
    )  # fmt: skip


def draw_experts(shares: Shares, *, made_up: bool) -> None:
    """What experts by experience raised, by area, where that can be said; with its table."""
    blocks.figure_head(says.experts_title(shares), says.experts_subtitle())
    if shares.total.reason != "unknown":
        st.html(f'<dl class="lines wide">{"".join(map(_share, shares.lines))}</dl>')
    else:
        blocks.paragraphs(
            [
                "A share appears once lists of recommendations say so: the workbook has a column for it, with yes, "
                "no, or nothing where nobody knows."
            ],
            "small",
        )
    blocks.paragraphs([says.experts_note()], "small")
    shown_tables.under(
        "experts", tables.of_shares(shares), lambda: tables.shares_csv(shares, made_up=made_up), "themes_experts.csv",
        wrapping=True,
    )  # fmt: skip


def _told(matrix: Matrix, place: Place, asked: Sequence[Asked]) -> Html:
    name = f"{place.name} as a whole" if place == matrix.region else place.name
    mark = html.escape(f"{themes_choices.TOLD}-{place.code}")
    lines = "".join(
        f'<li><a target="_self" href="{html.escape(themes_choices.one_link(each))}">{words(each.text)}</a> '
        f'<span class="small">{words(_beside(each))}</span></li>'
        for each in asked
    )
    return f'<dt id="{mark}" tabindex="-1">{words(name)}</dt><dd><ul>{lines}</ul></dd>'


def _beside(each: Asked) -> str:
    when = f"Challenge of {each.when}" if each.year is not None else "Challenge without a date on record"
    return ". ".join([*([when] if each.challenge_id else []), *([each.state] if each.state else [])])


def _strength(each: Strength) -> Html:
    link = choices.address("authority-profile", authority=each.authority_code, challenge=each.challenge_id)
    return (
        f'{words(each.text)} <a target="_self" href="{html.escape(link)}">Challenge of {words(each.when)}</a>'
        if each.when != "Date not recorded"
        else f'{words(each.text)} <a target="_self" href="{html.escape(link)}">Its challenge</a>'
    )


def _progress(found: Progress, matrix: Matrix) -> Html:
    names = {place.code: place.name for place in matrix.places}
    strong = ", ".join(
        f'<a target="_self" href="{html.escape(_profile(code, challenge))}">{words(names[code])}</a>'
        for code, challenge in seen_as_strong(matrix, found)
    )
    seen = f'<span class="note">Seen as strong in: {strong}</span>' if strong else ""
    return f"<dt>{words(found.theme.label)}</dt><dd>{words(found.words)}{seen}</dd>"


def _profile(code: str, challenge: str) -> str:
    return choices.address("authority-profile", authority=code, challenge=challenge)


def _share(each: Share) -> Html:
    return f"<dt>{words(each.label)}</dt><dd>{words(_first_upper(each.words))}</dd>"


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]
