"""Tables and files of the page of themes."""

from __future__ import annotations

import io

import pandas as pd

from indicators.themes import experts, progress, tables
from tests.unit.indicators.themes.test_experts import some
from tests.unit.indicators.themes.test_matrix import of
from tests.unit.indicators.themes.told import AREAS, ASH, BIRCH, REGION, strong, told

MADE = of([told(ASH, "money"), told(ASH, "money"), told(BIRCH, "practice"), told(REGION, "market")])


def read(text: str) -> pd.DataFrame:
    return pd.read_csv(io.StringIO(text))


def test_no_recommendation_and_no_list_are_different_cells():
    table = tables.of_matrix(MADE)
    assert table.head == ("Authority", *AREAS.values())
    assert table.rows[0] == ("All authorities", "2", "1", "0")
    assert table.rows[1] == ("In how many of them", "1", "1", "0")
    assert table.rows[2] == ("Ash", "2", "– none", "– none")
    assert table.rows[4] == ("Cedar", "not on record", "not on record", "not on record")
    assert table.rows[-1] == ("West Midlands as a whole", "– none", "– none", "1")


def test_the_file_has_a_row_a_cell_and_no_number_without_a_list():
    frame = read(tables.matrix_csv(MADE))
    assert len(frame) == 3 * 5
    ash = frame[(frame["authority_code"] == "ash") & (frame["theme"] == "money")].iloc[0]
    assert (ash["recommendations"], bool(ash["list_on_record"]), bool(ash["illustrative"])) == (2, True, False)
    without = frame[frame["authority_code"] == "elm"]
    assert without["recommendations"].isna().all()
    assert not without["list_on_record"].any()
    assert frame["recommendations"].sum() == 4


def test_the_file_of_made_up_ones_says_so_even_when_a_state_leaves_none():
    made = of([told(ASH, "money", made_up=True)], show="late")
    frame = read(tables.matrix_csv(made))
    assert frame["illustrative"].all()
    assert frame["recommendations"].sum() == 0


def test_progress_says_what_nobody_said_anything_about():
    made = of([told(ASH, "money", state="Done", counts="done"), told(BIRCH, "practice")])
    found = progress.compute(made, [strong(BIRCH, "money")])
    table = tables.of_progress(found, made)
    assert table.rows[0] == ("Use of money", "1", "1", "0", "0", "Birch")
    assert table.rows[1] == ("Practice", "1", *["not on record"] * 3, "Not on record")
    assert table.rows[2] == ("The market", "0", "–", "–", "–", "Not on record")
    frame = read(tables.progress_csv(found, made)).set_index("theme")
    assert frame.loc["money", ["done", "verified", "strong_in", "strengths"]].tolist() == [1, 0, "birch", 1]
    assert frame.loc["practice", ["done", "verified", "late"]].isna().all()


def test_shares_kept_back_are_in_neither_table_nor_file():
    shares = experts.compute(some("money", 3, 7) + some("practice", 2, 4) + some("market", 1, 1), AREAS)
    assert dict(tables.of_shares(shares).rows)["The market"] == "too few to say"
    frame = read(tables.shares_csv(shares, made_up=True)).set_index("label")
    assert frame.loc["Use of money", ["raised", "known", "unknown"]].tolist() == [3, 10, 0]
    kept = frame.loc[["The market", "Practice"]]
    assert kept[["raised", "known", "unknown"]].isna().all(axis=None)
    assert kept["not_given_because"].tolist() == ["too few", "kept back"]
    assert frame["illustrative"].all()
