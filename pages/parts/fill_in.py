"""A form made from a template's columns: one row filled in on the page, sent through the gate like the workbook."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import streamlit as st

from data.templates import Column, Table
from data.templates.choices import choices
from pages.parts.say_so import sent

LONG = 500
_KINDS_GIVEN = ("id", "challenge", "recommendation", "finding")
_DATE = "14 January 2025, or March 2017"


def ask(title: str, source: str, table: Table, given: Mapping[str, str], role: str, only: Collection[str] = ()) -> None:
    """Open the form in a dialog.

    Parameters
    ----------
    source, table
        The template by name, and the table of it that is filled in.
    given
        What is not asked because the page knows it, by column.
    only
        The columns asked for; all that are not given where it is empty.
    """
    st.dialog(title)(_form)(source, table, dict(given), role, frozenset(only))


def _form(source: str, table: Table, given: dict[str, str], role: str, only: frozenset[str]) -> None:
    asked = [column for column in table.columns if _is_asked(column, given, only)]
    # An id left empty is made by the reader of the template, which knows the table by its headings.
    empty = {column.name: "" for column in table.columns}
    row = {**empty, **given, **{column.name: _cell(column, table.name) for column in asked}}
    if not st.button("Put it on record", type="primary"):
        return
    missing = [_label(column) for column in asked if column.required and not row[column.name]]
    if missing:
        st.error(f"Still to fill in: {', '.join(missing)}.")
    elif faults := sent(source, row, role):
        st.error("Not saved. " + " ".join(faults))
    else:
        st.rerun()


def _is_asked(column: Column, given: Mapping[str, str], only: Collection[str]) -> bool:
    if column.name in given or column.kind in _KINDS_GIVEN:
        return False
    return not only or column.name in only


def _cell(column: Column, table: str) -> str:
    """The widget of one column, and what it holds as the template would."""
    label, key = _label(column), f"fill-{table}-{column.name}"
    if column.kind in ("choice", "yes_no", "authority", "place"):
        offered = [choice for choice in choices(column.choices) if choice.offered]
        shown = {choice.term: choice.shown for choice in offered}
        options = [*([] if column.required else [""]), *shown]
        return st.selectbox(
            label, options, format_func=lambda term: shown.get(term, ""), key=key, help=column.meaning
        ) or ""  # fmt: skip
    if column.kind == "choices":
        shown = {choice.term: choice.meaning or choice.shown for choice in choices(column.choices) if choice.offered}
        return "; ".join(
            st.multiselect(label, list(shown), format_func=shown.__getitem__, key=key, help=column.meaning)
        )
    if column.kind == "text" and column.longest >= LONG:
        return " ".join(st.text_area(label, max_chars=column.longest, key=key, help=column.meaning).split())
    hint = _DATE if column.kind == "day" else "https://" if column.kind == "address" else None
    return st.text_input(label, max_chars=column.longest, key=key, placeholder=hint, help=column.meaning).strip()


def _label(column: Column) -> str:
    words = column.name.removesuffix("_code").replace("_", " ")
    return words[:1].upper() + words[1:]
