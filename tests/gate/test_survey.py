"""The survey of those who took part, through the gate: one bad row a rule, and nobody counted twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from shutil import copytree

import duckdb
import pytest

from checks.submit import Submission, submit
from data.errors import UnreadableFile
from data.home import Home
from data.places import REFERENCE
from data.templates.catalogue import templates
from data.templates.workbook import write_template
from tests.filling import filled
from tests.gate.loading import broken, outcome_of
from tests.support import csv_file, state_of

Row = Mapping[str, object]
PUBLISHED = date(2024, 6, 30)


def wave(**cells: object) -> Row:
    return {"wave_id": "w-1", "title": "Survey of May 2026", "asked_from": "4 May 2026", "asked_to": "29 May 2026",
            "respondents": 30, **cells}  # fmt: skip


def answers(**cells: object) -> Row:
    return {"wave_id": "w-1", "question": "useful long term", "respondent_role": "team member",
            "answer": "very useful", "count": 20, **cells}  # fmt: skip


def response(**cells: object) -> Row:
    return {"wave_id": "w-1", "respondent_role": "host staff", "useful_short_term": "Very useful",
            "useful_long_term": "Not enough information to say", "learnt": "yes", **cells}  # fmt: skip


@pytest.fixture(scope="module")
def registered(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home with the published study and nothing else."""
    home = Home(tmp_path_factory.mktemp("registered") / "home")
    for name in ("survey_waves", "perceptions"):
        sent = loaded(home, REFERENCE / "survey" / f"{name}.csv", published_on=PUBLISHED)
        assert sent.result.status == "accepted"
        assert [it.name for it in sent.result.verdict.outcomes if not it.success] == []
    return home


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("blank") / "survey.xlsx"
    write_template(templates()["survey"], path)
    return path


def loaded(home: Home, path: Path, **given: object) -> Submission:
    return submit(path, home=home, actor_role="data_steward", **given)  # type: ignore[arg-type]


def sent(
    home: Home, blank: Path, to: Path, waves: Sequence[Row], counts: Sequence[Row], responses: Sequence[Row] = (),
    **given: object,
) -> Submission:  # fmt: skip
    tables = {"survey_waves": waves, "perceptions": counts, "survey_responses": responses}
    path = filled(blank, to / "sent.xlsx", **{name: rows for name, rows in tables.items() if rows})
    return loaded(home, path, **given)


def of(question: str, **cells: object) -> Row:
    """An answer to a question that no other bad row is about."""
    return answers(question=question, **cells)


