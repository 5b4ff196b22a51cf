"""The shipped tables of places: authorities past and present, their other spellings, who took over from whom."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pandas as pd

REFERENCE = Path(__file__).parent / "reference"
PLACE_TABLES = ("authorities", "authority_aliases", "authority_successions")
# What a recommendation can be in, and how it gets from one to the other.
STATE_TABLES = ("states", "moves")


@cache
def place_table(name: str) -> pd.DataFrame:
    """One shipped table of places, as text; empty cells are missing. Grain and columns as in the store."""
    frame = pd.read_csv(REFERENCE / f"{name}.csv", dtype=str, keep_default_na=False)
    return frame.mask(frame == "")


@cache
def codes_by_name() -> Mapping[str, str]:
    """The authority code each known spelling names; spellings are lower case with single spaces."""
    aliases = place_table("authority_aliases")
    return dict(zip(aliases["alias"], aliases["authority_code"], strict=True))


@cache
def short_names() -> Mapping[str, str]:
    """The name for tiles and ids of each place, by its code."""
    places = place_table("authorities")
    return dict(zip(places["authority_code"], places["short_name"], strict=True))


@cache
def place_names() -> Mapping[str, str]:
    """The full name of each place, by its code."""
    places = place_table("authorities")
    return dict(zip(places["authority_code"], places["name"], strict=True))


@cache
def place_types() -> Mapping[str, str]:
    """What sort of place each code is: county, unitary, metropolitan, london, region or country."""
    places = place_table("authorities")
    return dict(zip(places["authority_code"], places["type"], strict=True))


def normal_name(name: str) -> str:
    """A spelling as the table of aliases writes it."""
    return " ".join(name.lower().split())
