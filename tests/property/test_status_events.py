"""How recommendations stand on any day, held against a plain model of what was said of them."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta

import duckdb
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import store
from data.places import place_table

FIRST = date(2020, 1, 1)
ON_RECORD = datetime(2020, 1, 1, 9)
PUBLISHED = date(2020, 2, 1)
OPEN = {"accepted", "part_accepted", "planned", "in_progress", "paused", "reopened"}
NAMES = ("r-1", "r-2")
days = st.integers(0, 400).map(lambda number: FIRST + timedelta(days=number))


@dataclass(frozen=True)
class Said:
    """One event, and the load that brought it; `position` is its place in the file."""

    event_id: str
    recommendation_id: str
    status: str
    effective_on: date
    recorded_at: datetime
    actor_role: str
    revised_due_on: date | None
    load_id: str
    position: int
    comment: str | None = None
    evidence_title: str | None = None
    evidence_url: str | None = None
    reason: str | None = None
    is_statement: bool = False
    day_is_known: bool = True
    illustrative: bool = False


@st.composite
def histories(draw: st.DrawFn) -> list[Said]:
    """Loads in the order they arrived, each with some events; a day may hold several, and they may be about any day."""
    moments = sorted(draw(st.lists(st.integers(1, 400 * 24), max_size=8, unique=True)))
    said = []
    for number, hours in enumerate(moments, start=1):
        for position in range(1, draw(st.integers(1, 3)) + 1):
            recorded = datetime(2020, 1, 1) + timedelta(hours=hours)
            said.append(
                Said(
                    event_id=f"e{number}x{position}",
                    recommendation_id=draw(st.sampled_from(NAMES)),
                    status=draw(st.sampled_from(list(place_table("states")["state"]))),
                    # Nothing is said of a day to come.
                    effective_on=min(draw(days), recorded.date()),
                    recorded_at=recorded,
                    actor_role=draw(st.sampled_from(["host", "lead"])),
                    revised_due_on=draw(st.one_of(st.none(), days)),
                    load_id=f"{number:06d}-x",
                    position=position,
                )
            )
    return said


def expected(said: list[Said], name: str, due_on: date | None, known_on: date | None, as_at: date) -> dict[str, object]:
    """How a recommendation stands, by going through what was said of it, one after the other."""
    status, since, by, due, last, events = "proposed", None, None, due_on, ON_RECORD.date(), 0
    for each in sorted(said, key=lambda it: (it.effective_on, it.recorded_at, it.position)):
        if each.recommendation_id != name or each.effective_on > as_at:
            continue
        if known_on is not None and each.recorded_at.date() > known_on:
            continue
        if events == 0 or each.status != status:
            since, by = each.effective_on, each.actor_role
        status, last, events = each.status, each.effective_on, events + 1
        due = each.revised_due_on or due
    is_open = status in OPEN
    return {
        "status": status,
        "since_on": since,
        "status_by": by,
        "current_due_on": due,
        "last_event_on": last,
        "events": events,
        "is_open": is_open,
        "late": is_open and due is not None and due < as_at,
        "due_soon": is_open and due is not None and 0 <= (due - as_at).days <= 60,
        "undated": is_open and due is None and (as_at - PUBLISHED).days >= 30,
        "silent": is_open and (as_at - last).days >= 90,
        "awaiting_verification": status == "done",
    }


@pytest.fixture(scope="module")
def opened() -> Iterator[duckdb.DuckDBPyConnection]:
    """A store of two recommendations of one challenge, one with a due date."""
    with duckdb.connect() as connection:
        store.create(connection)
        connection.execute(
            """insert into challenges by name
               select 'c-1' as challenge_id, 'E08000026' as authority_code, 'challenge' as kind,
                      date '2020-01-01' as start_on, date '2020-01-03' as end_on, 'day' as date_precision,
                      'WM ADASS' as programme, $published as published_on, $recorded as recorded_at,
                      '000000-x' as load_id, false as illustrative""",
            {"published": PUBLISHED, "recorded": ON_RECORD},
        )
        connection.execute(
            """insert into recommendations by name
               select unnest($names) as recommendation_id, 'E08000026' as authority_code, 'c-1' as challenge_id,
                      'Do it' as text, []::varchar[] as areas, []::varchar[] as quality_statements,
                      unnest([date '2020-06-01', null]) as due_on, $recorded as recorded_at,
                      '000000-x' as load_id, false as illustrative""",
            {"names": list(NAMES), "recorded": ON_RECORD},
        )
        yield connection


def told(connection: duckdb.DuckDBPyConnection, said: list[Said]) -> None:
    connection.execute("delete from status_events")
    if said:
        frame = pd.DataFrame([asdict(each) for each in said])
        connection.register("given", frame)
        connection.execute("insert into status_events by name select * from given")
        connection.unregister("given")


def states(connection: duckdb.DuckDBPyConnection, known_on: date | None, as_at: date) -> dict[str, dict[str, object]]:
    cursor = connection.execute("select * from recommendation_states($known, $at)", {"known": known_on, "at": as_at})
    names = [name for name, *_ in cursor.description or ()]
    rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    columns = list(expected([], "", None, None, as_at))
    return {str(row["recommendation_id"]): {column: row[column] for column in columns} for row in rows}


def model(said: list[Said], known_on: date | None, as_at: date) -> dict[str, dict[str, object]]:
    dues = dict(zip(NAMES, (date(2020, 6, 1), None), strict=True))
    return {name: expected(said, name, dues[name], known_on, as_at) for name in NAMES}


quickly = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@quickly
@given(histories(), st.lists(st.tuples(st.one_of(st.none(), days), days), min_size=1, max_size=4))
def test_the_state_on_any_day_is_that_of_the_events(
    opened: duckdb.DuckDBPyConnection, said: list[Said], looks: list[tuple[date | None, date]]
) -> None:
    told(opened, said)
    for known_on, as_at in looks:
        # Before a recommendation was recorded, nothing is known of it.
        assert states(opened, known_on, as_at) == model(said, known_on, as_at)
    assert states(opened, FIRST - timedelta(days=1), FIRST) == {}


@quickly
@given(histories(), st.randoms(use_true_random=False), days)
def test_the_order_in_which_events_are_kept_does_not_matter(
    opened: duckdb.DuckDBPyConnection, said: list[Said], chance, as_at: date
) -> None:
    told(opened, said)
    before = states(opened, None, as_at)
    told(opened, chance.sample(said, len(said)))
    assert states(opened, None, as_at) == before


@quickly
@given(histories())
def test_a_past_day_shows_what_was_shown_then(opened: duckdb.DuckDBPyConnection, said: list[Said]) -> None:
    shown = {}
    for day in sorted({each.recorded_at.date() for each in said}):
        told(opened, [each for each in said if each.recorded_at.date() <= day])
        shown[day] = states(opened, None, day)
    told(opened, said)
    assert {day: states(opened, day, day) for day in shown} == shown
