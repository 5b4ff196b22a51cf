"""What a visitor sees while there is no store yet: what is being built, and how far it is."""

from __future__ import annotations

import streamlit as st

from data import build
from data.errors import ImpactError
from data.home import home
from pages.parts.gate_worker import gate_worker


def store_is_ready() -> bool:
    """Whether the published store can be shown; if not, builds it in front of the visitor and starts over."""
    path = home().current()
    if path is not None and _is_current(str(path)):
        return True
    st.html(
        "<p class='eyebrow'>First start</p><h1>Setting up the published figures</h1>"
        "<p class='lead'>This happens once, and takes less than a minute. Every table passes the same checks as a file "
        "you load yourself.</p>"
    )
    bar = st.progress(0.0, text="Starting the checks", width=760)
    try:
        refused = [
            answer
            for answer in gate_worker().ask({"do": "build"}, lambda what, share: bar.progress(share, text=what))
            if answer["status"] == "refused"
        ]
    except ImpactError as error:
        st.error(str(error))
        return False
    if refused:
        st.error(f"The published figures did not pass their checks. Details: {refused[0]['workbook']}")
        return False
    st.rerun()


# Opening a store to ask costs more than a page should pay at every click; the answer for one file never changes.
@st.cache_resource(max_entries=3, show_spinner=False)
def _is_current(path: str) -> bool:
    return build.is_current(home())
