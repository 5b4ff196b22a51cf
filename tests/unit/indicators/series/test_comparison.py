"""Expected numbers are worked out by hand; 3A figures are those published for 2024-25."""

from __future__ import annotations

import pytest

from indicators.series.comparison import against
from tests.unit.indicators.made import CONTROL, TURNOVER, figure

OWN = figure(2024, (82.2, 2.7))


@pytest.mark.parametrize(
    ("latest", "other", "words"),
    [
        # 2.7 and 1.3: the root of 7.29 + 1.69 is 2.997.
        (
            OWN,
            figure(2024, (77.4, 1.3)),
            "**4.8 points above** the region (77.4%); sampling alone would explain up to 3.0.",
        ),
        (
            OWN,
            figure(2024, (83.0, 1.3)),
            "**0.8 points below** the region (83.0%); sampling alone would explain up to 3.0.",
        ),
        (OWN, figure(2024, (82.2, 1.3)), "The same as the region (82.2%)."),
        (
            OWN,
            figure(2024, 77.4),
            "**4.8 points above** the region (77.4%). The region’s margin of error is not published, so it cannot be "
            "said whether this is more than sampling.",
        ),
        (
            figure(2024, 82.2),
            figure(2024, (77.4, 1.3)),
            "**4.8 points above** the region (77.4%). Its margin of error is not published, so it cannot be said "
            "whether this is more than sampling.",
        ),
        (None, figure(2024, 77.4), "The region stands at 77.4%."),
        # Counted in another way: the two are not compared.
        (OWN, figure(2024, 77.4, segment=2), "The region stands at 77.4%."),
        (OWN, None, "There is no figure for the region to compare with."),
    ],
)
def test_a_result_beside_another(latest, other, words):
    assert against(latest, other, "the region", CONTROL, whose="The region’s") == words


def test_counts_come_without_margins():
    found = against(figure(2024, 18.4), figure(2024, 23.7), "England", TURNOVER, whose="England’s")
    assert found == "**5.3 points below** England (23.7%). No margin of error is published."
