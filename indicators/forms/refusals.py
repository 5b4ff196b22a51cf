"""What the gate says against a row filled in on a form, in words for the field it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from indicators.wording import day

# A fault that is about no field of the form, and is said below it.
BELOW = ""
_DATE = re.compile(r"\b(\d{2})/(\d{2})/(\d{4})\b")
_QUOTED = re.compile(r"(?<!\w)'([^']*)'(?!\w)")


def by_field(faults: Iterable[Mapping[str, str | None]], labels: Mapping[str, str]) -> dict[str, list[str]]:
    """The faults by the column they are about; those about no field of the form under `BELOW`.

    Parameters
    ----------
    faults
        Each with its `column`, where it is about one, and its `detail`.
    labels
        What the form calls each column.
    """
    found: dict[str, list[str]] = {}
    for fault in faults:
        column = fault["column"] or BELOW
        text = in_words(fault["detail"] or "", column, labels)
        said = found.setdefault(column if column in labels else BELOW, [])
        if text not in said:
            said.append(text)
    return found


def in_words(detail: str, column: str, labels: Mapping[str, str]) -> str:
    """A fault as a sentence: fields by their labels, days as they are read; beside its field it does not repeat it."""
    text = _DATE.sub(lambda found: day(date(int(found[3]), int(found[2]), int(found[1]))), detail)
    if column and text.startswith(f"{column}: "):
        text = text.removeprefix(f"{column}: ")
    elif column and text.startswith(f"{column} "):
        text = f"“{labels[column]}” {text.removeprefix(column).lstrip()}" if column in labels else text
    for name, label in labels.items():
        # A single word may be one of the sentence's own; after “under” it is a heading.
        text = re.sub(rf"\b{name}\b" if "_" in name else rf"(?<=\bunder ){name}\b", f"“{label}”", text)
    return _QUOTED.sub(r"“\1”", text[:1].upper() + text[1:])


def summary(faults: Mapping[str, list[str]], labels: Mapping[str, str]) -> str:
    """What stands below the form: which fields to look at, and what is about none of them."""
    fields = ", ".join(labels[name] for name in labels if faults.get(name))
    rest = " ".join(faults.get(BELOW, []))
    return " ".join(part for part in ("Not saved.", f"Still to put right: {fields}." if fields else "", rest) if part)


def doubts(faults: Mapping[str, list[str]]) -> str:
    """What is odd about a row that is saved all the same; empty where nothing is."""
    said = [text for texts in faults.values() for text in texts]
    return " ".join(["Please look at it again:", *said]) if said else ""
