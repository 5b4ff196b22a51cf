"""Where figures come from, said of made collections."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from indicators.about import sources
from indicators.about.sources import Collection, Origin
from tests.unit.indicators.made import CARERS, CONTROL

DHSC = Origin("Department of Health and Social Care", "measures, time series", "https://x.example/{first}-to-{last}",
              date(2024, 4, 1))  # fmt: skip
OFLOG = Origin("Office for Local Government", "metrics")
SURVEY = Collection(
    collection="Adult social care survey (ASCS)", codes=("1A", "3A"), first=date(2015, 4, 1), last=date(2024, 4, 1),
    origin=DHSC, page="https://x.example/2024-to-2025", licence="Open Government Licence v3.0",
    published_on=date(2026, 1, 23), published_on_known=True, figures=1200, illustrative=False,
)  # fmt: skip
CLIENTS = replace(SURVEY, collection="Client level data (CLD)", codes=("2A",), first=date(2024, 4, 1))
RETURN = replace(SURVEY, collection="Short and long term support return (SALT)", codes=("ASC5",), origin=OFLOG, page="",
                 published_on=date(2024, 5, 1), last=date(2022, 4, 1))  # fmt: skip
MADE_UP = replace(SURVEY, illustrative=True, collection="An example")


EVERY = "Every figure here comes from"
ONLY_DHSC = "the Department of Health and Social Care, the newest"


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([SURVEY, CLIENTS], f"{EVERY} {ONLY_DHSC} published on 23 January 2026"),
        ([SURVEY, RETURN], f"{EVERY} one of two publishers, the newest published on 23 January 2026"),
        (
            [SURVEY, MADE_UP],
            f"Every figure that is not marked as made up comes from {ONLY_DHSC} published on 23 January 2026",
        ),
        ([replace(SURVEY, published_on_known=False)], f"{EVERY} {ONLY_DHSC} received on 23 January 2026"),
        ([MADE_UP], "No published figures are loaded yet"),
        ([], "No published figures are loaded yet"),
    ],
)
def test_the_sentence_about_all(found: list[Collection], said: str) -> None:
    assert sources.sentence(found) == said


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([SURVEY], "comes from the adult social care survey (ASCS), published on 23 January 2026"),
        ([CLIENTS], "comes from client level data (CLD), published on 23 January 2026"),
        ([RETURN, SURVEY], "comes from the adult social care survey (ASCS), published on 23 January 2026"),
        ([], "has no published figures yet"),
    ],
)
def test_the_sentence_about_one_measure(found: list[Collection], said: str) -> None:
    assert sources.sentence(found, CONTROL) == f"Control over daily life (3A) {said}"


def test_the_lead_counts_measures_and_names_the_years() -> None:
    assert "**three measures**, from **2015–16** to **2024–25**" in sources.lead([SURVEY, CLIENTS])
    assert "There are" not in sources.lead([])


def test_the_lead_of_one_measure() -> None:
    said = sources.measure_lead(replace(CONTROL, meaning="How much control people have."), "1B")
    assert said == "How much control people have. New results are due every year. Until 2022–23 its code was **1B**."
    assert sources.measure_lead(CARERS, "").endswith("every two years.")
    # 1A was 1A before.
    assert "Until" not in sources.measure_lead(replace(CONTROL, code="1A"), "1A")


def test_a_series_and_its_collections() -> None:
    (first, second) = sources.by_series([SURVEY, RETURN, CLIENTS])
    assert first == (SURVEY, CLIENTS)
    assert sources.series_line(first) == (
        "[Measures, time series](https://x.example/2024-to-2025), published on 23 January 2026 by the Department of "
        "Health and Social Care. Open Government Licence v3.0."
    )
    assert sources.series_line(second).startswith("**Metrics**, published on 1 May 2024 by the Office for Local")
    assert sources.line(SURVEY, first) == "**1A and 3A**, 2015–16 to 2024–25"
    assert sources.line(CLIENTS, first) == "**2A**, 2024–25"
    older = replace(CLIENTS, published_on=date(2025, 12, 18))
    assert sources.line(older, [SURVEY, older]) == "**2A**, 2024–25, published on 18 December 2025"
    assert sources.series_line([MADE_UP]).endswith("Made up, to show what the product does.")


def test_the_page_is_that_of_the_newest_release_of_the_series() -> None:
    row = {
        "source": "ascof_time_series", "release_period_start": pd.Timestamp(2024, 4, 1), "collection": "SACE",
        "publisher": "P", "licence": "L", "codes": ["1C"], "first_period_start": pd.Timestamp(2016, 4, 1),
        "last_period_start": pd.Timestamp(2023, 4, 1), "published_on": pd.Timestamp(2026, 1, 23),
        "published_on_known": True, "figures": 5, "illustrative": False,
    }  # fmt: skip
    (found,) = sources.collections(pd.DataFrame([row]), {"ascof_time_series": DHSC})
    # The carers' figures end a year before, but stand in the same workbook.
    assert found.page == "https://x.example/2024-to-2025"
    (other,) = sources.collections(pd.DataFrame([{**row, "source": "mine"}]), {"ascof_time_series": DHSC})
    assert (other.origin.publisher, other.page) == ("P", "")
    assert DHSC.address(date(2023, 4, 1)) == ""


def test_table_and_csv_hold_every_collection() -> None:
    table = sources.table([SURVEY, replace(RETURN, published_on_known=False)])
    assert table.rows[0][:5] == ("Adult social care survey (ASCS)", "1A, 3A", "1,200", "2015–16", "2024–25")
    assert table.rows[1][6] == "1 May 2024 (received)"
    head, line = sources.csv([SURVEY]).splitlines()
    assert head.startswith("collection,codes,figures,")
    assert '"1A, 3A",1200,2015-04-01,2024-04-01,Department of Health and Social Care' in line
