"""Follow-ups"""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from indicators.follow_up import schedule, sentences
from indicators.follow_up.schedule import FollowUp
from pages.parts import blocks, choices, follow_up_data, shown_tables, store
from pages.parts.blocks import Html, words
from pages.parts.follow_up_record import draw_signed
from pages.parts.follow_up_walk import draw_walk

NAV = 25
GROUP = "Programme"
EYEBROW = "Follow-ups"
ALL = "all"


def page() -> None:
    """When formal follow-ups are due and where they stand; or one of them, to go through and sign."""
    every = follow_up_data.follow_ups()
    wanted = (st.query_params.get("challenge"), st.query_params.get("months"))
    if shown := next((each for each in every if (each.challenge_id, str(each.months)) == wanted), None):
        _draw_one(shown)
        return
    said = [] if wanted == (None, None) else ["No such follow-up is on record. You see all of them instead."]
    _draw_all(every, said)


def _draw_one(shown: FollowUp) -> None:
    back = choices.here(challenge="", months="", item="", amend="")
    blocks.paragraphs([f"[Back to all follow-ups]({back})"], "ways")
    if shown.illustrative:
        blocks.banner(f"**Illustrative data.** This challenge is made up, and says nothing about {shown.authority}.")
    if shown.sha256 and st.query_params.get("amend") != "yes":
        draw_signed(shown)
    else:
        held, due = shown.noted_held_on or shown.held_on, shown.noted_due_on or shown.due_on
        draw_walk(replace(shown, held_on=held, due_on=due))


def _draw_all(every: tuple[FollowUp, ...], said: list[str]) -> None:
    names = follow_up_data.names()
    code, refused = choices.in_address("authority", [ALL, *names]) if "authority" in st.query_params else (ALL, "")
    if refused:
        said.append(f"{refused} is the code of none of the 14 authorities. You see all of them instead.")
    code = code or ALL
    found, others = follow_up_data.one_kind([each for each in every if code in (ALL, each.authority_code)])
    place, today = names.get(code, "the 14 authorities"), store.today()
    if found and found[0].illustrative:
        blocks.banner(sentences.MADE_UP)
    head, selectors = st.columns([768, 304], gap="large")
    with head:
        blocks.opening(f"{EYEBROW}, {names.get(code, 'West Midlands')}", schedule.headline(found, place, today),
                       sentences.LEAD)  # fmt: skip
        blocks.paragraphs([*said, *_of_the_other_kind(found, others)], "said")
    with selectors, st.container(key="choices"):
        choices.select("authority", "Authority", [ALL, *names], code, lambda each: names.get(each, "All 14"))
    if not found:
        blocks.boxes(sentences.nothing(place))
        return
    _draw_lists(found)
    blocks.caveat(sentences.CAVEAT)
    blocks.paragraphs([sentences.source(found[0].illustrative)], "source")


def _draw_lists(found: tuple[FollowUp, ...]) -> None:
    today = store.today()
    for state, title in schedule.TITLES.items():
        listed = [each for each in found if each.state == state]
        if state in ("signed", "unrecorded"):
            listed.reverse()
        if listed:
            blocks.section(f"{title} ({len(listed)})")
            items = "".join(f"<li><p>{_line(each)}</p></li>" for each in listed)
            st.html(f'<ul class="quiet-list">{items}</ul>')
    shown_tables.under("follow-ups", schedule.table(found, today), lambda: schedule.csv(found), "follow_ups.csv",
                       wrapping=True)  # fmt: skip
    if due := [each for each in found if each.state in ("due", "overdue")]:
        site = follow_up_data.site()
        st.download_button(
            "Download as a calendar", lambda: follow_up_data.calendar(due, site), "follow-ups.ics", "text/calendar",
            key="calendar", type="tertiary", on_click="ignore",
        )  # fmt: skip
        blocks.paragraphs([sentences.CALENDAR], "small")


def _line(each: FollowUp) -> Html:
    there = choices.here(challenge=each.challenge_id, months=str(each.months))
    pill = ' <span class="pill overdue">Overdue</span>' if each.state == "overdue" else ""
    stands = schedule.in_words(each, store.today())
    return words(f"[{each.authority}, {each.name}]({there}): {stands}. Challenge of {each.when}.") + pill


def _of_the_other_kind(found: tuple[FollowUp, ...], others: int) -> list[str]:
    if not others:
        return []
    if found[0].illustrative:
        return [f"[Those of challenges on record]({choices.here(example='')}) are shown by themselves."]
    link = choices.here(example="yes")
    return [
        f"[Those of made-up challenges]({link}) show what this page looks like in use; they are never counted here."
    ]
