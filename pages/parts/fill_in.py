"""A form made from a template's columns: one row filled in on the page, sent through the gate like the workbook."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any

import streamlit as st

from data.days import EARLIEST
from data.templates import Column, Table
from data.templates.choices import choices
from indicators.forms.refusals import BELOW
from pages.parts import blocks, drafts
from pages.parts.drafts import Form
from pages.parts.say_so import sent_off

LONG = 500
_KINDS_GIVEN = ("id", "challenge", "recommendation", "finding")
_DATE = "Such as 14 January 2025, March 2017 or 2017."
Given = Mapping[str, str]
Lists = Mapping[str, Mapping[str, str]]


def ask(
    title: str,
    source: str,
    table: Table,
    given: Given,
    role: str,
    only: Collection[str] = (),
    *,
    own_id: str = "",
    at_last: Callable[[], Given] = dict,
    lists: Lists | None = None,
) -> None:
    """Open the form in a dialog.

    Parameters
    ----------
    source, table
        The template by name, and the table of it that is filled in.
    given
        What is not asked because the page knows it, by column.
    only
        The columns asked for; all that are not given where it is empty.
    own_id
        The column of an id that is made for the row, of its challenge and in no other row.
    at_last
        What is on record at the moment it is saved, and stays as it is where nothing else is filled in, by column.
    lists
        What can be chosen for columns whose words only the page knows, as they are kept and as they are shown.
    """
    st.dialog(title, on_dismiss="rerun")(_form)(
        title, source, table, dict(given), role, frozenset(only), own_id, at_last, lists or {}
    )


def name_of(title: str, given: Given) -> str:
    """What tells a form, about one authority, challenge or follow-up, from all others."""
    about = given.get("challenge_id") or given.get("authority_code", "")
    return " ".join(filter(None, (title, about, given.get("horizon_months", ""))))


def _form(
    title: str,
    source: str,
    table: Table,
    given: dict[str, str],
    role: str,
    only: frozenset[str],
    own_id: str,
    at_last: Callable[[], Given],
    lists: Lists,
) -> None:
    form = drafts.form(name_of(title, given))
    asked = [column for column in table.columns if _is_asked(column, table, given, only) and column.name != own_id]
    blocks.paragraphs([_before(asked)], "small")
    filled = {column.name: _cell(form, column, table, lists.get(column.name)) for column in asked}
    if st.button("Put it on record", type="primary"):
        # An id left empty is made by the reader of the template, which knows the table by its headings.
        empty = {column.name: "" for column in table.columns}
        made = {own_id: f"{given['challenge_id']}-{form.key}"} if own_id else {}
        said = {name: cell for name, cell in filled.items() if cell}
        wrong = {column.name: ["Fill this in."] for column in asked if column.required and column.name not in said}
        if not said and not wrong:
            wrong = {BELOW: ["Nothing is filled in yet."]}
        sent_off(form, source, {**empty, **at_last(), **given, **made, **said}, role, "**Saved.**", wrong)
    form.draw_refusal()
    form.keep()


def _is_asked(column: Column, table: Table, given: Given, only: Collection[str]) -> bool:
    if column.name in given or column.kind in _KINDS_GIVEN:
        return False
    # A date in words says itself how exactly it is known.
    if table.span and column.name == table.span.precision:
        return False
    return not only or column.name in only


def _before(asked: list[Column]) -> str:
    """What has to be known before anything is written."""
    needed = [column.called for column in asked if column.required]
    must = f"{_listed(needed)} must be filled in{', the rest may stay empty' if len(needed) < len(asked) else ''}. "
    no_names = "Everybody in the region reads this: no names of people." if any(map(_is_long, asked)) else ""
    return f"{must if needed else ''}{no_names}".strip()


def _listed(labels: list[str]) -> str:
    quoted = [f"“{label}”" for label in labels]
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def _is_long(column: Column) -> bool:
    return column.kind == "text" and column.longest >= LONG


def _cell(form: Form, column: Column, table: Table, offered: Mapping[str, str] | None) -> str:
    """The widget of one column, and what it holds as the template would."""
    name, label = column.name, column.called
    more: dict[str, Any] = {"help": column.meaning}
    if offered is not None:
        more |= {"options": ["", *offered], "format_func": lambda term: offered.get(term, "")}
        return str(form.ask(name, st.selectbox, label, "", **more))
    if column.kind in ("choice", "yes_no", "authority", "place"):
        shown = {choice.term: choice.shown for choice in choices(column.choices) if choice.offered}
        # Nothing is chosen before somebody chooses it.
        more |= {"options": ["", *shown], "format_func": lambda term: _begun(shown.get(term, ""))}
        return str(form.ask(name, st.selectbox, label, "", **more))
    if column.kind == "choices":
        shown = {choice.term: choice.meaning or choice.shown for choice in choices(column.choices) if choice.offered}
        more |= {"options": list(shown), "format_func": shown.__getitem__}
        return "; ".join(form.ask(name, st.multiselect, label, [], **more))
    if column.kind == "day" and not (table.span and name in (table.span.start, table.span.end)):
        more |= {"min_value": date(EARLIEST, 1, 1), "format": "DD/MM/YYYY"}
        found = form.ask(name, st.date_input, label, **more)
        return found.isoformat() if found else ""
    more |= {"max_chars": column.longest}
    if _is_long(column):
        return " ".join(form.ask(name, st.text_area, label, "", **more).split())
    if column.kind == "day":
        more |= {"hint": _DATE}
    more |= {"placeholder": "https://"} if column.kind == "address" else {}
    return str(form.ask(name, st.text_input, label, "", **more)).strip()


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
