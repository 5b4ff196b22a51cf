"""Mappings of columns and words, kept so that every later file of the same kind loads through them."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from data.mappings.record import is_mapping, read_mapping, version_of
from data.sources import Parsed

NAME = "mappings"
ORIGIN = "An authority or the region: how a table with columns and words of its own is read"
LOOKS_FOR = "a TOML file whose first key is `mapping`, as docs/mappings.md explains it"


def recognises(path: Path) -> bool:
    """Whether the file is a mapping."""
    return is_mapping(path)


def parse(path: Path) -> Parsed:
    """One row, the mapping: `sheet, cell, sent, record_id, mapping, version, fills, content`.

    Raises
    ------
    BadDefinition
        The mapping does not hold together.
    """
    content = path.read_bytes().decode("utf-8")
    mapping = read_mapping(content, path.name)
    row = {
        "sheet": path.name,
        "cell": "line 1",
        "sent": mapping.name,
        "record_id": mapping.name,
        "mapping": mapping.name,
        "version": version_of(path),
        "fills": mapping.fills,
        "content": content,
    }
    return Parsed({"mappings": pd.DataFrame([row])})
