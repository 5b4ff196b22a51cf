"""The one tree of errors that people see as words, never as a traceback."""

from __future__ import annotations

USAGE, REFUSED, BAD_DEFINITION, NOTHING_BUILT, BUSY = 2, 3, 4, 5, 6


class ImpactError(Exception):
    """Something a person can put right.

    Parameters
    ----------
    found
        What was found, as a sentence.
    where
        File, sheet, row and column, as far as they are known.
    expected
        What should have been there.
    action
        What to do next.
    """

    exit_code = USAGE

    def __init__(self, found: str, *, where: str = "", expected: str = "", action: str = "") -> None:
        self.found, self.where, self.expected, self.action = found, where, expected, action
        super().__init__(found)

    def __str__(self) -> str:
        parts = [
            self.found,
            self.where and f"Where: {self.where}",
            self.expected and f"Expected: {self.expected}",
            self.action and f"What to do: {self.action}",
        ]
        return "\n".join(part for part in parts if part)


class UnreadableFile(ImpactError):
    """No known source recognises the file, or the one that does cannot read it."""


class BadDefinition(ImpactError):
    """A definition shipped with the product, or a register, breaks its schema."""

    exit_code = BAD_DEFINITION


class NothingBuilt(ImpactError):
    """The home has no published store yet."""

    exit_code = NOTHING_BUILT


class FetchFailed(ImpactError):
    """The publisher's file cannot be had, or is not what was asked for."""


class Interrupted(FetchFailed):
    """The line was cut or the publisher's server busy: asking again may work."""


class StoreBusy(ImpactError):
    """Another load holds the publishers' lock."""

    exit_code = BUSY


class FaultFound(ImpactError):
    """The archive and what was recorded about it no longer agree."""

    exit_code = REFUSED
