"""The illustrative set: the same bytes from the same seed, and the truth it is made by can be found in it again."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import pytest

from data import example, example_follow_ups
from data.chance import Chance
from data.example_life import MEDIAN_DAYS, SUSTAINED, VERIFIED
from data.sources import follow_up_records

SEEDS = range(40)
History = list[tuple[str, date]]


@cache
def lives() -> tuple[tuple[str, date, date, History], ...]:
    """Priority, last day of the visit, publication and history of every recommendation of many such sets."""
    found = []
    for seed in SEEDS:
        made = example.tables(seed)
        visits = {row["challenge_id"]: row for row in made["challenges"]}
        said: dict[str, History] = defaultdict(list)
        for event in made["status_events"]:
            said[event["recommendation_id"]].append((event["status"], date.fromisoformat(event["effective_on"])))
        for row in made["recommendations"]:
            visit = visits[row["challenge_id"]]
            days = (date.fromisoformat(visit[name]) for name in ("end_on", "published_on"))
            found.append((row["priority"], *days, said[row["recommendation_id"]]))
    return tuple(found)  # type: ignore[arg-type]


def first(history: History, *states: str) -> date | None:
    return next((when for status, when in history if status in states), None)


def test_the_shipped_tables_are_what_the_seed_gives():
    for name, rows in example.tables().items():
        with (example.FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            shipped = list(csv.DictReader(file))
        assert shipped == [{column: row.get(column, "") for column in example.TABLES[name]} for row in rows]


def test_the_shipped_follow_ups_are_what_the_seed_gives():
    made = example_follow_ups.records(example.tables(), Chance(example.SEED + 1))
    assert (example.FOLDER / "follow_up_records.json").read_bytes() == made


def test_a_follow_up_freezes_the_states_of_its_day():
    made = example.tables()
    said: dict[str, History] = defaultdict(list)
    for event in made["status_events"]:
        said[event["recommendation_id"]].append((event["status"], date.fromisoformat(event["effective_on"])))
    parsed = follow_up_records.parse(example.FOLDER / "follow_up_records.json").tables
    held = {row["sha256"]: row["held_on"].date() for row in parsed["follow_up_records"].to_dict("records")}
    assert len(held) == 84
    for item in parsed["follow_up_items"].to_dict("records"):
        then = [status for status, when in said[item["recommendation_id"]] if when <= held[item["record_sha256"]]]
        assert item["agreed_status"] == item["status_before"] == then[-1]


def test_every_authority_is_visited_in_both_rounds():
    visits = example.tables()["challenges"]
    assert len(visits) == len({row["challenge_id"] for row in visits}) == 28
    assert len({row["authority_code"] for row in visits}) == 14
    assert all(date.fromisoformat(row["start_on"]).weekday() == 1 for row in visits)
    assert all(row["note"].startswith("Made up") and row["challenge_id"].startswith("example-") for row in visits)


def test_histories_run_forward():
    for _, end, published, history in lives():
        days = [when for _, when in history]
        assert days == sorted(days)
        assert end < published < days[0]


@pytest.mark.parametrize("priority", MEDIAN_DAYS)
def test_half_are_done_by_the_median_of_their_priority(priority: str):
    """The product-limit estimate; what ended otherwise is no longer at risk. About 2,000 a priority: within 7 %."""
    waits = []
    for _, _, _, history in (life for life in lives() if life[0] == priority):
        answered = first(history, "accepted", "part_accepted")
        if answered is None:
            continue
        done = first(history, "done")
        ended = done or first(history, "moved", "superseded", "not_achieved")
        assert ended
        waits.append(((ended - answered).days, done is not None))
    share, half = 1.0, 0
    for at, (days, is_done) in enumerate(sorted(waits)):
        share *= 1 - is_done / (len(waits) - at)
        half = half or (days if share <= 0.5 else 0)
    assert half == pytest.approx(MEDIAN_DAYS[priority], rel=0.07)


def test_so_many_are_verified():
    done = [history for *_, history in lives() if first(history, "done")]
    assert sum(first(history, "verified") is not None for history in done) / len(done) == pytest.approx(
        VERIFIED, abs=0.02
    )


def re_checked(months: int) -> Iterator[bool]:
    """Whether what was verified before the first re-check was still in place at one of them."""
    for _, end, _, history in lives():
        verified, day = first(history, "verified"), end + timedelta(days=round(months * 30.44))
        if verified and verified < end + timedelta(days=round(12 * 30.44)):
            yield next(status for status, when in reversed(history) if when <= day) in ("sustained", "verified")


@pytest.mark.parametrize("months", SUSTAINED)
def test_so_many_are_still_in_place(months: int):
    found = list(re_checked(months))
    assert sum(found) / len(found) == pytest.approx(SUSTAINED[months], abs=0.03)
