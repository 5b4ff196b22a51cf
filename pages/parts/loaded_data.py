"""What is loaded, from whom, how fresh, and when newer figures are expected."""

from __future__ import annotations

from indicators.quality import freshness
from indicators.quality.freshness import Freshness
from indicators.series.reading import records
from indicators.series.tables import Table, as_csv
from indicators.wording import day, number
from pages.parts import blocks, shown_tables, store


def draw_collections(collections: tuple[Freshness, ...]) -> None:
    """One row a collection of figures."""
    blocks.section(
        "What is loaded", "Every collection of figures, from whom, how fresh, and when newer ones usually come."
    )
    if not collections:
        blocks.boxes([("Nothing is loaded yet", "Choose a file above, or build the published figures.")])
        return
    shown_tables.open_table("collections", freshness.table(collections))
    shown_tables.csv_link("collections", lambda: as_csv(store.rows("collections_loaded")), "collections.csv")


def draw_register() -> None:
    """One row a kind of record about peer challenges."""
    rows = records(store.rows("register_counts"))
    blocks.section("The record of peer challenges")
    if not rows:
        how = "The templates for challenges, team members and events are filled in and loaded like any other file."
        blocks.boxes([("No peer challenge is on record", how)])
        return
    told = tuple(
        (
            f"{row['kind']}, made up" if row["illustrative"] else row["kind"],
            number(row["records"], 0),
            f"{row['authorities']} of 14",
            day(row["newest_on"].date()),
        )
        for row in rows
    )
    table = Table("What is on record, as last recorded.", ("Record", "How many", "Authorities", "Last recorded"), told)
    shown_tables.open_table("register", table)
    if any(row["illustrative"] for row in rows):
        made_up = (
            "What is made up shows what the product does, and is gone for an authority once it has records of its own."
        )
        blocks.paragraphs([made_up], "small")
