"""Ids of ours, made from what numbers the rows of theirs."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from data.mappings import ColumnMapping
from data.mappings.mapped_cells import TheirCell
from data.templates.answers import Answer

_LONGEST = 60


def made_id(mapping: ColumnMapping, cells: Sequence[TheirCell]) -> Answer:
    """The id of a row, from the cells that number it; the same cells always make the same id.

    A long text is cut and told from others by its fingerprint.
    """
    words = [cell.words for cell in cells]
    said = " ".join(word for word in words if word)
    if not all(words):
        empty = [heading for heading, word in zip(mapping.id_from, words, strict=True) if not word]
        return Answer(said, fault=f"{' and '.join(empty)} is empty, and the row's id is made from it")
    if any(cell.lost for cell in cells):
        return Answer(said, fault="letters of it are lost, and the row's id is made from it")
    parts = [slug for word in words if (slug := _slug(word))]
    if not parts:
        return Answer(said, fault=f"'{said}' has neither letters nor digits to make an id from")
    return Answer(said, value="-".join([*([mapping.id_prefix.lower()] if mapping.id_prefix else []), *parts]))


def _slug(words: str) -> str:
    # 1.1 and 1-1 are two numbers.
    plain = re.sub(r"[._]*-[._-]*", "-", re.sub(r"[^a-z0-9._]+", "-", words.lower()))
    plain = re.sub(r"([._])[._]+", r"\1", plain).strip("-._")
    if len(plain) <= _LONGEST // 2:
        return plain
    return f"{plain[: _LONGEST // 2].strip('-._')}-{hashlib.sha256(words.lower().encode()).hexdigest()[:8]}"
