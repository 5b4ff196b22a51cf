"""The measures of the framework until 2022-23: each renamed one lies on its successor's series, and is cut as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from data.definitions import Definition, definitions
from data.errors import BadDefinition
from tests.unit.data.test_definitions import GOOD, changed, folder

# Typed from the contents page and the comparability log of the 2024-25 workbook: the code, and the newest one of its
# series; the log says of 1E, 1F, 1H, 2C(1) to (3) and 4B that nothing took their place, and of 3D(1b) and 3D(2b), which
# carers' 1C(1b) and 1C(2b) became for a year, that they are not published.
SERIES = {
    "1A": "1A", "1B": "3A", "1C(1a)": "3D(1a)", "1C(1b)": "", "1C(2a)": "3D(2a)", "1C(2b)": "", "1D": "1C", "1E": "",
    "1F": "", "1G": "2E(1)", "1H": "", "1I(1)": "5A(1)", "1I(2)": "5A(2)", "1J": "1B", "2A(1)": "2B", "2A(2)": "2C",
    "2B(1)": "2D(1)", "2B(2)": "2D(2)", "2C(1)": "", "2C(2)": "", "2C(3)": "", "2D": "2A", "3A": "1D", "3B": "1E",
    "3C": "3B", "3D(1)": "3C(1)", "3D(2)": "3C(2)", "4A": "4A", "4B": "",
}  # fmt: skip
SALT = {"1C(1a)", "1C(1b)", "1C(2a)", "1C(2b)", "1E", "1G", "2A(1)", "2A(2)", "2B(1)", "2B(2)", "2D"}
USER_SURVEY = {"1A", "1B", "1I(1)", "1J", "3A", "3D(1)", "4A", "4B"}
CARERS_SURVEY = {"1D", "1I(2)", "3B", "3C", "3D(2)"}

write_files = folder


def earlier() -> dict[str, Definition]:
    """Its definitions by code."""
    return {item.code: item for item in definitions().values() if item.framework == "ASCOF 2022-23"}


def slug(code: str) -> str:
    return code.lower().replace("(", "_").replace(")", "")


def test_every_measure_is_defined_under_an_id_spelt_as_the_crosswalk_spells_its_code() -> None:
    assert set(earlier()) == set(SERIES)
    assert {code: item.id for code, item in earlier().items()} == {code: f"ascof2022_{slug(code)}" for code in SERIES}


@pytest.mark.parametrize("code", SERIES)
def test_it_lies_on_the_series_of_what_it_was_renamed_to(code: str) -> None:
    successor = SERIES[code]
    assert earlier()[code].construct == (f"ascof_{slug(successor)}" if successor else f"ascof2022_{slug(code)}")
    assert earlier()[code].code_2022 == code


def test_indicators_of_one_series_are_cut_in_the_same_places() -> None:
    of_series = defaultdict(set)
    for item in definitions().values():
        of_series[item.construct].add(tuple(item.segment(date(year, 4, 1)) for year in range(2010, 2030)))
    assert {series for series, cuts in of_series.items() if len(cuts) > 1} == set()
    for code in ("2D", "2A(1)", "1G", "1C(2a)"):
        assert earlier()[code].segment(date(2022, 4, 1)) == 1
        assert definitions()[earlier()[code].construct].segment(date(2024, 4, 1)) == 2


def test_each_ended_with_the_framework_and_delayed_transfers_with_their_collection() -> None:
    last = {code: item.last_period for code, item in earlier().items()}
    assert {last.pop(code) for code in ("2C(1)", "2C(2)", "2C(3)")} == {"2019-20"}
    assert set(last.values()) == {"2022-23"}


def test_each_says_the_collection_it_rested_on_and_none_that_came_later() -> None:
    source = {code: item.source for code, item in earlier().items()}
    assert all(source[code].startswith("Short and long term support return (SALT)") for code in SALT)
    assert {source[code] for code in USER_SURVEY} == {"Adult social care survey (ASCS)"}
    assert {source[code] for code in CARERS_SURVEY} == {"Survey of adult carers in England (SACE)"}
    for item in earlier().values():
        assert item.publisher == "NHS Digital"
        assert "in development" not in item.caveat
        assert "Derby" not in item.caveat


def test_surveys_that_did_not_run_are_known_as_such() -> None:
    assert all(earlier()[code].was_not_collected("2020-21") for code in USER_SURVEY | CARERS_SURVEY)
    assert all(not earlier()[code].was_not_collected("2018-19") for code in USER_SURVEY | CARERS_SURVEY)


def test_names_of_measures_that_nothing_took_the_place_of_are_their_own() -> None:
    own = [item for code, item in earlier().items() if not SERIES[code]]
    others = [item for item in definitions().values() if item not in own]
    for field in ("title", "short_title", "meaning"):
        names = [getattr(item, field) for item in own]
        assert len(set(names)) == len(names)
        assert not set(names) & {getattr(item, field) for item in others}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('id = "ascof_9a"\nlike = "ascof_9b"\n', "it is like 'ascof_9b', which is not defined"),
        ('id = "ascof_9a"\nlike = "ascof_8y"\n', "which is itself like another"),
        ('id = "ascof_9a"\nlike = "ascof_9z"\ncolour = "blue"\n', "unknown fields: colour"),
        ('id = "ascof_9a"\nlike = "ascof_9z"\nlast_period = "2019-20"\n', "last_period is before first_period"),
        ('id = "ascof_9a"\nlike = "ascof_9z"\nlast_period = "soon"\n', "'soon' is not a financial year"),
        (
            'id = "ascof_9a"\nlike = "ascof_9z"\n[[breaks]]\nperiod = "2022-23"\nkind = "hard"\nreason = "Why."\n',
            "its hard breaks are not those of",
        ),
    ],
)
def test_a_definition_like_another_is_refused_where_it_breaks_the_schema(
    write_files: Callable[..., Path], text: str, fault: str
) -> None:
    with pytest.raises(BadDefinition) as refused:
        definitions(
            write_files(ascof_9z=GOOD, ascof_8y='id = "ascof_8y"\nlike = "ascof_9z"\nconstruct = "c"\n', ascof_9a=text)
        )
    assert fault in refused.value.where


def test_a_definition_like_another_has_its_words_and_not_its_parts(write_files: Callable[..., Path]) -> None:
    model = changed("multiplier = 100", "multiplier = 0") + '[[parts]]\nid = "ascof_9z_good"\nconstruct = "good"\n'
    found = definitions(write_files(ascof_9z=model, ascof_9a='id = "ascof_9a"\nlike = "ascof_9z"\ncode = "9A"\n'))
    assert list(found) == ["ascof_9a", "ascof_9z", "ascof_9z_good"]
    assert (found["ascof_9a"].code, found["ascof_9a"].construct, found["ascof_9a"].multiplier) == ("9A", "ascof_9z", 0)
