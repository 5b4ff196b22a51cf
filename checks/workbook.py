"""The workbook a sender gets back: what was refused, why, what it would have changed, and every row as sent."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from checks.rule import name_of, rules
from data.load import LoadResult
from data.verdict import Outcome

_WORDS = {"critical": "Must be corrected", "warning": "Please look at", "info": "For your information"}


def write_workbook(path: Path, filename: str, result: LoadResult) -> None:
    """Write the workbook: a summary, the failures by rule, and the failing rows as they were sent."""
    # Text stays text: a cell that begins with = or http is somebody's content, not a formula or a link.
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(path, options) as book:
        book.set_properties({"title": f"What to correct in {filename}"})
        title = book.add_format({"bold": True, "font_size": 16})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        failed = [outcome for outcome in result.verdict.outcomes if not outcome.success]
        _summary(book, title, wrapped, filename, result, failed)
        _failures(book, title, wrapped, failed)
        _rows(book, title, wrapped, result)
        if result.verdict.set_aside:
            _set_aside(book, title, wrapped, result)


def _summary(
    book: Workbook, title: Format, wrapped: Format, filename: str, result: LoadResult, failed: list[Outcome]
) -> None:
    sheet = book.add_worksheet("Summary")
    sheet.set_column(0, 0, 100)
    critical = sum(outcome.severity == "critical" for outcome in failed)
    if result.status != "refused":
        _summary_of_rows(sheet, title, wrapped, filename, result)
        return
    sheet.write(0, 0, f"{filename} was not loaded", title)
    lines = [
        f"{critical} {'rule was' if critical == 1 else 'rules were'} broken that every load has to keep. "
        "Nothing was changed: the dashboard shows what it showed before, and your file is kept beside this workbook.",
        f"{result.rows_read:,} rows were read from it.",
        "The sheet 'Failures by rule' says what was expected and what would have been wrong on screen. "
        "The sheet 'Rows as sent' lists every row concerned, with its sheet and cell.",
        "Correct the file, or ask its publisher, and load it again.",
        *result.notes,
    ]
    for number, line in enumerate(lines, start=2):
        sheet.write(number, 0, line, wrapped)


def _summary_of_rows(sheet: Worksheet, title: Format, wrapped: Format, filename: str, result: LoadResult) -> None:
    """What became of a file of which some rows were set aside."""
    bad = result.rows_refused
    sheet.write(
        0, 0, f"{bad:,} {'row' if bad == 1 else 'rows'} of {filename} {'was' if bad == 1 else 'were'} set aside", title
    )
    lines = [
        f"{result.rows_read:,} rows were read from it; {result.rows_read - bad:,} of them passed every check.",
        "The sheet 'Rows set aside' lists every other row as it was sent, with the reason. Rows marked left_out "
        "are none of the list, such as totals, and are not counted.",
        "Correct them in your file and load the whole file again: rows that are on record already change nothing.",
        *result.notes,
    ]
    for number, line in enumerate(lines, start=2):
        sheet.write(number, 0, line, wrapped)


def _failures(book: Workbook, title: Format, wrapped: Format, failed: list[Outcome]) -> None:
    told = {name_of(rule): rule for rule in rules()}
    rows = []
    for outcome in sorted(failed, key=lambda it: (list(_WORDS).index(it.severity), it.name)):
        rule = told.get(outcome.name)
        expected, effect = (rule.WHY, rule.EFFECT) if rule else ("", "")
        rows.append((outcome.name, _WORDS[outcome.severity], outcome.failed_rows, outcome.message, expected, effect))
    headings = (
        "Rule",
        "What it means for you",
        "Rows",
        "What was found",
        "What is expected",
        "What it would change",
    )
    _table(book, "Failures by rule", title, wrapped, headings, rows, widths=(26, 20, 8, 60, 50, 50))


def _rows(book: Workbook, title: Format, wrapped: Format, result: LoadResult) -> None:
    rows = [
        (flag.name, flag.cell, flag.detail, flag.authority_code, flag.indicator,
         flag.period_start and flag.period_start.isoformat(), flag.sent)
        for flag in result.verdict.flags
    ]  # fmt: skip
    headings = ("Rule", "Where", "What is wrong", "Authority", "Measure", "Period from", "As sent")
    _table(book, "Rows as sent", title, wrapped, headings, rows, widths=(26, 24, 60, 14, 14, 14, 80))


def _set_aside(book: Workbook, title: Format, wrapped: Format, result: LoadResult) -> None:
    rows = [(row.row_number, row.place, row.reason, row.rules, row.sent) for row in result.verdict.set_aside]
    headings = ("Row", "Where", "Why", "Rule", "As sent")
    _table(book, "Rows set aside", title, wrapped, headings, rows, widths=(8, 26, 70, 26, 100))


def _table(
    book: Workbook,
    name: str,
    title: Format,
    wrapped: Format,
    headings: tuple[str, ...],
    rows: Sequence[tuple[object, ...]],
    widths: tuple[int, ...],
) -> None:
    sheet = book.add_worksheet(name)
    sheet.write(0, 0, name, title)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width, wrapped)
    for number, row in enumerate(rows, start=3):
        for column, content in enumerate(row):
            if content is not None:
                sheet.write(number, column, content)
    columns = [{"header": heading} for heading in headings]
    sheet.add_table(
        2, 0, max(2 + len(rows), 3), len(headings) - 1, {"columns": columns, "name": name.replace(" ", "_")}
    )
    sheet.freeze_panes(3, 0)
