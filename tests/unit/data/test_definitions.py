"""The indicator definitions: complete, true to the framework's history, and refused in words when broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from data.definitions import HERE, Definition, definitions
from data.errors import BAD_DEFINITION, BadDefinition

# Typed from the contents page of the 2024-25 workbook and the crosswalk of the framework, not from our files.
TABLES = {
    "1a": ("1A", "1A"), "1b": ("1B", "1J"), "1c": ("1C", "1D"), "1d": ("1D", "3A"), "1e": ("1E", "3B"),
    "2a": ("2A", "2D"), "2b": ("2B", "2A(1)"), "2c": ("2C", "2A(2)"), "2d_1": ("2D(1)", "2B(1)"),
    "2d_2": ("2D(2)", "2B(2)"), "2e_1": ("2E(1)", "1G"), "2e_2a": ("2E(2a)", ""), "2e_2b": ("2E(2b)", ""),
    "3a": ("3A", "1B"), "3b": ("3B", "3C"), "3c_1": ("3C(1)", "3D(1)"), "3c_2": ("3C(2)", "3D(2)"),
    "3d_1a": ("3D(1a)", "1C(1a)"), "3d_2a": ("3D(2a)", "1C(2a)"), "4a": ("4A", "4A"), "4b": ("4B", ""),
    "5a_1": ("5A(1)", "1I(1)"), "5a_2": ("5A(2)", "1I(2)"), "6a": ("6A", ""), "6b": ("6B", ""),
}  # fmt: skip
PARTS = {"6b_outstanding": 1, "6b_good": 0, "6b_other": -1, "6b_not_yet_rated": 0}
USER_SURVEY = {"1a", "1b", "1d", "3a", "3c_1", "4a", "5a_1"}
CARERS_SURVEY = {"1c", "1e", "3b", "3c_2", "5a_2"}
CLIENT_LEVEL = {"2a", "2b", "2c", "2d_1", "2d_2", "2e_1", "2e_2a", "2e_2b", "3d_1a", "3d_2a"}
OBJECTIVES = {
    "1": "Quality of life", "2": "Independence", "3": "Empowerment, information and advice", "4": "Safety",
    "5": "Social connections", "6": "Continuity and quality of care",
}  # fmt: skip
OUR_CAVEAT = "ASCOF figures alone cannot show how effective an authority is."


def of(table: str) -> Definition:
    return definitions()[f"ascof_{table}"]


def each(tables: set[str]) -> Iterator[Definition]:
    return (of(table) for table in sorted(tables))


def periods(definition: Definition, kind: str) -> list[str]:
    return [item.period for item in definition.breaks if item.kind == kind]


def framework() -> dict[str, Definition]:
    """The definitions of the framework itself; what other publishers add is not bound by its history."""
    return {name: item for name, item in definitions().items() if item.framework == "ASCOF 2023-24"}


def test_every_table_of_the_framework_and_the_four_parts_of_6b_are_defined() -> None:
    assert set(framework()) == {f"ascof_{table}" for table in (TABLES | PARTS)}
    assert len(TABLES) == 25


def test_an_id_is_the_name_of_its_file() -> None:
    tables = {definition.id for definition in definitions().values() if not definition.parent}
    assert tables == {path.stem for path in HERE.glob("*.toml")}


def test_the_parts_belong_to_6b_and_stand_for_themselves() -> None:
    for part, polarity in PARTS.items():
        assert (of(part).parent, of(part).construct, of(part).polarity) == (
            "ascof_6b",
            f"ascof_{part}",
            polarity,
        )
    assert {definition.parent for definition in each(set(TABLES))} == {""}


@pytest.mark.parametrize("table", TABLES)
def test_codes_agree_with_the_official_crosswalk(table: str) -> None:
    assert (of(table).code, of(table).code_2022) == TABLES[table]
    assert of(table).framework == "ASCOF 2023-24"


def test_no_two_indicators_share_a_former_code_a_name_or_a_series() -> None:
    everything = list(framework().values())
    former = [definition.code_2022 for definition in everything if definition.code_2022]
    assert len(set(former)) == len(former)
    for name in ("code", "title", "short_title", "construct", "meaning"):
        assert len({getattr(definition, name) for definition in everything}) == len(everything), name


def test_every_indicator_is_grouped_by_the_objective_its_code_begins_with() -> None:
    assert {item.code: item.topic for item in framework().values()} == {
        item.code: OBJECTIVES[item.code[0]] for item in framework().values()
    }


def test_the_series_is_cut_at_client_level_data_and_nowhere_else() -> None:
    cut = {item.id: periods(item, "hard") for item in framework().values() if periods(item, "hard")}
    assert cut == {f"ascof_{table}": ["2024-25"] for table in CLIENT_LEVEL}
    assert [of("2a").segment(date(year, 4, 1)) for year in (2015, 2023, 2024, 2030)] == [1, 1, 2, 2]
    assert of("3a").segment(date(2015, 4, 1)) == of("3a").segment(date(2024, 4, 1)) == 1


def test_smaller_changes_are_marked_where_the_comparability_log_has_them() -> None:
    expected = {"ascof_1b": ["2017-18", "2020-21"], "ascof_2e_1": ["2015-16", "2016-17"]}
    expected |= {f"ascof_{table}": ["2017-18", "2018-19"] for table in ("2b", "2c")}
    expected |= {f"ascof_{table}": ["2016-17"] for table in CARERS_SURVEY}
    assert {item.id: periods(item, "caution") for item in framework().values() if periods(item, "caution")} == expected


def test_the_carers_survey_ran_in_four_years_only() -> None:
    years = [f"{year}-{(year + 1) % 100}" for year in range(2015, 2025)]
    for definition in each(CARERS_SURVEY):
        missed = {gap.period for gap in definition.not_collected}
        assert [year for year in years if year not in missed] == ["2016-17", "2018-19", "2021-22", "2023-24"]
        assert (definition.cadence_months, definition.reference_day) == (24, "10-31")


def test_the_user_survey_was_voluntary_in_the_pandemic_year_only() -> None:
    for definition in each(USER_SURVEY):
        assert [gap.period for gap in definition.not_collected] == ["2020-21"]
        assert (definition.cadence_months, definition.reference_day) == (12, "02-15")


def test_every_other_measure_was_collected_every_year() -> None:
    others = [item for item in framework().values() if item.kind != "survey"]
    assert len(others) == 17
    assert not [item.id for item in others if item.not_collected]


def test_directions_are_those_agreed() -> None:
    lower, none = {"6a"}, {"2b", "2c", "2d_2"}
    assert {definition.polarity for definition in each(lower)} == {-1}
    assert {definition.polarity for definition in each(none)} == {0}
    assert {definition.polarity for definition in each(set(TABLES) - lower - none)} == {1}


def test_survey_results_are_no_ratio_of_their_counts() -> None:
    survey = {item.id for item in framework().values() if item.kind == "survey"}
    assert survey == {f"ascof_{table}" for table in USER_SURVEY | CARERS_SURVEY}
    assert {definitions()[indicator].multiplier for indicator in survey} == {0}


@pytest.mark.parametrize(
    ("table", "bounds", "decimals", "symbol"),
    [
        ("1a", (0, 24), 1, ""),
        ("1b", (0, 1), 3, ""),
        ("1c", (0, 12), 1, ""),
        ("2c", (0, 100_000), 1, ""),
        ("2d_1", (0, 100), 2, "%"),
        ("2d_2", (0, 100), 2, "%"),
        ("3a", (0, 100), 1, "%"),
        ("6b", (0, 100), 1, "%"),
    ],
)
def test_units_are_as_published(table: str, bounds: tuple[float, float], decimals: int, symbol: str) -> None:
    definition = of(table)
    assert ((definition.minimum, definition.maximum), definition.decimals, definition.symbol) == (
        bounds,
        decimals,
        symbol,
    )


def test_percentages_and_rates_follow_from_counts_as_the_publisher_rounds_them() -> None:
    assert {item.multiplier for item in each({"2b", "2c"})} == {100_000}
    assert {item.multiplier for item in each((CLIENT_LEVEL - {"2b", "2c"}) | {"4b", "6b"} | set(PARTS))} == {100}
    assert of("6a").multiplier == 0
    assert {item.count_rounding for item in each(CLIENT_LEVEL | {"4b"})} == {5}
    assert {item.count_rounding for item in each({"6b"} | set(PARTS))} == {1}


def test_a_figure_stands_on_the_time_axis_where_its_window_has_its_middle() -> None:
    snapshots = {"3d_1a", "3d_2a", "6b"} | set(PARTS)
    flows = (CLIENT_LEVEL - snapshots) | {"4b", "6a"}
    assert {item.reference_day for item in each(snapshots)} == {"03-31"}
    assert {item.reference_day for item in each(flows)} == {"10-01"}


@pytest.mark.parametrize(
    ("first_period", "tables"),
    [("2010-11", {"1a", "1d", "3a", "4a", "5a_1"}), ("2012-13", {"1c", "1e", "3b", "5a_2"}),
     ("2013-14", {"3c_1", "3c_2"}), ("2016-17", {"1b"}),
     # The comparability log: what was renamed in 2023-24 was counted by the return before for one more year.
     ("2023-24", {"4b", "6a", "6b"} | set(PARTS) | CLIENT_LEVEL - {"2e_2a", "2e_2b"}),
     ("2024-25", {"2e_2a", "2e_2b"})],
)  # fmt: skip
def test_a_code_is_valid_from_its_start_year(first_period: str, tables: set[str]) -> None:
    assert {definition.first_period for definition in each(tables)} == {first_period}


def test_the_publishers_caveat_stands_beside_every_indicator() -> None:
    for definition in framework().values():
        assert definition.caveat.startswith(OUR_CAVEAT), definition.id
        assert definition.publisher == "Department of Health and Social Care"
    assert all("in development" in definition.caveat for definition in each(CLIENT_LEVEL))
    assert all("Derby" in definition.caveat for definition in each(USER_SURVEY))


def test_words_for_people_are_short_whole_and_without_stray_spaces() -> None:
    for item in definitions().values():
        reasons = [change.reason for change in item.breaks] + [gap.reason for gap in item.not_collected]
        for text in (item.title, item.short_title, item.meaning, item.caveat, *reasons):
            assert text == " ".join(text.split()), item.id
        assert all(text.endswith(".") for text in (item.meaning, item.caveat, *reasons)), item.id
        assert item.meaning.count(". ") < 3, f"{item.id}: more than three sentences"
        assert 2 <= len(item.short_title.split()) <= 6, item.id
        assert not item.title.endswith("."), item.id


GOOD = """
id = "ascof_9z"
construct = "ascof_9z"
title = "Things that go well"
short_title = "Going well"
meaning = "The share of things that go well."
topic = "Safety"
framework = "ASCOF 2023-24"
code = "9Z"
code_2022 = ""
unit = "per cent"
symbol = "%"
minimum = 0
maximum = 100
decimals = 1
multiplier = 100
count_rounding = 5
polarity = 1
kind = "administrative"
source = "A collection"
publisher = "A publisher"
licence = "A licence"
reference_day = "10-01"
cadence_months = 12
publication_lag_months = 9
first_period = "2020-21"
caveat = "Take care."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Write definition files: name without ending -> text; returns their folder."""

    def write(**files: str) -> Path:
        for name, text in files.items():
            (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def test_the_sample_the_faults_are_made_from_is_itself_good(folder: Callable[..., Path]) -> None:
    assert list(definitions(folder(ascof_9z=GOOD))) == ["ascof_9z"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (changed('topic = "Safety"\n', ""), "missing fields: topic"),
        (changed('kind = "administrative"\n', ""), "missing fields: kind"),
        (GOOD + 'colour = "blue"\n', "unknown fields: colour"),
        (changed("polarity = 1", "polarity = 2"), "polarity is not 1, -1 or 0"),
        (changed('kind = "administrative"', 'kind = "guess"'), "kind is not one of administrative, survey"),
        (changed('"2020-21"', '"2020-22"'), "'2020-22' does not name two years that follow each other"),
        (changed('"2020-21"', '"2020"'), "'2020' is not a financial year"),
        (changed('"10-01"', '"13-01"'), "reference_day is not a month and a day"),
        (changed("maximum = 100", "maximum = 0"), "minimum is not below maximum"),
        (changed('caveat = "Take care."', 'caveat = " "'), "caveat is empty"),
        (changed('id = "ascof_9z"\ncons', 'id = "ASCOF 9Z"\ncons'), "id is not lower case words"),
        (
            changed('id = "ascof_9z"\ncons', 'id = "ascof_8y"\ncons'),
            "the id ascof_8y is not the name of the file",
        ),
        (
            GOOD + '[[breaks]]\nperiod = "2021-22"\nkind = "soft"\nreason = "Why."\n',
            "the break at 2021-22 needs a kind",
        ),
        (
            GOOD + '[[breaks]]\nperiod = "2021-22"\nkind = "hard"\nreason = ""\n',
            "the break at 2021-22 needs a kind",
        ),
        (GOOD + '[[not_collected]]\nperiod = "21-22"\nreason = "Why."\n', "'21-22' is not a financial year"),
        (GOOD + '[[parts]]\ntitle = "A part without an id"\n', "the id ascof_9z is defined twice"),
        (GOOD + "not toml at all", "ascof_9z.toml"),
    ],
)
def test_a_broken_definition_is_refused_with_its_file_and_its_fault(
    folder: Callable[..., Path], text: str, fault: str
) -> None:
    with pytest.raises(BadDefinition) as refused:
        definitions(folder(ascof_9z=text))
    assert "ascof_9z.toml: " in refused.value.where
    assert fault in refused.value.where
    assert refused.value.exit_code == BAD_DEFINITION
    assert refused.value.expected
    assert refused.value.action


def test_an_id_used_in_two_files_is_refused(folder: Callable[..., Path]) -> None:
    other = GOOD.replace("ascof_9z", "ascof_9a") + '[[parts]]\nid = "ascof_9z"\n'
    with pytest.raises(BadDefinition, match="breaks its schema") as refused:
        definitions(folder(ascof_9z=GOOD, ascof_9a=other))
    assert refused.value.where == "ascof_9z.toml: the id ascof_9z is defined twice"


def test_all_faults_of_all_files_are_named_at_once(folder: Callable[..., Path]) -> None:
    two_faults = changed("polarity = 1", "polarity = 7").replace('kind = "administrative"', 'kind = "guess"')
    other = GOOD.replace("ascof_9z", "ascof_9a").replace('title = "Things that go well"\n', "", 1)
    with pytest.raises(BadDefinition) as refused:
        definitions(folder(ascof_9z=two_faults, ascof_9a=other))
    for fault in (
        "ascof_9a.toml: missing fields: title",
        "ascof_9z.toml: polarity is not",
        "kind is not one of",
    ):
        assert fault in refused.value.where


def test_what_oflog_adds_joins_the_framework_only_where_the_measure_is_the_same() -> None:
    added = {name: item.construct for name, item in definitions().items() if item.framework == "Oflog"}
    # Old measure 2D is new measure 2A; requests and turnover have no measure of the framework to join.
    assert added == {"oflog_asc5": "ascof_2a", "oflog_asc6": "oflog_asc6", "oflog_asc7": "oflog_asc7"}
    assert {name: definitions()[name].polarity for name in added} == {
        "oflog_asc5": 1,
        "oflog_asc6": 0,
        "oflog_asc7": -1,
    }
    assert definitions()["oflog_asc5"].segment(date(2022, 4, 1)) != definitions()["ascof_2a"].segment(date(2024, 4, 1))
