"""The history of a recommendation as a bar, and the key that says what its stretches are."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import date

from indicators.recommendations import ribbon
from indicators.recommendations.recommendation import Recommendation
from indicators.recommendations.ribbon import Axis
from pages.parts.blocks import Html, words


def key(found: Sequence[Recommendation], today: date) -> Html:
    """Only the kinds there are."""
    held = {span.kind for each in found for span in ribbon.spans(each, today)}
    return "".join(
        f'<span><span class="ribbon-swatch {kind}"></span>{words(text)}</span>'
        for kind, text in ribbon.KEY.items()
        if kind in held
    )


def bar(each: Recommendation, drawn: Axis | None, today: date) -> Html:
    """The bar on an axis it shares with others, and its words for those who do not see it; empty without an axis."""
    if drawn is None:
        return ""
    parts = []
    for span in ribbon.spans(each, today):
        left, right = drawn.share(span.since), drawn.share(span.until)
        parts.append(f'<span class="{span.kind}" style="left:{left:.2%};width:{right - left:.2%}"></span>')
    if each.due_on != each.current_due_on and each.due_on and drawn.holds(each.due_on):
        parts.append(f'<span class="first-due" style="left:{drawn.share(each.due_on):.2%}"></span>')
    if each.current_due_on and drawn.holds(each.current_due_on):
        parts.append(f'<span class="due" style="left:{drawn.share(each.current_due_on):.2%}"></span>')
    told = html.escape(ribbon.in_words(each, today))
    return f'<div class="ribbon" aria-hidden="true">{"".join(parts)}</div><p class="unseen">{told}</p>'
