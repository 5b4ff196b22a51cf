"""A row somebody filled in on a page, sent through the gate as a load of its own."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import streamlit as st

from data.errors import ImpactError
from pages.parts.gate_worker import gate_worker


def sent(source: str, row: Mapping[str, str | date | None], actor_role: str) -> list[str]:
    """Load one row of a template; returns what was wrong with it, in words, or nothing.

    Parameters
    ----------
    source
        The template, by name; `row` holds its columns.
    """
    cells = {name: "" if value is None else str(value).strip() for name, value in row.items()}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{source}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            out = csv.DictWriter(file, list(cells))
            out.writeheader()
            out.writerow(cells)
        request = {"do": "load", "file": str(path), "source": source, "actor_role": actor_role}
        # The first request after a start waits for the checks to be loaded.
        with st.spinner("Checking what you wrote."):
            try:
                answer = gate_worker().ask(request, lambda _what, _share: None)[-1]
            except ImpactError as error:
                return [str(error)]
    if answer["status"] == "unchanged":
        return ["The very same is on record already: nothing was added."]
    return list(dict.fromkeys(answer["failures"]))
