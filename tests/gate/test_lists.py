"""Rules that judge what a workbook says about its own codes and their history, beside the figures it brings."""

from datetime import date
from pathlib import Path

import pytest

from checks.submit import Submission
from data.access import Asker, Store
from data.home import Home
from tests.gate.loading import broken, details, load, loaded, outcome_of
from tests.support import Grid, grid, shipped, state_of, workbook

LOG_HEAD = ["2024 to 2025 metric code", "2022 to 2023 metric code", "Year of change",
            "Description of impact on comparability over time"]  # fmt: skip
NO_COMPARISON = "The wording of the question changed. Figures cannot be compared with figures for previous years."


def sent(tmp_path: Path, *entries: list[object], home: str = "home", **given: object) -> Submission:
    """The tables 3A and 2C, and a log with these entries."""
    return load(Home(tmp_path / home), with_log(tmp_path, *entries), **given)


def with_log(tmp_path: Path, *entries: list[object]) -> Path:
    grids: dict[str, Grid] = {"Table_3a": grid("ascof_3a"), "Table_2c": grid("ascof_2c"), "Log": [LOG_HEAD, *entries]}
    return workbook(tmp_path / "sent.xlsx", grids)


def test_a_break_nobody_has_defined_refuses_the_workbook_that_brings_it(tmp_path: Path) -> None:
    submission = sent(tmp_path, ["3A", "1B", "2023 to 2024", NO_COMPARISON])
    assert submission.result.status == "refused"
    assert broken(submission, "critical") == {"break_not_defined": 1}
    assert details(submission, "break_not_defined") == [
        "3A (People with enough control over their daily life), 2023 to 2024: the log says "
        f'"{NO_COMPARISON}" The definition has no break there.'
    ]
    flag = submission.result.verdict.flags[0]
    assert (flag.indicator, flag.cell, flag.sent) == ("ascof_3a", "Log D2", NO_COMPARISON)
    assert state_of(Home(tmp_path / "home")) == {}


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        (["2C", "2A(2)", "2024 to 2025", NO_COMPARISON], "the definition has the break"),
        (["2C", "2A(2)", "2017 to 2018", NO_COMPARISON], "nothing here is older"),
        (["3A", "1B", "2025 to 2026", NO_COMPARISON], "nothing here is newer"),
        (["3A", "1B", "2021 to 2022", "It should not be compared to 2020 to 2021 but can be compared to earlier "
          "years."], "earlier years compare"),
        (["3A", "1B", "2023 to 2024", "Measure 1B was renamed to 3A."], "a renaming is no break"),
        (["3D(1b)", "1C(1B)", "2022 to 2023", NO_COMPARISON], "nothing here is of that measure"),
    ],
    ids=lambda it: it if isinstance(it, str) else "",
)  # fmt: skip
def test_an_entry_that_concerns_no_line_is_no_fault(tmp_path: Path, entry: list[object], why: str) -> None:
    submission = sent(tmp_path, entry)
    assert submission.result.status == "accepted", why
    assert not {"break_not_defined", "change_not_defined"} & set(broken(submission, "warning"))


def test_a_break_counts_against_what_was_published_before_too(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    old = [line for line in shipped("ascof_3a") if line["period"] < "2023-24"]
    assert loaded(home, old, published_on=date(2025, 1, 23)).result.status == "accepted"
    new: Grid = [[cell for at, cell in enumerate(row) if at < 3 or at > 26] for row in grid("ascof_3a")]
    path = workbook(tmp_path / "new.xlsx", {"Table_3a": new, "Log": [LOG_HEAD, ["3A", "1B", "2023 to 2024",
                                                                              NO_COMPARISON]]})  # fmt: skip
    assert broken(load(Home(tmp_path / "other"), path), "critical") == {}
    assert broken(load(home, path), "critical") == {"break_not_defined": 1}


def test_a_break_the_definition_treats_with_caution_is_one_somebody_has_read(tmp_path: Path) -> None:
    grids: dict[str, Grid] = {"Table_1b": grid("ascof_1b")}
    grids["Log"] = [LOG_HEAD, ["1B", "1J", "2020 to 2021", "Scores should not be compared to previous years."]]
    submission = load(Home(tmp_path / "home"), workbook(tmp_path / "sent.xlsx", grids))
    assert outcome_of(submission, "break_not_defined").success
    assert submission.result.status == "accepted"


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (["3A", "1B", "2023 to 2024", "The sample was drawn in a new way."], "drawn in a new way"),
        (["3A", "1B", "2018 to 2019", "Treat comparisons with caution."], "with caution"),
        (["3A", "1B", "2024 to 2024", NO_COMPARISON], "2024 to 2024: the log says"),
        (["9Z", "9Y", "last year", "Something"], "last year: the log says"),
    ],
)
def test_a_change_nobody_has_defined_is_pointed_out(tmp_path: Path, entry: list[object], says: str) -> None:
    submission = sent(tmp_path, entry)
    assert submission.result.status == "accepted"
    assert broken(submission, "warning")["change_not_defined"] == 1
    assert says in details(submission, "change_not_defined")[0]
    # It stays in sight until the file is loaded again.
    status = Store(Home(tmp_path / "home").published()).rows("status", who=Asker("test")).iloc[0]
    warned = sum(count for name, count in broken(submission, "warning").items())
    assert status["open_warnings"] == warned


