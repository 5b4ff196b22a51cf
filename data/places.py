"""The shipped tables of places: authorities past and present, their other spellings, who took over from whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd

from data.cells import MARKERS
from data.periods import financial_year

REFERENCE = Path(__file__).parent / "reference"
# Kinds of council the publisher gives averages of: they are no places.
COUNCIL_TYPES = {
    "shire county", "shire counties", "unitary authority", "unitary authorities", "metropolitan district",
    "metropolitan districts", "inner london", "outer london", "district",
}  # fmt: skip
PLACE_TABLES = ("authorities", "authority_aliases", "authority_successions")
# What a recommendation can be in, and how it gets from one to the other.
STATE_TABLES = ("states", "moves")
# What those who took part are asked, and what they can answer.
SURVEY_TABLES = ("survey_questions", "survey_answers")
STORE_TABLES = (*PLACE_TABLES, *STATE_TABLES, *SURVEY_TABLES)


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
def programme() -> Mapping[str, str]:
    """The short name of each authority of the programme, by its code, in alphabetical order."""
    places = place_table("authorities")
    own = places[places["in_programme"] == "true"].sort_values("short_name")
    return dict(zip(own["authority_code"], own["short_name"], strict=True))


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


def is_place(code: str, name: str) -> bool:
    """Whether a row is about a place of its own: it has an ONS code, or has lost it but bears a known place's name.

    The latter is kept so that the gate refuses it by name.
    """
    return bool(code and code.lower() not in MARKERS) or normal_name(name) in codes_by_name()


@cache
def regions() -> Mapping[str, str]:
    """The region each authority lies in, by their codes; authorities that have ended too."""
    table = place_table("authorities").dropna(subset="region_code")
    return dict(zip(table["authority_code"], table["region_code"], strict=True))


def national_years(places: Iterable[tuple[str, str]]) -> dict[str, bool]:
    """Whether a file is national in each year it holds, by the years and codes of its rows; else it is an extract."""
    held: dict[str, set[str]] = {}
    for year, code in places:
        held.setdefault(year, set()).add(code)
    return {year: not _is_extract(codes, *financial_year(year)) for year, codes in held.items()}


def _is_extract(codes: Collection[str], first_day: date, last_day: date) -> bool:
    """Whether places were picked on purpose: those of one region, or all of some regions.

    Anything else with authorities of several regions is a national table, and has to be whole.
    """
    here = {code: regions()[code] for code in codes if code in regions()}
    chosen = set(here.values())
    if len(chosen) < 2:
        return True
    table = place_table("authorities")
    begun = table["start_on"].isna() | (table["start_on"] <= first_day.isoformat())
    going_on = table["end_on"].isna() | (table["end_on"] >= last_day.isoformat())
    due = table.loc[begun & going_on & table["region_code"].isin(chosen), "authority_code"]
    return len(chosen) < len(set(regions().values())) and set(due) <= here.keys()
