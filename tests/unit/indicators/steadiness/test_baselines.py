from __future__ import annotations

from datetime import date

from indicators.steadiness.baselines import form_title, said
from tests.unit.indicators.steadiness.made import EVEN, run_of


def test_a_baseline_says_why_and_who_without_marks_of_its_writer():
    told = said("one team **plans** all", "Director of adult social care", date(2025, 3, 4))
    assert told == "One team plans all. Director of adult social care, 4 March 2025."


def test_each_measure_has_a_form_of_its_own():
    assert form_title(run_of(EVEN * 6)) == "Begin a new baseline of cases per social worker"
