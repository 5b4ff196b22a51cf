from __future__ import annotations

import pytest

from indicators.theme import DARK, LIGHT, Theme, css_variables, plotly_layout, theme


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_worked_out_as_published():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#1A2433", "#FFFFFF") == pytest.approx(15.6, abs=0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_read_and_marks_seen(colours: Theme):
    for ground in (colours.background, colours.panel):
        for words in (colours.ink, colours.muted, colours.own, colours.link):
            assert contrast(words, ground) >= 4.5
    for kind in ("better", "worse", "attention", "illustrative"):
        text, tint, mark = (getattr(colours, f"{kind}_{part}") for part in ("text", "tint", "mark"))
        assert contrast(text, tint) >= 4.5
        assert contrast(text, colours.background) >= 4.5
        assert contrast(mark, colours.background) >= 3
    assert contrast(colours.ink, colours.better_tint) >= 4.5
    assert contrast(colours.context, colours.background) >= 3


def test_the_screen_decides_and_light_is_the_rule():
    assert theme("dark") is DARK
    assert theme("light") is LIGHT
    assert theme(None) is LIGHT


def test_colours_reach_css_by_name():
    assert "--better-text:#17756D" in css_variables(LIGHT)
    assert "--better-text:light-dark(#17756D,#5FD0C5)" in css_variables(LIGHT, DARK)


def test_nothing_in_a_figure_can_be_dragged():
    layout = plotly_layout(LIGHT, height=300)
    assert layout["dragmode"] is False
    assert layout["xaxis"]["fixedrange"] is True
    assert layout["height"] == 300
