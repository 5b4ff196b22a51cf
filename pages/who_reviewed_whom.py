"""Who reviewed whom"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from indicators.programme import exposure, exposure_sentences, exposure_tables, travel
from indicators.programme.exposure import Visit
from indicators.series.reading import records
from pages.parts import blocks, choices, programme_look, shown_tables, store
from pages.parts.exposure_matrix import draw_list, draw_matrix
from pages.parts.store import View
from pages.parts.travel_block import draw_travel

NAV = 35
GROUP = "Programme"
EYEBROW = "West Midlands, 14 authorities"


def page() -> None:
    """Whose people reviewed whom and when, and what they may have taken home."""
    programme_look.draw_look()
    said: list[str] = []
    every = _visits(store.view(), store.today())
    made_up = _is_made_up(every)
    visits = exposure.one_kind(every, made_up=made_up)
    years = exposure.years(visits)
    since, until = (_year(name, years, said) for name in ("since", "until"))
    shown = exposure.between(visits, since, until)
    places = records(store.rows("programme_places"))
    names = {place["authority_code"]: place["name"] for place in places}
    if made_up:
        blocks.banner(exposure_sentences.MADE_UP_BANNER)
    head, selectors = st.columns([768, 304], gap="large")
    with head:
        period = exposure_sentences.period_words(since, until)
        blocks.opening(
            EYEBROW,
            exposure_sentences.headline(shown, list(names), period),
            exposure_sentences.lead(shown, list(names)),
        )
        blocks.paragraphs([*said, *_kinds(every, made_up=made_up), *_undated(visits, shown)], "said")
    with selectors, st.container(key="choices"):
        if years:
            _draw_years(years, since, until)
    if exposure.with_team(shown):
        _draw(shown, names, {place["authority_code"]: place["short_name"] for place in places}, made_up=made_up)
    else:
        _draw_nothing()


@st.cache_resource(max_entries=20, show_spinner=False)
def _visits(looked_at: View, as_at: date) -> tuple[Visit, ...]:
    return exposure.compute(store.rows("teams_recorded", of=looked_at, as_at=as_at))


def _is_made_up(visits: Sequence[Visit]) -> bool:
    """Whether the page is about what is made up: asked for, or all there is."""
    kinds = {visit.illustrative for visit in exposure.with_team(visits)}
    return True in kinds and (False not in kinds or st.query_params.get("example") == "yes")


def _year(name: str, years: Sequence[int], said: list[str]) -> int | None:
    if not st.query_params.get(name):
        return None
    found, refused = choices.in_address(name, [str(year) for year in years])
    if refused:
        said.append(f"No visit with a team on record began in {refused}. You see all years.")
    return int(found) if found else None


def _kinds(visits: Sequence[Visit], *, made_up: bool) -> list[str]:
    """The way from what is on record to what is made up, and back."""
    if len({visit.illustrative for visit in exposure.with_team(visits)}) < 2:
        return []
    if made_up:
        return [f"[What is on record]({choices.here(example='', since='', until='')}) is shown by itself."]
    link = choices.here(example="yes", since="", until="")
    return [f"[Made-up teams]({link}) show what this page looks like in use; they are never counted here."]


def _undated(visits: Sequence[Visit], shown: Sequence[Visit]) -> list[str]:
    """What a choice of years leaves out for want of a date."""
    out = sum(visit.start_on is None and visit not in shown for visit in exposure.with_team(visits))
    what = "A visit" if out == 1 else f"{out} visits"
    return [f"{what} without a date on record cannot be placed in these years, and is left out."] if out else []


def _draw_years(years: Sequence[int], since: int | None, until: int | None) -> None:
    offered = ["", *(str(year) for year in years)]
    choices.select("since", "From the year", offered, str(since or ""), lambda year: year or "The first on record")
    choices.select("until", "To the year", offered, str(until or ""), lambda year: year or "The newest on record")


def _draw(visits: tuple[Visit, ...], names: dict[str, str], short: dict[str, str], *, made_up: bool) -> None:
    pairs = exposure.matrix(visits, list(names))
    blocks.space()
    blocks.section(
        "Who reviewed whom",
        "How many challenges people from one authority were on the team of another. By name, never ranked.",
    )
    with st.container(key="matrix"):
        draw_matrix(pairs, names, short)
    with st.container(key="matrix-list"):
        draw_list(pairs, names)
    shown_tables.under(
        "teams",
        exposure_tables.of_teams(visits),
        lambda: exposure_tables.teams_csv(visits),
        "who_reviewed_whom.csv",
        wrapping=True,
    )
    outside = exposure_sentences.elsewhere(visits, list(names))
    blocks.caveat([exposure_sentences.empty_cells(visits), *([outside] if outside else [])])
    blocks.rule()
    code = _authority(pairs, names)
    areas = store.rows("areas_found", as_at=store.today())
    draw_travel(travel.compute(visits, areas, code), code, names)
    kind = "Illustrative data, made up" if made_up else "Source: challenges and their teams as loaded"
    blocks.paragraphs([f"{kind}. Teams are home authorities and roles, never names."], "source")


def _authority(pairs: dict[tuple[str, str], tuple[Visit, ...]], names: dict[str, str]) -> str:
    """The authority asked for, else the first by name whose people went anywhere, else the first."""
    wanted, _ = choices.in_address("authority", list(names))
    reviewers = {reviewer for reviewer, _ in pairs}
    return wanted or next((code for code in names if code in reviewers), next(iter(names)))


def _draw_nothing() -> None:
    blocks.boxes(
        [
            (
                "What would make this appear",
                "The team of a challenge, added to its record on its authority’s page: home authorities and roles.",
            ),
            (
                "What can still be seen",
                f"[How far each authority’s challenge is]({choices.address('cycle-board')}), whoever was on the team.",
            ),
        ]
    )
