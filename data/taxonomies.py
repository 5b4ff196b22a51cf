"""Lists of words that come in versions: areas of the self-assessment, the regulator's statements, roles on a team."""

from __future__ import annotations

from functools import cache

import pandas as pd

from data.places import place_table

TABLE = "taxonomy_terms"


@cache
def taxonomy_terms() -> pd.DataFrame:
    """Every term of every version; grain and columns as in the store's table of this name."""
    frame = place_table(TABLE).copy()
    return frame.assign(position=frame["position"].astype(int), is_current=frame["is_current"] == "true")


def terms(taxonomy: str, *, also_former: bool = False) -> tuple[tuple[str, str], ...]:
    """Terms of a list with their labels, those in use first; former versions follow if they are asked for.

    Raises
    ------
    KeyError
        There is no such list.
    """
    frame = taxonomy_terms()
    order = ["is_current", "version", "position"]
    listed = frame[frame["taxonomy"] == taxonomy].sort_values(order, ascending=[False, False, True])
    if listed.empty:
        raise KeyError(taxonomy)
    wanted = listed if also_former else listed[listed["is_current"]]
    return tuple(zip(wanted["term"], wanted["label"], strict=True))
