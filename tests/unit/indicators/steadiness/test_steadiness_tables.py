from __future__ import annotations

import csv as reader
import io

from indicators.steadiness.tables import csv, of_measures, of_series
from tests.unit.indicators.steadiness.made import EVEN, RISING, STEADY, aiming, run_of, years


def test_years_with_the_one_that_was_not_collected():
    table = of_series(years(RISING))
    assert table.head == ("Year", "Day it is about", "Coventry", "95% interval", "Rule")
    assert table.rows[0] == ("2018–19", "15 February 2019", "70.0", "68.0 to 72.0", "–")
    assert table.rows[2] == ("2020–21", "–", "not collected", "–", "–")
    assert table.rows[-1] == ("2024–25", "15 February 2025", "80.0", "78.0 to 82.0", "one of the five tested")


def test_quarters_with_their_rule():
    table = of_series(run_of([*EVEN * 6, None, 14.0]))
    assert len(table.rows) == 14
    assert table.rows[-2][2:] == ("–", "–", "–")
    assert table.rows[-1][-1] == "lies above the upper limit"


def test_the_file_has_limits_where_there_are_any():
    rows = [*reader.DictReader(io.StringIO(csv(run_of([*EVEN * 6, 14.0], aiming(9.0)))))]
    assert (rows[-1]["rule"], rows[-1]["point_type"], rows[-1]["target"]) == (
        "Above UCL",
        "special_cause_concern",
        "9.0",
    )
    assert rows[0]["baseline"] == "0"
    plain = [*reader.DictReader(io.StringIO(csv(years(RISING))))]
    assert [row["in_trend"] for row in plain] == ["False", *["True"] * 5]
    assert (plain[0]["mean"], plain[0]["lower95"], plain[0]["ref_date"]) == ("", "68.0", "2019-02-15")


def test_all_measures_lead_to_their_own_page():
    table = of_measures([years(RISING), years(STEADY), years({})], "Coventry")
    code = years(RISING).place.code
    assert table.rows[0] == (
        f"[Control over daily life](?authority={code}&indicator=ascof_3a)", "Rising, for the better", "2024–25",
    )  # fmt: skip
    assert table.rows[2][1:] == ("No result", "–")