# A bad row for each rule, apart from each other; then what is said of which cell, and nothing else is.
UNREADABLE = (
    [
        wave(),
        wave(wave_id="w-2", title=""),
        wave(wave_id="w-3", note="Ask someone@example.org"),
        wave(wave_id="w-4", asked_from="29 May 2099", asked_to=""),
        wave(wave_id="mahesh-2024", authority_code="Dudley", kind="study", respondents=44),
        wave(wave_id="w-5", respondents=""),
    ],
    [
        answers(question="useful tomorrow"),
        answers(respondent_role="neighbour", count=5),
        answers(answer="brilliant", count=5),
        answers(count=2.5),
        of("useful short term", count=-1),
        of("experts involved", answer="somewhat involved", count="", percentage=101),
        of("learnt", answer="yes", note="Ring 0121 496 0000"),
        answers(wave_id="w-9"),
    ],
    [
        response(wave_id="w-5", learnt="perhaps"),
        response(wave_id="w-5", useful_long_term="extremely or very useful"),
        response(wave_id="w-5", respondent_role=""),
        response(wave_id="w-8"),
    ],
    [
        ("required_cells", "Waves B6", "title is empty."),
        ("no_personal_details", "Waves K7", "note holds an e-mail address."),
        ("already_happened", "Waves E8", "29/05/2099 is still to come"),
        ("id_keeps_its_authority", "Waves A9", "is on record for West Midlands; this row is about Dudley."),
        ("readable_cells", "Counts B5", "'useful tomorrow' is not in the list"),
        ("readable_cells", "Counts C6", "'neighbour' is not in the list"),
        ("readable_cells", "Counts D7", "'brilliant' is not in the list"),
        ("readable_cells", "Counts E8", "2.5 is not a whole number"),
        ("readable_cells", "Counts E9", "-1 is below 0"),
        ("readable_cells", "Counts F10", "101 is above 100"),
        ("no_personal_details", "Counts J11", "note holds a telephone number."),
        ("known_wave", "Counts A12", "There is no survey wave 'w-9' on record or in this file."),
        ("readable_cells", "Responses F5", "'perhaps' is not in the list"),
        ("readable_cells", "Responses D6", "is not in the list"),
        ("required_cells", "Responses B7", "respondent_role is empty."),
        ("known_wave", "Responses A8", "There is no survey wave 'w-8' on record or in this file."),
    ],
)
CONTRADICTORY = (
    [
        wave(invited=29),
        wave(wave_id="w-2", asked_to="3 May 2026"),
        wave(wave_id="w-3", respondents=2),
        wave(wave_id="w-4", respondents=""),
        wave(wave_id="w-5", kind="study", respondents=""),
    ],
    [
        of("learnt", answer="very useful"),
        of("experts involved", answer="extremely well involved", count=""),
        of("personal gain", answer="extremely satisfied", percentage=50),
        of("useful short term", count=19, base=20),
        of("useful short term", respondent_role="director", base=25, count=5),
        of("useful short term", respondent_role="director", base=26, count=6, answer="somewhat useful"),
        answers(wave_id="w-5", question="regional learning", answer="yes", count=15),
        answers(wave_id="w-5", question="regional learning", answer="no", count="", percentage=40),
        of("useful long term", count=25),
        of("useful long term", respondent_role="director", count=6),
        answers(wave_id="w-5", question="useful short term", count="", percentage=61),
        answers(wave_id="w-5", question="useful short term", count="", percentage=41, answer="slightly useful"),
        answers(wave_id="w-2", question="learnt", answer="yes", count=3),
        answers(wave_id="w-2", question="learnt", answer="no", count=3, respondent_role=""),
        answers(wave_id="w-2", count=8),
        answers(wave_id="w-2", count=8, answer="extremely or very useful"),
        answers(wave_id="w-2", question="regional learning", answer="yes", count=3),
        answers(wave_id="w-2", question="regional learning", answer="yes", count=3),
        answers(wave_id="w-4", question="learnt", answer="no"),
        answers(wave_id="w-2", question="experts involved", answer="somewhat involved", count="", percentage=20),
    ],
    [response(wave_id="w-3"), response(wave_id="w-4")],
    [
        ("wave_holds_together", "Waves I5", "30 people answered, and 29 were asked."),
        ("wave_holds_together", "Waves I6", "The last day, 03/05/2026, lies before the first, 04/05/2026."),
        ("wave_holds_together", "Waves I7", "The wave says that 2 answered; responses to it in the file: 1."),
        ("answer_fits_question", "Counts D5", "is answered with one of: yes, no, not enough information to say."),
        ("count_or_percentage", "Counts E6", "It has neither a count nor a percentage."),
        ("count_or_percentage", "Counts E7", "It has a count and a percentage."),
        ("count_or_percentage", "Counts F24", "Give counts: a percentage of few people tells who said it."),
        ("answers_add_up", "Counts row 8", "The answers add up to 19, and 20 are said to have answered."),
        ("answers_add_up", "Counts row 9", "Different numbers of people, 25 and 26, are said"),
        ("answers_add_up", "Counts row 11", "Some of its answers have counts and others percentages."),
        ("no_more_than_answered", "Counts row 13", "The question has 31 answers, and 30 people answered the survey."),
        ("answers_add_up", "Counts row 15", "The percentages add up to 102."),
        ("answered_once", "Counts row 18", "Everybody is counted here, and team member once more in another row."),
        ("answered_once", "Counts row 20", "This stands for answers that also have rows of their own."),
        ("unique_id", "Counts row 21", "stands in the file 2 times."),
        ("unique_id", "Counts row 22", "stands in the file 2 times."),
        ("answered_once", "Responses row 6", "Counted from responses here, and given as a count in another row."),
    ],
)  # fmt: skip


