"""One recommendation: everything about it, and what can be done about it."""

from __future__ import annotations

import html
from urllib.parse import urlsplit

import streamlit as st

from data.places import place_names
from indicators.recommendations import one, ribbon, sentences, standing
from indicators.recommendations.entry import SPEAKERS
from indicators.recommendations.recommendation import Event, Recommendation
from indicators.wording import day
from pages.parts import blocks, choices, recommendation_data, shown_tables, store
from pages.parts.blocks import Html, words
from pages.parts.link_measure import draw_links
from pages.parts.recommendation_ribbon import bar, key
from pages.parts.record_event import draw_form, draw_saved


def draw_recommendation(shown: Recommendation) -> None:
    """The view of one recommendation."""
    today, name = store.today(), place_names()[shown.authority_code]
    may_write = not (store.view().as_known_on or store.view().preview_id)
    if standing.made_up(shown):
        blocks.banner(sentences.made_up_banner(name))
    draw_saved(shown)
    where = f"My recommendations, {name}{f', number {shown.reference}' if shown.reference else ''}"
    blocks.opening(where, shown.text.removesuffix("."), one.stands(shown, today))
    if may_write:
        blocks.paragraphs(["[Record what happened](#record)"], "ways")
    blocks.lines(
        [*((word, words(text)) for word, text in one.facts(shown, _statements())), _challenge(shown), *_source(shown)]
    )
    blocks.section("What was said about it")
    _draw_history(shown)
    if may_write:
        draw_form(shown, today)
    rows = store.rows("recommendation_links", recommendation_id=shown.recommendation_id)
    draw_links(shown, one.links(rows), may_add=may_write)


def _draw_history(shown: Recommendation) -> None:
    if not shown.history:
        blocks.paragraphs(["Nothing has been said about it yet."], "small")
        return
    today = store.today()
    drawn = bar(shown, ribbon.axis([shown], today), today)
    st.html(f'<p class="key ribbons">{key([shown], today)}</p>{drawn}')
    blocks.lines([(day(event.effective_on), _told(event, before)) for event, before in one.events(shown)])
    shown_tables.under(
        "history", one.table(shown), lambda: one.csv(shown), f"history_{shown.recommendation_id}.csv", wrapping=True
    )


def _told(event: Event, before: str) -> Html:
    """One event: the state and the one before it, who said so, and all that was said."""
    parts = [f"<b>{words(event.label)}</b>{f' {words(before)}' if before else ''}."]
    parts += [words(event.comment)] if event.comment else []
    if event.evidence_title or event.evidence_url:
        parts.append(f"Evidence: {_evidence(event)}.")
    if event.revised_due_on:
        parts.append(f"New due date: {day(event.revised_due_on)}.")
    parts += [f"Reason: {words(event.reason.removesuffix('.'))}."] if event.reason else []
    made_up = ' <span class="pill illustrative">Illustrative</span>' if event.illustrative else ""
    who = f"{SPEAKERS[event.actor_role]}, recorded on {day(event.recorded_at.date())}"
    return f'{" ".join(parts)}{made_up}<span class="note">{words(who)}.</span>'


def _evidence(event: Event) -> Html:
    title = words(event.evidence_title or event.evidence_url)
    if urlsplit(event.evidence_url).scheme not in ("http", "https"):
        return title
    return (
        f'<a href="{html.escape(event.evidence_url, quote=True)}" target="_blank" rel="noopener noreferrer">{title}</a>'
    )


def _challenge(shown: Recommendation) -> tuple[str, Html]:
    of = {"challenge": shown.challenge_id} if shown.challenge_id else {}
    there = choices.address("authority-profile", authority=shown.authority_code, **of)
    when = f"Challenge of {shown.when}" if shown.challenge_start_on else "A challenge without a date"
    label = "See the challenge" if of else "See the authority"
    return "Made at", words(f"{when if shown.challenge_id else 'No challenge on record'}. [{label}]({there})")


def _source(shown: Recommendation) -> list[tuple[str, Html]]:
    if urlsplit(shown.source_url).scheme not in ("http", "https"):
        return []
    return [("Source", words(f"[{urlsplit(shown.source_url).netloc}]({shown.source_url})"))]


def _statements() -> dict[str, str]:
    return recommendation_data.labels("quality_statements")
