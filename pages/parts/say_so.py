"""A row somebody filled in on a page, sent through the gate as a load of its own."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import streamlit as st

from data.errors import ImpactError
from indicators.forms.refusals import BELOW, by_field, doubts
from pages.parts.drafts import Form, saved
from pages.parts.gate_worker import gate_worker

# A row sent again says nothing new: the first answer may have been lost on its way, or somebody said the very same.
ALREADY = "This is on record already, once: nothing was added."


def send(form: Form, source: str, row: Mapping[str, str | date | None], actor_role: str, done: str) -> bool:
    """Load one row of a template from a form; whether it is on record now. What was refused is said beside its field.

    Parameters
    ----------
    source
        The template, by name; `row` holds its columns.
    done
        What is said where the form is opened, once it is saved.
    """
    answer = _answer(source, row, actor_role)
    if answer["status"] in ("accepted", "unchanged"):
        odd = doubts(by_field(answer["doubts"], form.labels))
        saved(form.name, f"{done} {odd}".strip() if answer["status"] == "accepted" else ALREADY)
        return True
    form.refuse(by_field(answer["faults"], form.labels))
    return False


def sent_off(
    form: Form,
    source: str,
    row: Mapping[str, str | date | None],
    actor_role: str,
    done: str,
    wrong: Mapping[str, list[str]],
) -> None:
    """Load what a dialog holds, and close it; with anything `wrong`, by column, or refused it stays, and says so."""
    if wrong:
        form.refuse(wrong)
    elif send(form, source, row, actor_role, done):
        st.rerun()
    st.rerun(scope="fragment")


def _answer(source: str, row: Mapping[str, str | date | None], actor_role: str) -> dict[str, Any]:
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
                return gate_worker().ask(request, lambda _what, _share: None)[-1]
            except ImpactError as error:
                return {"status": "refused", "faults": [{"column": BELOW, "detail": str(error)}]}
