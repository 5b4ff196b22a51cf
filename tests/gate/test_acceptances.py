"""Rules for the table in which somebody says why an odd figure stands."""

from pathlib import Path

import pytest

from checks.submit import Submission, submit
from data.home import Home
from tests.gate.loading import COVENTRY, WARWICKSHIRE, load, outcome_of
from tests.support import compact_file, shipped


def accepted(tmp_path: Path, *lines: str) -> Submission:
    home = Home(tmp_path / "home")
    if home.current() is None:
        load(home, compact_file(tmp_path / "figures.csv", shipped("ascof_4b")))
    path = tmp_path / "accepted.csv"
    path.write_text("\n".join(["authority_code,indicator,period,check,comment", *lines, ""]), encoding="utf-8")
    return submit(path, home=home, actor_role="data_steward")


COMMENT = "Recording of outcomes changed during 2024; checked against the return."


@pytest.mark.parametrize("comment", [COMMENT, "The returns for 2022-23 2023-24 were checked."])
def test_accepting_a_warned_figure(tmp_path: Path, comment: str) -> None:
    submission = accepted(tmp_path, f"{WARWICKSHIRE},ascof_4b,2024-25,odd_change,{comment}")
    assert submission.result.status == "accepted"


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (f"{COVENTRY},ascof_4b,2024-25,odd_change,{COMMENT}", "accepts_a_warning"),
        (f"{WARWICKSHIRE},ascof_4b,last year,odd_change,{COMMENT}", "accepts_a_warning"),
        (f"{WARWICKSHIRE},ascof_4b,2024-25,odd_change,fine", "acceptance_says_why"),
        (
            f"{WARWICKSHIRE},ascof_4b,2024-25,odd_change,Ask someone@example.org about this one",
            "acceptance_says_why",
        ),
        (
            f"{WARWICKSHIRE},ascof_4b,2024-25,odd_change,Ring 0121 496 0000 about this figure",
            "acceptance_says_why",
        ),
        (
            f"{WARWICKSHIRE},ascof_4b,2024-25,odd_change,Ring (0121) 496 0000 about this figure",
            "acceptance_says_why",
        ),
        (
            f"{WARWICKSHIRE},ascof_4b,2024-25,odd_change,One of them was 943 476 5919 in 2022-23 2023-24",
            "acceptance_says_why",
        ),
    ],
)
def test_acceptances_that_are_refused(tmp_path: Path, line: str, rule: str) -> None:
    submission = accepted(tmp_path, line)
    assert submission.result.status == "refused"
    assert outcome_of(submission, rule).failed_rows == 1
