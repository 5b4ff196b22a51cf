"""The templates as a whole: told apart by their headings, complete in words, and true to the staged tables."""

import re
from collections.abc import Iterator

import pytest

from data import store
from data.errors import ImpactError
from data.home import Home
from data.places import REFERENCE
from data.sources import source_for, sources
from data.tables import heading
from data.templates import KINDS, Column, Table, Template
from data.templates.catalogue import challenges_on_record, template, templates
from data.templates.choices import choices
from data.templates.reference import markdown
from tests.support import csv_file

ALL = {name: source.TEMPLATE for name, source in sources().items() if hasattr(source, "TEMPLATE")}
# What contracts with other programs fix.
CONTRACT = {
    "challenges": "challenge_id authority_code start_on end_on date_precision programme scope published_on report_url "
    "source_url",
    "recommendations": "recommendation_id reference authority_code challenge_id text areas quality_statements priority "
    "raised_by_expert response response_reason action owner_role due_on current_due_on status",
    "status_events": "event_id recommendation_id status effective_on actor_role comment evidence_title evidence_url "
    "revised_due_on reason",
    "team_members": "challenge_id reviewer_authority_code role",
}


def tables() -> Iterator[tuple[Template, Table]]:
    return ((it, table) for it in ALL.values() for table in it.tables)


def columns() -> Iterator[Column]:
    return (column for _, table in tables() for column in table.columns)


def test_the_templates_handed_out() -> None:
    assert {
        "challenges", "team_members", "practice_reviews", "context_events", "measures", "recommendations",
        "status_events",
    } <= set(templates())  # fmt: skip
    with pytest.raises(ImpactError, match="no template called"):
        template("hypotheses")


@pytest.mark.parametrize("name", CONTRACT)
def test_columns_are_those_of_the_exports(name: str) -> None:
    named = [column.name for column in ALL[name].tables[0].columns]
    assert [wanted for wanted in CONTRACT[name].split() if wanted not in named] == []


def test_every_column_says_what_to_write_and_how_it_is_read() -> None:
    for column in columns():
        assert re.fullmatch(r"[a-z]+(_[a-z0-9]+)*", column.name)
        assert column.meaning.endswith(".")
        assert column.kind in KINDS
        assert bool(column.choices) == (column.kind in ("choice", "choices", "authority", "place", "yes_no")), column
        if column.choices:
            assert choices(column.choices)


def test_every_column_has_a_place_in_the_staged_table() -> None:
    for it, table in tables():
        if table.name == "survey_responses":
            # They are staged as their counts.
            continue
        staged = store.statement("stage", table.name)
        # Measures are worked out from their columns.
        lacking = [column.name for column in table.columns if not re.search(rf"\b{column.name} ", staged)]
        assert lacking == [] or it.name == "measures", (table.name, lacking)


def test_a_table_is_recognised_by_columns_of_its_own() -> None:
    for _, table in tables():
        assert set(table.recognised_by) <= {column.name for column in table.columns}
        for _, other in tables():
            if other is not table:
                theirs = {heading(name) for column in other.columns for name in (column.name, *column.also)}
                assert not {heading(name) for name in table.recognised_by} <= theirs, (table.name, other.name)


def test_no_heading_means_two_columns() -> None:
    for _, table in tables():
        names = [heading(name) for column in table.columns for name in (column.name, *column.also)]
        assert len(names) == len(set(names)), table.name


def test_no_other_layout_takes_a_filled_template_and_no_template_another_layouts_file(tmp_path) -> None:
    for it, table in tables():
        path = csv_file(tmp_path / f"{table.name}.csv", [{column.name: "x" for column in table.columns}])
        assert it.name == source_for(path).NAME
        assert [source.NAME for source in sources().values() if source.recognises(path)] == [it.name]
    for path in (*REFERENCE.glob("figures/*.csv"), REFERENCE / "nearest_neighbours.csv", REFERENCE / "authorities.csv"):
        assert [name for name in ALL if sources()[name].recognises(path)] == []


def test_the_page_is_what_the_templates_say() -> None:
    page = store.HERE.parent / "docs" / "templates.md"
    assert page.read_text(encoding="utf-8") == markdown()


def test_challenges_on_record_are_none_where_nothing_is_built(tmp_path) -> None:
    assert challenges_on_record(Home(tmp_path)) == []


def test_challenges_on_record_say_whose_and_from_when(full_home: Home) -> None:
    told = {it.term: it.meaning for it in challenges_on_record(full_home)}
    assert len(told) == 14
    assert told["coventry-2016-02"].startswith("Coventry, 23 February 2016, ")
    assert told["worcestershire-2020-02"].startswith("Worcestershire, February 2020, ")
    assert told["walsall-2015"].startswith("Walsall, 2015, ")
    assert told["birmingham-case-file-audit"].startswith("Birmingham, date not known, ")
