"""Formal follow-ups through the gate: one bad row a rule; what is signed is frozen and goes to another home whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pandas as pd
import pytest

from data.access import Asker, open_store
from data.build import rebuild
from data.follow_up_record import ITEM, Content, Signatures, signed, written
from data.home import Home
from tests.gate.loading import broken, details
from tests.made_follow_up import HOST, LEAD, Row, load, made_home
from tests.support import state_of


def follow_up(**cells: object) -> Row:
    return {"challenge_id": "made-1", "horizon_months": 6, "due_on": "16 July 2025", "held_on": "", "reason": "",
            **cells}  # fmt: skip


def item(**cells: object) -> Row:
    return {"challenge_id": "made-1", "horizon_months": 12, "recommendation_id": "r-verified", "agreed_status": "",
            "recheck": "", "host_view": "", **cells}  # fmt: skip


def signature(**cells: object) -> Row:
    return {"challenge_id": "made-1", "horizon_months": 6, "side": "host", "signer_role": HOST,
            "content_sha256": "ab" * 32, **cells}  # fmt: skip


def gone_through(name: str, before: str, agreed: str, **more: Any) -> dict[str, Any]:
    return {**dict.fromkeys(ITEM), "recommendation_id": name, "text": f"Do {name}", "status_before": before,
            "agreed_status": agreed, **more}  # fmt: skip


ITEMS = [
    gone_through(
        "r-begun", "in_progress", "done", evidence_title="Minutes of the board", host_view="All teams use it."
    ),
    gone_through("r-done", "done", "verified", lead_view="Seen in ten files.", lived_experience_agrees=True),
    gone_through("r-verified", "verified", "verified"),
]


def content(
    months: int = 6,
    held_on: str = "2025-07-17",
    items: list[dict[str, Any]] | None = None,
    *,
    illustrative: bool = False,
) -> Content:
    challenge = {"challenge_id": "made-1", "authority_code": "E08000026", "start_on": "2025-01-14",
                 "end_on": "2025-01-16", "date_precision": "day"}  # fmt: skip
    return Content(challenge, months, "2025-07-16", held_on, ITEMS if items is None else items, illustrative)


def record(of: Content | None = None, **more: Any) -> bytes:
    given = {"signed_on": "2025-07-20", "host_role": HOST, "lead_role": LEAD, "data_id": "c0ffee0123456789", **more}
    return signed(of or content(), Signatures(**given))


def reworded(**more: Any) -> bytes:
    """A record that says something else, with the fingerprint of what it says."""
    changed = {**json.loads(record())["record"], **more}
    canonical = json.dumps(changed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return written(changed, hashlib.sha256(canonical.encode()).hexdigest())


def tampered(sent: bytes, **more: Any) -> bytes:
    """The record with other words, and the fingerprint they would have."""
    whole = json.loads(sent)
    changed = {**whole["record"], **more}
    return written(changed, whole["sha256"])


@pytest.fixture(scope="module")
def registered(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return made_home(tmp_path_factory.mktemp("registered"))


@pytest.fixture
def own(registered: Home, tmp_path: Path) -> Home:
    """A copy that a test may load into."""
    copytree(registered.root, tmp_path / "own")
    return Home(tmp_path / "own")


def exported(home: Home, name: str, as_at: date = date(2026, 11, 1)) -> pd.DataFrame:
    opened = open_store(home)
    try:
        return opened.rows(name, who=Asker("test"), folder="export", as_at=as_at)
    finally:
        opened.close()


TABLE_CASES: list[tuple[str, Callable[..., Row], Row, str]] = [
    ("known_challenge", follow_up, {"challenge_id": "nowhere-1"}, "no challenge 'nowhere-1' on record"),
    ("readable_cells", follow_up, {"horizon_months": "7"}, "expected 6, 12, 24"),
    ("already_happened", follow_up, {"held_on": "1 January 2099"}, "is still to come"),
    ("followed_up_after_visit", follow_up, {"held_on": "1 January 2025"}, "Held on 01/01/2025, and the challenge"),
    ("followed_up_after_visit", follow_up, {"due_on": "1 January 2025"}, "Due on 01/01/2025"),
    ("followed_up_after_visit", follow_up, {"challenge_id": "looked-at"}, "which has no follow-up"),
    ("no_personal_details", follow_up, {"reason": "Ring 0121 496 0000"}, "reason holds a telephone number"),
    ("no_personal_details", item, {"host_view": "Ask someone@example.org"}, "host_view holds an e-mail address"),
    ("known_recommendation", item, {"recommendation_id": "r-9"}, "no recommendation 'r-9' on record"),
    ("recommendation_of_the_challenge", item, {"recommendation_id": "r-dudley"}, "is of the challenge made-2"),
    ("recheck_fits", item, {"recheck": "lapsed", "horizon_months": 6}, "asked at 12 and 24 months, not at 6"),
    ("recheck_fits", item, {"recheck": "lapsed", "recommendation_id": "r-begun"}, "had not verified it"),
    ("recheck_fits", item, {"recheck": "still in place", "agreed_status": "lapsed"}, "cannot be agreed to be 'Lapsed'"),
    ("recheck_fits", item, {"recheck": "partly in place", "agreed_status": "sustained"}, "cannot be agreed to be"),
    ("addressed_as_a_person", signature, {"signer_role": "Mrs Smith"}, "names a person"),
    ("required_cells", signature, {"signer_role": ""}, "signer_role is empty."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "made", "cells", "says"), TABLE_CASES)
def test_each_rule_names_its_bad_row(
    registered: Home, tmp_path: Path, rule: str, made: Callable[..., Row], cells: Row, says: str
) -> None:
    before = state_of(registered)
    bad = load(registered, tmp_path / "bad.csv", [made(**cells)], dry_run=True)
    assert rule in broken(bad, "critical")
    assert any(says in detail for detail in details(bad, rule)), details(bad, rule)
    assert bad.result.status == "refused"
    assert state_of(registered) == before


RECORD_CASES = [
    ("fingerprint_holds", tampered(record(), held_on="2025-07-18"), "and it was made with"),
    ("fingerprint_holds", record().replace(b"All teams use it.", b"All teams use it!"), "Its fingerprint is"),
    ("fingerprint_holds", record().replace(b'"amends"', b' "amends"'), "Its fingerprint is"),
    ("fingerprint_holds", reworded(content_sha256="ab" * 32), "and it was made with"),
    ("record_fits_its_challenge", reworded(challenge={"challenge_id": "made-1", "authority_code": "E08000027"}),
     "made-1 was of E08000026, and the record is of E08000027."),
    ("recheck_fits", record(content(items=[gone_through("r-verified", "verified", "sustained")])), "is not said"),
    ("signed_after_it_was_held", record(signed_on="2025-07-16"), "Signed on 16/07/2025, and held on 17/07/2025."),
    ("followed_up_after_visit", record(content(held_on="2025-01-01")), "Held on 01/01/2025"),
    ("amends_the_newest", record(amends="ab" * 32), "which is not on record. Load that first."),
    ("agreed_on_each", record(content(items=[gone_through("r-done", "done", None)])), "r-done has no agreed state."),
    ("says_what_is_asked", record(content(items=[gone_through("r-begun", "in_progress", "done")])), "'Done' needs"),
    ("allowed_move", record(content(items=[gone_through("r-not", "rejected", "verified")])), "become 'Verified'"),
    ("recheck_fits", record(content(12, items=[gone_through("r-verified", "verified", "lapsed", recheck="in_place")])),
     "cannot be agreed to be 'Lapsed'"),
    ("addressed_as_a_person", record(host_role="Mr Smith"), "names a person"),
    ("already_happened", record(signed_on="2099-01-01"), "is still to come"),
    ("record_fits_its_challenge", record(content(illustrative=True)), "on record, and this record is made up."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "sent", "says"), RECORD_CASES, ids=[f"{case[0]}-{at}" for at, case in enumerate(RECORD_CASES)]
)
def test_each_rule_names_its_bad_record(registered: Home, tmp_path: Path, rule: str, sent: bytes, says: str) -> None:
    bad = load(registered, tmp_path / "bad.json", sent, dry_run=True)
    assert rule in broken(bad, "critical")
    assert any(says in detail for detail in details(bad, rule)), details(bad, rule)
    assert bad.result.status == "refused"


def test_a_move_needs_a_reason_once_its_day_is_on_record(own: Home, tmp_path: Path) -> None:
    assert load(own, tmp_path / "a.csv", [follow_up(due_on="18 July 2025")]).result.status == "accepted"
    moved = follow_up(due_on="1 September 2025")
    bad = load(own, tmp_path / "b.csv", [moved])
    assert "It moves from 18/07/2025 to 01/09/2025" in details(bad, "moved_follow_up_says_why")[0]
    assert load(own, tmp_path / "c.csv", [{**moved, "reason": "The lead is away"}]).result.status == "accepted"
    (six, *_) = exported(own, "follow_ups").to_dict("records")
    assert (six["due_on"].date(), six["state"]) == (date(2025, 9, 1), "overdue")


def test_what_is_signed_moves_what_it_says_and_nothing_else(own: Home, tmp_path: Path) -> None:
    answer = load(own, tmp_path / "record.json", record())
    assert answer.result.status == "accepted", [*answer.result.verdict.flags]
    assert "goes_through_all" not in broken(answer, "warning")
    states = exported(own, "recommendations").set_index("recommendation_id")["status"]
    assert states.to_dict() == {"r-begun": "done", "r-done": "verified", "r-verified": "verified", "r-not": "rejected",
                                "r-dudley": "in_progress"}  # fmt: skip
    events = exported(own, "status_events")
    (done,) = events[(events["recommendation_id"] == "r-begun") & (events["status"] == "done")].to_dict("records")
    assert (done["actor_role"], done["evidence_title"], done["effective_on"].date()) == (
        "host", "Minutes of the board", date(2025, 7, 17),
    )  # fmt: skip
    assert done["comment"] == "Agreed at the 6-month follow-up. Host: All teams use it."
    (six, twelve, _) = [
        row for row in exported(own, "follow_ups").to_dict("records") if row["challenge_id"] == "made-1"
    ]
    assert (six["state"], six["signed_on"].date(), six["host_role"], six["lead_role"]) == (
        "signed", date(2025, 7, 20), HOST, LEAD,
    )  # fmt: skip
    assert six["sha256"] == json.loads(record())["sha256"]
    assert twelve["state"] != "signed"


def test_a_record_that_leaves_something_out_loads_and_says_so(own: Home, tmp_path: Path) -> None:
    answer = load(own, tmp_path / "record.json", record(content(items=ITEMS[:1])))
    assert answer.result.status == "accepted"
    assert details(answer, "goes_through_all") == [
        "It says nothing about r-done, which was 'Done'; r-verified, which was 'Verified'."
    ]


def test_later_events_and_a_rebuild_leave_it_as_it_was(own: Home, tmp_path: Path) -> None:
    load(own, tmp_path / "record.json", record())
    event = {
        "recommendation_id": "r-begun",
        "status": "reopened",
        "effective_on": "1 October 2025",
        "actor_role": "lead",
    }
    assert load(own, tmp_path / "e.csv", [event]).result.status == "accepted"
    before = exported(own, "follow_ups")
    rebuild(own)
    pd.testing.assert_frame_equal(before, exported(own, "follow_ups"))
    opened = open_store(own)
    (kept,) = opened.rows("signed_record", who=Asker("test"), challenge_id="made-1", horizon_months=6)["content"]
    opened.close()
    assert kept.encode() == record()


def test_it_goes_to_another_home_and_is_the_same_there(own: Home, registered: Home, tmp_path: Path) -> None:
    load(own, tmp_path / "record.json", record())
    copytree(registered.root, tmp_path / "other")
    other = Home(tmp_path / "other")
    opened = open_store(own)
    (handed_out,) = opened.rows("signed_record", who=Asker("test"), challenge_id="made-1", horizon_months=6)["content"]
    opened.close()
    assert load(other, tmp_path / "received.json", handed_out.encode()).result.status == "accepted"
    assert load(other, tmp_path / "again.json", handed_out.encode()).result.status == "unchanged"
    columns = ["sha256", "signed_on", "host_role", "lead_role", "state"]
    assert exported(other, "follow_ups")[columns].equals(exported(own, "follow_ups")[columns])


def test_an_amendment_points_to_what_it_amends_and_both_stay(own: Home, tmp_path: Path) -> None:
    first = record()
    load(own, tmp_path / "first.json", first)
    again = load(own, tmp_path / "second.json", record(signed_on="2025-08-01"))
    assert "does not say that it amends it" in details(again, "amends_the_newest")[0]
    amended = record(
        content(items=[*ITEMS[:2], gone_through("r-verified", "verified", "verified", lead_view="Looked twice.")]),
        signed_on="2025-08-01",
        amends=json.loads(first)["sha256"],
    )
    assert load(own, tmp_path / "third.json", amended).result.status == "accepted"
    (six, *_) = [row for row in exported(own, "follow_ups").to_dict("records") if row["challenge_id"] == "made-1"]
    assert six["sha256"] == json.loads(amended)["sha256"]
    opened = open_store(own)
    records = opened.rows("signed_record", who=Asker("test"), challenge_id="made-1", horizon_months=6)
    opened.close()
    assert list(records["is_newest"]) == [True, False]


def amended(first: bytes, items: list[dict[str, Any]], **more: Any) -> bytes:
    """A record of other items that amends one."""
    held = more.pop("held_on", "2025-07-17")
    given = {"signed_on": "2025-08-01", "amends": json.loads(first)["sha256"], **more}
    return record(content(held_on=held, items=items), **given)


def status_of(home: Home, name: str) -> str:
    return str(exported(home, "recommendations").set_index("recommendation_id")["status"][name])


def test_an_amendment_takes_the_place_of_what_came_of_the_record_before(own: Home, tmp_path: Path) -> None:
    first = record()
    given_up = amended(
        first, [gone_through("r-begun", "in_progress", "not_achieved", host_view="No money"), *ITEMS[1:]]
    )
    again = amended(given_up, ITEMS, signed_on="2025-09-01")
    paused = amended(again, [gone_through("r-begun", "in_progress", "paused"), *ITEMS[1:]], signed_on="2025-10-01",
                     held_on="2025-07-10")  # fmt: skip
    for at, (sent, status) in enumerate(
        ((first, "done"), (given_up, "not_achieved"), (again, "done"), (paused, "paused"))
    ):
        answer = load(own, tmp_path / f"{at}.json", sent)
        assert answer.result.status == "accepted", answer.result.verdict.flags
        assert status_of(own, "r-begun") == status
    rebuild(own)
    assert status_of(own, "r-begun") == "paused"


def test_a_file_may_hold_a_record_and_what_amends_it_but_not_two_that_claim_one_place(
    own: Home, tmp_path: Path
) -> None:
    first = record()
    bad = load(own, tmp_path / "two.json", first + record(signed_on="2025-08-01"), dry_run=True)
    assert "The file has 2 records" in details(bad, "amends_the_newest")[0]
    answer = load(own, tmp_path / "both.json", first + amended(first, ITEMS[:2]))
    assert answer.result.status == "accepted", answer.result.verdict.flags
    rows = [row for row in exported(own, "follow_ups").to_dict("records") if row["challenge_id"] == "made-1"]
    assert [row["horizon_months"] for row in rows] == [6, 12, 24]
    assert rows[0]["sha256"] == json.loads(amended(first, ITEMS[:2]))["sha256"]


def test_an_amendment_is_not_signed_before_what_it_amends(own: Home, tmp_path: Path) -> None:
    load(own, tmp_path / "first.json", record())
    bad = load(own, tmp_path / "b.json", amended(record(), ITEMS[:2], signed_on="2025-07-18"), dry_run=True)
    assert "signed on 18/07/2025, and the record it amends on 20/07/2025" in details(bad, "amends_the_newest")[0]


def test_a_row_that_leaves_a_day_empty_leaves_it_as_it_was(own: Home, tmp_path: Path) -> None:
    load(own, tmp_path / "a.csv", [follow_up(due_on="18 July 2025")])
    load(own, tmp_path / "b.csv", [follow_up(due_on="", held_on="17 July 2025")])
    (six, *_) = [row for row in exported(own, "follow_ups").to_dict("records") if row["challenge_id"] == "made-1"]
    assert (six["due_on"].date(), six["held_on"].date(), six["state"]) == (date(2025, 7, 18), date(2025, 7, 17), "held")


def test_what_is_signed_keeps_its_days(own: Home, tmp_path: Path) -> None:
    load(own, tmp_path / "first.json", record())
    load(own, tmp_path / "a.csv", [follow_up(due_on="18 July 2025", held_on="19 July 2025", reason="A slip")])
    (six, *_) = [row for row in exported(own, "follow_ups").to_dict("records") if row["challenge_id"] == "made-1"]
    assert (six["due_on"].date(), six["held_on"].date()) == (date(2025, 7, 16), date(2025, 7, 17))


def test_a_first_day_a_month_late_needs_a_reason(own: Home, tmp_path: Path) -> None:
    late = follow_up(due_on="16 July 2028")
    assert "It moves from 16/07/2025" in details(load(own, tmp_path / "a.csv", [late]), "moved_follow_up_says_why")[0]


def test_a_made_up_follow_up_still_to_come_can_be_signed_and_stops(full_home: Home, tmp_path: Path) -> None:
    copytree(full_home.root, tmp_path / "home")
    home = Home(tmp_path / "home")
    rows = exported(home, "follow_ups", date.today()).to_dict("records")
    due = next(row for row in rows if row["illustrative"] and row["state"] in ("due", "overdue"))
    shown = exported(home, "recommendations", date.today())
    asked = next(row for row in shown[shown["challenge_id"] == due["challenge_id"]].to_dict("records")
                 if row["status"] not in ("proposed", "rejected", "moved", "superseded", "not_achieved"))  # fmt: skip
    which = {"challenge_id": due["challenge_id"], "authority_code": asked["authority_code"], "start_on": "2024-01-01",
             "end_on": "2024-01-03", "date_precision": "day"}  # fmt: skip
    items = [gone_through(asked["recommendation_id"], asked["status"], asked["status"])]
    today = date.today().isoformat()
    sent = signed(Content(which, due["horizon_months"], due["due_on"].date().isoformat(), today, items, True),
                  Signatures(today, HOST, LEAD, "0" * 16))  # fmt: skip
    answer = load(home, tmp_path / "record.json", sent)
    assert answer.result.status == "accepted", answer.result.verdict.flags
    one = (due["challenge_id"], due["horizon_months"])
    later = exported(home, "follow_ups", date(2035, 1, 1)).to_dict("records")
    then = [row for row in later if (row["challenge_id"], row["horizon_months"]) == one]
    assert [row["sha256"] for row in then] == [json.loads(sent)["sha256"]]


def test_no_load_takes_its_place(own: Home, tmp_path: Path) -> None:
    answer = load(own, tmp_path / "record.json", record())
    better = record(content(items=ITEMS[:2]))
    bad = load(own, tmp_path / "better.json", better, replaces=answer.result.load_id)
    assert "holds a signed record" in details(bad, "signed_stays")[0]
    assert bad.result.status == "refused"
