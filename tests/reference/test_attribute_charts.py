"""Charts of shares and rates against the worked examples of a textbook.

Montgomery, Introduction to Statistical Quality Control, 7th edition, chapter 7.
"""

from __future__ import annotations

import pytest

from indicators.process_control import p_chart, u_chart

# Table 7.1: nonconforming cans of orange juice among 50, in 30 samples.
CANS = (
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
)  # fmt: skip
# Table 7.10: shipping errors among 50 shipments, in 20 weeks.
ERRORS = (2, 3, 8, 1, 1, 4, 1, 4, 5, 1, 8, 2, 4, 3, 4, 1, 8, 3, 7, 4)


def test_the_cans_of_orange_juice():
    chart = p_chart(CANS, [50] * 30)
    assert chart.centre == pytest.approx(0.2313, abs=5e-5)
    assert chart.points["upper"].iloc[0] == pytest.approx(0.4102, abs=5e-5)
    assert chart.points["lower"].iloc[0] == pytest.approx(0.0524, abs=5e-5)
    # Samples 15 and 23 are above the limit.
    assert (chart.points.index[chart.points["outside"]] + 1).tolist() == [15, 23]


def test_the_cans_without_the_two_samples_that_were_explained():
    kept = [cans for number, cans in enumerate(CANS, start=1) if number not in (15, 23)]
    chart = p_chart(kept, [50] * 28)
    assert chart.centre == pytest.approx(0.2150, abs=5e-5)
    assert chart.points["upper"].iloc[0] == pytest.approx(0.3893, abs=5e-5)
    assert chart.points["lower"].iloc[0] == pytest.approx(0.0407, abs=5e-5)


def test_the_errors_of_the_supply_chain():
    chart = u_chart(ERRORS, [50] * 20)
    assert chart.centre == pytest.approx(0.0740, abs=5e-5)
    assert chart.points["upper"].iloc[0] == pytest.approx(0.1894, abs=5e-5)
    # The printed lower limit is below 0, which means 0.
    assert chart.points["lower"].iloc[0] == 0
