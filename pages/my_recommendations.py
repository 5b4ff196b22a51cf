"""My recommendations"""

from __future__ import annotations

from data.places import short_names
from indicators.wording import count
from pages.parts import blocks, choices
from pages.parts.recommendation_data import recommendations_to
from pages.parts.recommendation_view import draw_recommendation

NAV = 15
EYEBROW = "My recommendations"


def page() -> None:
    """What was asked of one authority, how far each of it is, and what needs attention; or one recommendation."""
    code, _ = choices.in_address("authority", list(short_names()))
    found = recommendations_to(code or "E08000026")
    wanted, _ = choices.in_address("recommendation", [each.recommendation_id for each in found])
    shown = next((each for each in found if each.recommendation_id == wanted), None)
    if shown:
        draw_recommendation(shown)
        return
    done = sum(each.status == "done" for each in found)
    blocks.opening(EYEBROW, f"{done} of {len(found)} recommendations are done", f"{count(done)} are done.")
    blocks.paragraphs(
        [
            f"[{each.text}]({choices.address('my-recommendations', recommendation=each.recommendation_id)})"
            for each in found
        ],
        "small",
    )
