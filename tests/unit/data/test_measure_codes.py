"""What a code means: by its framework, which is decided from codes, year and names, and never guessed."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from data.definitions import definitions
from data.disaggregations import OF_ENDING
from data.measure_codes import EARLIER, LATER, contradiction, framework_of, indicator_of, read_code

CONTROL = "Proportion of people who use services who have control over their daily life"
IMPACT = "Adjusted Social care-related quality of life – impact of Adult Social Care services"


def told(*codes: str, **named: str) -> dict[str, set[str]]:
    """Codes without names, and codes (after a letter) with one."""
    return {code: {""} for code in codes} | {code[1:]: {name} for code, name in named.items()}


@pytest.mark.parametrize(
    ("code", "framework", "indicator", "part"),
    [
        ("1A1864", EARLIER, "ascof2022_1a", "18 to 64"), ("1A65OV", EARLIER, "ascof2022_1a", "65 and over"),
        ("1AF", EARLIER, "ascof2022_1a", "female"), ("1C1B6584", EARLIER, "ascof2022_1c_1b", "65 to 84"),
        ("1C1B64U", EARLIER, "ascof2022_1c_1b", "64 and under"), ("2B16574", EARLIER, "ascof2022_2b_1", "65 to 74"),
        ("2B185OV", EARLIER, "ascof2022_2b_1", "85 and over"), ("1I11864", EARLIER, "ascof2022_1i_1", "18 to 64"),
        ("1I(1)", EARLIER, "ascof2022_1i_1", "total"), ("1C(2A)", EARLIER, "ascof2022_1c_2a", "total"),
        ("1i (1)", EARLIER, "ascof2022_1i_1", "total"), ("2D", EARLIER, "ascof2022_2d", "total"),
        ("1B", EARLIER, "ascof2022_1b", "total"), ("1B", LATER, "ascof_1b", "total"),
        ("2D(1)", LATER, "ascof_2d_1", "total"), ("3d(1a)", LATER, "ascof_3d_1a", "total"),
        ("2E2B", LATER, "ascof_2e_2b", "total"), ("6B", LATER, "ascof_6b", "total"),
    ],
)  # fmt: skip
def test_a_code_names_its_measure_and_may_name_a_part(code: str, framework: str, indicator: str, part: str) -> None:
    read = read_code(code, framework)
    assert read is not None
    assert (read.definition.id, read.disaggregation) == (indicator, part)


@pytest.mark.parametrize("code", ["", "1", "9Z", "1A1865", "1A64", "2A(1)_1415", "lB", "1AX", "20.0", "1E1"])
@pytest.mark.parametrize("framework", [EARLIER, LATER])
def test_what_is_no_code_means_nothing(code: str, framework: str) -> None:
    assert read_code(code, framework) is None


@pytest.mark.parametrize("framework", [EARLIER, LATER])
def test_no_code_can_be_read_in_two_ways(framework: str) -> None:
    bases = [re.sub(r"\W", "", it.code.upper()) for it in definitions().values() if it.framework == framework]
    spelt = {
        base: {base + ending for ending in OF_ENDING} for base in bases if not base.startswith("6B") or base == "6B"
    }
    assert [pair for pair in combinations(spelt, 2) if spelt[pair[0]] & spelt[pair[1]]] == []


def test_the_first_code_of_own_home_living_held_for_one_year() -> None:
    read = read_code("2E", LATER, "2023-24")
    assert read is not None
    assert read.definition.id == "ascof_2e_1"
    assert read_code("2EF", LATER, "2023-24") is not None
    assert read_code("2E", LATER, "2024-25") is None


@pytest.mark.parametrize(
    ("year", "codes", "framework"),
    [
        ("2020-21", told("1A", "1B", "1C1A", "2A1"), EARLIER),
        ("2018-19", told("1B", "2C1"), EARLIER),
        # What both have and mean alike needs no deciding.
        ("2020-21", told("1A", "4A"), EARLIER),
        ("2020-21", told(x1B=CONTROL), EARLIER),
        ("2020-21", told(x1B=IMPACT), LATER),
        ("2020-21", told("3A", x1B=CONTROL), EARLIER),
        ("2019-20", told("1A", "3C1"), LATER),
        ("2023-24", told("1A", "1B", "2A"), LATER),
        ("2024-25", told("1B", "3A"), LATER),
        ("2024-25", told("9Z"), LATER),
    ],
)
def test_the_framework_is_told_by_codes_year_and_names(year: str, codes: dict[str, set[str]], framework: str) -> None:
    assert framework_of(year, codes) == framework


@pytest.mark.parametrize(
    ("year", "codes", "words"),
    [
        ("2020-21", told("1B", "3A", "3B"), "could be of either framework (1B, 3A, 3B)"),
        ("2020-21", told(x1B="Something nobody published"), "could be of either framework (1B)"),
        ("2020-21", told("1C1A", "3C1"), "mixes codes of the framework until 2022-23 (1C1A) with codes of the one"),
        ("2024-25", told("1A", "1I1"), "uses codes of the framework that ended with 2022-23 (1I1)"),
        ("2020-21", told(x1B=CONTROL, x3A="The proportion of people who use services who report having control over "
                                          "their daily life"), "mixes two frameworks"),
    ],
)  # fmt: skip
def test_what_could_be_either_or_is_both_is_refused_by_name(year: str, codes: dict[str, set[str]], words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        framework_of(year, codes)


def test_a_code_with_another_measures_name_contradicts_itself() -> None:
    code = read_code("1B", EARLIER)
    assert code is not None
    assert contradiction(code, "1B", CONTROL) is None
    assert contradiction(code, "1B", "In words nobody has published") is None
    assert "1B" in (contradiction(code, "1B", IMPACT) or "")


def test_parts_of_one_measure_may_share_a_name() -> None:
    joint = "Proportion of people who use services and carers who find it easy to find information about services"
    carers = read_code("3D2", EARLIER)
    assert carers is not None
    assert contradiction(carers, "3D2", joint) is None
    assert contradiction(carers, "3D2", CONTROL) is not None


def test_a_series_has_the_indicator_of_its_years_framework() -> None:
    def found(series: str, year: str) -> str | None:
        definition = indicator_of(series, year)
        return definition.id if definition else None

    assert found("ascof_3a", "2022-23") == "ascof2022_1b"
    assert found("ascof_3a", "2023-24") == "ascof_3a"
    assert found("ascof_6a", "2020-21") is None
    assert found("ascof2022_1e", "2023-24") is None
