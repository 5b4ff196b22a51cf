"""A design is the parameters of the estimate."""

from __future__ import annotations

import inspect

import pytest

from indicators.effects import authority_did
from indicators.effects.design import Design, designed
from indicators.effects.panel import Columns
from tests.unit.indicators.effects.made import COLUMNS, panel

FRAME = panel({"A": [1, 2, 3, 4], "N": [1, 1, 1, 1]}, {"A": 2018}, way=["old", "old", "old", "old"])


def test_it_has_the_parameters_of_the_estimate_and_its_further_columns():
    named = set(inspect.signature(authority_did.estimate).parameters) - {"panel", "columns"}
    assert set(Design.__annotations__) == named | set(Columns.__annotations__)


def test_the_defaults_are_those_of_the_estimate():
    found = designed(FRAME, COLUMNS)
    parameters = inspect.signature(authority_did.estimate).parameters
    assert found.comparators == parameters["comparators"].default
    assert (found.size, found.minimum) == (parameters["baseline"].default, parameters["minimum"].default)
    assert found.panel.tracks[0].may_be_baseline.tolist() == [True, True, True, False]


def test_what_is_asked_for_is_passed_on():
    found = designed(FRAME, {**COLUMNS, "segment": "way", "within": 2, "donut": 1, "minimum": 3, "anticipation": 0})
    assert found.panel.tracks[0].may_be_baseline.tolist() == [False, True, False, False]
    assert found.minimum == 2
    with pytest.raises(ValueError, match="no column nowhere"):
        designed(FRAME, {**COLUMNS, "segment": "nowhere"})
