"""The states of a control chart as shapes: told apart without their colours, and never shown without their words."""

from __future__ import annotations

from indicators.theme import Theme

SIZE = 22


def svg(state: str, colours: Theme) -> str:
    """The shape of a state of variation or assurance.

    Ordinary movement is a wave in a ring; unusual movement a triangle that points up where it is for the better and
    down where it is for the worse, and a lozenge where neither is agreed; a target met a tick, missed a cross, and hit
    or miss a question mark.
    """
    colour = {
        "special_cause_improvement": colours.better_text, "consistent_pass": colours.better_text,
        "special_cause_concern": colours.worse_text, "consistent_fail": colours.worse_text,
    }.get(state, colours.muted)  # fmt: skip
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIZE}" height="{SIZE}" viewBox="0 0 22 22" fill="none" '
        f'stroke="{colour}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">'
        f'<circle cx="11" cy="11" r="9.6"/>{_INSIDE.get(state, "").replace("COLOUR", colour)}</svg>'
    )


_INSIDE = {
    "common_cause": '<path d="M4.5 11q1.6-4.5 3.3 0t3.2 0 3.3 0 3.2 0"/>',
    "special_cause_improvement": '<path fill="COLOUR" d="M11 6l4.6 8.4H6.4z"/>',
    "special_cause_concern": '<path fill="COLOUR" d="M11 16l4.6-8.4H6.4z"/>',
    "special_cause_neutral_high": '<path d="M11 5.6l4 5.4-4 5.4-4-5.4z"/>',
    "special_cause_neutral_low": '<path d="M11 5.6l4 5.4-4 5.4-4-5.4z"/>',
    "consistent_pass": '<path d="M6.4 11.4l3.2 3.2 6-6.6"/>',
    "consistent_fail": '<path d="M7.4 7.4l7.2 7.2M14.6 7.4l-7.2 7.2"/>',
    "inconsistent": '<path d="M8.4 8.6a2.7 2.7 0 1 1 3.7 2.5q-1.1.5-1.1 1.9M11 15.8v.2"/>',
}
