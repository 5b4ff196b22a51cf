"""One peer challenge: its stages, its team, its findings and corrections, and the forms that add to them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from data.sources import (
    challenges,
    corrections,
    findings,
    practice_reviews,
    self_assessments,
    team_members,
    tracked_measures,
)  # fmt: skip
from indicators.profile import challenge_record
from indicators.profile.challenge_record import Line
from indicators.series.reading import records
from pages.parts import blocks, choices, drafts, fill_in, recommendation_data, region_data, store
from pages.parts.blocks import words
from pages.parts.follow_up_links import draw_links
from pages.parts.gate_worker import gate_worker
from pages.parts.profile_record import source_link

EYEBROW = "Authority profile"
LEAD, HOST = "lead", "director"
_PUBLICATION = ("published_on", "report_url")
KINDS = {"strength": "Strengths", "consideration": "Areas for consideration"}


def challenge_asked(authority_code: str) -> Mapping[Hashable, Any] | None:
    """The challenge the address asks for, if it is one of this authority's."""
    wanted = st.query_params.get("challenge")
    found = records(store.rows("challenge_found", challenge_id=wanted)) if wanted else []
    return next((row for row in found if row["authority_code"] == authority_code), None)


def draw_challenge(found: Mapping[Hashable, Any]) -> None:
    """The view of one challenge."""
    name, one = str(found["challenge_id"]), {"challenge_id": found["challenge_id"]}
    may_write = not (store.view().as_known_on or store.view().preview_id)
    every = recommendation_data.recommendations_to(found["authority_code"])
    asked = [each for each in every if each.challenge_id == name]
    team = store.rows("challenge_team", **one)
    if found["illustrative"]:
        blocks.banner(f"**Illustrative data.** This challenge is made up, and says nothing about {found['name']}.")
    profile = choices.here(challenge="", authority=found["authority_code"])
    blocks.paragraphs([f"[Back to {found['name']}]({profile})"], "ways")
    blocks.opening(
        f"{EYEBROW}, {found['name']}", challenge_record.headline(found, team, len(asked)), challenge_record.lead(found)
    )
    recorded = partial(_as_recorded, name)
    if may_write:
        gate_worker().warm()
    _draw_lines("Stages", challenge_record.stages(found, store.rows("challenge_preparation", **one)))
    if found["date_precision"] in ("day", "month"):
        draw_links(name)
    if may_write:
        with st.container(key="stages-forms", horizontal=True):
            _button("Add a self-assessment", self_assessments, 0, one, LEAD)
            _button("Add a practice review", practice_reviews, 0, one, LEAD)
            _button("Say when findings were published", challenges, 0, one, LEAD, only=_PUBLICATION, at_last=recorded)
    _draw_lines("The team", challenge_record.team(team), "Who was on the team is not on record.")
    if may_write:
        _button("Add a member of the team", team_members, 0, one, LEAD)
    _draw_findings(found, name, len(asked), may_write=may_write)
    _draw_tracked(found, name, may_write=may_write)
    put_right = challenge_record.corrections(store.rows("challenge_corrections", **one))
    _draw_lines("Factual corrections by the host", put_right, "None is on record.")
    if may_write:
        _button("Add a correction", corrections, 0, one, HOST, own_id="correction_id")


def draw_new(authority_code: str) -> None:
    """The forms that add to an authority's list of challenges, and declare it complete."""
    if store.view().as_known_on or store.view().preview_id:
        return
    with st.container(key="record-forms", horizontal=True):
        given = {"authority_code": authority_code}
        _button("Record a peer challenge", challenges, 0, {**given, "kind": "challenge"}, LEAD)
        _button("Declare this list complete", challenges, 1, {**given, "is_complete": "yes"}, LEAD)


def _draw_findings(found: Mapping[Hashable, Any], name: str, asked: int, *, may_write: bool) -> None:
    rows = store.rows("challenge_findings", challenge_id=name)
    for kind, title in KINDS.items():
        blocks.section(title)
        told = challenge_record.findings(rows, kind)
        if told:
            items = "".join(f"<li><p>{words(text)}</p></li>" for text in told)
            st.html(f'<ul class="quiet-list">{items}</ul>')
        else:
            blocks.paragraphs(["None is on record."], "small")
    if may_write:
        _button("Add a finding", findings, 0, {"challenge_id": name, "is_withdrawn": ""}, LEAD, own_id="finding_id")
    blocks.section("Recommendations")
    there = choices.address("my-recommendations", authority=found["authority_code"], challenge=name)
    none = f"None is on record. [Add one on the page of recommendations]({there})."
    blocks.paragraphs([f"[{asked:,} on record]({there}), each with how it stands." if asked else none], "body")


def _draw_tracked(found: Mapping[Hashable, Any], name: str, *, may_write: bool) -> None:
    rows = store.rows("tracked_measures", challenge_id=name, authority_code=None)
    none = "None is chosen, and no recommendation of it is linked to one."
    _draw_lines("Measures that show what came of it", challenge_record.tracked(rows), none)
    if may_write:
        names = {key: region.series.measure.short_title for key, region in region_data.regions().items()}
        own = records(store.rows("own_indicator_list", authority_code=found["authority_code"]))
        names |= {str(row["indicator"]): str(row["short_title"]) for row in own}
        offered = {key: names[key] for key in sorted(names, key=names.__getitem__)}
        given = {"challenge_id": name}
        _button("Choose a measure", tracked_measures, 0, given, LEAD, lists={"indicator": offered})


def _draw_lines(title: str, lines: tuple[Line, ...], none: str = "") -> None:
    blocks.section(title)
    if lines:
        blocks.lines([(line.word, f"{words(line.text)} {source_link(line.source_url)}") for line in lines])
    else:
        blocks.paragraphs([none], "small")


def _button(label: str, source: Any, at: int, given: Mapping[str, str], role: str, **more: Any) -> None:
    template = source.TEMPLATE
    with st.container():
        drafts.draw_saved(fill_in.name_of(label, given))
        if st.button(label, type="tertiary", key=f"fill-{template.name}-{label}"):
            fill_in.ask(label, template.name, template.tables[at], given, role, **more)


def _as_recorded(challenge_id: str) -> dict[str, str]:
    """The challenge as a row of its template, as it is on record by now."""
    found = records(store.rows("challenge_found", of=store.newest(), challenge_id=challenge_id))[0]
    return {column.name: _cell(found[column.name]) for column in challenges.TEMPLATE.tables[0].columns}


def _cell(value: Any) -> str:
    if value is None or pd.isna(value):
        return ""
    return value.date().isoformat() if isinstance(value, pd.Timestamp) else str(value)
