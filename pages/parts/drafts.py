"""What somebody is writing on a form: kept apart from its widgets and in their browser, so that nothing typed is lost.

A widget forgets what it held as soon as a run does not draw it, and a closed dialog, another page or a lost connection
all bring such runs. The server forgets everything when it stops, and a browser what it shows when its tab closes: it
keeps each letter (`drafts.js`) until the form is saved or thrown away, and for two weeks at most.
"""

from __future__ import annotations

import secrets
import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from indicators.forms import kept, refusals
from pages.parts import blocks

_FORGOTTEN = "drafts-forgotten"
_SAVED = "drafts-saved"


@dataclass
class Form:
    """One form half filled in.

    Attributes
    ----------
    name
        Which form, about what.
    key
        Tells this draft from every other; what is made up for it, such as an id, ends in it, so that it is saved once.
    values, defaults
        What each field holds, and what it held before anything was written.
    faults
        What was said against each column when it was last to be saved.
    is_back
        Whether it was brought back after it had gone from the screen.
    """

    name: str
    key: str
    values: dict[str, Any] = field(default_factory=dict)
    defaults: dict[str, Any] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    faults: Mapping[str, list[str]] = field(default_factory=dict)
    refused: Mapping[str, Any] = field(default_factory=dict)
    is_back: bool = False

    def ask(self, column: str, widget: Callable[..., Any], label: str, default: Any = None, **options: Any) -> Any:
        """A field of the form: its widget with what the draft holds, and below it what was said against that.

        Parameters
        ----------
        default
            What it holds before anything is written; None for no day.
        options
            Those of the widget; and a `hint`, which stands below it.
        """
        hint = options.pop("hint", "")
        held = self._fitting(column, default, options, is_day=widget is st.date_input)
        key = self.widget(column)
        if key not in st.session_state or st.session_state[key] != held:
            st.session_state[key] = held
        value = widget(label, key=key, **options, **_shown_at_first(widget, held, options))
        self.defaults[column], self.values[column], self.labels[column] = default, value, label
        told = self.faults.get(column, []) if value == self.refused.get(column) else []
        blocks.paragraphs(told, "fault")
        blocks.paragraphs([hint] if hint else [], "hint")
        return value

    def refuse(self, faults: Mapping[str, list[str]]) -> None:
        """Have the faults said beside their fields in the next run, each until what its field holds has changed."""
        self.faults, self.refused = faults, dict(self.values)

    def draw_refusal(self) -> None:
        """Below the form: which fields to look at, and what is about none of them."""
        if self.faults and self.refused == self.values:
            st.error(refusals.summary(self.faults, self.labels))

    def keep(self) -> None:
        """Have the browser keep it, once all its fields are drawn; and bring back what it kept of an earlier one."""
        key = f"keeper-{self.name}"
        data = {
            "name": self.name, "key": self.key, "untouched": self.is_untouched, "forgotten": forgotten(),
            "fields": list(self.defaults), "values": kept.as_kept(self.values),
        }  # fmt: skip
        _keeper()(key=key, data=data, on_found_change=lambda: _bring_back(self.name, st.session_state[key].found))

    @property
    def is_untouched(self) -> bool:
        """Whether nobody has written anything on it yet."""
        return all(self.values.get(column) == default for column, default in self.defaults.items())

    def forgive(self) -> None:
        """Take back what was said against it; for what changes the meaning of all fields."""
        self.faults = {}

    def widget(self, column: str) -> str:
        """The key of a field's widget."""
        return f"{self.name}-{column}-{self.key}"

    def _fitting(self, column: str, default: Any, options: Mapping[str, Any], *, is_day: bool) -> Any:
        held = st.session_state.get(self.widget(column), self.values.get(column, default))
        return kept.fitting(
            held, default, options=options.get("options"), is_day=is_day, longest=options.get("max_chars"),
            between=(options.get("min_value"), options.get("max_value")),
        )  # fmt: skip


def _shown_at_first(widget: Callable[..., Any], held: Any, options: Mapping[str, Any]) -> dict[str, Any]:
    """What a widget shows on its first appearance, said to the widget itself.

    The session's state reaches a browser once. If the page is drawn again before the browser has shown the widget, only
    this is left of it, and without this a number would be the smallest and a choice the first.
    """
    if widget is st.selectbox:
        return {"index": list(options["options"]).index(held)} if held in options["options"] else {}
    return {"default" if widget is st.multiselect else "value": held}


def form(name: str) -> Form:
    """The draft of a form, begun now if there is none; where it had gone from the screen, that it is back."""
    place = _place(name)
    if place not in st.session_state:
        st.session_state[place] = Form(name, "".join(secrets.choice(string.ascii_lowercase) for _ in range(8)))
    found: Form = st.session_state[place]
    if not found.is_untouched and not any(found.widget(column) in st.session_state for column in found.defaults):
        found.is_back = True
    if found.is_back:
        with st.container(key=f"back-{name}", horizontal=True):
            st.html('<p class="said" role="status">What you wrote before, and had not saved, is back.</p>')
            st.button("Throw away", type="tertiary", key=f"away-{name}", on_click=forget, args=(name,))
    return found


def forget(name: str) -> None:
    """Let go of a draft, here and in the browser: it is saved, or thrown away."""
    if gone := st.session_state.pop(_place(name), None):
        st.session_state[_FORGOTTEN] = [*forgotten(), gone.key]


def tidy() -> None:
    """On every page: have the browser throw away what is saved, thrown away or too old."""
    _keeper()(key="keeper", data={"name": "", "forgotten": forgotten()}, on_found_change=lambda: None)


def forgotten() -> list[str]:
    """The keys of the drafts saved or thrown away since the visitor came."""
    found: list[str] = st.session_state.get(_FORGOTTEN, [])
    return found


def saved(name: str, text: str) -> None:
    """Let go of a draft that is saved, and have that said where the form is opened."""
    forget(name)
    st.session_state[_SAVED] = (name, text)


def draw_saved(name: str) -> None:
    """That a form has just been saved."""
    of, text = st.session_state.get(_SAVED, ("", ""))
    if of == name:
        del st.session_state[_SAVED]
        st.html(f'<p class="said" role="status">{blocks.words(text)}</p>')


def _place(name: str) -> str:
    return f"draft:{name}"


@cache
def _keeper() -> Any:
    script = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
    return st.components.v2.component("draft_keeper", js=script)


def _bring_back(name: str, text: str | None) -> None:
    """Put what the browser kept in the place of a form nobody has written on yet, or whose letters never arrived."""
    found = kept.read(text or "")
    if found and found.key not in forgotten():
        back = Form(name, found.key, dict(found.values), is_back=True)
        st.session_state[_place(name)] = back
        st.session_state.update({back.widget(column): value for column, value in found.values.items()})
