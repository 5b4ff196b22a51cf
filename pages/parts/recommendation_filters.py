"""What narrows the list of recommendations: a count, an area, a quality statement, words; and its order."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping, Sequence

import streamlit as st

from indicators.recommendations.recommendation import Recommendation
from indicators.recommendations.selection import ORDERS, WITHOUT, Selection
from indicators.recommendations.standing import LISTS, Count
from indicators.wording import typographic
from pages.parts import recommendation_choices
from pages.parts.blocks import Html, words


def draw_filters(found: Sequence[Recommendation], wanted: Selection, statements: Mapping[str, str]) -> None:
    """The pills with their counts, the search, the selectors and the order."""
    pills = [_pill("All", len(found), recommendation_choices.narrowed(wanted, show=""), not wanted.show)]
    for count in LISTS.values():
        how_many = sum(count.holds(each) for each in found)
        if how_many or count.name == wanted.show:
            pills.append(_count_pill(count, how_many, wanted))
    st.html(f'<nav class="choices-of-list" aria-label="Which recommendations are listed">{"".join(pills)}</nav>')
    with st.container(key="list-choices"):
        _draw_search(wanted.find)
        areas = _given(each.areas for each in found)
        _select("area", "Area", areas, wanted.area, typographic, "All areas", "Without an area")
        named = _given(each.quality_statements for each in found)
        ordered = [name for name in statements if name in named] + [name for name in named if name not in statements]
        _select(
            "statement", "CQC quality statement", ordered, wanted.statement,
            lambda name: typographic(statements.get(name, name)), "All statements", "Without a statement",
        )  # fmt: skip
        recommendation_choices.select("order", "Sorted by", list(ORDERS), wanted.order, ORDERS.__getitem__)


def _count_pill(count: Count, how_many: int, wanted: Selection) -> Html:
    link = recommendation_choices.narrowed(wanted, show=count.name)
    return _pill(count.label, how_many, link, count.name == wanted.show)


def _pill(label: str, how_many: int, link: str, current: bool) -> Html:
    mark = " aria-current=true" if current else ""
    return f'<a target="_self" href="{html.escape(link)}"{mark}>{words(label)} <span>{how_many:,}</span></a>'


def _draw_search(value: str) -> None:
    # The address decides in every run: a link or the back button may have changed it.
    st.session_state["choice-find"] = value
    st.text_input(
        "Search",
        key="choice-find",
        placeholder="Text, number or owner",
        max_chars=recommendation_choices.LONGEST_FIND,
        on_change=recommendation_choices.put_chosen,
        args=("find",),
    )


def _select(
    name: str,
    label: str,
    options: Sequence[str],
    value: str,
    words_of: Callable[[str], str],
    everything: str,
    without: str,
) -> None:
    said = {"": everything, WITHOUT: without}
    offered = ["", *options, *([value] if value and value not in options and value != WITHOUT else []), WITHOUT]
    recommendation_choices.select(name, label, offered, value, lambda each: said.get(each) or words_of(each))


def _given(lists: Iterable[Sequence[str]]) -> list[str]:
    return sorted({name for names in lists for name in names})
