"""Oflog's table after the framework's own: the same where both have a figure, further where only it has."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd

from checks.submit import submit
from data.access import Asker, Store
from data.home import Home

KEY = ["construct", "authority_code", "disaggregation", "period_start"]


def test_oflog_loaded_after_the_framework_agrees_in_every_figure_both_have(shared: Path, tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    for file, day in (("ascof/ascof_2024_25.ods", date(2026, 1, 23)), ("oflog/adult_social_care.csv", None)):
        submission = submit(shared / "published" / file, home=home, actor_role="data_steward", published_on=day)
        assert submission.result.status == "accepted"
    outcomes = {outcome.name: outcome for outcome in submission.result.verdict.outcomes}
    for rule in ("sources_agree", "sources_agree_mostly", "another_years_figures", "stale"):
        assert outcomes[rule].success, rule
    frame = Store(home.published()).rows("observations", who=Asker("test"), folder="export").dropna(subset="value")
    oflog = frame[frame["source"] == "oflog_adult_social_care"]
    ascof = frame[frame["source"] == "ascof_time_series"]
    both = pd.merge(oflog, ascof, on=KEY, suffixes=("", "_ascof"))
    # Counted in the two published files by hand.
    assert len(both) == 2799
    assert set(both["construct"]) == {"ascof_1c", "ascof_1b", "ascof_3c_1", "ascof_3c_2"}
    assert (both["value"] == both["value_ascof"]).all()
    own = oflog[oflog["indicator"].isin(["oflog_asc5", "oflog_asc6", "oflog_asc7"])]
    assert len(own) == 3228
    # The rest are figures of three counties under the codes they had before 2020 and 2023, which the workbook lacks.
    rest = oflog[~oflog["indicator"].isin(own["indicator"])].merge(both[KEY], on=KEY, how="left", indicator=True)
    rest = rest[rest["_merge"] == "left_only"]
    assert set(rest["authority_code"]) == {"E10000002", "E10000023", "E10000027"}
    assert len(both) + len(own) + len(rest) == len(oflog)
