"""Short and long term of every measure around every dated challenge, on the figures the product ships.

Held against the published rows and a calendar of its own, and against the estimator of programme effects, which is
held against cases worked out elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import pandas as pd
import pytest

from data.access import Asker, Store
from data.home import Home
from indicators.effects import authority_did
from indicators.impact import event_chart, region
from indicators.impact.episode import Challenge, Episode, compute, read_challenges
from indicators.impact.moved import HORIZONS, Moved
from indicators.impact.panel import NAMES, read_panels, with_clock
from indicators.impact.reasons import why_not
from indicators.series.reading import read_measure, records

TODAY = date(2026, 11, 25)
# First counted from client level data in 2024-25: nothing of before can be compared with it.
NEW_COUNT = date(2024, 4, 1)
FROM_CLIENT_LEVEL_DATA = ("ascof_2a", "ascof_2b", "ascof_2c", "ascof_2d", "ascof_2e", "ascof_3d")
# Eighteen authorities asked their users in 2020-21; no carers were asked in 2020-21.
NO_WAVE = date(2020, 4, 1)


@dataclass(frozen=True)
class Shipped:
    """Published rows by measure, and every measure around every dated challenge, real or made up."""

    rows: dict[str, pd.DataFrame]
    segments: dict[tuple[str, str, date], int]
    challenges: tuple[Challenge, ...]
    episodes: tuple[Episode, ...]
    members: tuple[str, ...]

    def each(self) -> Iterator[tuple[Challenge, Moved]]:
        yield from ((episode.challenge, each) for episode in self.episodes for each in episode.measures)


@pytest.fixture(scope="module")
def shipped(full_home: Home) -> Shipped:
    opened = Store(full_home.published())

    def read(name: str) -> pd.DataFrame:
        return opened.rows(name, who=Asker("test"))

    series = read("england_series")
    listed = [row for row in records(read("indicator_list")) if row["has_figures"]]
    challenges = read_challenges(read("programme_challenges"))
    members = tuple(read("programme_places")["authority_code"])
    opened.close()
    rows = {str(name): part for name, part in series.groupby("construct")}
    measures = [measure for row in listed if (measure := read_measure(row)).construct in rows]
    panels = {each.construct: read_panels(rows[each.construct], each) for each in measures}
    return Shipped(
        rows,
        {
            (construct, code, start.date()): segment
            for construct, code, start, segment in zip(
                series["construct"], series["authority_code"], series["period_start"], series["segment"], strict=True
            )
        },
        challenges,
        tuple(compute(each, panels) for each in challenges if each.visit),
        members,
    )


def months_after(day: date, last: date) -> float:
    return 12 * (day.year - last.year) + day.month - last.month + (day.day - last.day) / 30.4375


def prepared(first: date) -> date:
    month = 12 * first.year + first.month - 1 - 6
    return date(month // 12, month % 12 + 1, min(first.day, 28))


def test_every_table_is_walked_around_real_and_made_up_challenges(shipped):
    measures = {each.measure for _, each in shipped.each()}
    # The parts of 6B are counted in one table.
    assert len({each.code.partition(" ")[0] for each in measures if each.framework == "ASCOF 2023-24"}) == 25
    assert {each.challenge.illustrative for each in shipped.episodes} == {True, False}
    assert len([each for each in shipped.episodes if not each.challenge.illustrative]) == 6
    assert sum(len(each.moves) for _, each in shipped.each()) > 150


def test_baseline_and_result_are_counted_in_one_way(shipped):
    for challenge, each in shipped.each():
        construct = each.measure.construct
        windows = [*each.before, *(window for move in each.moves.values() for window in move.windows)]
        windows += [step.window for step in each.steps]
        ways = {shipped.segments[construct, challenge.authority_code, window.start] for window in windows}
        assert len(ways) <= 1, (challenge.challenge_id, construct)
        if construct.startswith(FROM_CLIENT_LEVEL_DATA):
            assert len({window.start >= NEW_COUNT for window in windows}) <= 1, (challenge.challenge_id, construct)


def test_no_line_joins_results_with_one_missing_between(shipped):
    joined = broken = 0
    for challenge, each in shipped.each():
        runs = list(event_chart.runs(each))
        assert [step for run in runs for step in run] == list(each.steps)
        for earlier, later in (pair for run in runs for pair in pairwise(run)):
            starts = earlier.window.start, later.window.start
            apart = 12 * (starts[1].year - starts[0].year) + starts[1].month - starts[0].month
            assert 0 < apart <= each.measure.cadence_months, (challenge.challenge_id, each.measure.construct, starts)
            joined += 1
        broken += max(len(runs) - 1, 0)
    assert joined > 1000
    assert broken > 50


def test_the_waves_that_were_not_asked_never_appear(shipped):
    surveys = [(challenge, each) for challenge, each in shipped.each() if each.measure.kind == "survey"]
    assert len(surveys) > 200
    for challenge, each in surveys:
        used = [*each.before, *(window for move in each.moves.values() for window in move.windows)]
        used += [step.window for step in each.steps]
        assert NO_WAVE not in {window.start for window in used}, (challenge.challenge_id, each.measure.construct)


def test_only_results_before_the_preparation_make_a_baseline(shipped):
    for challenge, each in shipped.each():
        begin = prepared(challenge.visit.first)
        assert len(each.before) <= 3
        for window in each.before:
            assert window.end < begin, (challenge.challenge_id, each.measure.construct)
            assert -60.5 <= months_after(window.ref_date, begin) < 0, (challenge.challenge_id, each.measure.construct)


def test_every_result_of_a_move_lies_in_its_horizon_and_none_after_six_years(shipped):
    for challenge, each in shipped.each():
        for horizon, move in each.moves.items():
            for window in move.windows:
                months = months_after(window.ref_date, challenge.visit.last)
                told = (challenge.challenge_id, each.measure.construct, window.start)
                assert window.ref_date > challenge.visit.last, told
                assert {"short": 0 < months <= 12, "medium": 12 < months < 24, "long": 24 <= months <= 72}[horizon], (
                    told
                )
        # What lies in the preparation or the visit is drawn hollow, and in no move and no baseline.
        used = {*each.before, *(window for move in each.moves.values() for window in move.windows)}
        assert not used & {step.window for step in each.steps if step.phase == "transition"}


def test_a_move_or_a_sentence_for_every_measure_and_horizon(shipped):
    said = set()
    for challenge, each in shipped.each():
        for horizon in HORIZONS:
            words = why_not(each, horizon, challenge.authority, challenge.visit, TODAY)
            told = (challenge.challenge_id, each.measure.construct, horizon)
            assert (horizon in each.moves) != (horizon in each.reasons), told
            assert bool(words) == (horizon in each.reasons), told
            assert not words or words.endswith("."), told
            said.add(each.reasons.get(horizon))
    assert {"M1", "M4", "M5", None} <= said


def test_the_measures_counted_anew_say_so_wherever_both_counts_are_met(shipped):
    met = 0
    for challenge, each in shipped.each():
        if each.measure.construct.startswith(FROM_CLIENT_LEVEL_DATA) and each.before and each.changed:
            met += 1
            for horizon, reason in each.reasons.items():
                words = why_not(each, horizon, challenge.authority, challenge.visit, TODAY)
                assert "is due in" not in words, (challenge.challenge_id, each.measure.construct, horizon)
                assert reason != "M5" or "is counted changed in 2024–25" in words, words
    assert met > 10


@pytest.mark.parametrize("made_up", [False, True])
def test_gaps_are_those_of_the_estimator_of_programme_effects(shipped, made_up):
    first = {each.authority_code: each for each in region.first_dated(shipped.challenges, made_up=made_up)}
    episodes = {
        each.challenge.authority_code: {one.measure.construct: one for one in each.measures}
        for each in shipped.episodes
        if each.challenge in first.values()
    }
    compared = 0
    measures = {each.measure.construct: each.measure for _, each in shipped.each()}
    for construct in measures:
        panel = with_clock(
            shipped.rows[construct], measures[construct], {code: each.visit for code, each in first.items()}
        )
        found = authority_did.estimate(panel, **NAMES, comparators="never", programme=list(shipped.members), minimum=1)
        expected = {(row["unit"], row["horizon"]): row for row in records(found.table)}
        ours = {
            (code, horizon): (each[construct], move)
            for code, each in episodes.items()
            for horizon, move in each[construct].moves.items()
        }
        assert ours.keys() == expected.keys(), construct
        for key, (each, move) in ours.items():
            row = expected[key]
            assert move.gap == pytest.approx(row["effect"], abs=1e-9), (construct, key)
            assert (len(move.windows), move.others) == (row["n_cells"], row["n_comparators"]), (construct, key)
            assert len(each.before) == row["n_baseline"], (construct, key)
            compared += 1
    assert compared > 30
