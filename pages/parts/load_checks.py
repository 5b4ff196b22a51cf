"""Every check's outcome, for each load."""

from __future__ import annotations

import streamlit as st

from indicators.quality import outcomes
from indicators.series.reading import records
from indicators.series.tables import as_csv
from indicators.wording import day, number
from pages.parts import blocks, choices, shown_tables, store


def draw_checks() -> None:
    """A selector of loads, newest first, and what every check said of the one chosen."""
    loads = {row["load_id"]: row for row in records(store.rows("loads_made"))}
    if not loads:
        return
    blocks.section("Every check", "What each rule found in each file that was loaded. A refused file is listed below.")
    wanted, refused = choices.in_address("load", list(loads))
    chosen = loads[wanted or next(iter(loads))]
    if refused:
        blocks.paragraphs([f"There is no load {refused}. You see the newest instead."], "said")
    with st.container(key="wide-load"):
        choices.select("load", "Load", list(loads), chosen["load_id"], lambda load_id: _words(loads[load_id]))
    rows = store.rows("load_outcomes", load_id=chosen["load_id"])
    odd = outcomes.odd(rows)
    if len(odd):
        shown_tables.open_table("checks", outcomes.table(odd, chosen["filename"]))
    blocks.paragraphs([f"{outcomes.summary(rows)} The table has every one of them."], "small")
    every = outcomes.table(rows, chosen["filename"])
    shown_tables.under("checks", every, lambda: as_csv(rows), f"checks-{chosen['load_id']}.csv")
    if chosen["notes"]:
        blocks.paragraphs([f"Left out when it was read: {note}" for note in chosen["notes"].splitlines()], "small")


def _words(load: dict[str, object]) -> str:
    published = f"published {day(load['published_on'].date())}, " if load["published_on_known"] else ""
    warned = load["warnings"]
    told = f"{warned} {'check' if warned == 1 else 'checks'} warned" if warned else "nothing odd"
    rows = f"{number(load['rows_loaded'], 0)} {'row' if load['rows_loaded'] == 1 else 'rows'}"
    return f"{load['filename']}, {published}{rows}, {told}"
