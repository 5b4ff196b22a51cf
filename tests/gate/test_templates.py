"""Rules for what people fill in: one bad row a rule, named by its cell; a refusal changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from checks.submit import Submission, submit
from data.home import Home
from data.templates.catalogue import templates
from data.templates.workbook import write_template
from tests.filling import filled
from tests.gate.loading import broken, details, outcome_of
from tests.support import csv_file, shipped_rows, state_of

Rows = list[dict[str, object]]


def challenge(**cells: object) -> dict[str, object]:
    row = {"challenge_id": "dudley-2022-05", "authority_code": "Dudley", "start_on": "3 May 2022",
           "end_on": "5 May 2022", "programme": "WM ADASS"}  # fmt: skip
    return {**row, **cells}


def member(**cells: object) -> dict[str, object]:
    return {"challenge_id": "coventry-2016-02", "reviewer_authority_code": "Dudley", "role": "lead",
            "expert_by_experience": "no", **cells}  # fmt: skip


def event(**cells: object) -> dict[str, object]:
    return {"reported_follow_up_id": "x-1", "authority_code": "Coventry", "challenge_id": "coventry-2016-02",
            "happened_on": "1 June 2016", "kind": "findings to scrutiny", "source_url": "https://example.gov.uk/a",
            **cells}  # fmt: skip


def rating(**cells: object) -> dict[str, object]:
    return {"rating_id": "dudley-2025-01", "authority_code": "Dudley", "kind": "formal", "subject": "overall",
            "rating": "Good", "published_on": "31 January 2025", "source_url": "https://example.gov.uk/a",
            **cells}  # fmt: skip


def review(**cells: object) -> dict[str, object]:
    return {"practice_review_id": "r-1", "challenge_id": "coventry-2016-02", "start_on": "January 2016", **cells}


def recommendation(**cells: object) -> dict[str, object]:
    return {"recommendation_id": "dudley-1", "authority_code": "Dudley", "text": "Do it", "areas": "Use of resources",
            "owner_role": "Director of adult social care", **cells}  # fmt: skip


@dataclass(frozen=True)
class Bad:
    """A row that breaks one rule: a whole row, what is done to it, and what the rule then says, of which cell."""

    rule: str
    row: Callable[..., dict[str, object]]
    cells: dict[str, object]
    says: str
    where: str = "line 2"


CASES = [
    Bad("readable_cells", challenge, {"start_on": "03/05/2022"}, "'03/05/2022' could be 3 May 2022 or 5 March"),
    Bad("readable_cells", challenge, {"date_precision": "month"}, "says month, but 3 May 2022 is a day"),
    Bad("readable_cells", rating, {"rating": "Fine"}, "'Fine' is not in the list"),
    Bad("required_cells", challenge, {"programme": " "}, "programme is empty."),
    Bad("required_cells", rating, {"source_url": ""}, "source_url is empty."),
    Bad("no_personal_details", challenge, {"note": "Ask someone@example.org"}, "note holds an e-mail address"),
    Bad("no_personal_details", challenge, {"scope": "Ring 0121 496 0000"}, "scope holds a telephone number"),
    Bad("no_personal_details", event, {"reported": "NHS 943 476 5919"}, "reported holds an NHS number"),
    Bad("no_personal_details", challenge, {"challenge_id": "07700900123"}, "challenge_id holds"),
    Bad("names_a_role", recommendation, {"owner_role": "Jane Smith"}, "'Jane Smith' reads like the name of a person"),
    Bad("names_a_role", recommendation, {"owner_role": "Cllr J. Smith"}, "reads like the name of a person"),
    Bad("names_a_role", recommendation, {"owner_role": "Smith, Jane"}, "'Smith, Jane' reads like the name of a person"),
    Bad("names_a_role", recommendation, {"owner_role": "Jane Smith, Head of IT"}, "reads like the name of a person"),
    Bad("names_a_role", recommendation, {"owner_role": "Jane Smith, Birmingham"}, "reads like the name of a person"),
    Bad("addressed_as_a_person", recommendation, {"owner_role": "Mr Smith"}, "owner_role: 'Mr Smith' names a person."),
    Bad("addressed_as_a_person", recommendation, {"owner_role": "Board; dr. smith"}, "'Board; dr. smith' names"),
    Bad("names_a_role", event, {"forum": "Mary-Ann O'Neill"}, "reads like the name of a person"),
    Bad("web_address", challenge, {"report_url": "www.dudley.gov.uk/report"}, "is no address such as https://"),
    Bad("web_address", challenge, {"source_url": "javascript:alert(1)"}, "is no address such as https://"),
    Bad("web_address", challenge, {"source_url": "https://a.gov.uk/x y"}, "is no address such as https://"),
    Bad("short_enough", challenge, {"note": "long " * 201}, "note has 1004 characters, and 1000 is the most"),
    Bad("already_happened", challenge, {"published_on": "1 January 2099"}, "01/01/2099 is still to come"),
    Bad("already_happened", event, {"happened_on": "2099"}, "is still to come"),
    Bad("known_authority", challenge, {"authority_code": "Dudlee"}, "'Dudlee' is no authority"),
    Bad("known_authority", rating, {"authority_code": "E08999999"}, "'E08999999' is no authority"),
    Bad("known_challenge", member, {"challenge_id": "coventry-2016-03"}, "no challenge 'coventry-2016-03' on record"),
    Bad("known_challenge", review, {"challenge_id": "nowhere-1"}, "no challenge 'nowhere-1' on record"),
    Bad("known_challenge", event, {"challenge_id": "nowhere-1"}, "no challenge 'nowhere-1' on record"),
    Bad("same_host", event, {"authority_code": "Dudley"}, "was one of Coventry, and the row is about Dudley"),
    Bad("id_keeps_its_authority", challenge, {"challenge_id": "coventry-2016-02"}, "on record for Coventry; this"),
    Bad("id_keeps_its_authority", rating, {"rating_id": "walsall-2026-01"}, "on record for Walsall"),
    Bad("dates_in_order", challenge, {"end_on": "2 May 2022"}, "02/05/2022, lies before the first, 03/05/2022"),
    Bad("dates_in_order", review, {"start_on": "6 May 2022", "end_on": "5 May 2022"}, "lies before the first"),
    Bad("visit_is_short", challenge, {"end_on": "5 May 2023"}, "is 368 days"),
    Bad("visit_is_short", review, {"end_on": "June 2016"}, "is 182 days"),
    Bad("found_after_the_visit", challenge, {"published_on": "1 May 2021"}, "the first day was 03/05/2022"),
    Bad("reviewer_from_elsewhere", member, {"reviewer_authority_code": "Coventry"}, "comes from the host"),
    Bad("reviewer_from_elsewhere", member, {"reviewer_authority_code": ""}, "no home authority"),
    Bad("reviewer_from_elsewhere", member, {"role": "expert by experience"}, "the column expert_by_experience says no"),
    Bad("rating_fits_subject", rating, {"score": 3}, "no score of 1 to 4"),
    Bad("rating_fits_subject", rating, {"subject": "equity"}, "a score of 1 to 4, and no rating"),
    Bad("rating_fits_subject", rating, {"subject": "equity", "rating": ""}, "without a score says nothing"),
    Bad("rating_fits_subject", rating, {"rating": ""}, "a day of publication and no rating"),
    Bad("actions_add_up", event, {"actions_total": 5, "actions_complete": 4, "actions_in_progress": 2}, "of 5."),
    Bad("actions_add_up", event, {"actions_complete": 4}, "of a number nobody gives"),
    Bad("perhaps_on_record", challenge, {"challenge_id": "w-1", "authority_code": "Walsall", "start_on": "May 2015",
                                         "end_on": ""}, "On record for the same time: walsall-2015."),
]  # fmt: skip


@pytest.fixture(scope="module")
def registered(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home with the shipped register and nothing else."""
    folder = tmp_path_factory.mktemp("registered")
    home = Home(folder / "home")
    for name in ("challenges", "team_members", "recommendations", "reported_follow_ups", "ratings"):
        path = csv_file(folder / f"{name}.csv", shipped_rows(name))
        assert loaded(home, path, published_on=date(2026, 1, 23)).result.status == "accepted"
    return home


