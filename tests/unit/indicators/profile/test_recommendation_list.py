from __future__ import annotations

import numpy as np
import pandas as pd

from indicators.profile.recommendation_list import compute, first_line

ROW = {
    "text": "agree how the council's progress is to be measured", "areas": np.array(["Performance and experience"]),
    "source_url": "https://example.org", "illustrative": False, "start_on": pd.Timestamp(2020, 2, 1),
    "end_on": pd.Timestamp(2020, 2, 29), "date_precision": "month",
}  # fmt: skip
NO_CHALLENGE = {"start_on": pd.NaT, "end_on": pd.NaT, "date_precision": None}


def test_a_recommendation_keeps_its_areas_its_source_and_the_date_of_its_challenge():
    (found,) = compute(pd.DataFrame([ROW]))
    assert found.text == "Agree how the council’s progress is to be measured."
    assert (found.areas, found.when) == ("Performance and experience", "February 2020")
    assert (found.source_url, found.illustrative) == ("https://example.org", False)


def test_one_without_a_dated_challenge_says_so():
    (found,) = compute(pd.DataFrame([{**ROW, **NO_CHALLENGE, "areas": np.array([]), "source_url": None}]))
    assert (found.when, found.areas, found.source_url) == ("Date not recorded", "", "")


def test_the_first_line_says_once_what_is_not_public():
    found = compute(pd.DataFrame([ROW, ROW]))
    assert first_line(found) == ("Two recommendations are public, in our words; owners, dates and progress are not.")
    assert first_line(found[:1]) == (
        "One recommendation is public, in our words; its owner, its date and its progress are not."
    )
    assert compute(pd.DataFrame(columns=list(ROW))) == ()
