"""Make the shipped tables of one publisher again from its file: `python -m data.regenerate FILE DATE WHY_THAT_DATE`.

Writes one compact, sorted table a measure into data/reference/figures, the lists a workbook brings along beside that
folder, and the entries of all of them into the manifest. The tables of other publishers, and their entries, stay.
"""

from __future__ import annotations

import csv
import re
import sys
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from data.archive import fingerprint
from data.definitions import definitions
from data.periods import short_label
from data.places import REFERENCE
from data.sources import compact_comparability_log, compact_crosswalk, source_for
from data.sources.compact_figures import HEADER, OWN_MARKERS

FIGURES = REFERENCE / "figures"
MANIFEST = REFERENCE / "manifest.toml"
MARKER_OF = {reason: marker for marker, reason in OWN_MARKERS.items()}
MARK = "# Below: written by `python -m data.regenerate`."
# Our own table of each list a workbook brings along: its layout, its title, and the columns one line is told by.
LISTS = {
    "crosswalk": (
        compact_crosswalk, "Which measure had which code before", ["listed_in", "code", "former_code"],
    ),
    "comparability_log": (
        compact_comparability_log, "Changes that affect comparison over time, in the publisher's words", ["position"],
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Shipped:
    """What is shipped of a source: where its files are published, and which tables; all of them if none is named."""

    release_page: str
    tables: frozenset[str] = frozenset()


SHIPPED = {
    "ascof_time_series": Shipped(
        "https://www.gov.uk/government/statistics/"
        "measures-from-the-adult-social-care-outcomes-framework-england-2024-to-2025"
    ),
    # The other four measures repeat the framework's own tables.
    "oflog_adult_social_care": Shipped(
        "https://www.gov.uk/government/organisations/office-for-local-government",
        frozenset({"oflog_asc5", "oflog_asc6", "oflog_asc7"}),
    ),
}


def regenerate(file: Path, published_on: date, reason: str, *, reference: Path = REFERENCE) -> list[Path]:
    """Write the compact tables of a publisher's file and list them in the manifest; returns their paths."""
    source = source_for(file)
    parsed = source.parse(file)
    frame = parsed.tables["observations"]
    if faults := frame.loc[frame["unreadable"].notna(), "cell"].tolist():
        raise SystemExit(f"Cells that cannot be read: {', '.join(faults[:10])}")
    shipped = SHIPPED[source.NAME]
    table_of = frame["indicator"].map(lambda indicator: definitions()[indicator].parent or indicator)
    figures = reference / FIGURES.name
    figures.mkdir(exist_ok=True)
    old = _tables_of(source.NAME, figures)
    for path in old:
        path.unlink()
    written = []
    for table, rows in frame.groupby(table_of):
        if shipped.tables and table not in shipped.tables:
            continue
        path = figures / f"{table}.csv"
        _write(path, rows.sort_values(["indicator", "authority_code", "period_start"]))
        written.append(path)
    written += [_write_list(name, parsed.tables[name], reference) for name in LISTS if name in parsed.tables]
    made_from = fingerprint(file)
    files = [path.relative_to(reference).as_posix() for path in written]
    entries = {name: _entry(name, made_from, published_on, reason, shipped) for name in files}
    _list_in_manifest(reference / MANIFEST.name, {f"{FIGURES.name}/{path.name}" for path in old}, entries)
    return written


def _tables_of(source: str, figures: Path) -> list[Path]:
    """The shipped tables that come from a source, by what they say themselves."""
    begins = f"{','.join(HEADER)}\n{source},"
    return [path for path in sorted(figures.glob("*.csv")) if path.read_text(encoding="utf-8").startswith(begins)]


def _write_list(name: str, rows: pd.DataFrame, reference: Path) -> Path:
    layout, _, key = LISTS[name]
    path = reference / f"{name}.csv"
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


def _list_in_manifest(path: Path, gone: set[str], entries: dict[str, str]) -> None:
    """Put the entries of the tables written in place of those of the tables taken away, in order of file."""
    above, _, below = path.read_text(encoding="utf-8").partition(MARK)
    kept = {}
    for text in re.split(r"\n(?=\[\[table\]\])", below):
        if text.strip():
            kept[tomllib.loads(text)["table"][0]["file"]] = text.strip()
    listed = {file: text for file, text in kept.items() if file not in gone} | entries
    # Lists come last, so that the gate judges them beside the figures they are about.
    ordered = [text for _, text in sorted(listed.items(), key=lambda item: ("/" not in item[0], item[0]))]
    path.write_text("\n\n".join([above.rstrip(), MARK, *ordered]).lstrip() + "\n", encoding="utf-8")


def _entry(file: str, made_from: str, published_on: date, reason: str, shipped: Shipped) -> str:
    name = Path(file).stem
    measure = definitions().get(name)
    title = f"{measure.code}: {measure.title}" if measure else LISTS[name][1]
    # The lists come with the framework's own workbook.
    publisher = measure or definitions()["ascof_1a"]
    return f"""[[table]]
file = "{file}"
title = "{title}"
publisher = "{publisher.publisher}"
licence = "{publisher.licence}"
kind = "published"
source_url = "{shipped.release_page}"
load = true
published_on = {published_on.isoformat()}
published_on_reason = "{reason}"
made_from = "{made_from}\""""


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit("usage: python -m data.regenerate FILE PUBLISHED_ON WHY_THAT_DATE")
    for made in regenerate(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]), sys.argv[3]):
        print(made.name)
