from __future__ import annotations

from dataclasses import replace

import pytest

from indicators.profile import own_measures
from indicators.profile.own_measures import ENDED_TOPIC, LOCAL_TOPIC
from indicators.series.change import compute
from tests.unit.indicators.made import CASELOAD, CONTROL, quarters, series
from tests.unit.indicators.profile.mine import BETTER, STEADY, measure, of_regions, own, region_of


def test_measures_are_judged_each_beside_its_own_past():
    found = own(BETTER, STEADY, {2024: 5.0})
    assert [len(found.where(verdict)) for verdict in ("better", "worse", "no_clear_change", "cannot_say")] == [
        1,
        0,
        1,
        1,
    ]
    assert (len(found.judged), len(found.unjudged)) == (2, 1)
    assert found.name == "Coventry"


def test_the_parts_of_a_table_are_shown_and_not_counted():
    part = measure(2, parent="m1")
    found = of_regions({"m1": region_of(BETTER, measure(1)), "m2": region_of(BETTER, part)})
    assert len(found.shown) == 2
    assert [item.measure.construct for item in found.counted] == ["m1"]
    assert len(found.where("better")) == 1


def test_a_measure_without_a_figure_of_this_authority_is_shown():
    others = compute(series({"Coventry": {}, "Dudley": BETTER}))
    found = of_regions({"ascof_3a": others})
    assert [item.change.verdict for item in found.unjudged] == ["no_figure"]


def test_another_authoritys_own_measure_is_not_shown():
    region = compute(quarters({(2025, 1): 17.0}))
    nobody = replace(region.authorities[0].place, figures=(), code="E08000027", name="Dudley")
    both = replace(region.series, authorities=(*region.series.authorities, nobody))
    regions = {"local": compute(both), "ascof_3a": compute(replace(both, measure=CONTROL))}
    shown = {
        code: own_measures.compute(regions, code).shown for code in (region.authorities[0].place.code, "E08000027")
    }
    assert [len(items) for items in shown.values()] == [2, 1]


def test_its_own_measures_come_last_under_a_heading_of_their_own():
    local = region_of(STEADY, replace(CASELOAD, topic="Empowerment"))
    found = of_regions({"local": local, "m1": region_of(STEADY, measure(1)), "m2": region_of(STEADY, measure(2))})
    assert [(topic, len(items)) for topic, items in found.topics()] == [("Empowerment", 2), (LOCAL_TOPIC, 1)]
    assert [item.measure.construct for item in found.in_order()] == ["m1", "m2", "local_caseload"]


def test_an_unknown_code_is_an_error():
    with pytest.raises(KeyError):
        own_measures.compute({"m1": region_of(STEADY)}, "E06000000")


def test_a_measure_whose_next_result_is_overdue_says_nothing_of_today():
    early = {2019: (75.0, 4.0), 2020: (75.0, 4.0), 2021: (75.0, 4.0), 2022: (84.0, 4.0)}
    nobody = {"region": {}, "england": {}}
    found = of_regions(
        {
            "m1": region_of(STEADY, measure(1)),
            "m2": region_of(early, measure(2), **nobody),
            # Every two years, and the last is a year older than the newest of others.
            "m3": region_of({2021: 1.0, 2023: 2.0}, measure(3, cadence_months=24), **nobody),
            "m4": region_of({2023: 2.0}, measure(4), **nobody),
            "local": region_of({2020: 1.0}, CASELOAD, **nobody),
        }
    )
    assert [item.measure.construct for item in found.shown if item.ended] == ["m2"]
    assert [item.measure.construct for item in found.counted] == ["m1", "m3", "m4", "local_caseload"]
    assert found.where("better") == ()
    assert [topic for topic, _ in found.topics()] == ["Empowerment", LOCAL_TOPIC, ENDED_TOPIC]
