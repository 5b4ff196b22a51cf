"""Which measure a code of the framework stands for. The codes were dealt out anew for 2023-24, so it needs the year.

Both frameworks write 1B, and mean different things by it. Which of the two a file speaks is decided from what it holds,
for each year it holds, and never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from data.definitions import Definition, definitions
from data.disaggregations import OF_ENDING
from data.measure_names import series_named

EARLIER, LATER = "ASCOF 2022-23", "ASCOF 2023-24"
LATER_SINCE = "2023-24"
# The comparability log says that 1G was first renamed 2E; a year later 2E became three measures.
_FIRST_CALLED = {"2E": "2E1"}


@dataclass(frozen=True)
class Code:
    """What a code says: its measure, and the part of the population it names itself (`total` for none)."""

    definition: Definition
    disaggregation: str


@lru_cache(maxsize=1000)
def read_code(code: str, framework: str, year: str = "") -> Code | None:
    """What a code means in a framework, such as "1A1864" or "1I(1)"; None if it is none of its codes."""
    compact = _compact(code)
    known = _by_code(framework)
    if (framework, year) == (LATER, LATER_SINCE):
        known = {**known, **{first: known[then] for first, then in _FIRST_CALLED.items()}}
    for length in range(len(compact), 1, -1):
        definition = known.get(compact[:length])
        if definition and (part := OF_ENDING.get(compact[length:])):
            return Code(definition, part)
    return None


def framework_of(year: str, told: Mapping[str, Iterable[str]]) -> str:
    """The framework whose codes a file uses for a year.

    Parameters
    ----------
    year
        Such as "2020-21".
    told
        The codes the file uses for that year, each with the names it gives their measures.

    Raises
    ------
    ValueError
        It uses codes of both, or such as both have for different measures without saying which; or codes of the
        earlier one after that has ended.
    """
    earlier = {code for code in told if read_code(code, EARLIER, year)}
    later = {code for code in told if read_code(code, LATER, year)}
    only_earlier, only_later = sorted(earlier - later), sorted(later - earlier)
    if only_earlier and only_later:
        raise ValueError(
            f"{year} mixes codes of the framework until 2022-23 ({_some(only_earlier)}) with codes of the one since "
            f"({_some(only_later)})"
        )
    if year >= LATER_SINCE and only_earlier:
        raise ValueError(f"{year} uses codes of the framework that ended with 2022-23 ({_some(only_earlier)})")
    if year >= LATER_SINCE or only_later:
        return LATER
    if only_earlier:
        return EARLIER
    return _framework_by_names(year, {code: told[code] for code in earlier & later})


def contradiction(code: Code, sent: str, name: str) -> str | None:
    """What is wrong where a file gives a measure a code and the name of another; None where nothing is.

    The parts of one measure, such as 3D(1) and 3D(2), have at times shared a name.
    """
    series, own = series_named(name), code.definition
    if series is None or series == own.construct:
        return None
    if any(it.construct == series and it.code[:2] == own.code[:2] for it in _by_code(own.framework).values()):
        return None
    return f"the code {sent} is {code.definition.code} ('{code.definition.title}'), but is called '{name}'"


def indicator_of(series: str, year: str) -> Definition | None:
    """The indicator a series has in the framework of a year; None if that framework does not measure it."""
    framework = LATER if year >= LATER_SINCE else EARLIER
    found = (it for it in definitions().values() if it.construct == series and it.framework == framework)
    return next((it for it in found if not it.parent), None)


def _framework_by_names(year: str, told: Mapping[str, Iterable[str]]) -> str:
    """For codes that both frameworks have: what the names beside them say."""
    found: dict[str, str] = {}
    doubtful = []
    for code, names in told.items():
        meanings = {framework: read_code(code, framework) for framework in (EARLIER, LATER)}
        series = {it.definition.construct: framework for framework, it in meanings.items() if it}
        if len(series) < 2:
            continue
        doubtful.append(code)
        found |= {series[named]: code for name in names if (named := series_named(name)) in series}
    if len(found) == 2:
        raise ValueError(f"{year} mixes two frameworks: {found[EARLIER]} is named as the earlier one has it, "
                         f"{found[LATER]} as the later one")  # fmt: skip
    if doubtful and not found:
        raise ValueError(f"the codes for {year} could be of either framework ({_some(sorted(doubtful))})")
    return next(iter(found), EARLIER)


@cache
def _by_code(framework: str) -> Mapping[str, Definition]:
    return {_compact(it.code): it for it in definitions().values() if it.framework == framework and not it.parent}


def _compact(code: str) -> str:
    return re.sub(r"[^0-9A-Z]", "", code.upper())


def _some(codes: list[str]) -> str:
    return ", ".join(codes[:5]) + (", ..." if len(codes) > 5 else "")
