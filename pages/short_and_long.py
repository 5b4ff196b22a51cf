"""Short and long term"""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from indicators.impact import region, sentences
from indicators.impact.episode import Challenge
from pages.parts import blocks, choices, impact_authority, impact_data, impact_figures, impact_region

NAV = 40
GROUP = "Impact"
EYEBROW = "Short and long term"


def page() -> None:
    """What was done, what people thought of it and which results moved, soon after a challenge and years later."""
    impact_figures.draw_look()
    said: list[str] = []
    places = impact_data.places()
    wanted, refused = choices.in_address("authority", list(places))
    if refused:
        said.append(f"{refused} is the code of none of the 14 authorities. You see the region instead.")
    if wanted:
        _draw_authority(wanted, places, said)
    else:
        _draw_region(places, said)


def _draw_authority(code: str, places: dict[str, str], said: list[str]) -> None:
    challenges = [each for each in impact_data.challenges() if each.authority_code == code]
    dated = [each for each in challenges if each.visit]
    shown = _challenge(dated, said)
    if shown is None:
        _open(f"{EYEBROW}, {places[code]}", *sentences.undated(challenges, places[code]), places, code, said)
        _draw_nothing()
        return
    found = impact_data.episode_of(shown)
    if shown.illustrative:
        blocks.banner(sentences.banner(shown.authority))
    where = f"{EYEBROW}, {shown.authority}. On site {shown.when}"
    _open(where, sentences.headline(found), sentences.lead(found), places, code, said, dated, shown)
    impact_authority.draw(found)


def _draw_region(places: dict[str, str], said: list[str]) -> None:
    every = impact_data.challenges()
    on_record, made_up = (region.first_dated(every, made_up=kind) for kind in (False, True))
    wanted = made_up and (not on_record or st.query_params.get("example") == "yes")
    episodes = [impact_data.episode_of(each) for each in (made_up if wanted else on_record)]
    if wanted:
        blocks.banner(sentences.banner("Each authority"))
    if made_up and on_record:
        link = choices.here(example="" if wanted else "yes")
        other = "The challenges on record" if wanted else "Made-up challenges"
        said.append(f"[{other}]({link}) are shown by themselves.")
    complete = impact_data.declared_complete()
    if episodes:
        said.insert(0, region.counted(episodes, places))
    lead = region.lead(episodes, complete=set(places) <= complete)
    _open(f"{EYEBROW}, West Midlands", region.headline(episodes), lead, places, "", said)
    if episodes:
        impact_region.draw(episodes, complete)
    else:
        _draw_nothing()


def _challenge(dated: Sequence[Challenge], said: list[str]) -> Challenge | None:
    """The challenge asked for, else the first on record, else the first made up."""
    by_id = {each.challenge_id: each for each in dated}
    wanted, refused = choices.in_address("challenge", list(by_id))
    if refused and by_id:
        said.append(f"{refused} is no challenge of this authority with a date. You see the first with one instead.")
    ordered = sorted(dated, key=lambda each: each.illustrative)
    return by_id[wanted] if wanted else next(iter(ordered), None)


def _open(
    where: str,
    sentence: str,
    lead: str,
    places: dict[str, str],
    code: str,
    said: Sequence[str],
    dated: Sequence[Challenge] = (),
    shown: Challenge | None = None,
) -> None:
    head, selectors = st.columns([768, 304], gap="large")
    with head:
        blocks.opening(where, sentence, lead)
        blocks.paragraphs(said, "said")
    with selectors, st.container(key="choices"):
        choices.select("authority", "Whose results", ["", *places], code, lambda each: places.get(each, "The region"))
        if shown and len(dated) > 1:
            named = {each.challenge_id: each.when + (" (made up)" if each.illustrative else "") for each in dated}
            choices.select("challenge", "Challenge", list(named), shown.challenge_id, named.__getitem__)


def _draw_nothing() -> None:
    blocks.boxes(
        [
            (
                "What would make this appear",
                "The days, or at least the month, of a peer challenge on site. The WM ADASS lead puts a challenge on "
                f"record on the [profile of its authority]({choices.address('authority-profile')}), or loads the "
                f"template “challenges” on [Data quality]({choices.address('data-quality')}).",
            ),
            (
                "What can still be seen",
                f"Each measure over time, on the [authority profile]({choices.address('authority-profile')}), and what "
                f"was done about recommendations, on [How long it lasts]({choices.address('lasting-change')}).",
            ),
        ]
    )
