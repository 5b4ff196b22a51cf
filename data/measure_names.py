"""Which series a published name of a measure belongs to: the wordings differ from year to year."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

import pandas as pd

from data.places import REFERENCE

TABLE = "ascof_measure_names"


@lru_cache(maxsize=1000)
def series_named(name: str) -> str | None:
    """The construct a measure's name means, by a wording that was published; None for any other."""
    return _series_by_name().get(normal_wording(name))


def normal_wording(name: str) -> str:
    """A name by its words alone: without its code in front, "the" at its start, case, brackets and other signs."""
    text = re.sub(r"^\s*\(?\d[a-z](?:\s*\(?\d?[a-z]?\)?)?\)?\s*[:–—-]\s+", "", name.lower())
    words = " ".join(re.findall(r"[a-z0-9]+", text))
    return re.sub(r"^(?:the )", "", words)


@cache
def _series_by_name() -> Mapping[str, str]:
    frame = pd.read_csv(REFERENCE / f"{TABLE}.csv", dtype=str)
    return {normal_wording(name): series for name, series in zip(frame["name"], frame["construct"], strict=True)}
