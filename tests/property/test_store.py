"""What holds for any sequence of loads: order does not matter, twice is once, the archive gives the store."""

import tempfile
from datetime import date
from pathlib import Path

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import build, store
from data.access import Asker, Store
from data.home import Home
from data.load import Change
from data.sources import source_for
from tests.support import compact_file, shipped, waved_through

AUTHORITIES = ["E08000026", "E08000027", "E92000001"]
RELEASES = [date(2025, 12, 18), date(2026, 1, 23), date(2026, 6, 1)]
WHO = Asker("test")

values = st.one_of(st.sampled_from(["[c]", "[x]", "[z]"]), st.integers(0, 1000).map(lambda tenths: str(tenths / 10)))
# One file a release: a release says one thing.
histories = st.dictionaries(
    st.sampled_from(RELEASES),
    st.lists(values, min_size=len(AUTHORITIES), max_size=len(AUTHORITIES)),
    min_size=1,
)
slowly = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))


def published(folder: Path, history: list[tuple[date, list[str]]]) -> Home:
    home = Home(folder)
    line = shipped("ascof_2c")[0]
    for number, (day, told) in enumerate(history):
        lines = [
            {**line, "authority_code": code, "value": value} for code, value in zip(AUTHORITIES, told, strict=True)
        ]
        path = compact_file(folder.parent / f"{folder.name}-{number}.csv", lines)
        build.publish([Change(path, source_for(path), "publisher", published_on=day)], waved_through, home=home)
    return home


def known(home: Home, as_known_on: date | None = None) -> pd.DataFrame:
    frame = Store(home.published()).rows("observations", who=WHO, folder="export", as_known_on=as_known_on)
    return frame.drop(columns="load_id")


@slowly
@given(histories, st.randoms())
def test_the_order_of_loads_does_not_matter(history: dict[date, list[str]], chance) -> None:
    with tempfile.TemporaryDirectory() as folder:
        loads = list(history.items())
        shuffled = chance.sample(loads, len(loads))
        one, other = published(Path(folder, "one"), loads), published(Path(folder, "other"), shuffled)
        for day in (*RELEASES, None):
            pd.testing.assert_frame_equal(known(one, day), known(other, day))


@slowly
@given(histories)
def test_twice_is_once(history: dict[date, list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        once = published(Path(folder, "once"), list(history.items()))
        twice = published(Path(folder, "twice"), [load for load in history.items() for _ in range(2)])
        assert store.describe(once.published())[0] == store.describe(twice.published())[0]
        pd.testing.assert_frame_equal(known(once), known(twice))


@slowly
@given(histories)
def test_the_archive_gives_the_store(history: dict[date, list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = published(Path(folder, "home"), list(history.items()))
        info, before = store.describe(home.published())[0], [known(home, day) for day in RELEASES]
        assert build.rebuild(home) == info
        for day, frame in zip(RELEASES, before, strict=True):
            pd.testing.assert_frame_equal(known(home, day), frame)


@slowly
@given(histories, st.sampled_from(RELEASES))
def test_as_known_on_shows_the_latest_release_by_then(history: dict[date, list[str]], day: date) -> None:
    with tempfile.TemporaryDirectory() as folder:
        frame = known(published(Path(folder, "home"), list(history.items())), day).set_index("authority_code")
        due = [release for release in history if release <= day]
        assert len(frame) == (len(AUTHORITIES) if due else 0)
        for code, told in zip(AUTHORITIES, history[max(due)] if due else [], strict=False):
            row = frame.loc[code]
            if told.startswith("["):
                assert pd.isna(row["value"])
                assert row["missing_reason"]
            else:
                assert row["value"] == float(told)
                assert pd.isna(row["missing_reason"])
