"""What must hold for any recommendations: nothing kept back about experts by experience can be worked out."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.themes import experts, matrix, tables
from indicators.themes.asked import GROUPINGS, Asked
from tests.unit.indicators.themes.told import AREAS, PLACES, REGION, told

FLAGS = (True, False, False, None)
LINES = ((), *((area,) for area in AREAS), ("money", "practice"))


@st.composite
def recommendations(draw: st.DrawFn) -> list[Asked]:
    """A few to each line, about as many as decide whether it is given, to places that are sometimes too few."""
    made = []
    for areas in LINES:
        places = PLACES[: draw(st.sampled_from([4, 4, 3, 2]))]
        for at in range(draw(st.sampled_from([0, 0, 1, 2, 4, 5, 6, 7]))):
            made.append(told(places[at % len(places)], *areas, raised_by_expert=draw(st.sampled_from(FLAGS))))
    return made


def published(known: list[Asked], every: list[Asked]) -> list[list[bool]]:
    """Which recommendations each number given is a sum over, as anybody who reads the lists can tell."""
    shares = experts.compute(every, AREAS)
    rows = [[True] * len(known)] if not shares.total.reason else []
    for line in shares.lines:
        if line.reason:
            continue
        if line.name == "more than one":
            rows.append([len(each.areas) > 1 for each in known])
        else:
            rows.append([each.areas == (() if line.name == "none" else (line.name,)) for each in known])
    return rows


def rank(rows: np.ndarray) -> int:
    return int(np.linalg.matrix_rank(rows)) if rows.size else 0


@settings(deadline=None)
@given(recommendations())
def test_no_numbers_given_can_be_combined_into_one_about_a_few(every):
    known = [each for each in every if each.raised_by_expert is not None]
    sums = published(known, every)
    rows = np.array(sums, dtype=float).reshape(len(sums), len(known))
    # People in the same sums cannot be told apart by any combination of them: either all of them count in it or none.
    alike: dict[tuple[float, ...], list[int]] = {}
    for at in range(len(known)):
        alike.setdefault(tuple(rows[:, at]), []).append(at)
    whole = rank(rows)
    for size in range(1, len(alike) + 1):
        for together in combinations(alike.values(), size):
            group = {at for people in together for at in people}
            if len(group) >= 5 and len({known[at].authority_code for at in group}) >= 3:
                continue
            # A combination that says something of these alone is one whose part about all others vanishes.
            others = rows[:, [at for at in range(len(known)) if at not in group]]
            assert rank(others) == whole, group


@settings(deadline=None)
@given(recommendations(), st.randoms())
def test_what_is_kept_back_does_not_depend_on_who_raised_what(every, chance):
    other = [
        each if each.raised_by_expert is None else replace(each, raised_by_expert=chance.random() < 0.5)
        for each in every
    ]
    one, two = experts.compute(every, AREAS), experts.compute(other, AREAS)
    assert [each.reason for each in (*one.lines, one.total)] == [each.reason for each in (*two.lines, two.total)]


@settings(deadline=None)
@given(recommendations())
def test_lines_given_and_kept_back_count_each_recommendation_once(every):
    shares = experts.compute(every, AREAS)
    given_lines = [each for each in shares.lines if not each.reason]
    if not shares.total.reason:
        assert sum(each.known or 0 for each in given_lines) <= (shares.total.known or 0)
        assert sum(each.raised or 0 for each in given_lines) <= (shares.total.raised or 0)
    for each in shares.lines:
        assert (each.raised is None) == bool(each.reason)
        assert bool(each.reason) == (not any(letter.isdigit() for letter in each.words))


@settings(deadline=None)
@given(recommendations())
def test_cells_of_an_area_add_up_to_it_and_areas_to_no_less_than_all(every):
    made = matrix.compute(every, PLACES, REGION, GROUPINGS["areas"], AREAS)
    for theme in made.themes:
        assert sum(len(made.cell(place, theme)) for place in PLACES) == made.count(theme)
        assert len(made.where(theme)) == sum(bool(made.cell(place, theme)) for place in PLACES)
    assert sum(made.count(theme) for theme in made.themes) >= len(made.to_authorities) == len(every)
    assert len(tables.of_matrix(made).rows) == len(PLACES) + 2
