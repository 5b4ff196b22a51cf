"""Parts of the population: one name for every spelling, and no name for what is not known."""

import pytest

from data.disaggregations import ENDINGS, OF_ENDING, disaggregation


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Total", "total"), ("ALL", "total"), ("All adults", "total"), ("Female", "female"), ("males", "male"),
        ("18-64", "18 to 64"), ("18 to 64", "18 to 64"), ("18–64", "18 to 64"), ("Aged 18 to 64", "18 to 64"),
        ("65 and over", "65 and over"), ("65+", "65 and over"), ("65 or over", "65 and over"),
        ("85 And Over ", "85 and over"), ("64 and under", "64 and under"), ("Under 65", "64 and under"),
        ("65-84", "65 to 84"), ("75 - 84", "75 to 84"),
    ],
)  # fmt: skip
def test_spellings(words: str, name: str) -> None:
    assert disaggregation(words) == name


@pytest.mark.parametrize("words", ["", "Totl", "Femal", "18-65", "18 to 64 (female)", "Learning disability", "66+"])
def test_what_is_not_known_has_no_name(words: str) -> None:
    assert disaggregation(words) is None


def test_each_has_its_own_ending() -> None:
    assert len(OF_ENDING) == len(ENDINGS)
    assert all(disaggregation(name) == name for name in ENDINGS)
