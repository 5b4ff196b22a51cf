"""What the program knows by name: layouts it reads, workbooks it hands out, tables it exports."""

from __future__ import annotations

from collections.abc import Iterator

from data.access import exports
from data.home import Home
from data.mappings.kept import kept_mappings
from data.sources import sources
from data.templates.catalogue import templates


def known_names(home: Home) -> dict[str, dict[str, str] | list[str]]:
    """Names by kind, with what each is where that needs saying; mappings are those the home's store keeps."""
    kept = kept_mappings(home)
    return {
        "sources": {name: source.ORIGIN for name, source in sources().items()},
        "templates": {name: template.title for name, template in templates().items()},
        "reports": {},
        "exports": list(exports()),
        "mappings": {name: f"fills {fills}" for name, fills in zip(kept["mapping"], kept["fills"], strict=True)},
    }


def told(home: Home) -> Iterator[str]:
    """The same, a line at a time."""
    for kind, names in known_names(home).items():
        yield f"{kind}:" if names else f"{kind}: none"
        for name in names:
            yield f"  {name}: {names[name]}" if isinstance(names, dict) else f"  {name}"