@pytest.fixture(scope="module")
def sound(registered: Home, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Submission]:
    """What is said of each whole row: nothing that refuses it."""
    folder = tmp_path_factory.mktemp("sound")
    rows = {case.row.__name__: case.row() for case in CASES}
    told = {
        name: loaded(registered, csv_file(folder / f"{name}.csv", [row]), dry_run=True) for name, row in rows.items()
    }
    assert {answer.result.status for answer in told.values()} == {"accepted"}
    return told


def loaded(home: Home, path: Path, **given: object) -> Submission:
    return submit(path, home=home, actor_role="data_steward", **given)  # type: ignore[arg-type]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.row.__name__}-{'-'.join(case.cells)}")
def test_each_rule_names_its_bad_row(case: Bad, registered: Home, sound: dict[str, Submission], tmp_path: Path) -> None:
    assert outcome_of(sound[case.row.__name__], case.rule).success
    before = state_of(registered)
    bad = loaded(registered, csv_file(tmp_path / "bad.csv", [case.row(**case.cells)]), dry_run=True)
    outcome = outcome_of(bad, case.rule)
    assert not outcome.success
    assert outcome.failed_rows == 1
    assert case.says in details(bad, case.rule)[0]
    (flag,) = [flag for flag in bad.result.verdict.flags if flag.name == case.rule]
    assert flag.cell == f"bad.csv {case.where}"
    assert bool(flag.sent) == (case.rule != "required_cells")
    assert not outcome.message.startswith("Figures")
    assert (bad.result.status == "refused") == (outcome.severity == "critical")
    if outcome.severity == "critical":
        # One slip breaks one rule, so that nobody has to read of it twice.
        assert broken(bad, "critical") == {case.rule: 1}
    assert state_of(registered) == before


