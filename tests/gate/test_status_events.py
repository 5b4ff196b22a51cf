"""Rules for recommendations and what is said of them since: one bad row a rule; a refusal changes nothing."""

import shutil
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from checks.submit import Submission, submit
from data.access import Asker, Store
from data.home import Home
from data.templates.catalogue import templates
from data.templates.workbook import write_template
from tests.filling import filled
from tests.gate.loading import broken, details, outcome_of
from tests.support import csv_file, shipped_rows, state_of

Row = dict[str, object]
SHOWN = {"evidence_title": "Minutes of the board, June 2017"}
# What is on record before each case: how each recommendation stands, by its id.
STANDS: dict[str, Row] = {
    "r-new": {},
    "r-accepted": {"status": "accepted", "status_on": "1 April 2016"},
    "r-working": {"status": "in progress", "status_on": "1 June 2016", "due_on": "30 September 2016"},
    "r-paused": {"status": "paused", "status_on": "1 June 2016"},
    "r-done": {"status": "done", "status_on": "1 June 2016", **SHOWN},
    "r-verified": {"status": "verified", "status_on": "1 June 2016", "status_by": "lead", **SHOWN},
    "r-given-up": {"status": "not achieved", "status_on": "1 June 2016", "reason": "The grant ended"},
}


def asked(**cells: object) -> Row:
    """A row of a list of recommendations."""
    return {"recommendation_id": "r-another", "authority_code": "Coventry", "challenge_id": "coventry-2016-02",
            "text": "Agree how progress is measured", "areas": "Performance and experience",
            "owner_role": "Head of performance", **cells}  # fmt: skip


def event(**cells: object) -> Row:
    """A status event."""
    return {"recommendation_id": "r-working", "status": "in progress", "effective_on": "1 May 2017",
            "actor_role": "host", "comment": "Half of the teams are trained.", **cells}  # fmt: skip


