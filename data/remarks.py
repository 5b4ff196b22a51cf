"""What is to be said of many rows: each remark once, with how many rows it is about and where the first of them are."""

from __future__ import annotations

from collections.abc import Iterator

from data.errors import UnreadableFile

_ROWS_NAMED, _REMARKS_NAMED = 3, 20


class Remarks:
    """Remarks on rows of a file, in the order they first came up."""

    def __init__(self) -> None:
        self._rows: dict[str, list[str]] = {}

    def add(self, remark: str, where: str) -> None:
        """Say something of one row; `where` is its line, or a cell of it."""
        self._rows.setdefault(remark, []).append(where)

    def __bool__(self) -> bool:
        return bool(self._rows)

    def counted(self) -> Iterator[str]:
        """Each remark with the number of its rows, as a sentence."""
        for remark, rows in self._rows.items():
            yield f"{remark}: {len(rows):,}."

    def located(self) -> Iterator[str]:
        """Each remark with where its first rows are."""
        for remark, rows in self._rows.items():
            more = f" and {len(rows) - _ROWS_NAMED:,} more" if len(rows) > _ROWS_NAMED else ""
            yield f"{remark} ({', '.join(rows[:_ROWS_NAMED])}{more})"

    def refuse(self, found: str, where: str, *, expected: str, action: str) -> None:
        """Refuse the file if there is any remark, with all of them.

        Raises
        ------
        UnreadableFile
        """
        if not self._rows:
            return
        told = list(self.located())
        more = [f"and {len(told) - _REMARKS_NAMED:,} more of the kind"] if len(told) > _REMARKS_NAMED else []
        lines = "".join(f"\n  {line}" for line in told[:_REMARKS_NAMED] + more)
        raise UnreadableFile(found, where=f"{where}:{lines}", expected=expected, action=action)
