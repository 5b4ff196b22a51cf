"""Text that another program read in the wrong encoding, put right where that is certain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

# What no text holds that was read well: the sign for a letter that is lost, and what is left of one.
_LOST = re.compile("\ufffd|\u00e2\u20ac|[\u00c2\u00c3](?=\\W|$)|[\x80-\x9f]")
_NOT_SEEN = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad\x00-\x08\x0e-\x1f\x7f]")
_LINE_END = re.compile("_x000[dD]_\n?|\r\n?|[\u2028\u2029\x0b\x0c]")


@dataclass(frozen=True)
class Mended:
    """A cell's text as it was meant; `mended` if letters were put right, `lost` if some cannot be."""

    text: str
    mended: bool = False
    lost: bool = False


def mended_text(text: str) -> Mended:
    """A text with its letters put right, its line ends alike, and nothing in it that cannot be seen."""
    found, mended, lost = text, False, False
    # Some were read wrongly twice, on their way through two programs; every round that changes a text shortens it.
    while True:
        better = _runs().sub(_as_meant, found).translate(_marks())
        mended = mended or better != found
        lost = _LOST.search(better) is not None
        better = _tidied(better)
        if better == found:
            return Mended(found, mended, lost)
        found = better


def _tidied(text: str) -> str:
    """A text with line ends of one kind, single spaces, no empty lines, and nothing that cannot be seen."""
    seen = _NOT_SEEN.sub("", _LINE_END.sub("\n", text)).replace("\u00a0", " ")
    lines = (" ".join(line.split()) for line in seen.split("\n"))
    return "\n".join(line for line in lines if line)


def _as_meant(run: re.Match[str]) -> str:
    try:
        return bytes(_bytes_by_letter()[letter] for letter in run[0]).decode("utf-8")
    except UnicodeDecodeError:
        return run[0]


@cache
def _bytes_by_letter() -> dict[str, int]:
    """The byte each letter stands for in the usual Western encoding, and in the older one without its 27 marks."""
    found = {chr(byte): byte for byte in range(0x80, 0x100)}
    return found | {letter: byte for byte, letter in _marks().items()}


@cache
def _marks() -> dict[int, str]:
    """Letters of the usual Western encoding where the older one has signs for machines, by byte; five have none."""
    letters = ((byte, bytes([byte]).decode("cp1252", errors="ignore")) for byte in range(0x80, 0xA0))
    return {byte: letter for byte, letter in letters if letter}


@cache
def _runs() -> re.Pattern[str]:
    """One letter of several bytes, each of which was read as a letter."""

    def letters(first: int, last: int) -> str:
        return "".join(re.escape(letter) for letter, byte in _bytes_by_letter().items() if first <= byte <= last)

    rest = f"[{letters(0x80, 0xBF)}]"
    return re.compile(
        f"[{letters(0xC2, 0xDF)}]{rest}|[{letters(0xE0, 0xEF)}]{rest}{{2}}|[{letters(0xF0, 0xF4)}]{rest}{{3}}"
    )
