"""What the page of recommendations says where there is nothing to list yet, and how it would fill."""

from __future__ import annotations

from data.places import programme
from pages.parts import blocks, choices, store
from pages.parts.add_recommendation import add_recommendation
from pages.parts.recommendation_data import Addressee
from pages.parts.template_files import draw_download

TEMPLATE = "recommendations"


def draw_none(place: Addressee, others: list[Addressee]) -> None:
    """Nothing was recommended to an authority, as far as the record goes.

    Parameters
    ----------
    others
        Those to whom something was.
    """
    seen = [f"[{place.name}’s record and results]({choices.address('authority-profile', authority=place.code)})"]
    seen += [f"[{each.name}]({choices.address('my-recommendations', authority=each.code)})" for each in others]
    listed = f"{seen[0]}. Recommendations to {', '.join(seen[1:])}." if others else f"{seen[0]}."
    blocks.boxes([("What would make this appear", _ways_in()), ("What can still be seen", listed)])
    draw_ways_in(place)


def draw_no_history(place: Addressee) -> None:
    """Recommendations are on record, but nothing that was said or done about them."""
    blocks.boxes([("What would make progress appear", _ways_in())])
    draw_ways_in(place)


def draw_ways_in(place: Addressee) -> None:
    """The workbook to fill in, and a form for a single one; today only, because nothing is entered into the past."""
    if store.view().as_known_on or store.view().preview_id:
        return
    draw_download(TEMPLATE)
    if place.code in programme():
        add_recommendation(place.code)


def _ways_in() -> str:
    load_it = f"[load it]({choices.address('data-quality')})"
    return (
        "The action plan: what was asked, who owns it, when it is due and how it stands. Fill in the workbook below "
        f"and {load_it}; it is checked first, and nothing is shown until it has passed."
    )