def test_unique_id(registered: Home, tmp_path: Path) -> None:
    twice = loaded(registered, csv_file(tmp_path / "a.csv", [challenge(), challenge(scope="Again")]), dry_run=True)
    assert broken(twice, "critical") == {"unique_id": 2}
    assert details(twice, "unique_id")[0] == "The id 'dudley-2022-05' stands in the file 2 times."
    # An assessment has one row for each thing it rated.
    rows = [rating(), rating(subject="equity", rating="", score=2)]
    assert loaded(registered, csv_file(tmp_path / "b.csv", rows), dry_run=True).result.status == "accepted"
    same = loaded(registered, csv_file(tmp_path / "c.csv", [rating(), rating()]), dry_run=True)
    assert broken(same, "critical") == {"unique_id": 2}


def test_has_rows(registered: Home, tmp_path: Path) -> None:
    for name in templates():
        path = tmp_path / f"{name}.xlsx"
        write_template(templates()[name], path)
        empty = loaded(registered, path, dry_run=True)
        assert empty.result.status == "refused"
        assert set(broken(empty, "critical")) == {"has_rows"}
        assert "Example" in outcome_of(empty, "has_rows").message


def test_perhaps_a_month(registered: Home, tmp_path: Path) -> None:
    write_template(templates()["challenges"], tmp_path / "t.xlsx")
    row = challenge(start_on=date(2022, 5, 1), end_on="")
    alone = loaded(registered, filled(tmp_path / "t.xlsx", tmp_path / "a.xlsx", challenges=[row]), dry_run=True)
    assert alone.result.status == "accepted"
    assert details(alone, "perhaps_a_month") == [
        "start_on: 1 May 2022 may stand for the whole month; if so, choose month under date_precision."
    ]
    assert alone.result.verdict.flags[0].cell == "Challenges D5"
    told = filled(tmp_path / "t.xlsx", tmp_path / "b.xlsx", challenges=[{**row, "date_precision": "month"}])
    assert outcome_of(loaded(registered, told, dry_run=True), "perhaps_a_month").success


def declared(folder: Path, challenges: Rows, **cells: object) -> Path:
    write_template(templates()["challenges"], folder / "t.xlsx")
    row = {"authority_code": "West Midlands", "is_complete": "yes", "as_at_on": "31 October 2026", **cells}
    return filled(folder / "t.xlsx", folder / "declared.xlsx", challenges=challenges, declarations=[row])


def test_complete_list_is_dated(registered: Home, tmp_path: Path) -> None:
    vague = loaded(registered, declared(tmp_path, [], authority_code="Walsall"), dry_run=True)
    assert vague.result.status == "accepted"
    assert details(vague, "complete_list_is_dated") == [
        "Declared complete, with 1 challenge whose month is not known: walsall-2015."
    ]
    for cells in ({"authority_code": "Coventry"}, {"authority_code": "Walsall", "is_complete": "no"}):
        assert outcome_of(
            loaded(registered, declared(tmp_path, [], **cells), dry_run=True), "complete_list_is_dated"
        ).success


def test_complete_list_has_all(registered: Home, tmp_path: Path) -> None:
    rows = [challenge(challenge_id="telford-2024", authority_code="Telford")]
    lacking = loaded(registered, declared(tmp_path, rows, authority_code="Telford"), dry_run=True)
    assert details(lacking, "complete_list_has_all") == ["On record and not in this file: telford-2021-03."]
    alone = loaded(registered, declared(tmp_path, [], authority_code="Telford"), dry_run=True)
    assert outcome_of(alone, "complete_list_has_all").success


