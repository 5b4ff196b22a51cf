"""The renaming of measures, as a published workbook itself lists it: on its contents page and in its log of changes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.cells import MARKERS, label, without_notes
from data.definitions import Definition, definitions
from data.periods import financial_year
from data.spreadsheet import Row, Sheet, cell_name

# Grain of a frame of renamings: one row per code, earlier code and list that gives the two, and measure of ours.
CROSSWALK_COLUMNS = (
    "sheet", "cell", "sent", "indicator", "code", "former_code", "former_period_start", "listed_in", "description",
    "source",
)  # fmt: skip

_CODE_HEADING = re.compile(r"^(?:(\d{4} to \d{4}) )?(?:metric )?code$|^metric$")
_WITHIN = 20
# The year whose codes the definitions know under `code_2022`.
OLD_FRAMEWORK = financial_year("2022 to 2023")[0]


@dataclass(frozen=True)
class CodeList:
    """A sheet that gives measures their codes of more than one year.

    Attributes
    ----------
    labels
        The headings, as `data.cells.label` writes them.
    first
        Row of the first line below the headings, from 1.
    code_at, former_at
        Column of the newest code, and of each earlier one with the first day of the year it is of; columns from 0.
    """

    sheet: Sheet
    labels: Sequence[str]
    first: int
    code_at: int
    former_at: Mapping[int, date]

    def lines(self) -> Iterator[tuple[int, Row]]:
        """Each line that names a measure, with its row in the sheet from 1."""
        for number, row in enumerate(self.sheet.rows[self.first - 1 :], start=self.first):
            if any(code_in(row[at]) or _was_new(row[at]) for at in (self.code_at, *self.former_at)):
                yield number, row


def code_lists(book: Mapping[str, Sheet]) -> Iterator[CodeList]:
    """Every sheet of a workbook that gives measures their codes of more than one year."""
    for sheet in book.values():
        for index, row in enumerate(sheet.rows[:_WITHIN]):
            labels = [label(cell) for cell in row]
            found = {at: match[1] or "" for at, words in enumerate(labels) if (match := _CODE_HEADING.match(words))}
            if len(found) > 1:
                # A heading without a year is today's code; else the newest year's is.
                newest = next((at for at, year in found.items() if not year), max(found, key=lambda at: found[at]))
                former = {at: financial_year(year)[0] for at, year in found.items() if year and at != newest}
                yield CodeList(sheet, labels, index + 2, newest, former)
                break


def code_in(content: object) -> str:
    """The code a cell holds, as it is printed; empty for a marker or none."""
    text = without_notes(str(content or ""))
    return "" if text.lower() in MARKERS or _was_new(content) else text


def _was_new(content: object) -> bool:
    return "applicable" in str(content or "").lower()


def former_codes_of(lists: Sequence[CodeList]) -> Mapping[str, str]:
    """The 2022-23 codes of each metric, as the workbook's own lists give them; empty if it has none.

    The contents page and the comparability log do not always agree (2024-25: 3D(2a)), so all codes named are kept,
    joined by commas.
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for listed in lists:
        for _, row in listed.lines():
            for at, start in listed.former_at.items():
                if start == OLD_FRAMEWORK and (code := code_in(row[listed.code_at]).lower()):
                    found[code][code_in(row[at])] = None
    return {code: ",".join(olds) for code, olds in found.items()}


def renamings(lists: Sequence[CodeList], source: str) -> pd.DataFrame:
    """Every pair of a code and an earlier one, once for each list that gives it; columns as `CROSSWALK_COLUMNS`."""
    rows: dict[tuple[object, ...], tuple[object, ...]] = {}
    for listed in lists:
        described = listed.labels.index("description") if "description" in listed.labels else None
        for number, row in listed.lines():
            for at, start in listed.former_at.items():
                code, former = code_in(row[listed.code_at]), code_in(row[at])
                words = "" if described is None else " ".join(str(row[described]).split())
                place = (listed.sheet.name, cell_name(number, listed.code_at + 1), f"{code or 'none'}, before {former}")
                key = (listed.sheet.name, code.lower(), former.lower(), start)
                rows.setdefault(key, (*place, *crosswalk_row(code, former, start, listed.sheet.name, words), source))
    return crosswalk_frame(list(rows.values()))


def crosswalk_row(code: str, former: str, start: date, listed_in: str, description: str) -> tuple[object, ...]:
    """One pair of codes with our measures for it, joined by commas; for `crosswalk_frame`."""
    return (",".join(measures_of(code, former)), code or None, former or None, start, listed_in, description or None)


def crosswalk_frame(rows: Sequence[tuple[object, ...]]) -> pd.DataFrame:
    """Rows as a frame, one for each measure of ours; a code without one has a single row."""
    return one_per_measure(pd.DataFrame.from_records(list(rows), columns=list(CROSSWALK_COLUMNS)))


def one_per_measure(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with a row for each of the measures that `indicator` joins by commas; none at all is missing."""
    apart = frame.assign(indicator=frame["indicator"].str.split(",")).explode("indicator", ignore_index=True)
    return apart.assign(indicator=apart["indicator"].mask(apart["indicator"] == "").astype("object"))


def measures_of(code: str, former: str, changed_from: date | None = None) -> list[str]:
    """Our measures for a code of the publisher's lists.

    A code may stand for a family of tables ("2E" for 2E(1), 2E(2a) and 2E(2b)): then those are meant that had the
    earlier code, and those whose own code was in use when the change came. A code of the framework before, with none
    in today's, is our measure of that framework, if we have one.
    """
    if not code:
        old = f"ascof2022_{slug(former)}"
        return [old] if former and old in definitions() else []
    tables = [it for it in definitions().values() if it.id.startswith("ascof_") and not it.parent]
    exact = [it.id for it in tables if it.code.lower() == code.lower()]
    family = [it for it in tables if it.code.lower().startswith(f"{code.lower()}(")]
    return exact or [it.id for it in family if _is_meant(it, former, changed_from)]


def _is_meant(table: Definition, former: str, changed_from: date | None) -> bool:
    had_it = bool(former) and table.code_2022.lower() == former.lower()
    return had_it or (changed_from is not None and changed_from >= financial_year(table.first_period)[0])


def slug(text: str) -> str:
    """A code or heading as it stands in an id: lower case, everything else an underscore."""
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")
