"""Reading the survey: counts as they are, responses as their counts, whatever anybody writes into a cell."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.errors import UnreadableFile
from data.places import REFERENCE, place_table
from data.sources import source_for
from data.sources.survey import parse
from data.templates.survey import QUESTIONS, RESPONSES
from tests.support import csv_file

COUNT = {"wave_id": "w-1", "question": "Useful short term", "role": "Director", "answer": "Very useful", "count": "7"}
HEADINGS = [column.name for column in RESPONSES.columns]


def response(**cells: object) -> dict[str, object]:
    return {"wave_id": "w-1", "respondent_role": "director", "useful_short_term": "", "useful_long_term": "", **cells}


def counted(path: Path) -> dict[tuple[str, ...], tuple[float, float]]:
    """Count and base by question, role and answer."""
    table = parse(path).tables.get("perceptions")
    rows = [] if table is None else table.to_dict("records")
    key = ("question", "respondent_role", "answer")
    return {tuple(row[name] for name in key): (row["count"], row["base"]) for row in rows}


def test_counts_are_read_by_the_words_people_use(tmp_path: Path) -> None:
    path = csv_file(tmp_path / "counts.csv", [COUNT, {**COUNT, "role": "", "answer": "not enough information to say"}])
    assert source_for(path).NAME == "survey"
    first, second = parse(path).tables["perceptions"].to_dict("records")
    assert (first["question"], first["respondent_role"], first["answer"]) == (
        "useful_short_term", "director", "very_useful",
    )  # fmt: skip
    assert (first["count"], first["from_responses"]) == (7, False)
    assert (second["respondent_role"], second["answer"]) == ("everybody", "not_enough_information")


def test_a_wave_is_about_the_region_unless_it_says_otherwise(tmp_path: Path) -> None:
    row = {"wave_id": "w-1", "title": "May", "asked_from": "May 2026", "authority": ""}
    (wave,) = parse(csv_file(tmp_path / "w.csv", [row])).tables["survey_waves"].to_dict("records")
    assert (wave["authority_code"], wave["kind"], wave["date_precision"]) == ("E12000005", "survey", "month")
    assert wave["asked_to"].isoformat()[:10] == "2026-05-31"


def test_responses_become_counts_and_an_empty_cell_is_no_answer(tmp_path: Path) -> None:
    rows = [
        response(useful_short_term="Very useful", useful_long_term="Not enough information to say"),
        response(useful_short_term="very useful"),
        response(useful_short_term="Not at all useful"),
        response(respondent_role="host staff", useful_short_term="very useful"),
    ]
    assert counted(csv_file(tmp_path / "r.csv", rows)) == {
        ("useful_short_term", "director", "very_useful"): (2, 3),
        ("useful_short_term", "director", "not_at_all_useful"): (1, 3),
        ("useful_long_term", "director", "not_enough_information"): (1, 1),
        ("useful_short_term", "host staff", "very_useful"): (1, 1),
    }


def test_a_response_is_not_told_row_by_row(tmp_path: Path) -> None:
    rows = [response(useful_short_term="very useful") for _ in range(9)]
    (row,) = parse(csv_file(tmp_path / "r.csv", rows)).tables["perceptions"].to_dict("records")
    assert (row["count"], row["cell"], row["sent"]) == (
        9, "line 2", "counted from responses, of which this is the first",
    )  # fmt: skip


@pytest.mark.parametrize("beside", ["Name", "Email", "ID", "Completion time"])
def test_what_could_lead_to_a_person_is_not_read(tmp_path: Path, beside: str) -> None:
    with pytest.raises(UnreadableFile, match=re.escape(f"the column '{beside}'")):
        parse(csv_file(tmp_path / "r.csv", [response(useful_short_term="very useful", **{beside: "x"})]))
    # Beside counts, which are of nobody in particular, it is left out and told.
    assert beside in parse(csv_file(tmp_path / "c.csv", [{**COUNT, beside: "x"}])).notes[0]


WORDS = {
    question: [*answers, "", " ", "nonsense", "VERY USEFUL", "0", "=1+1", "5 May 2026", "\u00a0", "yes; no"]
    for question, answers in {
        row["question"]: place_table("survey_answers").query("scale == @row['scale']")["label"].tolist()
        for row in place_table("survey_questions").to_dict("records")
    }.items()
}
CELLS = {
    "wave_id": st.sampled_from(["w-1", "w-2", "W-1", "", "no wave!"]),
    "respondent_role": st.sampled_from(["director", "Host_Staff", "everybody", "", "nobody"]),
    **{question: st.sampled_from(words) | st.text(max_size=8) for question, words in WORDS.items()},
}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.fixed_dictionaries(CELLS), min_size=1, max_size=6))
def test_whatever_stands_in_responses_is_counted_or_named_by_its_cell(tmp_path: Path, rows: list[dict]) -> None:
    path = tmp_path / "fuzz.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, HEADINGS)
        out.writeheader()
        out.writerows(rows)
    try:
        parsed = parse(path)
    except UnreadableFile:
        return
    assert parsed.cells is not None
    cells = parsed.cells[parsed.cells["table_name"] == "survey_responses"]
    faulty = set(cells.loc[cells["unreadable"].notna(), "of_row"])
    # Counted again from the cells alone, by the numbers of their rows.
    sound = cells[~cells["of_row"].isin(faulty) & cells["value"].notna()]
    expected: Counter[tuple[str, ...]] = Counter()
    for _, row in sound.groupby("of_row"):
        said = dict(zip(row["column_name"], row["value"], strict=True))
        for question in QUESTIONS:
            if {"wave_id", "respondent_role", question} <= said.keys():
                expected[said["wave_id"], question, said["respondent_role"], said[question]] += 1
    table = parsed.tables.get("perceptions")
    told = [] if table is None else table.to_dict("records")
    key = ("wave_id", "question", "respondent_role", "answer")
    assert {tuple(row[name] for name in key): row["count"] for row in told} == dict(expected)
    for row in told:
        assert row["base"] == sum(n for of, n in expected.items() if of[:3] == tuple(row[name] for name in key[:3]))
    known = {(row["scale"], row["answer"]) for row in place_table("survey_answers").to_dict("records")}
    scales = dict(place_table("survey_questions")[["question", "scale"]].itertuples(index=False))
    assert all((scales[row["question"]], row["answer"]) in known for row in told)


def test_not_enough_information_is_an_answer_of_every_scale_and_counts_as_nothing_else() -> None:
    answers = place_table("survey_answers")
    without = answers[answers["counts_as"] == "no_information"]
    assert set(without["scale"]) == set(place_table("survey_questions")["scale"])
    assert set(without["answer"]) == {"not_enough_information"}
    assert set(answers.loc[answers["answer"] == "not_enough_information", "counts_as"]) == {"no_information"}


def test_what_is_put_together_is_of_its_own_scale_and_all_positive() -> None:
    answers = place_table("survey_answers")
    for row in answers.dropna(subset="combines").to_dict("records"):
        parts = answers[(answers["scale"] == row["scale"]) & answers["answer"].isin(row["combines"].split("; "))]
        assert len(parts) == 2
        assert set(parts["counts_as"]) == {row["counts_as"]} == {"positive"}


def test_the_published_study_is_as_printed(shared: Path) -> None:
    with (shared / "published" / "peer_challenges" / "survey_figures.csv").open(encoding="utf-8", newline="") as file:
        collected = list(csv.DictReader(file))
    printed = Counter(row["value_as_printed"] for row in collected if row["unit"] == "percent")
    with (REFERENCE / "survey" / "perceptions.csv").open(encoding="utf-8", newline="") as file:
        shipped = list(csv.DictReader(file))
    assert Counter(f"{row['qualifier']} {row['percentage']}".strip() for row in shipped) == printed
    assert {row["count"] for row in shipped} == {""}
    assert {row["source_url"] for row in shipped} == {"https://doi.org/10.1093/bjsw/bcad252"}
    with (REFERENCE / "survey" / "survey_waves.csv").open(encoding="utf-8", newline="") as file:
        (wave,) = csv.DictReader(file)
    (answered,) = [row["value_as_printed"] for row in collected if row["measure"] == "Survey responses"]
    assert wave["respondents"] == answered
    # Only Figure 1 is of all who answered; the bases of the others are not printed.
    assert {row["base"] for row in shipped if "Figure 1" in row["note"]} == {answered}
    assert {row["base"] for row in shipped if "Figure 1" not in row["note"]} == {""}
