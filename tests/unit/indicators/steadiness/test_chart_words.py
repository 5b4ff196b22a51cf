from __future__ import annotations

from datetime import date

from indicators.steadiness.chart_words import (
    ASSURANCE,
    RULES,
    VARIATION,
    alternative,
    cause_words,
    states,
    subtitle,
    title,
)
from tests.unit.indicators.made import ADMISSION
from tests.unit.indicators.steadiness.made import EVEN, RISING, aiming, run_of, years


def test_states_have_words_of_their_own_and_none_without_limits():
    found = run_of([*EVEN * 6, 14.0], aiming(5.0))
    assert [(word, kind) for word, kind, _ in states(found)] == [
        ("Movement", "special_cause_concern"), ("Target", "consistent_fail"),
    ]  # fmt: skip
    assert states(run_of(EVEN * 5)) == []
    assert [word for word, *_ in states(run_of(EVEN * 6))] == ["Movement"]
    assert len({*VARIATION.values()}) == 5
    assert len({*ASSURANCE.values()}) == 3


def test_every_rule_that_can_be_broken_has_words():
    shapes = {
        "Above UCL": [*EVEN * 6, 14.0],
        "Below LCL": [*EVEN * 6, -30.0],
        "7 Point Trend (Increasing)": [*EVEN * 6, *[7.4 + 0.4 * at for at in range(8)]],
        "7 Points Below CL": [*[11.0, 12.0] * 8, *[10.8, 10.6, 10.9, 10.5, 10.8, 10.6, 10.9]],
    }
    for rule, values in shapes.items():
        assert RULES[rule] in cause_words(run_of(values)), rule


def test_ordinary_is_no_proof_and_limits_settle_at_twenty():
    assert cause_words(run_of(EVEN * 10)) == "It lies within ordinary movement. That is no proof that nothing changed."
    assert "rest on 12 figures, and settle from 20 on" in cause_words(run_of(EVEN * 6))


def test_the_newest_baseline_decides_whether_limits_are_on_trial():
    found = run_of([*EVEN * 8, *[each + 9 for each in EVEN * 4]], steps=[date(2023, 4, 1)])
    assert "trial limits: they rest on eight figures" in cause_words(found)


def test_heads_say_what_is_drawn():
    assert (
        title(run_of([*EVEN * 6, 14.0])) == "Cases per social worker in Coventry: unusual movement in one of 13 figures"
    )
    assert title(run_of(EVEN * 6)).endswith("nothing unusual in any of 12 figures")
    assert title(run_of(EVEN * 5)) == "Cases per social worker in Coventry around its middle, 10.0"
    assert title(run_of([1.0])).endswith(": one result")
    assert title(years(RISING)).endswith("the five results the trend rests on, and those before them")
    assert subtitle(years(RISING)) == (
        "People with enough control over their daily life, %, 2018–19 to 2024–25. Filled dots are the five results "
        "tested. Upright lines are 95% intervals. Each stands at the day it is about."
    )
    assert "Trial limits dashed" in subtitle(run_of(EVEN * 6))
    assert "A triangle is an unusual figure" in subtitle(run_of(EVEN * 6))
    assert "A lozenge" in subtitle(run_of(EVEN * 6, aiming(5.0, polarity=ADMISSION.polarity)))


def test_the_figure_in_words():
    assert alternative(years(RISING)) == (
        "Coventry, control over daily life: lowest 70.0% in 2018–19, highest 80.0% in 2024–25, newest 80.0% in 2024–25."
    )
