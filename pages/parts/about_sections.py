"""The sections of the page About and methods, in its order."""

from __future__ import annotations

import html
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from data.store import StoreInfo
from indicators.about import changes, dictionary, reading_guide, renamings, sources
from indicators.about.changes import Entry
from indicators.about.glossary import WORDS
from indicators.about.sources import Collection
from indicators.series.figures import Measure
from pages.parts import blocks, shown_tables, store
from pages.parts.blocks import Html, words
from pages.parts.release_links import origins

CONTENTS = (
    ("sources", "Where the figures come from"),
    ("judging", "How a change is judged"),
    ("directions", "What counts as better"),
    ("changes", "What the publisher changed"),
    ("codes", "Codes before and today"),
    ("words", "Words"),
    ("dictionary", "Every table and column"),
    ("software", "Software and licences"),
)
LICENCE_PAGE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"


def draw_sources(found: Sequence[Collection]) -> None:
    """The collections behind the figures, the publisher's caveat, and the licence."""
    blocks.section("Where the figures come from", mark="sources")
    if not found:
        blocks.boxes(
            [
                (
                    "What would make this appear",
                    "A published table of figures. In a terminal, “impact fetch ascof” has the publisher’s current "
                    "workbook downloaded and checked; “impact load FILE” takes a file you have.",
                )
            ]
        )
        return
    for series in sources.by_series(found):
        blocks.paragraphs([sources.series_line(series)], "series")
        blocks.lines([(it.collection, words(sources.line(it, series))) for it in series], wide=True)
    shown_tables.under("sources", sources.table(found), lambda: sources.csv(found), "sources.csv", wrapping=True)
    blocks.caveat(
        [
            "**The publisher’s own caveat.** These figures cannot be used to judge how effective an authority is at "
            "providing care and support."
        ]
    )


def draw_judging() -> None:
    """How a change is judged, and what is shown where there is no figure."""
    blocks.section("How a change is judged", mark="judging")
    blocks.paragraphs(reading_guide.how_changes_are_judged(), "body")
    blocks.space()
    blocks.section("Where there is no figure")
    blocks.paragraphs(["A missing figure is never 0. In its place stands one of these words."], "body")
    blocks.lines([(word, words(meaning)) for word, meaning in reading_guide.missing_words()])


def draw_directions(measures: Sequence[Measure]) -> None:
    """What counts as better, and which of two series is shown."""
    blocks.section(
        "What counts as better",
        reading_guide.directions_title(measures) + ". The others are called higher or lower, and never coloured.",
        mark="directions",
    )
    blocks.lines([(word, words(line)) for word, line in reading_guide.directions(measures)])
    shown_tables.under(
        "directions",
        reading_guide.directions_table(measures),
        lambda: reading_guide.directions_csv(measures),
        "measures.csv",
        wrapping=True,
    )
    blocks.space()
    blocks.section("Where two publishers say the same")
    titles = {name: sources.the(origin.publisher) for name, origin in origins().items()}
    blocks.paragraphs([reading_guide.two_sources(store.rows("second_sources"), titles)], "body")


def draw_changes(construct: str | None, name: str) -> None:
    """The publisher's log of changes: what ends a comparison first, everything else behind a link."""
    rows = store.rows("log_entries", construct=construct)
    found = changes.entries(rows)
    blocks.section(changes.title(found, name), changes.subtitle(rows), mark="changes")
    if not found:
        return
    first = [it for it in found if it.ends_comparison or name]
    rest = [it for it in found if it not in first]
    told = _entries(first, named=not name)
    if rest:
        told += shown_tables.folded(
            f"Show the other {len(rest)}", f"Hide the other {len(rest)}", _entries(rest, named=True)
        )
    st.html(told)
    shown_tables.csv_link("changes", lambda: changes.csv(rows), "comparability_log.csv")


def draw_renamings(rows: pd.DataFrame, own: str) -> None:
    """Which measure had which code before."""
    blocks.section(
        renamings.title(rows),
        "The codes were dealt out anew in 2023–24. Series are joined by what is measured, never by a code.",
        mark="codes",
    )
    if rows.empty:
        return
    st.html(shown_tables.shown_table(renamings.table(rows)))
    blocks.paragraphs(renamings.disagreements(rows), "small")
    shown_tables.csv_link("codes", lambda: renamings.csv(rows), "crosswalk.csv")


def draw_words() -> None:
    """The glossary."""
    blocks.section("Words", "What the words on these pages mean.", mark="words")
    blocks.lines([(word, words(meaning)) for word, meaning in WORDS])


def draw_dictionary() -> None:
    """Every table of the store and its columns."""
    rows = store.rows("dictionary")
    tables = dictionary.compute(rows)
    blocks.section(
        dictionary.title(tables),
        "In the store’s own words. In a terminal, “impact list” names what can be taken away, and “impact export” "
        "writes it.",
        mark="dictionary",
    )
    st.html("".join(_table_entry(it) for it in tables))
    shown_tables.csv_link("dictionary", lambda: dictionary.csv(rows), "data_dictionary.csv")


def draw_software(info: StoreInfo) -> None:
    """Version, ids, licences and credits."""
    blocks.section("Software and licences", mark="software")
    blocks.lines(
        [
            ("Version", words(f"Peer Challenge Impact {info.code_version}, under the MIT licence.")),
            ("Data id", f"<code>{html.escape(info.data_id)}</code>"),
            ("Build id", f"<code>{html.escape(info.build_id)}</code>"),
            (
                "Figures",
                words(
                    "Contains public sector information licensed under the "
                    f"[Open Government Licence v3.0]({LICENCE_PAGE})."
                ),
            ),
            (
                "Type",
                words(
                    "Public Sans, under the [SIL Open Font Licence 1.1](app/static/public-sans-LICENSE.txt). It comes "
                    "with the product; nothing is fetched from elsewhere when a page is shown."
                ),
            ),
        ]
    )


def _entries(found: Sequence[Entry], *, named: bool) -> Html:
    return f'<dl class="lines log">{"".join(_entry(it, named) for it in found)}</dl>'


def _entry(it: Entry, named: bool) -> Html:
    # The quotation is somebody else's text: shown to the letter, and nothing in it is a mark of ours.
    names = f"<b>{words(', '.join(it.names))}</b>. " if it.names and named else ""
    return (
        f"<dt>{words(it.when)}<br>{words(it.code)}</dt><dd>{names}<q>{html.escape(it.quote)}</q>"
        f'<p class="small">Here: {words(it.here)}</p></dd>'
    )


def _table_entry(it: dictionary.TableEntry) -> Html:
    summary = f"<code>{html.escape(it.name)}</code> {words(it.meaning)}"
    return f'<details class="entry"><summary>{summary}</summary>{shown_tables.shown_table(it.columns)}</details>'
