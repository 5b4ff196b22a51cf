"""The reads of the survey on made stores: what leaves them, and that nobody can work out what is held back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import product

import duckdb
import pandas as pd
import pytest

from data import store

RECORDED = datetime(2026, 6, 1, 12, 0)
QUESTION = {"positive": "yes", "less": "no", "no_information": "not_enough_information"}
PARTS = tuple(QUESTION)


@pytest.fixture(scope="module")
def created() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        store.create(connection)
        yield connection


@pytest.fixture
def made(created: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """A store in which nobody has said anything."""
    for table in ("survey_waves", "perceptions"):
        created.execute(f"delete from {table}")
    return created


def ask(connection: duckdb.DuckDBPyConnection, rows: Iterable[tuple[str, str, str, str, int]], **more: object) -> None:
    """Put answers on record: wave, question, role, answer and how many; each wave as one of the region."""
    frame = pd.DataFrame(rows, columns=["wave_id", "question", "respondent_role", "answer", "count"])
    said = {"recorded_at": RECORDED, "load_id": "1", "illustrative": False, **more}
    waves = pd.DataFrame({"wave_id": frame["wave_id"].unique()}).assign(
        title="A wave", kind="survey", authority_code="E12000005", date_precision="none", **said
    )
    for table, given in (("survey_waves", waves), ("perceptions", frame.assign(**said))):
        connection.register("given", given)
        connection.execute(f"insert into {table} by name select * from given")
        connection.unregister("given")


def parts(connection: duckdb.DuckDBPyConnection) -> dict[str, tuple[int | None, int | None, int | None]]:
    """Count, lowest and highest of each part of the one question asked."""
    found = connection.execute("select part, count, lowest, highest from perception_parts(null)").fetchall()
    return {part: (count, lowest, highest) for part, count, lowest, highest in found}


def of_everybody(
    positive: int, less: int, no_information: int, wave: str = "w"
) -> list[tuple[str, str, str, str, int]]:
    given = zip(PARTS, (positive, less, no_information), strict=True)
    return [(wave, "learnt", "everybody", QUESTION[part], count) for part, count in given]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        # Nothing small: everything as it is, nobody included.
        ((30, 9, 5), [(30, 30, 30), (9, 9, 9), (5, 5, 5)]),
        ((12, 0, 0), [(12, 12, 12), (0, 0, 0), (0, 0, 0)]),
        # Three could not say: the nine who said no would give them away.
        ((32, 9, 3), [(32, 32, 32), (None, 8, 11), (None, 1, 4)]),
        ((34, 2, 8), [(34, 34, 34), (None, 1, 4), (None, 6, 9)]),
        # Only the many can hide two in one.
        ((40, 2, 0), [(None, 38, 41), (None, 1, 4), (0, 0, 0)]),
        ((3, 20, 21), [(None, 1, 4), (None, 19, 22), (21, 21, 21)]),
        ((38, 3, 3), [(None, 36, 42), (None, 1, 4), (None, 1, 4)]),
        # Seven are too few to hide two, and all that can be said is that there are no more than eight.
        ((37, 5, 2), [(None, 36, 43), (None, 0, 8), (None, 0, 8)]),
        # Too few to hide anything in, or too few altogether.
        ((2, 6, 20), [(None, None, None)] * 3),
        ((4, 0, 0), [(None, None, None)] * 3),
    ],
)
def test_small_numbers_are_held_back_with_one_that_hides_them(made, counts, expected) -> None:
    ask(made, of_everybody(*counts))
    assert [parts(made)[part] for part in PARTS] == expected


def test_whoever_knows_the_rule_cannot_work_out_what_is_held_back(made) -> None:
    """Every survey of up to 26 people: what is published of it never fits one number from 1 to 4 alone."""
    everything = {
        f"{positive} {less} {without}": (positive, less, without)
        for positive, less, without in product(range(27), repeat=3)
        if 0 < positive + less + without <= 26
    }
    ask(made, [row for wave, counts in everything.items() for row in of_everybody(*counts, wave=wave)])
    rows = made.execute(
        "select wave_id, part, base, count, lowest, highest from perception_parts(null) order by all"
    ).fetchall()
    published: dict[str, list[object]] = {}
    for wave, *said in rows:
        published.setdefault(wave, []).extend(said)
    fitting: dict[tuple[object, ...], list[tuple[int, ...]]] = {}
    for wave, said in published.items():
        fitting.setdefault(tuple(said), []).append(everything[wave])
    for said, surveys in fitting.items():
        for at in range(3):
            values = {counts[at] for counts in surveys}
            assert len(values) > 1 or values.isdisjoint({1, 2, 3, 4}) or sum(surveys[0]) < 5, (said, surveys)
    # What is published is true of the survey, too.
    for wave, part, base, count, lowest, highest in rows:
        true = everything[wave][PARTS.index(part)]
        assert base == sum(everything[wave])
        assert count in (None, true)
        assert lowest is None or lowest <= true <= highest
        assert count not in (1, 2, 3, 4)


def shared_out(total: int) -> list[tuple[int, int, int]]:
    """Every way three can share a number."""
    return [(one, two, total - one - two) for one in range(total + 1) for two in range(total + 1 - one)]


def by_role(counts: dict[str, tuple[int, int]], wave: str = "w") -> list[tuple[str, str, str, str, int]]:
    return [
        (wave, "learnt", role, answer, count)
        for role, given in counts.items()
        for answer, count in zip(("yes", "no"), given, strict=True)
    ]


def roles(connection: duckdb.DuckDBPyConnection) -> dict[str, tuple[int, int]]:
    rows = connection.execute("select respondent_role, positive, less from perception_roles(null)").fetchall()
    return {role: (positive, less) for role, positive, less in rows}


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"director": (6, 5), "team member": (8, 0)}, {"director": (6, 5), "team member": (8, 0)}),
        # Three directors stand with the next of the others, or their number would follow from the total.
        (
            {"director": (3, 0), "team member": (8, 6), "host staff": (20, 9)},
            {"other_roles": (23, 9), "team member": (8, 6)},
        ),
        # Two that are small alone stand together, where each number is more than four for each of them.
        (
            {"director": (8, 3), "elected member": (2, 6), "host staff": (20, 9)},
            {"other_roles": (10, 9), "host staff": (20, 9)},
        ),
        # Eight would be four and four for whoever knows that both are small.
        ({"director": (4, 0), "elected member": (4, 0), "host staff": (20, 9)}, {}),
        # Two directors who said no would still follow; so all others join, and none is left.
        ({"director": (9, 2), "host staff": (20, 9)}, {}),
    ],
)
def test_small_roles_stand_together(made, counts, expected) -> None:
    ask(made, by_role(counts))
    assert roles(made) == expected


def test_no_role_is_shown_of_a_question_of_which_anything_is_held_back(made) -> None:
    ask(
        made,
        [*by_role({"director": (9, 0), "host staff": (20, 9)}), ("w", "learnt", "director", QUESTION[PARTS[2]], 2)],
    )
    assert roles(made) == {}


def test_whoever_knows_the_rule_cannot_work_out_what_a_small_role_said(made) -> None:
    """Every way three roles can share some totals at which they are shown, and stand together."""
    three = ("director", "host staff", "team member")
    everything = {
        f"{positive} {less}": dict(zip(three, zip(positive, less, strict=True), strict=True))
        for totals in ((5, 5), (10, 5), (14, 0), (14, 9), (20, 5))
        for positive, less in product(*(shared_out(total) for total in totals))
    }
    ask(made, [row for wave, counts in everything.items() for row in by_role(counts, wave)])
    published: dict[str, list[object]] = {}
    for wave, *said in made.execute(
        "select wave_id, respondent_role, positive, less from perception_roles(null) order by all"
    ).fetchall():
        published.setdefault(wave, []).extend(said)
    fitting: dict[tuple[object, ...], list[dict[str, tuple[int, int]]]] = {}
    for wave, counts in everything.items():
        totals = tuple(map(sum, zip(*counts.values(), strict=True)))
        fitting.setdefault((*totals, *published.get(wave, [])), []).append(counts)
    for said, surveys in fitting.items():
        for role, at in product(three, range(2)):
            values = {counts[role][at] for counts in surveys}
            assert len(values) > 1 or values.isdisjoint({1, 2, 3, 4}), (said, role, surveys)
        assert not {1, 2, 3, 4} & {number for number in said if isinstance(number, int)}
    assert {"other_roles", "director"} <= {name for said in fitting for name in said}


def test_answers_stand_by_themselves_where_none_is_small(made) -> None:
    counts = {
        "extremely_useful": 12,
        "very_useful": 9,
        "somewhat_useful": 6,
        "slightly_useful": 2,
        "not_at_all_useful": 5,
    }
    ask(made, [("w", "useful_long_term", "everybody", answer, count) for answer, count in counts.items()])
    told = made.execute(
        "select part, answer, count, base from protected_perceptions(null) where answer is not null order by all"
    ).fetchall()
    assert told == [("positive", "extremely_useful", 12, 34), ("positive", "very_useful", 9, 34)]
    whole = made.execute(
        "select part, count from protected_perceptions(null) where answer is null order by all"
    ).fetchall()
    assert whole == [("less", 13), ("no_information", 0), ("positive", 21)]


def test_made_up_answers_go_when_there_are_others_of_the_place(made) -> None:
    ask(made, of_everybody(9, 6, 5, wave="made-up"), illustrative=True)
    count = "select count(*) from known_perceptions(?)"
    assert made.execute(count, [None]).fetchone() == (3,)
    made.execute("set variable shows_made_up = false")
    assert made.execute(count, [None]).fetchone() == (0,)
    made.execute("reset variable shows_made_up")
    ask(made, of_everybody(9, 6, 5, wave="real"), recorded_at=datetime(2026, 7, 1, 12, 0))
    waves = "select distinct wave_id from known_perceptions(?)"
    assert made.execute(waves, [None]).fetchall() == [("real",)]
    assert made.execute(waves, [date(2026, 6, 30)]).fetchall() == [("made-up",)]


@pytest.mark.parametrize(("base", "rows"), [(None, 1), (5, 1), (4, 0)])
def test_a_published_percentage_is_shown_unless_it_is_of_fewer_than_five(made, base, rows) -> None:
    ask(made, [("w", "learnt", "team member", "yes", 0)])
    made.execute("update perceptions set count = null, percentage = 90, qualifier = 'nearly', base = ?", [base])
    made.execute("update survey_waves set kind = 'study'")
    told = "select percentage, qualifier, count, lowest from protected_perceptions(null)"
    assert made.execute(told).fetchall() == [(90.0, "nearly", None, None)] * rows
    made.execute("update survey_waves set kind = 'survey'")
    assert made.execute(told).fetchall() == []


@pytest.mark.parametrize(("folder", "name"), [(".", "perceptions_found"), ("export", "survey_waves")])
@pytest.mark.parametrize(("people", "shown"), [(4, None), (5, 5)])
def test_a_wave_of_fewer_than_five_does_not_say_how_many(made, folder, name, people, shown) -> None:
    ask(made, of_everybody(people, 0, 0))
    made.execute("update survey_waves set invited = ?, respondents = ?", [people, people])
    found = made.execute(store.statement(folder, name), {"as_known_on": None}).df()
    numbers = found[["invited", "respondents"]].astype(object).where(found.notna(), None)
    assert set(map(tuple, numbers.to_numpy())) == {(shown, shown)}


@pytest.mark.parametrize("folder", [".", "export"])
def test_page_and_export_read_the_protected_rows(made, folder) -> None:
    ask(made, of_everybody(32, 9, 3))
    name = "perceptions_found" if folder == "." else "perceptions"
    frame = made.execute(store.statement(folder, name), {"as_known_on": None}).df()
    whole = frame[frame["answer"].isna()].set_index("part")
    assert whole.loc["no_information", ["base", "lowest", "highest"]].tolist() == [44, 1, 4]
    assert frame["count"].dropna().tolist() == [32, 32]
