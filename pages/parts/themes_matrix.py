"""Themes by authorities: a table at a desk, the same in words on a phone."""

from __future__ import annotations

import html
import re

import streamlit as st

from indicators.recommendations.standing import LISTS
from indicators.themes.asked import Asked, Place, Theme
from indicators.themes.matrix import Matrix
from indicators.wording import listed
from pages.parts import choices, themes_choices
from pages.parts.blocks import Html, words
from pages.parts.themes_choices import Wanted

# A cell of so many or more has the next fainter or stronger tint; the number says the same.
TINTS = (1, 3, 6)
# So many columns have room for words.
FEW = 7
# So many authorities without a theme are named on a phone.
NAMED = 4


def draw_states(found: tuple[Asked, ...], wanted: Wanted) -> None:
    """The pills that narrow by how recommendations stand, where anything was ever said about them."""
    if not any(each.state for each in found):
        return
    pills = [_pill("All", len(found), "", not wanted.show)]
    for count in LISTS.values():
        how_many = sum(count.name in each.counts for each in found)
        if how_many or count.name == wanted.show:
            pills.append(_pill(count.label, how_many, count.name, count.name == wanted.show))
    label = "Which recommendations are counted"
    st.html(f'<nav class="choices-of-list" aria-label="{label}">{"".join(pills)}</nav>')


def draw_matrix(matrix: Matrix, wanted: Wanted, own: str) -> None:
    """The matrix; `own` is the code of the authority whose row is set off, if any is."""
    st.html(f"{_table(matrix, wanted, own)}{_in_words(matrix, wanted)}")


def _pill(label: str, how_many: int, name: str, current: bool) -> Html:
    mark = " aria-current=true" if current else ""
    link = html.escape(choices.here(show=name))
    return f'<a target="_self" href="{link}"{mark}>{words(label)} <span>{how_many:,}</span></a>'


def _table(matrix: Matrix, wanted: Wanted, own: str) -> Html:
    heads = "".join(f'<th scope="col">{_theme(matrix, theme)}</th>' for theme in matrix.themes)
    totals = "".join(f"<td>{_total(matrix, theme)}</td>" for theme in matrix.themes)
    rows = "".join(_row(matrix, place, wanted, own) for place in matrix.places)
    region = _region_row(matrix, wanted) if matrix.region.code in matrix.listed else ""
    many = " class=many" if len(matrix.themes) > FEW else ""
    caption = f"Recommendations by {matrix.grouping.one} and authority"
    return (
        f'<div class="themes"><table{many}><caption>{caption}</caption>'
        f'<thead><tr><th scope="col">Authority</th>{heads}</tr></thead>'
        f'<tbody><tr class="total"><th scope="row">All authorities</th>{totals}</tr>'
        f"{rows}{region}</tbody></table></div>"
    )


def _theme(matrix: Matrix, theme: Theme) -> Html:
    """A theme's name, which opens who was told what in it."""
    if not matrix.of(theme):
        return words(theme.label)
    return f'<a target="_self" href="{html.escape(themes_choices.theme_link(theme))}">{words(theme.label)}</a>'


def _total(matrix: Matrix, theme: Theme) -> Html:
    """How often and how widely, in a form that can leave out the word where a column is narrow."""
    return re.sub(r" (recommendations?) in", r' <span class="noun">\1</span> in', words(matrix.total(theme)))


def _row(matrix: Matrix, place: Place, wanted: Wanted, own: str) -> Html:
    mark = " class=own" if place.code == own else ""
    if place.code not in matrix.listed:
        empty = f'<td class="no-list" colspan="{len(matrix.themes)}">No list {words(matrix.on_record)}</td>'
        return f'<tr{mark}><th scope="row">{words(place.name)}</th>{empty}</tr>'
    link = html.escape(themes_choices.list_link(place, made_up=matrix.made_up))
    cells = "".join(_cell(matrix, place, theme, wanted) for theme in matrix.themes)
    return f'<tr{mark}><th scope="row"><a target="_self" href="{link}">{words(place.name)}</a></th>{cells}</tr>'


def _region_row(matrix: Matrix, wanted: Wanted) -> Html:
    cells = "".join(_cell(matrix, matrix.region, theme, wanted) for theme in matrix.themes)
    return f'<tr class="region"><th scope="row">{words(_name(matrix, matrix.region))}</th>{cells}</tr>'


def _name(matrix: Matrix, place: Place) -> str:
    return f"{place.name} as a whole" if place == matrix.region else place.name


def _cell(matrix: Matrix, place: Place, theme: Theme, wanted: Wanted) -> Html:
    n = len(matrix.cell(place, theme))
    if not n:
        return '<td class="none"><span aria-hidden="true">–</span><span class="unseen">none</span></td>'
    link = html.escape(themes_choices.cell_link(matrix, place, theme, wanted))
    noun = "recommendation" if n == 1 else "recommendations"
    name = html.escape(f"{n:,} {noun} to {place.name}: {theme.label}")
    tint = sum(n >= least for least in TINTS)
    return f'<td class="tint-{tint}"><a target="_self" href="{link}" aria-label="{name}">{n:,}</a></td>'


def _in_words(matrix: Matrix, wanted: Wanted) -> Html:
    """What the table says, theme by theme: it has no room on a phone."""
    items = "".join(
        f"<li><b>{_theme(matrix, theme)}</b> {words(matrix.total(theme))}{_places(matrix, theme, wanted)}</li>"
        for theme in matrix.themes
    )
    without = [place.name for place in matrix.places if place.code not in matrix.listed]
    said = f'<p class="small">No list {words(matrix.on_record)}: {words(listed(without))}.</p>' if without else ""
    return f'<div class="themes-in-words"><ul>{items}</ul>{said}</div>'


def _places(matrix: Matrix, theme: Theme, wanted: Wanted) -> Html:
    shown = [*matrix.where(theme), *([matrix.region] if matrix.cell(matrix.region, theme) else [])]
    named = []
    for place in shown:
        link = html.escape(themes_choices.cell_link(matrix, place, theme, wanted))
        n = len(matrix.cell(place, theme))
        named.append(f'<a target="_self" href="{link}">{words(_name(matrix, place))} <span class="n">{n:,}</span></a>')
    places = f'<span class="places">{"".join(named)}</span>' if named else ""
    silent = [place.name for place in matrix.with_list if place not in shown]
    others = listed(silent) if 0 < len(silent) <= NAMED else f"the other {len(silent):,} with a list"
    none = f'<span class="small">Not in {words(others)}.</span>' if silent and matrix.where(theme) else ""
    return f"{places}{none}"