def test_codes_dealt_out_anew_are_refused(tmp_path: Path) -> None:
    listed: Grid = [["Metric", "2024 to 2025 code", "2022 to 2023 code"], ["3A", "3B", "1B"], ["2C", "2C", "2A(2)"]]
    path = workbook(tmp_path / "sent.xlsx", {"Table_3a": grid("ascof_3a"), "List": listed})
    submission = load(Home(tmp_path / "home"), path)
    assert submission.result.status == "refused"
    assert broken(submission, "critical") == {"renamed_again": 1}
    assert details(submission, "renamed_again") == [
        "List: 3A was 3B in 2024 to 2025; the definition of 3A knows no such renaming."
    ]


def test_a_measure_that_is_new_on_the_publishers_list_is_pointed_out(tmp_path: Path) -> None:
    listed: Grid = [["Metric", "Description", "2022 to 2023 Code"], ["3A", "Control", "1B"],
                    ["7A", "People who are heard", "Not applicable"]]  # fmt: skip
    path = workbook(tmp_path / "sent.xlsx", {"Table_3a": grid("ascof_3a"), "List": listed}, crosswalk=False)
    submission = load(Home(tmp_path / "home"), path)
    assert submission.result.status == "accepted"
    assert details(submission, "code_not_defined") == ["List: 7A (People who are heard), new, has no definition here."]


def test_a_whole_workbook_without_its_log_is_pointed_out(tmp_path: Path) -> None:
    names = ["ascof_1a", "ascof_3a", "ascof_4a", "ascof_5a_1", "ascof_1d", "ascof_2c"]
    grids = {f"Table {number}": grid(name) for number, name in enumerate(names)}
    without = load(Home(tmp_path / "home"), workbook(tmp_path / "a.xlsx", grids), dry_run=True)
    assert details(without, "log_gone")[0].startswith("6 measures, and no sheet with the columns")
    log: Grid = [LOG_HEAD, ["3A", "1B", "2023 to 2024", "Measure 1B was renamed to 3A."]]
    assert outcome_of(load(Home(tmp_path / "home"), workbook(tmp_path / "b.xlsx", {**grids, "Log": log})),
                      "log_gone").success  # fmt: skip


# The lists in the store.


def log_of(home: Home, as_known_on: date | None = None) -> list[str]:
    frame = Store(home.published()).rows(
        "comparability_log", who=Asker("test"), folder="export", as_known_on=as_known_on
    )
    return list(frame["description"])


def test_a_later_edition_takes_the_place_of_the_whole_log_from_its_day_on(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    entry: list[object] = ["3A", "1B", "2023 to 2024", "Measure 1B was renamed to 3A."]
    assert sent(tmp_path, entry, ["2C", "2A(2)", "2023 to 2024", "Renamed."]).result.status == "accepted"
    assert sent(tmp_path, entry, published_on=date(2026, 11, 20)).result.status == "accepted"
    assert log_of(home) == [entry[3]]
    assert log_of(home, date(2026, 11, 19)) == [entry[3], "Renamed."]
    assert log_of(home, date(2026, 1, 22)) == []


def test_a_file_is_known_only_if_its_lists_are(tmp_path: Path) -> None:
    entry: list[object] = ["3A", "1B", "2023 to 2024", "Measure 1B was renamed to 3A."]
    assert sent(tmp_path, entry).result.status == "accepted"
    # Another file of the same day with the same content, byte for byte different.
    with_log(tmp_path, entry).rename(tmp_path / "first.xlsx")
    assert sent(tmp_path, entry).result.status == "unchanged"
    assert sent(tmp_path, entry, ["2C", "2A(2)", "2023 to 2024", "Renamed."]).result.status == "accepted"
    # An edition that lacks an entry says something else, too.
    assert sent(tmp_path, entry).result.status == "accepted"
    assert log_of(Home(tmp_path / "home")) == [entry[3]]


def test_the_published_workbook_is_known_to_the_embedded_store(full_home: Home, tmp_path: Path, shared: Path) -> None:
    import shutil

    home = Home(tmp_path / "copy")
    shutil.copytree(full_home.root, home.root)
    before = state_of(home)
    submission = load(home, shared / "published" / "ascof" / "ascof_2024_25.ods")
    assert submission.result.status == "unchanged"
    assert state_of(home) == before
