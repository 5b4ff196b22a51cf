"""What a visitor asks to see of an authority's recommendations: all of it in the address, so that a link shows it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from urllib.parse import urlencode

import streamlit as st

from indicators.recommendations.selection import ORDERS, WITHOUT, Selection
from indicators.recommendations.standing import LISTS
from pages.parts import choices

# Which recommendations are looked at, and which of them are listed; a link keeps the first and names the second anew.
WHOSE = ("known", "preview", "examples", "authority", "indicator", "challenge", "example")
WHICH = ("show", "area", "statement", "find", "order", "rows", "recommendation")
LIST = "recommendations"
LONGEST_FIND = 80


def asked(areas: Collection[str], statements: Collection[str], said: list[str]) -> Selection:
    """The selection in the address; what it names that does not exist is left out, and said."""
    show = _one("show", LISTS, said)
    area = _one("area", [*areas, WITHOUT], said)
    statement = _one("statement", [*statements, WITHOUT], said)
    order = _one("order", ORDERS, said)
    find = st.query_params.get("find", "").strip()[:LONGEST_FIND]
    return Selection(show, area, statement, find, order or "attention")


def all_rows() -> bool:
    """Whether the whole list is asked for, however long."""
    return st.query_params.get("rows") == "all"


def link(part: str = LIST, **which: str) -> str:
    """The address of a list: the recommendations looked at now, and of them only those asked for here.

    Parameters
    ----------
    part
        The part of the page it leads to; empty for its top.
    **which
        Of WHICH; what is not named is taken out of the address. Of WHOSE, what changes.
    """
    now = {name: value for name, value in st.query_params.items() if name in WHOSE and value}
    wanted = {name: value for name, value in {**now, **which}.items() if value}
    gone = {name: "" for name in (*WHOSE, *WHICH) if name in st.query_params and name not in wanted}
    return f"?{urlencode({**wanted, **gone})}{f'#{part}' if part else ''}"


def narrowed(selection: Selection, part: str = LIST, **changes: str) -> str:
    """The address of the list as selected, but for some changes."""
    now = {
        "show": selection.show,
        "area": selection.area,
        "statement": selection.statement,
        "find": selection.find,
        "order": "" if selection.order == "attention" else selection.order,
    }
    return link(part, **{**now, **changes})


def back() -> str:
    """The address of the list somebody came from to one recommendation."""
    now = {name: value for name, value in st.query_params.items() if name in WHICH and name != "recommendation"}
    return link(**now)


def put(name: str, value: str) -> None:
    """Put a choice into the address, or take it out; a list that changes begins at its top again. For callbacks."""
    for follows in ("rows", "challenge", "example") if name == "authority" else ("rows",):
        st.query_params.pop(follows, None)
    if value and not (name == "order" and value == Selection().order):
        st.query_params[name] = value
    else:
        st.query_params.pop(name, None)


def select(name: str, label: str, options: Sequence[str], value: str, words: Callable[[str], str]) -> None:
    """A selector that shows what the address says, and changes the address; the empty option takes it out."""
    key = f"choice-{name}"
    # The address decides in every run: a link or the back button may have changed it.
    st.session_state[key] = value
    st.selectbox(label, options, key=key, format_func=words, on_change=put_chosen, args=(name,))


def put_chosen(name: str) -> None:
    """Put what a widget now holds into the address; for callbacks."""
    chosen = st.session_state[f"choice-{name}"]
    put(name, "" if chosen is None else str(chosen).strip())


def _one(name: str, allowed: Collection[str], said: list[str]) -> str:
    if not st.query_params.get(name):
        return ""
    found, refused = choices.in_address(name, list(allowed))
    if refused:
        said.append(f"The address asks for {refused}, which is nothing this page can list by. It is left out.")
    return found or ""
