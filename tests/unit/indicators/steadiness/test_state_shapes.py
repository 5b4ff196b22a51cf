from __future__ import annotations

from xml.etree import ElementTree

import pytest

from indicators.steadiness.chart_words import ASSURANCE, VARIATION
from indicators.steadiness.state_shapes import svg
from indicators.theme import DARK, LIGHT


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_every_state_is_a_drawing_of_its_own(colours):
    drawn = {state: svg(state, colours) for state in (*VARIATION, *ASSURANCE)}
    for image in drawn.values():
        assert len(ElementTree.fromstring(image)) == 2
        assert "COLOUR" not in image
    # High and low without a direction differ by their words.
    assert len({*drawn.values()}) == len(drawn) - 1
