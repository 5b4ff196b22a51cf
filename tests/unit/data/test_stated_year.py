"""Which year a file is about that does not say it: the sender's word, else its name, and never two of them."""

import pytest

from data.errors import USAGE, ImpactError
from data.stated_year import given_year, stated_year, year_in_name


# The first eight are names that NHS Digital has given to files of this series.
@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("2014-15 ASCOF open data csv file.csv", "2014-15"),
        ("2015-16 ASCOF open data csv file.csv", "2015-16"),
        ("meas-from-asc-of-1617-open-data-csv.csv", "2016-17"),
        ("meas-from-asc-of-17-18-open-data.csv", "2017-18"),
        ("meas-from-asc-of-eng-1819-open-data-csv-v2.csv", "2018-19"),
        ("meas-from-asc-of-eng-1920-open-data-csv.csv", "2019-20"),
        ("meas-from-asc-of-eng-2021-open-data-csv_v2.xlsx", "2020-21"),
        ("meas-from-asc-of-eng-2022-23-timeseries.xlsx", "2022-23"),
        ("ascof_2020_21_open_data_west_midlands.csv", "2020-21"),
        ("ASCOF 2024 to 2025 (1).csv", "2024-25"),
        ("ascof-2024-to-2025.csv", "2024-25"),
        ("ascof 2021-2022.csv", "2021-22"),
        ("ascof202021.csv", "2020-21"),
        ("open data 2122.csv", "2021-22"),
        ("2020–21.csv", "2020-21"),
        ("ascof_2018-19_downloaded_2023-11-04.csv", "2018-19"),
        ("20231104_ascof_2018-19.csv", "2018-19"),
    ],
)
def test_a_name_that_says_one_year(name: str, year: str) -> None:
    assert year_in_name(name) == year


@pytest.mark.parametrize(
    "name",
    [
        "open data.csv",
        # A year, or 2020-21 in short: only its publisher is known to mean the latter.
        "ascof_2021.csv",
        # The publisher's own file of 2021-22; the name could as well be that of 2022-23.
        "meas-from-asc-of-eng-2022-csv-v3.csv",
        "ascof_2019-20_and_2020-21.csv",
        "ascof_2020-2022.csv",
        "downloaded 2010-11-04.csv",
        "04-11-2012 extract.csv",
        "20101104.csv",
        "201011.csv",
        "adults 18-64.csv",
        "version 11-12.csv",
        "2019.csv",
        "E08000026 1011.csv",
    ],
)
def test_a_name_that_says_none_or_may_mean_two(name: str) -> None:
    assert year_in_name(name) is None


def test_the_sender_decides_where_the_name_is_silent_and_never_against_it() -> None:
    assert stated_year("2019-20", "open data.csv") == "2019-20"
    assert stated_year(None, "ascof_2019-20.csv") == "2019-20"
    assert stated_year("2019-20", "ascof_2019-20.csv") == "2019-20"
    assert stated_year(None, "open data.csv") is None
    with pytest.raises(ImpactError) as refused:
        stated_year("2019-20", "ascof_2018-19.csv")
    assert "2019-20" in refused.value.found
    assert "2018-19" in refused.value.found
    assert refused.value.exit_code == USAGE


@pytest.mark.parametrize("text", ["2020-21", "2020/21", "2020 to 2021", " 2020-2021 "])
def test_a_sender_may_write_a_year_in_any_way(text: str) -> None:
    assert given_year(text) == "2020-21"


@pytest.mark.parametrize("text", ["2020", "2020-22", "soon", "", "2021-20"])
def test_what_is_no_year_is_refused_in_words(text: str) -> None:
    with pytest.raises(ImpactError, match="is not a financial year"):
        given_year(text)
