"""The pages of the product: every file in pages/, found by looking."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pages


@dataclass(frozen=True)
class Entry:
    """One page: its name, title (the first line of its docstring), place in the navigation, and the page itself.

    `group` is the menu it stands in, empty for a place of its own in the row of pages.
    """

    name: str
    title: str
    place: int
    page: Callable[[], None]
    group: str = ""

    @property
    def address(self) -> str:
        """The path of the page, with hyphens: never the name of its file, which Streamlit would run by itself."""
        return self.name.replace("_", "-")


@cache
def entries() -> tuple[Entry, ...]:
    """Every page in the order of its place; the first is where a visitor arrives."""
    found = [_entry(module.name) for module in pkgutil.iter_modules(pages.__path__) if not module.ispkg]
    return tuple(sorted(found, key=lambda entry: entry.place))


def _entry(name: str) -> Entry:
    module = importlib.import_module(f"pages.{name}")
    title = (module.__doc__ or name).strip().splitlines()[0].rstrip(".")
    return Entry(name, title, module.NAV, module.page, getattr(module, "GROUP", ""))
