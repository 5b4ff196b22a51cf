"""What the tests of the gate share: files with something wrong in them, loaded into a home of their own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from checks.submit import Submission, submit
from data.home import Home
from data.verdict import Outcome
from tests.support import Grid, compact_file, grid, workbook

Lines = list[dict[str, str]]
HARTLEPOOL, WARWICKSHIRE, COVENTRY, DUDLEY, ENGLAND, WEST_MIDLANDS = (
    "E06000001", "E10000031", "E08000026", "E08000027", "E92000001", "E12000005",
)  # fmt: skip


def line_of(lines: Lines, code: str, period: str = "2024-25") -> dict[str, str]:
    return next(line for line in lines if (line["authority_code"], line["period"]) == (code, period))


def setting(code: str, period: str = "2024-25", **cells: str) -> Callable[[Lines], Lines | None]:
    """A change of some cells of one line."""
    return lambda lines: line_of(lines, code, period).update(cells)  # type: ignore[func-returns-value]


def without(code: str) -> Callable[[Lines], Lines]:
    """A change that leaves one place out."""
    return lambda lines: [line for line in lines if line["authority_code"] != code]


def dated(lines: Lines, old: str, new: str) -> Lines:
    return [{**line, "period": new if line["period"] == old else line["period"]} for line in lines]


def scaled(factor: float, *periods: str) -> Callable[[Lines], Lines]:
    """A change of the unit of some years, or of all."""

    def change(lines: Lines) -> Lines:
        return [
            {**line, "value": f"{factor * float(line['value']):.4f}"}
            if (not periods or line["period"] in periods) and line["value"].replace(".", "").isdigit()
            else line
            for line in lines
        ]

    return change


def load(home: Home, path: Path, *, published_on: date = date(2026, 1, 23), **given: object) -> Submission:
    return submit(path, home=home, actor_role="data_steward", published_on=published_on, **given)  # type: ignore[arg-type]


def loaded(home: Home, lines: Lines, **given: object) -> Submission:
    """The lines, loaded as a compact file beside the home."""
    home.root.parent.mkdir(parents=True, exist_ok=True)
    return load(home, compact_file(home.root.parent / "lines.csv", lines), **given)  # type: ignore[arg-type]


def whole(
    tmp_path: Path, change: Callable[[dict[str, Grid]], None] = lambda grids: None, **given: object
) -> Submission:
    """A workbook of two tables, loaded after `change` has been at them."""
    grids = {"Table_3a": grid("ascof_3a"), "Table_2c": grid("ascof_2c")}
    change(grids)
    return load(Home(tmp_path / "home"), workbook(tmp_path / "sent.xlsx", grids), **given)  # type: ignore[arg-type]


def outcome_of(submission: Submission, rule: str) -> Outcome:
    return next(outcome for outcome in submission.result.verdict.outcomes if outcome.name == rule)


def details(submission: Submission, rule: str) -> list[str]:
    """What a rule says of each figure it names."""
    return [flag.detail for flag in submission.result.verdict.flags if flag.name == rule]


def broken(submission: Submission, severity: str) -> dict[str, int]:
    """How many figures each broken rule of a severity names."""
    return {
        outcome.name: outcome.failed_rows
        for outcome in submission.result.verdict.outcomes
        if outcome.severity == severity and not outcome.success
    }
