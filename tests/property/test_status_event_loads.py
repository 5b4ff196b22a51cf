"""Files of events and lists of recommendations: order does not matter, twice is once, the archive gives the same."""

import tempfile
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import build, store
from data.access import Asker, Store
from data.home import Home
from data.load import Change, LoadResult
from data.places import place_table
from data.sources import source_for
from tests.support import csv_file, waved_through

WHO = Asker("test")
START = date(2020, 1, 1)
NAMES = ["r-1", "r-2"]
STATES = list(place_table("states")["state"])
RELEASES = [date(2020, 3, 1), date(2020, 6, 1), date(2020, 9, 1)]
Row = dict[str, object]

due_dates = st.sampled_from(["", "2020-07-01", "2020-12-01"])


@st.composite
def events(draw: st.DrawFn) -> Row:
    number = draw(st.integers(0, 50))
    return {"recommendation_id": draw(st.sampled_from(NAMES)), "status": draw(st.sampled_from(STATES)),
            "effective_on": (START + timedelta(days=number)).isoformat(), "actor_role": "host",
            "comment": draw(st.sampled_from(["", "Half done"])), "revised_due_on": draw(due_dates),
            "reason": "Delays"}  # fmt: skip


@st.composite
def lists(draw: st.DrawFn) -> list[Row]:
    return [
        {"recommendation_id": name, "authority_code": "Coventry", "text": "Do it", "areas": "Use of resources",
         "due_on": draw(due_dates), "status": draw(st.sampled_from(["", *STATES])),
         "comment": draw(st.sampled_from(["", "Half done"]))}
        for name in NAMES
    ]  # fmt: skip


# One file a release.
told = st.dictionaries(
    st.sampled_from(RELEASES),
    st.lists(events(), min_size=1, max_size=4, unique_by=lambda row: tuple(row.values())),
    min_size=1,
)
listed = st.dictionaries(st.sampled_from(RELEASES), st.one_of(lists(), st.lists(events(), min_size=1, max_size=3)))
slowly = settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
ASKED: list[Row] = [
    {"recommendation_id": name, "authority_code": "Coventry", "text": "Do it", "areas": "Use of resources",
     "due_on": due} for name, due in zip(NAMES, ("2020-07-01", ""), strict=True)
]  # fmt: skip


def send(home: Home, name: str, rows: list[Row], day: date | None) -> LoadResult:
    path = csv_file(home.root.parent / f"{home.root.name}-{name}.csv", rows)
    return build.publish([Change(path, source_for(path), "host", published_on=day)], waved_through, home=home)[0]


def begun(folder: Path) -> Home:
    home = Home(folder)
    assert send(home, "asked", ASKED, START).status == "accepted"
    return home


def published(folder: Path, loads: list[tuple[date, list[Row]]]) -> Home:
    home = begun(folder)
    for number, (day, rows) in enumerate(loads):
        send(home, f"{number}", rows, day)
    return home


def shown(home: Home, known_on: date | None, as_at: date) -> list[pd.DataFrame]:
    """Both exports, by what was known on a day, as at another."""
    opened = Store(home.published())
    try:
        return [
            opened.rows(name, who=WHO, folder="export", as_known_on=known_on, as_at=as_at).drop(
                columns="load_id", errors="ignore"
            )
            for name in ("recommendations", "status_events")
        ]
    finally:
        opened.close()


def assert_same(one: list[pd.DataFrame], other: list[pd.DataFrame]) -> None:
    for left, right in zip(one, other, strict=True):
        pd.testing.assert_frame_equal(left, right)


@slowly
@given(told, st.randoms(use_true_random=False))
def test_the_order_in_which_files_arrive_does_not_matter(history: dict[date, list[Row]], chance) -> None:
    with tempfile.TemporaryDirectory() as folder:
        loads = list(history.items())
        one = published(Path(folder, "one"), loads)
        other = published(Path(folder, "other"), chance.sample(loads, len(loads)))
        for day in (START + timedelta(days=25), *RELEASES):
            assert_same(shown(one, None, day), shown(other, None, day))
            assert_same(shown(one, day, day), shown(other, day, day))


@slowly
@given(listed)
def test_a_past_day_shows_what_was_shown_then_and_the_archive_gives_the_same(history: dict[date, list[Row]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home, then = begun(Path(folder, "home")), {}
        for number, (day, rows) in enumerate(sorted(history.items())):
            send(home, f"{number}", rows, day)
            then[day] = shown(home, None, day)
        for day, frames in then.items():
            assert_same(shown(home, day, day), frames)
        info = store.describe(home.published())[0]
        assert build.rebuild(home) == info
        for day, frames in then.items():
            assert_same(shown(home, day, day), frames)


@slowly
@given(lists(), st.booleans())
def test_a_list_sent_again_adds_nothing(rows: list[Row], other_bytes: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = begun(Path(folder, "home"))
        send(home, "first", rows, None)
        info, before = store.describe(home.published())[0], shown(home, None, date.today())
        # Said by another file, it is read row by row.
        again = [{**row, "extra": "x"} for row in rows] if other_bytes else rows
        assert send(home, "first", again, None).status == "unchanged"
        assert store.describe(home.published())[0] == info
        assert_same(shown(home, None, date.today()), before)
        # One row more or less makes it another list, and what the others say is still no event.
        changed = [*rows, {**ASKED[0], "recommendation_id": "r-3"}]
        assert send(home, "more", changed, None).status == "accepted"
        assert_same(shown(home, None, date.today())[1:], before[1:])
