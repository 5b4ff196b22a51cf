"""Names of measures: every published wording means one series, and no other wording means any."""

import pandas as pd
import pytest

from data.definitions import definitions
from data.measure_names import TABLE, normal_wording, series_named
from data.places import REFERENCE


def table() -> pd.DataFrame:
    return pd.read_csv(REFERENCE / f"{TABLE}.csv", dtype=str)


def test_every_wording_means_one_series_that_is_defined() -> None:
    frame = table()
    assert frame.notna().all(axis=None)
    assert frame["name"].map(normal_wording).is_unique
    assert set(frame["construct"]) <= {it.construct for it in definitions().values()}
    assert frame.equals(frame.sort_values(["construct", "name"], ignore_index=True))


def test_every_series_of_the_framework_has_a_wording() -> None:
    framework = [it for it in definitions().values() if it.framework.startswith("ASCOF") and not it.parent]
    assert {it.construct for it in framework} - set(table()["construct"]) == set()


@pytest.mark.parametrize(
    ("name", "series"),
    [
        ("Social care-related quality of life score", "ascof_1a"),
        ("  social care related QUALITY of life  score ", "ascof_1a"),
        ("1A: Social care-related quality of life", "ascof_1a"),
        ("1I(1) - Proportion of people who use services who reported that they had as much social contact as they "
         "would like", "ascof_5a_1"),
        ("Adjusted social care-related quality of life - impact of adult social care services", "ascof_1b"),
        ("Long-term support needs of younger adults (aged 18-64) met by admission to residential and nursing care "
         "homes, per 100,000 population", "ascof_2b"),
        ("Proportion of older people 65 and over who were still at home 91 days after discharge from hospital into "
         "reablement/rehabilitation services offered the service", "ascof_2d_2"),
    ],
)  # fmt: skip
def test_a_wording_is_told_by_its_words_alone(name: str, series: str) -> None:
    assert series_named(name) == series


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Quality of life",
        # Both parts of 2B began like this in 2020-21.
        "Proportion of older people 65 and over who were still at home 91 days after discharge from hospital into "
        "reablement/rehabilitation services",
        "Delayed transfers of care from hospital",
        "Proportion of people who receive direct payments",
    ],
)
def test_what_cannot_be_told_apart_means_nothing(name: str) -> None:
    assert series_named(name) is None
