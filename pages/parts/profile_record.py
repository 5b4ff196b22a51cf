"""One authority's record on the page: its timeline, the same in words with sources, and what its peers recommended."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

import streamlit as st

from indicators.profile import recommendation_list, record_sentences, timeline
from indicators.profile.recommendation_list import Recommendation
from indicators.profile.record import Entry, Kind
from indicators.profile.timeline import Lane, Mark
from indicators.wording import day
from pages.parts import blocks, choices
from pages.parts.blocks import Html, words
from pages.parts.profile_data import Record

ILLUSTRATIVE = "Illustrative data"
ENTRIES: dict[Kind, str] = {
    "challenge": "Peer challenge",
    "practice_review": "Practice review",
    "reported": "Reported",
    "rating": "CQC",
    "event": "Event",
    "counting": "New counting",
}


def draw_record(name: str, record: Record, today: date, *, is_past: bool) -> None:
    """The timeline, then the record in words beside the recommendations.

    Parameters
    ----------
    today
        Where the timeline ends; `is_past` says that it is a day in the past.
    """
    made_up = any(entry.illustrative for entry in record.entries)
    complete = record_sentences.completeness(record.entries, loaded=record.loaded, complete_on=record.complete_on)
    subtitle = f"A mark is a day, a band a month, a year or longer. {complete}"
    blocks.section("Its peer challenges, and what else is on record", subtitle, pill=ILLUSTRATIVE if made_up else "")
    st.html(_timeline(record.entries, today, day(today) if is_past else "Today"))
    in_words, recommended = st.columns([640, 432], gap="large")
    with in_words:
        if not any(entry.kind == "challenge" for entry in record.entries):
            _draw_no_challenge(name)
        if record.entries:
            blocks.lines([(entry.when, _entry(entry)) for entry in record.entries])
    with recommended:
        _draw_recommendations(name, record.recommendations)


def _draw_no_challenge(name: str) -> None:
    blocks.boxes(
        [
            (
                f"No peer challenge of {name} is on record",
                "It appears here once the first and last day of a challenge are loaded: “impact template challenges” "
                f"writes a workbook to fill in. Until then {name}’s results cannot be put before or after a challenge; "
                "the results themselves stand below.",
            )
        ]
    )


def _draw_recommendations(name: str, found: tuple[Recommendation, ...]) -> None:
    if not found:
        text = f"No recommendation to {name} is public, as far as the record goes; nor are owners, dates and progress."
        blocks.section("Recommendations", text)
        return
    pill = ILLUSTRATIVE if any(each.illustrative for each in found) else ""
    blocks.section("Recommendations", recommendation_list.first_line(found), pill=pill)
    rows = "".join(
        f"<li><p>{words(each.text)}</p><p class='small'>{words(each.areas)}{'. ' if each.areas else ''}"
        f"{words(_from(each))}{source_link(each.source_url)}</p></li>"
        for each in found
    )
    st.html(f'<ul class="quiet-list">{rows}</ul>')


def _from(each: Recommendation) -> str:
    return "Challenge without a date. " if each.when == "Date not recorded" else f"Challenge of {each.when}. "


def _entry(entry: Entry) -> Html:
    pill = f' <span class="pill illustrative">{ILLUSTRATIVE}</span>' if entry.illustrative else ""
    note = f'<span class="note">{_with_links(entry.note)}</span>' if entry.note else ""
    more = words(f" [The whole record]({choices.here(challenge=entry.challenge_id)})") if entry.challenge_id else ""
    what = f"<b>{words(ENTRIES[entry.kind])}.</b> {words(entry.what)}"
    return f"{what} {source_link(entry.source_url)}{more}{pill}{note}"


def _with_links(text: str) -> Html:
    """Text whose web addresses are links, named by their sites."""
    parts = re.split(r"(https?://[^\s()]+[^\s().,;])", text)
    return "".join(source_link(part) if at % 2 else words(part) for at, part in enumerate(parts))


def source_link(address: str) -> Html:
    """A link to where something is published, named by its site; nothing where the address is no web page."""
    found = urlsplit(address)
    if found.scheme not in ("http", "https") or not found.netloc:
        return ""
    site = html.escape(found.netloc.removeprefix("www."))
    return (
        f'<a class="away" href="{html.escape(address, quote=True)}" target="_blank" rel="noopener noreferrer" '
        f'aria-label="Source: {site}, in a new tab">{site}</a>'
    )


def _timeline(entries: Iterable[Entry], today: date, end: str) -> Html:
    """The drawing; the list below it says the same, and is what is read out."""
    found = timeline.compute(tuple(entries), today)
    years = "".join(f'<span class="year" style="left:{at:.2%}"></span>' for at in found.years)
    lanes = "".join(_lane(lane, years) for lane in found.lanes)
    names = "".join(f'<span style="left:{at:.2%}">{text}</span>' for text, at in found.named)
    track = f'<span class="track">{names}<span class="today">{words(end)}</span></span>'
    return f'<div class="timeline" aria-hidden="true">{lanes}<div class="axis"><span></span>{track}</div></div>'


def _lane(lane: Lane, years: Html) -> Html:
    marks = "".join(_mark(mark) for mark in lane.marks)
    empty = "" if lane.marks else '<span class="name none">No date recorded</span>'
    return (
        f'<div class="lane {lane.kind}"><span class="label">{words(lane.label)}</span>'
        f'<span class="track">{years}{marks}{empty}</span></div>'
    )


def _mark(mark: Mark) -> Html:
    kind = "day" if not mark.reach else "band"
    made_up = " made-up" if mark.entry.illustrative else ""
    drawn = f'<span class="{kind}{made_up}" style="left:{mark.at:.2%};width:{mark.reach:.2%}"></span>'
    if not mark.name:
        return drawn
    end = mark.at + mark.reach
    place = f"right:{1 - mark.at:.2%}" if end > 0.8 else f"left:{end:.2%}"
    return f'{drawn}<span class="name{made_up}" style="{place}">{words(mark.name)}</span>'