def test_withdrawn_row(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    rows = [challenge(), challenge(challenge_id="walsall-1", authority_code="Walsall")]
    first = loaded(home, csv_file(tmp_path / "a.csv", rows))
    second = loaded(home, csv_file(tmp_path / "b.csv", rows[:1]), replaces=first.result.load_id)
    assert second.result.status == "accepted"
    assert details(second, "withdrawn_row") == ["The load to be put right has walsall-1, and this file has not."]


def test_said_later_already(registered: Home, tmp_path: Path) -> None:
    row = challenge(challenge_id="walsall-2015", authority_code="Walsall", start_on="May 2015", end_on="")
    path = csv_file(tmp_path / "a.csv", [row])
    old = loaded(registered, path, dry_run=True, published_on=date(2020, 1, 1))
    assert details(old, "said_later_already") == [
        "walsall-2015 was last recorded on 23/01/2026, and this file is of 01/01/2020."
    ]
    assert outcome_of(loaded(registered, path, dry_run=True), "said_later_already").success


def test_a_file_may_name_challenges_that_are_on_record_alone(registered: Home, tmp_path: Path) -> None:
    rows = [member(reviewer_authority_code="", role="expert by experience", expert_by_experience="yes")]
    assert loaded(registered, csv_file(tmp_path / "a.csv", rows), dry_run=True).result.status == "accepted"


def test_bodies_and_roles_are_no_names(registered: Home, tmp_path: Path) -> None:
    bodies = ["Director of adult social care", "Adults and Community Scrutiny Panel", "Cabinet",
              "Principal Social Worker",
              "Health and Wellbeing Board", "Commissioning Team", "Head of Service", "Strategic Director for People",
              "Safeguarding Adults Board", "finance", "Birmingham, Solihull",
              "MS Team, Finance", "Adults, Health"]  # fmt: skip
    rows = [recommendation(recommendation_id=f"d-{n}", owner_role=body) for n, body in enumerate(bodies)]
    assert outcome_of(loaded(registered, csv_file(tmp_path / "a.csv", rows), dry_run=True), "names_a_role").success


def test_neighbours_in_order(tmp_path: Path) -> None:
    codes = [f"E0800000{n}" for n in range(1, 9)] + [f"E0900000{n}" for n in range(1, 8)]

    def outcome(**changed: object) -> list[str]:
        rows = [
            {"authority_code": "E08000026", "position": at, "neighbour_code": code} | (changed if at == 3 else {})
            for at, code in enumerate(codes, start=1)
        ]
        return details(
            loaded(Home(tmp_path / "home"), csv_file(tmp_path / "n.csv", rows), dry_run=True), "neighbours_in_order"
        )

    assert outcome() == []
    assert outcome(neighbour_code="E08000026") == ["E08000026 is listed as its own neighbour."]
    assert outcome(neighbour_code="E12000005") == ["The neighbour 'E12000005' is no authority known here."]
    assert set(outcome(position=16)) == {"E08000026 has 15 neighbours that are not numbered 1 to 15."}
    assert set(outcome(neighbour_code=codes[0])) == {"E08000026 has a neighbour twice."}


def test_a_refused_workbook_comes_back_with_every_cell_named(registered: Home, tmp_path: Path) -> None:
    write_template(templates()["challenges"], tmp_path / "t.xlsx")
    rows = [challenge(), challenge(challenge_id="x-1", start_on="03/05/2022", note="=1+1 someone@example.org")]
    before = state_of(registered)
    sent = loaded(registered, filled(tmp_path / "t.xlsx", tmp_path / "sent.xlsx", challenges=rows))
    assert (sent.result.status, sent.result.rows_read, sent.result.rows_refused) == ("refused", 2, 2)
    assert state_of(registered) == before
    assert sent.workbook is not None
    book = pd.read_excel(sent.workbook, sheet_name=None, header=2, engine="calamine")
    told = book["Rows as sent"].set_index("Rule")
    assert told.loc["readable_cells", "Where"] == "Challenges D6"
    assert told.loc["readable_cells", "As sent"] == "03/05/2022"
    assert told.loc["no_personal_details", "Where"] == "Challenges L6"
    assert told.loc["no_personal_details", "As sent"] == "=1+1 someone@example.org"
    assert (sent.workbook.with_name("sent") / "sent.xlsx").read_bytes() == (tmp_path / "sent.xlsx").read_bytes()


def test_the_shipped_register_breaks_no_rule_at_all(registered: Home, tmp_path: Path) -> None:
    for name in ("challenges", "team_members", "recommendations", "reported_follow_ups", "ratings"):
        path = csv_file(tmp_path / f"{name}.csv", [{**row, "extra": "x"} for row in shipped_rows(name)])
        again = loaded(registered, path, dry_run=True)
        assert [outcome.name for outcome in again.result.verdict.outcomes if not outcome.success] == []
