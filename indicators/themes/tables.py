"""The figures of the page of themes as tables to read and files to take away."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from indicators.series.tables import Table
from indicators.themes.experts import Shares
from indicators.themes.matrix import Matrix
from indicators.themes.progress import Progress, seen_as_strong

NONE, NO_LIST = "– none", "not on record"


def of_matrix(matrix: Matrix) -> Table:
    """One row per authority, one column per theme; the totals first, the region last if anything was asked of it."""
    rows = [
        ("All authorities", *(f"{matrix.count(theme):,}" for theme in matrix.themes)),
        ("In how many of them", *(f"{len(matrix.where(theme)):,}" for theme in matrix.themes)),
    ]
    rows += [
        (place.name, *(_cell(matrix, place.code, len(matrix.cell(place, theme))) for theme in matrix.themes))
        for place in matrix.places
    ]
    if matrix.region.code in matrix.listed:
        asked = (len(matrix.cell(matrix.region, theme)) for theme in matrix.themes)
        rows.append((f"{matrix.region.name} as a whole", *(f"{n:,}" if n else NONE for n in asked)))
    head = ("Authority", *(theme.label for theme in matrix.themes))
    return Table(f"Recommendations by {matrix.grouping.one} and authority.", head, tuple(rows))


def matrix_csv(matrix: Matrix) -> str:
    """One row per authority, or the region, and theme; no number where an authority has no list on record."""
    places = (*matrix.places, *([matrix.region] if matrix.region.code in matrix.listed else []))
    rows = [
        (
            matrix.grouping.name, theme.name, theme.label, place.code, place.name, place.code in matrix.listed,
            len(matrix.cell(place, theme)) if place.code in matrix.listed else None, matrix.made_up,
        )
        for theme in matrix.themes
        for place in places
    ]  # fmt: skip
    columns = [
        "grouping", "theme", "label", "authority_code", "name", "list_on_record", "recommendations", "illustrative",
    ]  # fmt: skip
    return _csv(pd.DataFrame(rows, columns=columns).astype({"recommendations": "Int64"}))


def of_progress(found: Sequence[Progress], matrix: Matrix) -> Table:
    """One row per theme: how many recommendations to authorities, how far they are, and who was seen as strong."""
    names = {place.code: place.name for place in matrix.places}
    rows = tuple(
        (
            each.theme.label,
            f"{each.recommendations:,}",
            *_counts(each),
            ", ".join(names[code] for code, _ in seen_as_strong(matrix, each)) or "Not on record",
        )
        for each in found
    )
    head = (_first_upper(matrix.grouping.one), "In all", "Done", "Verified", "Late", "Seen as strong in")
    return Table(f"How far recommendations are, by {matrix.grouping.one}.", head, rows)


def progress_csv(found: Sequence[Progress], matrix: Matrix) -> str:
    """The same as CSV; no number done, verified or late where nothing was ever said about any of them."""
    rows = [
        (
            matrix.grouping.name, each.theme.name, each.theme.label, each.recommendations,
            len(matrix.where(each.theme)), *((each.done, each.verified, each.late) if each.answered else (None,) * 3),
            "; ".join(code for code, _ in seen_as_strong(matrix, each)), len(each.strengths), matrix.made_up,
        )
        for each in found
    ]  # fmt: skip
    columns = [
        "grouping", "theme", "label", "recommendations", "authorities", "done", "verified", "late", "strong_in",
        "strengths", "illustrative",
    ]  # fmt: skip
    return _csv(pd.DataFrame(rows, columns=columns).astype(dict.fromkeys(("done", "verified", "late"), "Int64")))


def of_shares(shares: Shares) -> Table:
    """One row per area: how many experts by experience raised, of how many, or why that is not given."""
    rows = tuple((each.label, each.words) for each in (shares.total, *shares.lines))
    return Table("Raised by experts by experience, by area.", ("Area", "Raised by experts by experience"), rows)


def shares_csv(shares: Shares, *, made_up: bool) -> str:
    """The same as CSV; no number where the share is not given, and why."""
    rows = [
        (each.name, each.label, each.raised, each.known, each.unknown, each.reason, made_up)
        for each in (shares.total, *shares.lines)
    ]
    columns = ["area", "label", "raised", "known", "unknown", "not_given_because", "illustrative"]
    return _csv(pd.DataFrame(rows, columns=columns).astype(dict.fromkeys(("raised", "known", "unknown"), "Int64")))


def _cell(matrix: Matrix, code: str, how_many: int) -> str:
    if code not in matrix.listed:
        return NO_LIST
    return f"{how_many:,}" if how_many else NONE


def _counts(each: Progress) -> tuple[str, str, str]:
    if not each.answered:
        return (NO_LIST,) * 3 if each.recommendations else ("–",) * 3
    return f"{each.done:,}", f"{each.verified:,}", f"{each.late:,}"


def _csv(frame: pd.DataFrame) -> str:
    return frame.to_csv(index=False, lineterminator="\n")


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]
