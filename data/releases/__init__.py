"""Where a publisher's current file is found when somebody asks: one TOML file for each name `impact fetch` takes."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from data.errors import BadDefinition, ImpactError
from data.periods import financial_year
from data.sources import sources

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Release:
    """A series of yearly releases on GOV.UK.

    Attributes
    ----------
    title, publisher
        What is released, and by whom.
    layout
        The layout its file must be recognised as.
    site, page
        The site, and the path of the page about one financial year, with `{first}` and `{last}` for its two years.
    oldest
        The first financial year under such an address.
    attachment
        Words in the title of the file that is wanted, lower case.
    hosts
        The only computers that are asked for anything, always in an encrypted way.
    largest_mb
        A file above this size is not what was asked for.
    """

    title: str
    publisher: str
    layout: str
    site: str
    page: str
    oldest: str
    attachment: str
    hosts: list[str]
    largest_mb: int


@cache
def releases(folder: Path = HERE) -> Mapping[str, Release]:
    """Every release that can be fetched, by name.

    Raises
    ------
    BadDefinition
        Naming the file and its fault.
    """
    found = {}
    for path in sorted(folder.glob("*.toml")):
        try:
            found[path.stem] = _checked(tomllib.loads(path.read_text(encoding="utf-8")))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValueError, TypeError) as error:
            raise BadDefinition(
                f"The definition of a release breaks its schema: {error}.",
                where=path.name,
                expected=", ".join(field.name for field in fields(Release)),
                action="Correct the file.",
            ) from error
    return found


def release_called(name: str) -> Release:
    """One release by name.

    Raises
    ------
    ImpactError
        There is none of that name; says which there are.
    """
    if name not in releases():
        raise ImpactError(
            f"Nothing called '{name}' can be fetched.",
            expected=f"one of {', '.join(releases())}",
            action="Download another file by hand and give it to `impact load FILE`.",
        )
    return releases()[name]


def _checked(raw: dict[str, object]) -> Release:
    release = Release(**raw)  # type: ignore[arg-type]  # what is missing or unknown raises TypeError, the rest is below
    if release.layout not in sources():
        raise ValueError(f"there is no layout called '{release.layout}'")
    if not release.site.startswith("https://") or release.site.removeprefix("https://") not in release.hosts:
        raise ValueError("the site is not an https address of one of the hosts")
    if "{first}" not in release.page or "{last}" not in release.page:
        raise ValueError("the page does not name the years as {first} and {last}")
    financial_year(release.oldest)
    return release
