"""What a browser kept of a form half filled in, read with care: it may be of another version, or anybody's words."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

KEY = re.compile(r"[a-z]{8}")


@dataclass(frozen=True)
class Kept:
    """A draft as a browser kept it.

    Attributes
    ----------
    key
        Tells this draft from every other.
    values
        What each field held; dates as text.
    """

    key: str
    values: Mapping[str, Any]


def read(text: str) -> Kept | None:
    """The draft in what a browser sent; None where it is none."""
    try:
        found = json.loads(text)
    except ValueError:
        return None
    if not isinstance(found, dict) or not isinstance(found.get("values"), dict):
        return None
    key = found.get("key")
    return Kept(key, found["values"]) if isinstance(key, str) and KEY.fullmatch(key) else None


def as_kept(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a form as a browser can keep them."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def fitting(
    value: Any,
    default: Any,
    *,
    options: Collection[str] | None = None,
    is_day: bool = False,
    longest: int | None = None,
    between: tuple[Any, Any] = (None, None),
) -> Any:
    """What a field can show of a value: the value, as much of it as can still be chosen, or the default.

    Parameters
    ----------
    value
        What the field held, or a browser kept for it.
    options
        What can be chosen, of which a list holds several.
    longest
        Most characters of a text.
    between
        The smallest and largest number or day; None for no bound.
    """
    if is_day:
        value = _day(value)
    if value is None:
        return None if default is None else default
    if options is not None:
        if isinstance(default, list):
            return [each for each in value if each in options] if isinstance(value, list) else default
        return value if isinstance(value, str) and value in options else default
    if not is_day and type(value) is not type(default):
        return default
    if isinstance(value, str):
        return value[:longest]
    low, high = between
    fits = (low is None or value >= low) and (high is None or value <= high)
    return value if fits else default


def _day(value: Any) -> date | None:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return value if isinstance(value, date) else None
