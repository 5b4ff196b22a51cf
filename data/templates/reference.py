"""The page docs/templates.md, written from the templates themselves: `python -m data.templates.reference`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from data.templates import KINDS, Column, Table
from data.templates.catalogue import templates
from data.templates.choices import choices

PAGE = Path(__file__).parent.parent.parent / "docs" / "templates.md"
_LONGEST_LIST = 16


def markdown() -> str:
    """The page: a section a template, a table a sheet, a line a column."""
    lines = [
        "# Workbooks to fill in",
        "",
        "`impact template NAME --to FILE.xlsx` writes one, `impact check FILE` says what is wrong in it, and "
        "`impact load FILE` loads it. A CSV file with the same headings is read as well, one table a file.",
        "",
        "Columns may stand in any order; further ones are named and left out; blank rows are passed over; nothing on "
        "a sheet called Example is ever loaded. A row under an id that is on record takes the place of the one shown, "
        "and the earlier one stays on record. A row that a later file leaves out stays, too.",
        "",
        "Written from the templates: `python -m data.templates.reference`.",
    ]
    for name, template in templates().items():
        lines += ["", f"## `{name}`", "", f"{template.title}. {template.says}"]
        for table in template.tables:
            lines += ["", *_table(table)]
    return "\n".join(lines) + "\n"


def _table(table: Table) -> Iterator[str]:
    yield f"Sheet {table.sheet}: {table.says[0].lower()}{table.says[1:]}"
    yield ""
    yield "| column | what to write | content | must be filled in |"
    yield "|---|---|---|---|"
    for column in table.columns:
        yield f"| `{column.name}` | {column.meaning} | {_content(column)} | {'yes' if column.required else 'no'} |"


def _content(column: Column) -> str:
    if column.kind not in ("choice", "choices"):
        return KINDS[column.kind]
    offered = [it.shown for it in choices(column.choices) if it.offered]
    return f"{KINDS[column.kind]}: {', '.join(offered)}" if len(offered) <= _LONGEST_LIST else KINDS[column.kind]


if __name__ == "__main__":
    PAGE.write_text(markdown(), encoding="utf-8", newline="\n")
