"""Which templates there are: those of the sources that have one."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import cache
from typing import Any

from data.access import Asker, open_store
from data.errors import FaultFound, ImpactError, NothingBuilt
from data.home import Home
from data.periods import long_date
from data.places import place_names
from data.sources import sources
from data.templates import Template
from data.templates.choices import Choice


@cache
def templates() -> Mapping[str, Template]:
    """Every template that is handed out, by name."""
    found = (getattr(source, "TEMPLATE", None) for source in sources().values())
    return {it.name: it for it in found if it is not None and it.offered}


def template(name: str) -> Template:
    """The template of a name.

    Raises
    ------
    ImpactError
        There is none.
    """
    if name not in templates():
        raise ImpactError(
            f"There is no template called '{name}'.",
            expected=f"one of {', '.join(templates())}",
            action="See `impact list`.",
        )
    return templates()[name]


def challenges_on_record(home: Home) -> list[Choice]:
    """The challenges on record, made-up ones apart, for a list to choose from; none where nothing is built."""
    try:
        store = open_store(home)
    except (NothingBuilt, FaultFound):
        return []
    try:
        rows = store.rows("challenges", who=Asker("data_steward"), folder="export").to_dict("records")
    finally:
        store.close()
    return [
        Choice(row["challenge_id"], row["challenge_id"], _described(row)) for row in rows if not row["illustrative"]
    ]


def _described(row: Mapping[Hashable, Any]) -> str:
    """A challenge in a few words: whose, from when, and in which programme."""
    since = {
        "day": lambda: long_date(row["start_on"]),
        "month": lambda: long_date(row["start_on"]).partition(" ")[2],
        "year": lambda: str(row["start_on"].year),
    }.get(row["date_precision"], lambda: "date not known")()
    return f"{place_names()[row['authority_code']]}, {since}, {row['programme']}"
