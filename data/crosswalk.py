"""The renaming of measures, as a published workbook itself lists it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from data.cells import label
from data.spreadsheet import Sheet

_METRIC = re.compile(r"^((?!2022)\d{4} to \d{4} )?metric( code)?$")
_FORMER_CODE = re.compile(r"^2022 to 2023 (metric )?code$")


def former_codes_of(book: Mapping[str, Sheet]) -> Mapping[str, str]:
    """The 2022-23 codes of each metric, as the workbook's own lists give them; empty if it has none.

    The contents page and the comparability log do not always agree (2024-25: 3D(2a)), so all codes named are kept,
    joined by commas.
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for sheet in book.values():
        for index, row in enumerate(sheet.rows[:20]):
            labels = [label(cell) for cell in row]
            former = next((at for at, heading in enumerate(labels) if _FORMER_CODE.match(heading)), None)
            metric = next((at for at, heading in enumerate(labels) if _METRIC.match(heading)), None)
            if former is None or metric is None:
                continue
            for line in sheet.rows[index + 1 :]:
                code, old = label(line[metric]), str(line[former]).strip()
                if code and old:
                    found[code]["" if "applicable" in old.lower() else old] = None
            break
    return {code: ",".join(olds) for code, olds in found.items()}
