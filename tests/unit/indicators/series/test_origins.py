"""Where figures come from is said of each of them, also where a line is joined from several tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from indicators.series import origins
from indicators.series.figures import Origin
from tests.unit.indicators.made import COVENTRY, joined, series


def test_figures_of_one_table_need_no_second_sentence() -> None:
    found = series({"Coventry": COVENTRY})
    assert origins.others(found) == ()
    assert origins.sentence(found) == ""
    assert origins.table(origins.newest(found)) == "Department of Health and Social Care, ASCOF table 3A"


def test_the_newest_figures_table_leads_and_the_others_have_their_years() -> None:
    assert origins.newest(joined()).code == "2A"
    assert origins.sentence(joined()) == "For 2015–16 to 2022–23: Office for Local Government, Oflog table ASC5; SALT."


def test_years_that_follow_each_other_are_taken_together_and_tables_come_in_order_of_time() -> None:
    made = joined()
    earlier = Origin("NHS Digital", "ASCOF 2022-23", "2D", "SALT")
    own = made.authorities[0]
    swapped = [
        replace(it, origin=earlier) if it.period_start in (date(2018, 4, 1), date(2020, 4, 1)) else it
        for it in own.figures
    ]
    found = replace(made, authorities=(replace(own, figures=tuple(swapped)),))
    assert origins.sentence(found) == (
        "For 2015–16 to 2017–18, 2019–20 and 2021–22 to 2022–23: Office for Local Government, Oflog table ASC5; SALT. "
        "For 2018–19 and 2020–21: NHS Digital, ASCOF table 2D; SALT."
    )


def test_without_figures_the_measure_names_its_own_table() -> None:
    assert origins.table(origins.newest(series({"Coventry": {}}))).endswith("ASCOF table 3A")