def loaded(home: Home, path: Path, **given: object) -> Submission:
    return submit(path, home=home, actor_role="data_steward", **given)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home with the shipped challenges and some recommendations of one of them."""
    folder = tmp_path_factory.mktemp("listed")
    home = Home(folder / "home")
    rows = [asked(recommendation_id=name, text=f"Do what {name} says", **cells) for name, cells in STANDS.items()]
    for name, lines in {"challenges": shipped_rows("challenges"), "recommendations": rows}.items():
        answer = loaded(home, csv_file(folder / f"{name}.csv", lines), published_on=date(2017, 1, 1))  # type: ignore[arg-type]
        assert answer.result.status == "accepted"
    return home


@dataclass(frozen=True)
class Bad:
    """A status event that breaks one rule, what the rule then says, and what would not break it."""

    rule: str
    cells: Row
    says: str
    sound: Row = field(default_factory=dict)


def to(name: str, status: str, **cells: object) -> Row:
    return {"recommendation_id": f"r-{name}", "status": status, **cells}


EVENTS = [
    Bad("known_recommendation", {"recommendation_id": "r-nowhere"}, "no recommendation 'r-nowhere' on record"),
    Bad("allowed_move", to("new", "in progress"), "'Proposed' cannot become 'In progress'. What can follow: Accepted, "
        "Accepted in part, Not accepted.", to("new", "accepted")),
    Bad("allowed_move", to("accepted", "done", **SHOWN), "'Accepted' cannot become 'Done'", to("accepted", "planned")),
    Bad("allowed_move", to("paused", "done", **SHOWN), "'Paused' cannot become 'Done'", to("paused", "in progress")),
    Bad("allowed_move", to("working", "verified", actor_role="lead"), "'In progress' cannot become 'Verified'",
        to("done", "verified", actor_role="lead")),
    Bad("allowed_move", to("verified", "in progress"), "'Verified' cannot become 'In progress'",
        to("verified", "reopened")),
    Bad("allowed_move", to("given-up", "in progress"), "What can follow: nothing.", to("given-up", "not achieved")),
    Bad("allowed_move", to("done", "moved elsewhere", reason="See the plan"), "'Done' cannot become 'Moved elsewhere'",
        to("paused", "moved elsewhere", reason="See the plan")),
    # It fits what was before it, and what comes after it on record no longer fits.
    Bad("allowed_move", to("working", "rejected", effective_on="1 May 2016"),
        "After it comes 'In progress' of 01/06/2016, which cannot follow 'Not accepted'",
        to("working", "accepted", effective_on="1 May 2016")),
    Bad("judged_by_whom", to("done", "verified"), "'Verified' is for the lead of the reviewing peers to say, and this "
        "was judged by the host.", to("done", "verified", actor_role="lead")),
    Bad("judged_by_whom", to("done", "verified", actor_role="expert by experience"), "by an expert by experience",
        to("done", "reopened", actor_role="expert by experience")),
    Bad("judged_by_whom", to("working", "done", actor_role="lead", **SHOWN), "'Done' is for the host to say",
        to("working", "done", **SHOWN)),
    Bad("says_what_is_asked", to("working", "done"), "'Done' needs the title of its evidence, or under reason why",
        to("working", "done", reason="It was said in a meeting without minutes")),
    Bad("says_what_is_asked", to("working", "superseded"), "'Superseded' needs a reason.",
        to("working", "superseded", reason="The Act of 2014 settles it")),
    Bad("says_what_is_asked", to("accepted", "not achieved", **SHOWN), "'Not achieved' needs a reason.",
        to("accepted", "not achieved", reason="The post was not filled")),
    Bad("moved_date_says_why", {"revised_due_on": "30 November 2017"}, "moves to 30/11/2017, and no reason is given",
        {"revised_due_on": "30 November 2017", "reason": "The new system goes live in October"}),
    Bad("event_after_visit", to("new", "accepted", effective_on="22 February 2016"),
        "It lies on 22/02/2016, and the challenge began on 23/02/2016.",
        to("new", "accepted", effective_on="23 February 2016")),
    Bad("event_after_visit", {"revised_due_on": "1 January 2016", "reason": "A slip"}, "It is due on 01/01/2016, and",
        {"revised_due_on": "1 June 2017", "reason": "Delays"}),
    Bad("already_happened", {"effective_on": "1 January 2099"}, "effective_on: 01/01/2099 is still to come"),
    Bad("required_cells", {"effective_on": ""}, "effective_on is empty."),
    Bad("required_cells", {"actor_role": ""}, "actor_role is empty."),
    Bad("readable_cells", {"status": "nearly there"}, "'nearly there' is not in the list"),
    Bad("readable_cells", {"actor_role": "Director"}, "'Director' is not in the list"),
    Bad("web_address", {"evidence_url": "shared drive/minutes"}, "is no address such as https://"),
    Bad("short_enough", {"comment": "long " * 401}, "comment has 2004 characters, and 2000 is the most"),
    Bad("no_personal_details", {"comment": "Ask j.bloggs@example.gov.uk"}, "comment holds an e-mail address"),
    Bad("no_personal_details", {"reason": "Ring 0121 496 0000"}, "reason holds"),
    Bad("no_personal_details", {"evidence_title": "Case 943 476 5919"}, "evidence_title holds"),
]  # fmt: skip


@pytest.mark.parametrize("case", EVENTS, ids=lambda case: f"{case.rule}-{'-'.join(map(str, case.cells.values()))}"[:60])
def test_each_rule_names_its_bad_event(case: Bad, listed: Home, tmp_path: Path) -> None:
    before = state_of(listed)
    good = loaded(listed, csv_file(tmp_path / "good.csv", [event(**case.sound)]), dry_run=True)
    assert good.result.status == "accepted"
    assert outcome_of(good, case.rule).success
    bad = loaded(listed, csv_file(tmp_path / "bad.csv", [event(**case.cells)]))
    # One slip breaks one rule, so that nobody has to read of it twice.
    assert broken(bad, "critical") == {case.rule: 1}
    assert case.says in details(bad, case.rule)[0]
    (flag,) = [flag for flag in bad.result.verdict.flags if flag.name == case.rule]
    assert flag.cell == "bad.csv line 2"
    assert bad.result.status == "refused"
    assert state_of(listed) == before


ASKED = [
    Bad("due_after_visit", {"due_on": "1 January 2016"}, "due on 01/01/2016, and the challenge began on 23/02/2016.",
        {"due_on": "23 February 2016"}),
    Bad("due_after_visit", {"due_on": "1 June 2016", "current_due_on": "1 January 2016", "reason": "A slip"},
        "It is due on 01/01/2016", {"due_on": "1 June 2016", "current_due_on": "1 July 2016", "reason": "Delays"}),
    Bad("event_after_visit", {"status": "accepted", "status_on": "1 January 2016"}, "It lies on 01/01/2016",
        {"status": "accepted", "status_on": "1 March 2016"}),
    Bad("says_what_is_asked", {"status": "done", "status_on": "1 June 2016"}, "'Done' needs the title of its evidence",
        {"status": "done", "status_on": "1 June 2016", **SHOWN}),
    Bad("says_what_is_asked", {"status": "superseded", "status_on": "1 June 2016"}, "'Superseded' needs a reason.",
        {"status": "superseded", "status_on": "1 June 2016", "reason": "Overtaken by the Act"}),
    Bad("judged_by_whom", {"status": "verified", "status_on": "1 June 2016", **SHOWN}, "for the lead of the reviewing",
        {"status": "verified", "status_on": "1 June 2016", "status_by": "lead", **SHOWN}),
    Bad("already_happened", {"status": "accepted", "status_on": "1 January 2099"}, "status_on: 01/01/2099 is still"),
    Bad("allowed_move", {"recommendation_id": "r-given-up", "status": "in progress", "status_on": "1 May 2017"},
        "'Not achieved' cannot become 'In progress'. What can follow: nothing."),
    Bad("known_challenge", {"challenge_id": "coventry-2016-03"}, "no challenge 'coventry-2016-03' on record"),
    Bad("same_host", {"authority_code": "Dudley"}, "was one of Coventry, and the row is about Dudley"),
    Bad("id_keeps_its_authority", {"recommendation_id": "r-new", "authority_code": "Dudley", "challenge_id": ""},
        "on record for Coventry"),
    Bad("required_cells", {"text": ""}, "text is empty."),
    Bad("short_enough", {"owner_role": "team " * 25}, "owner_role has 124 characters, and 120 is the most"),
    Bad("no_personal_details", {"action": "Write to j.bloggs@example.gov.uk"}, "action holds an e-mail address"),
]  # fmt: skip


@pytest.mark.parametrize("case", ASKED, ids=lambda case: f"{case.rule}-{'-'.join(map(str, case.cells.values()))}"[:60])
def test_each_rule_names_its_bad_recommendation(case: Bad, listed: Home, tmp_path: Path) -> None:
    before = state_of(listed)
    good = loaded(listed, csv_file(tmp_path / "good.csv", [asked(**case.sound)]), dry_run=True)
    assert good.result.status == "accepted"
    assert outcome_of(good, case.rule).success
    bad = loaded(listed, csv_file(tmp_path / "bad.csv", [asked(**case.cells)]))
    assert broken(bad, "critical") == {case.rule: 1}
    assert case.says in details(bad, case.rule)[0]
    assert bad.result.status == "refused"
    assert state_of(listed) == before


WARNINGS = [
    Bad("answer_says_why", {"response": "reject"}, "It is not accepted, and response_reason is empty.",
        {"response": "reject", "response_reason": "Not ours to decide"}),
    Bad("answer_says_why", {"response": "part"}, "It is accepted in part, and response_reason is empty.",
        {"response": "part", "response_reason": "A regional measure is on its way"}),
    Bad("moved_date_in_list", {"due_on": "1 June 2016", "current_due_on": "1 July 2016"}, "moves to 01/07/2016",
        {"due_on": "1 June 2016", "current_due_on": "1 July 2016", "reason": "The new system is late"}),
    Bad("moved_date_in_list", {"recommendation_id": "r-working", "due_on": "1 December 2016"}, "moves to 01/12/2016",
        {"recommendation_id": "r-working", "due_on": "30 September 2016"}),
    Bad("names_a_role", {"owner_role": "Head of service (J. Smith)"}, "J. Smith)' reads like the name of a person."),
    Bad("names_a_role", {"owner_role": "Jane Smith"}, "'Jane Smith' reads like the name of a person."),
]  # fmt: skip


@pytest.mark.parametrize("case", WARNINGS, ids=lambda case: f"{case.rule}-{'-'.join(map(str, case.cells.values()))}")
def test_what_is_only_odd_loads_with_its_warning(case: Bad, listed: Home, tmp_path: Path) -> None:
    good = loaded(listed, csv_file(tmp_path / "good.csv", [asked(**case.sound)]), dry_run=True)
    assert outcome_of(good, case.rule).success
    bad = loaded(listed, csv_file(tmp_path / "bad.csv", [asked(**case.cells)]), dry_run=True)
    assert bad.result.status == "accepted"
    assert broken(bad, "warning") == {case.rule: 1}
    assert case.says in details(bad, case.rule)[0]


def expected_effect(**cells: object) -> Row:
    return {"recommendation_id": "r-working", "indicator": "ascof_1b", "direction": "increase", "lag_months": 18,
            "why": "People who say themselves what they want have more control.", **cells}  # fmt: skip


def test_known_measure(listed: Home, tmp_path: Path) -> None:
    good = loaded(listed, csv_file(tmp_path / "good.csv", [expected_effect()]), dry_run=True)
    assert (good.result.status, good.result.source) == ("accepted", "recommendations")
    bad = loaded(listed, csv_file(tmp_path / "bad.csv", [expected_effect(indicator="ascof_9z")]), dry_run=True)
    assert broken(bad, "critical") == {"known_measure": 1}
    assert details(bad, "known_measure") == ["There is no indicator 'ascof_9z' here."]
    nowhere = csv_file(tmp_path / "nowhere.csv", [expected_effect(recommendation_id="r-nowhere")])
    assert broken(loaded(listed, nowhere, dry_run=True), "critical") == {"known_recommendation": 1}
    twice = loaded(listed, csv_file(tmp_path / "twice.csv", [expected_effect()] * 2), dry_run=True)
    assert broken(twice, "critical") == {"unique_id": 2}


def test_a_link_may_stand_in_the_workbook_of_its_recommendation(listed: Home, tmp_path: Path) -> None:
    write_template(templates()["recommendations"], tmp_path / "t.xlsx")
    book = filled(
        tmp_path / "t.xlsx",
        tmp_path / "sent.xlsx",
        recommendations=[asked()],
        recommendation_indicators=[expected_effect(recommendation_id="r-another")],
    )
    assert loaded(listed, book, dry_run=True).result.status == "accepted"


@pytest.mark.parametrize(
    ("other", "says"),
    [
        ({"reference": "3", "text": "Train the front door"}, "Also {} has the number 3."),
        ({"reference": "4", "text": "agree how  progress is MEASURED."}, "Also {} has these words."),
    ],
)
def test_asked_once(other: Row, says: str, listed: Home, tmp_path: Path) -> None:
    one, other = asked(reference="3"), asked(recommendation_id="r-other", **other)
    assert outcome_of(loaded(listed, csv_file(tmp_path / "a.csv", [one]), dry_run=True), "asked_once").success
    both = loaded(listed, csv_file(tmp_path / "b.csv", [one, other]), dry_run=True)
    assert both.result.status == "accepted"
    assert details(both, "asked_once") == [says.format("r-other"), says.format("r-another")]
    elsewhere = {**other, "challenge_id": "coventry-2016-02", "reference": "9", "text": "Ask carers what they need"}
    apart = loaded(listed, csv_file(tmp_path / "c.csv", [one, elsewhere]), dry_run=True)
    assert outcome_of(apart, "asked_once").success


def test_a_recommendation_twice_in_a_list(listed: Home, tmp_path: Path) -> None:
    rows = [asked(), asked(text="Something else")]
    twice = loaded(listed, csv_file(tmp_path / "twice.csv", rows), dry_run=True)
    assert broken(twice, "critical") == {"unique_id": 2}


def test_event_stays_as_it_was(listed: Home, tmp_path: Path) -> None:
    opened = Store(listed.published())
    history = opened.rows("status_events", who=Asker("test"), folder="export")
    opened.close()
    known = history[history["recommendation_id"] == "r-working"].iloc[0]
    row = event(event_id=known["event_id"], effective_on="1 June 2016", comment="")
    bad = loaded(listed, csv_file(tmp_path / "bad.csv", [{**row, "comment": "Never said"}]), dry_run=True)
    assert broken(bad, "critical") == {"event_stays_as_it_was": 1}
    assert (
        f"The event {known['event_id']} is on record as 'In progress' of 01/06/2016"
        in (details(bad, "event_stays_as_it_was")[0])
    )
    same = loaded(listed, csv_file(tmp_path / "same.csv", [row]))
    assert same.result.status == "unchanged"


def test_a_workbook_of_events_comes_back_with_the_cell_named(listed: Home, tmp_path: Path) -> None:
    write_template(templates()["status_events"], tmp_path / "t.xlsx")
    rows = [
        event(effective_on=date(2017, 5, 1)),
        event(recommendation_id="r-done", status="verified", effective_on=date(2017, 5, 2)),
        event(effective_on=date(2017, 5, 3), comment="Ring 0121 496 0000"),
    ]
    sent = loaded(listed, filled(tmp_path / "t.xlsx", tmp_path / "sent.xlsx", status_events=rows))
    assert (sent.result.status, sent.result.rows_read, sent.result.rows_refused) == ("refused", 3, 3)
    cells = {flag.name: flag.cell for flag in sent.result.verdict.flags}
    assert cells == {"judged_by_whom": "Status events E6", "no_personal_details": "Status events F7"}


ANSWERED: Row = {"recommendation_id": "r-answered", "response": "accept", "due_on": "1 June 2016"}
HISTORY = [
    event(recommendation_id="r-answered", status="planned", effective_on="10 March 2016", comment=""),
    event(recommendation_id="r-answered", status="in progress", effective_on="1 May 2016", comment=""),
]


def test_a_history_may_follow_a_list_that_gave_only_the_answer(listed: Home, tmp_path: Path) -> None:
    own = tmp_path / "home"
    shutil.copytree(listed.root, own)
    home = Home(own)
    assert loaded(home, csv_file(tmp_path / "list.csv", [asked(**ANSWERED)])).result.status == "accepted"
    assert loaded(home, csv_file(tmp_path / "history.csv", HISTORY)).result.status == "accepted"
    opened = Store(home.published())
    history = opened.rows("status_events", who=Asker("test"), folder="export")
    opened.close()
    told = history[history["recommendation_id"] == "r-answered"]
    assert [(row.status, row.effective_on.date()) for row in told.itertuples()] == [
        ("accepted", date(2016, 3, 10)),
        ("planned", date(2016, 3, 10)),
        ("in_progress", date(2016, 5, 1)),
    ]
    # The list sent again, with a slip put right, does not undo what has happened since.
    row = asked(**ANSWERED) | {"text": "Agree how progress is to be measured"}
    again = loaded(home, csv_file(tmp_path / "again.csv", [row]))
    assert again.result.status == "accepted"
    opened = Store(home.published())
    stands = opened.rows("recommendations", who=Asker("test"), folder="export").set_index("recommendation_id")
    opened.close()
    assert stands.loc["r-answered", "status"] == "in_progress"
    assert stands.loc["r-answered", "text"] == "Agree how progress is to be measured"


def test_a_mistaken_event_is_put_right_and_what_followed_it_still_has_to_fit(listed: Home, tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    shutil.copytree(listed.root, home.root)
    first = loaded(home, csv_file(tmp_path / "done.csv", [event(status="done", **SHOWN)]))
    note = csv_file(tmp_path / "note.csv", [event()])
    alone = loaded(home, note, replaces=first.result.load_id, dry_run=True)
    assert alone.result.status == "accepted"
    verified = event(status="verified", effective_on="2 May 2017", actor_role="lead")
    assert loaded(home, csv_file(tmp_path / "verified.csv", [verified])).result.status == "accepted"
    bad = loaded(home, note, replaces=first.result.load_id)
    assert broken(bad, "critical") == {"allowed_move": 1}
    assert "which cannot follow 'In progress'" in details(bad, "allowed_move")[0]
    other = csv_file(tmp_path / "other.csv", [event(recommendation_id="r-paused", status="paused")])
    bad = loaded(home, other, replaces=first.result.load_id)
    assert details(bad, "allowed_move") == [
        "Without the load to be put right, 'Verified' of 02/05/2017 on record for r-working would follow 'In "
        "progress', which it cannot. What can follow: Planned, Paused, Done, Moved elsewhere, Superseded, Not achieved."
    ]


def test_a_list_sent_again_does_not_repeat_what_was_said_before_something_else(listed: Home, tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    shutil.copytree(listed.root, home.root)
    rows = [asked(recommendation_id="r-working", due_on="30 September 2016", comment="Group set up", reason="No money")]

    def comments() -> list[str]:
        opened = Store(home.published())
        frame = opened.rows("status_events", who=Asker("test"), folder="export")
        opened.close()
        return frame.loc[frame["recommendation_id"] == "r-working", "comment"].dropna().tolist()

    assert loaded(home, csv_file(tmp_path / "a.csv", rows)).result.status == "accepted"
    assert comments() == ["Group set up"]
    noted = event(effective_on=date.today().isoformat(), comment="Half of the teams are trained.")
    assert loaded(home, csv_file(tmp_path / "b.csv", [noted])).result.status == "accepted"
    again = [*rows, asked(recommendation_id="r-next")]
    assert loaded(home, csv_file(tmp_path / "c.csv", again)).result.status == "accepted"
    assert comments() == ["Group set up", "Half of the teams are trained."]
    # A new reason is something new, though nothing else is.
    assert (
        loaded(home, csv_file(tmp_path / "d.csv", [{**rows[0], "reason": "A post is empty"}])).result.status
        == "accepted"
    )
    assert len(comments()) == 3


def of(home: Home, name: str) -> tuple[dict[str, object], int]:
    """How a recommendation stands, and how many events tell of it."""
    opened = Store(home.published())
    stands = opened.rows("recommendations", who=Asker("test"), folder="export").set_index("recommendation_id")
    history = opened.rows("status_events", who=Asker("test"), folder="export")
    opened.close()
    return stands.loc[name].to_dict(), int((history["recommendation_id"] == name).sum())


def test_a_list_that_is_behind_undoes_nothing(listed: Home, tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    shutil.copytree(listed.root, home.root)
    row = asked(recommendation_id="r-tracked", status="in progress", due_on="30 September 2016")
    assert loaded(home, csv_file(tmp_path / "a.csv", [row])).result.status == "accepted"
    today = date.today()
    told = event(recommendation_id="r-tracked", effective_on=today.isoformat(), status="done", **SHOWN)
    told |= {"revised_due_on": "30 November 2017", "reason": "The new system is late"}
    assert loaded(home, csv_file(tmp_path / "b.csv", [told])).result.status == "accepted"
    for number, comment in enumerate(["", "Teams are being trained", ""]):
        again = [{**row, "comment": comment}, asked(recommendation_id=f"r-next-{number}", text=f"Do also {number}")]
        sent = loaded(home, csv_file(tmp_path / f"again-{number}.csv", again))
        assert sent.result.status == "accepted"
        assert broken(sent, "warning") == {"list_is_behind": 1}
        assert details(sent, "list_is_behind") == [
            f"On record is 'Done' of {today:%d/%m/%Y}, due on 30/11/2017, recorded after what this says."
        ]
    stands, events = of(home, "r-tracked")
    assert (stands["status"], stands["current_due_on"].date()) == ("done", date(2017, 11, 30))
    # The list, the event, and the new comment.
    assert events == 3
    # With its day, or by something that was never said, a list is news.
    back = {**row, "status_on": today.isoformat(), "current_due_on": "31 December 2017", "reason": "Staff have left"}
    sent = loaded(home, csv_file(tmp_path / "back.csv", [back]))
    assert (sent.result.status, broken(sent, "warning")) == ("accepted", {})
    stands, _ = of(home, "r-tracked")
    assert (stands["status"], stands["current_due_on"].date()) == ("in_progress", date(2017, 12, 31))


def test_a_list_may_take_back_what_a_list_said(listed: Home, tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    shutil.copytree(listed.root, home.root)
    row = asked(recommendation_id="r-tracked", status="in progress", due_on="30 September 2016")
    moved = {**row, "status": "done", "due_on": "30 November 2017", "reason": "It took longer", **SHOWN}
    noted = event(recommendation_id="r-tracked", effective_on=date.today().isoformat(), status="done", **SHOWN)
    for number, rows in enumerate([[row], [moved], [noted], [{**row, "reason": "It has come back"}]]):
        sent = loaded(home, csv_file(tmp_path / f"{number}.csv", rows))
        assert (sent.result.status, broken(sent, "warning")) == ("accepted", {})
    stands, _ = of(home, "r-tracked")
    assert (stands["status"], stands["current_due_on"].date()) == ("in_progress", date(2016, 9, 30))
