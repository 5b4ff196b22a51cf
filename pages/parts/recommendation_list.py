"""The list of recommendations: one row each, with its history as a bar, its owner, its dates and its state in words."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from indicators.recommendations import listing, ribbon, selection, standing
from indicators.recommendations.recommendation import Recommendation
from indicators.recommendations.ribbon import Axis
from indicators.recommendations.selection import Selection
from indicators.wording import month, typographic
from pages.parts import blocks, recommendation_choices, recommendation_data, recommendation_ribbon, shown_tables, store
from pages.parts.blocks import Html, words
from pages.parts.recommendation_filters import draw_filters

# So many rows are read before anybody gives up scrolling; the rest is one click away.
FIRST_ROWS = 25


def draw_list(
    found: Sequence[Recommendation], wanted: Selection, statements: Mapping[str, str], authority_code: str, today: date
) -> None:
    """The head with what is listed and in which order, the filters, the rows, and the table beneath.

    Parameters
    ----------
    found
        All recommendations looked at; `wanted` says which of them are listed.
    """
    shown, looked_at = selection.selected(found, wanted, today), store.view()
    drawn = ribbon.axis(found, today)
    title = "Recommendations" if wanted != Selection() else "What needs attention first" if drawn else "What was asked"
    # Where nothing was ever said, nothing is more pressing than the rest.
    order = wanted.order if drawn or wanted.order != "attention" else "reference"
    listed = f"{selection.in_words(len(shown), wanted, statements)}. {selection.ORDER_WORDS[order]}"
    blocks.anchored_head(recommendation_choices.LIST, title, f"{listed} {_reading(drawn)}".strip())
    if drawn:
        st.html(f'<p class="key ribbons">{recommendation_ribbon.key(found, today)}</p>')
    draw_filters(found, wanted, statements)
    if not shown:
        _draw_nothing(wanted)
        return
    rows = shown if recommendation_choices.all_rows() else shown[:FIRST_ROWS]
    items = "".join(_row(at, each, wanted, drawn, today) for at, each in enumerate(rows, start=1))
    st.html(f'<ol class="recs">{items}</ol>')
    if len(rows) < len(shown):
        rest = len(shown) - len(rows)
        more = recommendation_choices.narrowed(wanted, f"row-{len(rows) + 1}", rows="all")
        others = "the other one" if rest == 1 else f"the other {rest:,} recommendations"
        blocks.paragraphs([f"[Show {others}]({more})"], "ways")
    shown_tables.under(
        "recommendations",
        listing.of_list(shown, statements),
        lambda: listing.list_csv(recommendation_data.rows_of(authority_code, looked_at, today), shown),
        f"recommendations_{authority_code}.csv",
        wrapping=True,
    )


def _reading(drawn: Axis | None) -> str:
    if drawn is None:
        return ""
    return (
        f"Each bar runs from {month(drawn.first)} to {month(drawn.last)} and stops today; the marker is the due date, "
        "dotted where it was first set."
    )


def _row(at: int, each: Recommendation, wanted: Selection, drawn: Axis | None, today: date) -> Html:
    link = html.escape(recommendation_choices.narrowed(wanted, "", recommendation=each.recommendation_id))
    said = [f"Number {each.reference}" if each.reference else "", *(typographic(area) for area in each.areas)]
    said += [f"Owner: {each.owner_role}" if each.owner_role else "No owner on record"]
    expert = ["Raised by an expert by experience"] if each.raised_by_expert else []
    about = "".join(f"{html.escape(part.rstrip('.'))}. " for part in (*said, *expert) if part)
    label = standing.label(each, today)
    pill = f'<span class="pill standing {label.tone}">{words(label.words)}</span>' if label else ""
    made_up = '<span class="pill illustrative">Illustrative</span>' if standing.made_up(each) else ""
    return (
        f'<li id="row-{at}" tabindex="-1"><div class="what">'
        f'<a class="asked" target="_self" href="{link}">{html.escape(_heading(each.text))}</a>'
        f'<p class="small">{about}{made_up}</p></div>'
        f'<div class="how"><p class="state"><b>{words(each.label)}</b>{pill}</p>'
        f"{recommendation_ribbon.bar(each, drawn, today)}"
        f'<p class="small">{html.escape(standing.dates(each))}.</p></div></li>'
    )


def _heading(text: str) -> str:
    """One sentence without its full stop; several keep theirs."""
    return text.removesuffix(".") if text.count(".") == 1 else text


def _draw_nothing(wanted: Selection) -> None:
    everything = recommendation_choices.link()
    without_words = recommendation_choices.narrowed(wanted, find="")
    ways = [f"[Show all recommendations]({everything})"]
    if wanted.find and wanted != Selection(find=wanted.find, order=wanted.order):
        ways.append(f"[the same without “{wanted.said}”]({without_words})")
    only = wanted.show if wanted == Selection(show=wanted.show, order=wanted.order) else ""
    none = {
        "late": "None is late", "silent": "None is silent", "undated": "None is undated",
        "due_soon": "None is due soon", "to_verify": "None waits to be verified", "done": "None is done yet",
        "verified": "None is verified yet",
    }.get(only, "No recommendation is all of this")  # fmt: skip
    blocks.boxes([(none, f"{', or '.join(ways)}.")])
