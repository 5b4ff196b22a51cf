"""The product-limit estimate, its intervals and its median against published analyses of published data."""

from __future__ import annotations

import pytest

from indicators.lasting import survival
from indicators.lasting.survival import Median, Step, Survival

# Weeks of remission under 6-mercaptopurine and under placebo: Freireich et al. (1963), Blood 21, 699-716, as printed by
# Gehan (1965), Biometrika 52, 203-223. Under 6-MP those not marked 1 were still in remission when last seen.
SIX_MP = (
    (6, 1), (6, 1), (6, 1), (6, 0), (7, 1), (9, 0), (10, 1), (10, 0), (11, 0), (13, 1), (16, 1), (17, 0), (19, 0),
    (20, 0), (22, 1), (23, 1), (25, 0), (32, 0), (32, 0), (34, 0), (35, 0),
)  # fmt: skip
PLACEBO = tuple((week, 1) for week in (1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23))
# Week, at risk, relapses, share in remission and its log-log interval: Venables and Ripley (2002), Modern Applied
# Statistics with S, 4th edition, section 13.1, to three places.
SIX_MP_STEPS = (
    (6, 21, 3, 0.857, 0.620, 0.952), (7, 17, 1, 0.807, 0.563, 0.923), (10, 15, 1, 0.753, 0.503, 0.889),
    (13, 12, 1, 0.690, 0.432, 0.849), (16, 11, 1, 0.627, 0.368, 0.805), (22, 7, 1, 0.538, 0.268, 0.747),
    (23, 6, 1, 0.448, 0.188, 0.680),
)  # fmt: skip
# The first two under placebo, with their log-log intervals to four places: G. Rodríguez, Princeton University, "The
# Gehan Survival Data" (data.princeton.edu/pop509/gehan.html).
PLACEBO_STEPS = ((1, 21, 2, 0.9048, 0.6700, 0.9753), (2, 19, 2, 0.8095, 0.5689, 0.9239))

# Days until rats died of cancer, in two groups: Pike (1966), Biometrics 22, 142-161, as printed by Kalbfleisch and
# Prentice (2002), The Statistical Analysis of Failure Time Data, 2nd edition, page 2.
RATS_1 = (
    *((day, 1) for day in (143, 164, 188, 188, 190, 192, 206, 209, 213, 216, 220, 227, 230, 234, 246, 265, 304)),
    (216, 0), (244, 0),
)  # fmt: skip
RATS_2 = (
    *((day, 1) for day in (142, 156, 163, 198, 205, 232, 232, 233, 233, 233, 233, 239, 240, 261, 280, 280, 296, 296)),
    (323, 1), (204, 0), (344, 0),
)  # fmt: skip
# Medians and 95% intervals, by the log-log limits: Stata's manual of survival analysis, entry stci, "by(group)".
RATS_MEDIANS = ((RATS_1, 216, 190, 234), (RATS_2, 233, 232, 280), (RATS_1 + RATS_2, 232, 213, 239))


def estimated(rows: tuple[tuple[int, int], ...]) -> Survival:
    return survival.compute([time for time, _ in rows], [bool(came) for _, came in rows])


def rounded(step: Step, places: int) -> tuple[float, ...]:
    assert step.lower
    assert step.upper
    shares = (round(share, places) for share in (step.waiting, step.lower, step.upper))
    return (step.time, step.at_risk, step.events, *shares)


def test_remission_under_6_mp_is_as_published():
    found = [rounded(step, 3) for step in estimated(SIX_MP).steps if step.events]
    assert found == list(SIX_MP_STEPS)


def test_remission_under_placebo_is_as_published():
    found = [rounded(step, 4) for step in estimated(PLACEBO).steps[:2]]
    assert found == list(PLACEBO_STEPS)


def test_half_relapsed_by_week_23_under_6_mp_and_by_week_8_under_placebo():
    # Gehan's data are among the most printed of all: medians in Kleinbaum and Klein, Survival Analysis, chapter 2.
    assert estimated(SIX_MP).median().time == 23
    assert estimated(PLACEBO).median().time == 8


@pytest.mark.parametrize(("rats", "median", "lower", "upper"), RATS_MEDIANS, ids=["1", "2", "both"])
def test_the_median_life_of_rats_and_its_interval_are_as_published(rats, median, lower, upper):
    assert estimated(rats).median() == Median(median, lower, upper)
