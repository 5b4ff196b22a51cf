"""Make the shipped tables again from a publisher's workbook: `python -m data.regenerate WORKBOOK DATE WHY`.

Writes one compact, sorted table a measure into data/reference/figures, the workbook's list of former codes and its log
of changes beside that folder, and the entries of all of them into the manifest.
"""

from __future__ import annotations

import csv
import sys
from datetime import date
from pathlib import Path

import pandas as pd

from data.archive import fingerprint
from data.cells import MARKERS
from data.definitions import definitions
from data.periods import short_label
from data.places import REFERENCE
from data.sources import compact_comparability_log, compact_crosswalk, source_for
from data.sources.compact_figures import HEADER

FIGURES = REFERENCE / "figures"
# Our own table of each list the workbook brings along: its layout, its title, and the columns one line is told by.
LISTS = {
    "crosswalk": (
        compact_crosswalk, "Which measure had which code before", ["listed_in", "code", "former_code"],
    ),
    "comparability_log": (
        compact_comparability_log, "Changes that affect comparison over time, in the publisher's words", ["position"],
    ),
}  # fmt: skip
MARKER_OF = {reason: marker for marker, reason in MARKERS.items()}
RELEASE_PAGE = (
    "https://www.gov.uk/government/statistics/"
    "measures-from-the-adult-social-care-outcomes-framework-england-2024-to-2025"
)


def regenerate(workbook: Path, published_on: date, reason: str) -> list[Path]:
    """Write the compact tables of a workbook, one a measure or list, and their entries; returns their paths."""
    parsed = source_for(workbook).parse(workbook)
    frame = parsed.tables["observations"]
    if faults := frame.loc[frame["unreadable"].notna(), "cell"].tolist():
        raise SystemExit(f"Cells that cannot be read: {', '.join(faults[:10])}")
    FIGURES.mkdir(exist_ok=True)
    for old in FIGURES.glob("*.csv"):
        old.unlink()
    table_of = frame["indicator"].map(lambda indicator: definitions()[indicator].parent or indicator)
    written = []
    for table, rows in frame.groupby(table_of):
        path = FIGURES / f"{table}.csv"
        _write(path, rows.sort_values(["indicator", "authority_code", "period_start"]))
        written.append(path)
    # The lists come last, so that the gate judges them beside the figures they are about.
    written += [_write_list(name, parsed.tables[name]) for name in LISTS if name in parsed.tables]
    _list_in_manifest(written, fingerprint(workbook), published_on, reason)
    return written


def _write_list(name: str, rows: pd.DataFrame) -> Path:
    layout, _, key = LISTS[name]
    path = REFERENCE / f"{name}.csv"
    once = rows.drop_duplicates(key)
    if "former_period_start" in once:
        once = once.assign(former_year=once["former_period_start"].map(short_label))
    once.to_csv(path, columns=list(layout.HEADER), index=False, lineterminator="\n", encoding="utf-8")
    return path


def _write(path: Path, rows: pd.DataFrame) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(HEADER)
        for row in rows.to_dict("records"):
            value = _text(row["value"]) or MARKER_OF.get(row["missing_reason"], "")
            counts = (_text(row[name]) for name in HEADER[5:])
            key = (row["source"], row["indicator"], row["authority_code"], short_label(row["period_start"]))
            out.writerow([*key, value, *counts])


def _text(number: float | None) -> str:
    return "" if number is None or pd.isna(number) else f"{number:.12g}"


def _list_in_manifest(tables: list[Path], made_from: str, published_on: date, reason: str) -> None:
    path = REFERENCE / "manifest.toml"
    kept = path.read_text(encoding="utf-8").split(_MARK)[0].rstrip() if path.exists() else ""
    entries = [_entry(table, made_from, published_on, reason) for table in tables]
    path.write_text("\n\n".join([kept, _MARK, *entries]).lstrip() + "\n", encoding="utf-8")


_MARK = "# Below: written by `python -m data.regenerate`."


def _entry(table: Path, made_from: str, published_on: date, reason: str) -> str:
    measure = definitions().get(table.stem)
    title = f"{measure.code}: {measure.title}" if measure else LISTS[table.stem][1]
    publisher = measure or definitions()["ascof_1a"]
    return f"""[[table]]
file = "{table.relative_to(REFERENCE).as_posix()}"
title = "{title}"
publisher = "{publisher.publisher}"
licence = "{publisher.licence}"
kind = "published"
source_url = "{RELEASE_PAGE}"
load = true
published_on = {published_on.isoformat()}
published_on_reason = "{reason}"
made_from = "{made_from}\""""


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit("usage: python -m data.regenerate WORKBOOK PUBLISHED_ON WHY_THAT_DATE")
    for made in regenerate(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]), sys.argv[3]):
        print(made.name)
