"""My recommendations"""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from indicators.recommendations import sentences as says
from indicators.recommendations import steps
from indicators.recommendations.recommendation import Recommendation
from indicators.recommendations.standing import made_up
from indicators.recommendations.steps import Steps
from pages.parts import (
    blocks,
    choices,
    recommendation_choices,
    recommendation_counts,
    recommendation_data,
    recommendation_empty,
    recommendation_groups,
    recommendation_list,
    recommendation_look,
    recommendation_timeline,
    store,
)
from pages.parts.recommendation_data import Addressee
from pages.parts.recommendation_view import draw_recommendation

NAV = 15
EYEBROW = "My recommendations"


def page() -> None:
    """What was asked of one authority, how far each of it is, and what needs attention; or one recommendation."""
    recommendation_look.draw_look()
    said: list[str] = []
    places = recommendation_data.addressees()
    place = _place(places, said)
    every = recommendation_data.recommendations_to(place.code)
    wanted, refused = choices.in_address("recommendation", [each.recommendation_id for each in every])
    if shown := next((each for each in every if each.recommendation_id == wanted), None):
        blocks.paragraphs([f"[Back to the list]({recommendation_choices.back()})"], "ways")
        draw_recommendation(shown)
        return
    if refused:
        said.append(f"No recommendation to {place.in_sentences} has the id {refused}. You see all of them instead.")
    found, others = _one_kind(every)
    challenges = recommendation_data.steps_of(place.code)
    chosen = _challenge(found, challenges, said)
    if chosen:
        found = tuple(each for each in found if each.challenge_id == chosen)
    _draw(places, place, found, others, challenges, chosen, said)


def _place(places: dict[str, Addressee], said: list[str]) -> Addressee:
    """Whom the recommendation asked for was made to, else the authority asked for, else the first with any."""
    if of_one := recommendation_data.addressee_of(st.query_params.get("recommendation", "")):
        return places.get(of_one) or next(iter(places.values()))
    wanted, refused = choices.in_address("authority", list(places))
    on_record = [each for each in places.values() if each.published or each.made_up]
    shown = places[wanted] if wanted else [*on_record, *places.values()][0]
    if refused:
        said.append(f"{refused} is the code of none of the 14 authorities. You see {shown.name} instead.")
    return shown


def _one_kind(every: Sequence[Recommendation]) -> tuple[tuple[Recommendation, ...], int]:
    """Either what is on record or what is made up, never both; and how many there are of the other kind."""
    real = tuple(each for each in every if not made_up(each))
    examples = tuple(each for each in every if made_up(each))
    if examples and (not real or st.query_params.get("example") == "yes"):
        return examples, len(real)
    return real, len(examples)


def _challenge(found: Sequence[Recommendation], challenges: Sequence[Steps], said: list[str]) -> str:
    """The challenge asked for, if recommendations of it are on record; empty for all."""
    ids = {each.challenge_id for each in found if each.challenge_id}
    known = [each.challenge_id for each in challenges if each.challenge_id in ids]
    wanted, refused = choices.in_address("challenge", known) if st.query_params.get("challenge") else (None, "")
    if refused:
        said.append(f"No recommendation of a challenge {refused} is on record. You see those of all challenges.")
    return wanted or ""


def _draw(
    places: dict[str, Addressee],
    place: Addressee,
    found: tuple[Recommendation, ...],
    others: int,
    challenges: tuple[Steps, ...],
    chosen: str,
    said: list[str],
) -> None:
    today = store.today()
    its_own = _shown_challenge(found, challenges, chosen)
    if found and made_up(found[0]):
        blocks.banner(says.made_up_banner(place.in_sentences))
    head, selectors = st.columns([768, 304], gap="large")
    with head:
        if found:
            lead = says.lead(found, steps.next_follow_up(its_own, today))
            blocks.opening(f"{EYEBROW}, {place.name}", says.headline(found, place.in_sentences), lead)
        else:
            blocks.opening(f"{EYEBROW}, {place.name}", *says.nothing(place.in_sentences))
        blocks.paragraphs([*said, *_of_the_other_kind(found, others)], "said")
    with selectors, st.container(key="choices"):
        recommendation_choices.select(
            "authority", "Authority", list(places), place.code, lambda code: places[code].name
        )
        _draw_challenge_choice(found, challenges, chosen)
    if not found:
        on_record = [each for each in places.values() if each.published or each.made_up]
        recommendation_empty.draw_none(place, on_record)
        return
    _draw_all(place, found, its_own)


def _draw_all(place: Addressee, found: tuple[Recommendation, ...], challenge: Steps | None) -> None:
    today = store.today()
    areas, statements = (recommendation_data.labels(name) for name in ("self_assessment_areas", "quality_statements"))
    said: list[str] = []
    given_areas = [*areas, *(area for each in found for area in each.areas)]
    given_statements = [*statements, *(name for each in found for name in each.quality_statements)]
    wanted = recommendation_choices.asked(given_areas, given_statements, said)
    if says.has_history(found):
        recommendation_counts.draw_counts(found)
    else:
        recommendation_empty.draw_no_history(place)
    if challenge:
        members = [each for each in found if each.challenge_id == challenge.challenge_id]
        recommendation_timeline.draw_timeline(challenge, members, place.code, today)
    blocks.paragraphs(said, "said")
    recommendation_list.draw_list(found, wanted, statements, place.code, today)
    if says.has_history(found):
        recommendation_empty.draw_ways_in(place)
    blocks.space()
    recommendation_groups.draw_groups(found, areas, statements, today)
    blocks.paragraphs([says.source(found, today)], "source")


def _shown_challenge(found: Sequence[Recommendation], challenges: Sequence[Steps], chosen: str) -> Steps | None:
    """The challenge chosen, else the newest one that recommendations are from."""
    ids = {each.challenge_id for each in found}
    return next((each for each in challenges if each.challenge_id in ({chosen} if chosen else ids)), None)


def _draw_challenge_choice(found: Sequence[Recommendation], challenges: Sequence[Steps], chosen: str) -> None:
    ids = {each.challenge_id for each in found if each.challenge_id} | ({chosen} if chosen else set())
    whens = {each.challenge_id: each.when for each in challenges if each.challenge_id in ids}
    if len(whens) > 1 or chosen:
        recommendation_choices.select(
            "challenge", "Challenge", ["", *whens], chosen, lambda name: whens[name] if name else "All challenges"
        )


def _of_the_other_kind(found: Sequence[Recommendation], others: int) -> list[str]:
    if not others:
        return []
    if found and made_up(found[0]):
        return [f"[The {others:,} on record]({recommendation_choices.link('', example='')}) are shown by themselves."]
    link = recommendation_choices.link("", example="yes")
    return [f"[Made-up recommendations]({link}) show what this page looks like in use; they are never counted here."]
