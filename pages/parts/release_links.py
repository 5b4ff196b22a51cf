"""Who publishes each series, and where people read about its newest release."""

from __future__ import annotations

from data.periods import financial_year
from data.releases import Release, releases
from data.sources import sources
from indicators.about.sources import Origin


def origins() -> dict[str, Origin]:
    """By the name of the layout that reads a series."""
    told = {release.layout: release for release in releases().values()}
    return {name: _origin(source.ORIGIN, told.get(name)) for name, source in sources().items()}


def _origin(words: str, release: Release | None) -> Origin:
    publisher, _, title = words.partition(": ")
    if release is None:
        return Origin(publisher, title)
    return Origin(publisher, title, release.site + release.page, financial_year(release.oldest)[0])