@pytest.mark.parametrize("case", [UNREADABLE, CONTRADICTORY], ids=["unreadable", "contradictory"])
def test_each_rule_names_its_bad_rows_and_no_other(
    registered: Home,
    blank: Path,
    tmp_path: Path,
    case: tuple[list[Row], list[Row], list[Row], list[tuple[str, str, str]]],
) -> None:
    before = state_of(registered)
    *rows, expected = case
    bad = sent(registered, blank, tmp_path, *rows, dry_run=True)  # type: ignore[arg-type]
    assert bad.result.status == "refused"
    assert broken(bad, "critical") == Counter(rule for rule, _, _ in expected)
    critical = broken(bad, "critical")
    said = {(flag.name, flag.cell): flag.detail for flag in bad.result.verdict.flags if flag.name in critical}
    assert said.keys() == {(rule, cell) for rule, cell, _ in expected}
    assert [(rule, cell, said[rule, cell]) for rule, cell, says in expected if says not in said[rule, cell]] == []
    assert state_of(registered) == before


def test_small_group(registered: Home, blank: Path, tmp_path: Path) -> None:
    few = sent(
        registered, blank, tmp_path, [wave()], [answers(), answers(respondent_role="director", count=4)], dry_run=True
    )
    assert few.result.status == "accepted"
    assert not outcome_of(few, "small_group").success
    assert outcome_of(few, "small_group").failed_rows == 1
    assert "of a role of whom fewer than five answered: 1." in outcome_of(few, "small_group").message


@pytest.mark.parametrize("beside", ["name", "E-mail", "Start time", "respondent_id"])
def test_responses_with_anything_beside_their_answers_are_not_kept(
    registered: Home, tmp_path: Path, beside: str
) -> None:
    before = state_of(registered)
    path = csv_file(tmp_path / "sent.csv", [dict(response(wave_id="mahesh-2024", **{beside: "x"}))])
    with pytest.raises(UnreadableFile, match="more than their answers") as refused:
        loaded(registered, path)
    assert beside in str(refused.value)
    assert state_of(registered) == before


def shown(home: Home, known: date | None = None) -> list[tuple[object, ...]]:
    with duckdb.connect(str(home.published()), read_only=True) as connection:
        return connection.execute(
            "select wave_id, question, respondent_role, answer, count from known_perceptions(?) order by all", [known]
        ).fetchall()


def test_responses_enter_as_counts_and_a_question_told_again_is_told_anew(
    registered: Home, blank: Path, tmp_path: Path
) -> None:
    copytree(registered.root, tmp_path / "own")
    home = Home(tmp_path / "own")
    study = shown(home)
    assert len(study) == 6
    first = [response()] * 3 + [response(respondent_role="director", learnt="", useful_long_term="")] * 2
    waves = [wave(respondents=5)]
    assert sent(home, blank, tmp_path, waves, [], first, published_on=date(2026, 6, 1)).result.status == "accepted"
    told = [
        ("w-1", "learnt", "host staff", "yes", 3),
        ("w-1", "useful_long_term", "host staff", "not_enough_information", 3),
        ("w-1", "useful_short_term", "director", "very_useful", 2),
        ("w-1", "useful_short_term", "host staff", "very_useful", 3),
    ]
    assert shown(home) == study + told
    # No single response is in the store, nor one row for each.
    with duckdb.connect(str(home.published()), read_only=True) as connection:
        assert connection.execute("select count(*) from perceptions").fetchone() == (10,)
    again = answers(question="learnt", respondent_role="", answer="no", count=5)
    assert sent(home, blank, tmp_path, [], [again], published_on=date(2026, 7, 1)).result.status == "accepted"
    assert shown(home) == [*study, ("w-1", "learnt", "everybody", "no", 5), *told[1:]]
    assert shown(home, date(2026, 6, 30)) == study + told
    assert shown(home, date(2026, 5, 31)) == study
    assert shown(home, date(2024, 6, 29)) == []


def test_a_question_told_again_with_fewer_rows_is_news(registered: Home, tmp_path: Path) -> None:
    copytree(registered.root, tmp_path / "own")
    home = Home(tmp_path / "own")
    rows = [answers(wave_id="mahesh-2024"), answers(wave_id="mahesh-2024", answer="slightly useful", count=3)]
    on = {"published_on": date(2026, 7, 1)}
    assert loaded(home, csv_file(tmp_path / "a.csv", map(dict, rows)), **on).result.status == "accepted"
    assert loaded(home, csv_file(tmp_path / "c.csv", map(dict, rows[::-1])), **on).result.status == "unchanged"
    assert loaded(home, csv_file(tmp_path / "b.csv", map(dict, rows[:1])), **on).result.status == "accepted"
    assert [row[3:] for row in shown(home) if row[1] == "useful_long_term"] == [("very_useful", 20)]
