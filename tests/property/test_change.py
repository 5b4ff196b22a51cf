"""What must hold for any published figures, not only for those in the tables."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from indicators.region.figure_heads import tiles_title
from indicators.region.sentences import headline, lead
from indicators.series import change
from indicators.series.figures import Place, stretches
from indicators.wording import number, threshold
from tests.unit.indicators.made import CONTROL, NAMES, series

tenths = st.integers(0, 1000).map(lambda n: n / 10)
margins = st.one_of(st.none(), st.integers(0, 120).map(lambda n: n / 10))
results = st.dictionaries(st.integers(2010, 2024), st.tuples(tenths, margins), max_size=12)
authorities = st.dictionaries(st.sampled_from(NAMES), results, max_size=14)
MIRROR = {"better": "worse", "worse": "better"}


@given(authorities, st.integers(2011, 2024))
def test_turning_the_polarity_round_mirrors_every_verdict(made, broken_from):
    segments = dict.fromkeys(range(broken_from, 2025), 2)
    higher = change.compute(series(made, segments=segments))
    lower = change.compute(series(made, segments=segments, measure=replace(CONTROL, polarity=-1)))
    neither = change.compute(series(made, segments=segments, measure=replace(CONTROL, polarity=0)))
    for one, other, third in zip(higher.authorities, lower.authorities, neither.authorities, strict=True):
        assert other.verdict == MIRROR.get(one.verdict, one.verdict)
        assert third.verdict not in MIRROR
        assert (one.difference, one.explained, one.reason) == (other.difference, other.explained, other.reason)
        assert (one.difference, one.explained, one.reason) == (third.difference, third.explained, third.reason)


@given(authorities, st.integers(2011, 2024))
def test_nothing_is_worked_out_across_a_break(made, broken_from):
    segments = dict.fromkeys(range(broken_from, 2025), 2)
    for item in change.compute(series(made, segments=segments)).authorities:
        assert all(figure.segment == item.latest.segment for figure in item.earlier)  # type: ignore[union-attr]
        assert len(item.earlier) <= change.EARLIER_RESULTS
        if item.average is not None:
            values = [figure.value for figure in item.earlier]
            assert min(values) - 1e-9 <= item.average <= max(values) + 1e-9


@given(results, st.integers(2011, 2024), st.sampled_from([12, 24]))
def test_a_line_never_crosses_a_break_or_a_missing_year(made, broken_from, cadence):
    own: Place = series({"Coventry": made}, segments=dict.fromkeys(range(broken_from, 2025), 2)).authorities[0]
    parts = stretches(own, cadence)
    assert [figure for part in parts for figure in part] == list(own.figures)
    for part in parts:
        assert len({figure.segment for figure in part}) == 1
        years = [figure.period_start.year for figure in part]
        assert all((later - earlier) * 12 <= cadence for earlier, later in pairwise(years))


@given(authorities)
def test_an_unknown_margin_never_leads_to_a_verdict(made):
    for item in change.compute(series(made)).judged:
        assert item.latest is not None
        assert all(figure.margin for figure in (item.latest, *item.earlier))


@given(authorities, st.sampled_from([1, 0, -1]))
def test_there_is_always_something_to_say(made, polarity):
    region = change.compute(series(made, measure=replace(CONTROL, polarity=polarity)))
    for text in (headline(region), lead(region), tiles_title(region)):
        assert text.strip()
        assert "None" not in text.replace("None of the", "")
        assert "  " not in text


@given(st.integers(1, 20_000).map(lambda n: n / 1000), st.integers(-20_000, 20_000).map(lambda n: n / 1000))
def test_a_printed_threshold_agrees_with_the_verdict(explained, difference):
    shown = float(number(abs(difference), 1).replace(",", ""))
    assert (shown >= float(threshold(explained, difference, 1).replace(",", ""))) == (abs(difference) > explained)
