"""What a new baseline has to rest on: one bad row a reason; a refusal changes nothing."""

from pathlib import Path

import pytest

from checks.submit import Submission, submit
from data.access import Asker, open_store
from data.home import Home
from tests.gate.loading import broken, details
from tests.gate.test_own_measures import DEFINITION
from tests.support import csv_file, state_of

Row = dict[str, object]
COVENTRY = "E08000026"
# Quarters from April 2019 on: twelve around 10, then ten around 15.
LEVELS = [*[9.5, 10.5] * 6, *[14.5, 15.5] * 5]
QUARTERS = [f"{2019 + at // 4}-{20 + at // 4} Q{at % 4 + 1}" for at in range(len(LEVELS))]
CHALLENGE = {
    "challenge_id": "coventry-2022", "authority_code": "Coventry", "kind": "challenge", "start_on": "11 January 2022",
    "end_on": "13 January 2022", "date_precision": "day", "programme": "WM ADASS",
}  # fmt: skip


def step(**cells: object) -> Row:
    return {"baseline_step_id": "", "authority_code": "Coventry", "construct": "local_coventry_reviews_on_time",
            "starts_on": "1 April 2022", "cause": "One team plans all reviews", "is_withdrawn": "",
            "entered_by": "Director of adult social care", **cells}  # fmt: skip


def sent(home: Home, path: Path, rows: list[Row], *, dry_run: bool = False) -> Submission:
    return submit(csv_file(path, rows), home=home, actor_role="director", dry_run=dry_run)


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home where Coventry counts its reviews by the quarter and had a challenge."""
    folder = tmp_path_factory.mktemp("measured")
    home = Home(folder / "home")
    figures = [
        {"indicator": "Reviews on time", "authority_code": "Coventry", "period": period, "value": value,
         "missing_reason": ""}
        for period, value in zip(QUARTERS, LEVELS, strict=True)
    ]  # fmt: skip
    for name, rows in (("d", [DEFINITION]), ("f", figures), ("c", [CHALLENGE])):
        assert sent(home, folder / f"{name}.csv", rows).result.status == "accepted"
    return home


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"construct": "local_coventry_nothing"}, "There are no figures of the measure local_coventry_nothing"),
        ({"starts_on": "1 April 2023"}, "There are 6 figures from then on; a new baseline needs 8."),
        ({"starts_on": "1 April 2030"}, "There are 0 figures from then on"),
        ({"starts_on": "1 April 2019"}, "There are no figures before it"),
        ({"starts_on": "1 January 2022"}, "A peer challenge lies in its first period"),
        ({"starts_on": "1 April 2021"}, "do not all lie on one side of the mean before it, 10.0"),
    ],
)
def test_each_reason_is_said(cells: Row, says: str, measured: Home, tmp_path: Path) -> None:
    before = state_of(measured)
    bad = sent(measured, tmp_path / "bad.csv", [step(**cells)], dry_run=True)
    assert bad.result.status == "refused"
    assert broken(bad, "critical") == {"baseline_is_earned": 1}
    assert says in details(bad, "baseline_is_earned")[0]
    assert state_of(measured) == before


def test_two_baselines_lie_eight_figures_apart(measured: Home, tmp_path: Path) -> None:
    bad = sent(measured, tmp_path / "two.csv", [step(), step(starts_on="1 October 2021")], dry_run=True)
    assert broken(bad, "critical") == {"baseline_is_earned": 2}
    assert {text.partition(" figures")[0] for text in details(bad, "baseline_is_earned")} == {
        "Another baseline begins 2"
    }


def test_an_earned_one_is_used_until_it_is_taken_back(measured: Home, tmp_path: Path) -> None:
    asked = {"who": Asker("test"), "authority_code": COVENTRY}
    assert sent(measured, tmp_path / "good.csv", [step()]).result.status == "accepted"
    (made,) = open_store(measured).rows("baseline_steps_made", **asked).to_dict("records")
    assert (made["baseline_step_id"], made["entered_by"]) == (
        "coventry-local-coventry-reviews-on-time-2022-04", "Director of adult social care",
    )  # fmt: skip
    back = step(is_withdrawn="yes", starts_on="1 April 2022")
    assert sent(measured, tmp_path / "back.csv", [back]).result.status == "accepted"
    assert open_store(measured).rows("baseline_steps_made", **asked).empty
