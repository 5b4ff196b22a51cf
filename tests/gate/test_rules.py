"""One bad row a rule: each rule of the gate names the row it was made for, and a refusal changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from checks.rule import name_of, rules
from checks.submit import Submission, submit
from data.home import Home
from tests.support import Grid, compact_file, find, grid, shipped, state_of, workbook

Lines = list[dict[str, str]]
WARWICKSHIRE, COVENTRY, ENGLAND, DUDLEY, WEST_MIDLANDS = (
    "E10000031", "E08000026", "E92000001", "E08000027", "E12000005",
)  # fmt: skip


def line_of(lines: Lines, code: str, period: str = "2024-25") -> dict[str, str]:
    return next(line for line in lines if (line["authority_code"], line["period"]) == (code, period))


def setting(code: str, period: str = "2024-25", **cells: str) -> Callable[[Lines], Lines | None]:
    """A change of some cells of one line."""
    return lambda lines: line_of(lines, code, period).update(cells)  # type: ignore[func-returns-value]


def dated(lines: Lines, old: str, new: str) -> Lines:
    return [{**line, "period": new if line["period"] == old else line["period"]} for line in lines]


@dataclass(frozen=True)
class Bad:
    """A file that breaks one rule: a shipped table, what is done to it, and what the rule then says."""

    rule: str
    table: str
    change: Callable[[Lines], Lines | None]
    says: str
    rows: int = 1
    earlier: Callable[[Lines], Lines | None] | None = None


CASES = [
    Bad("known_authority", "ascof_3a", setting(COVENTRY, authority_code="E08999999"), "E08999999"),
    Bad("unique_key", "ascof_3a", lambda lines: [*lines, line_of(lines, COVENTRY)], "2 figures for", rows=2),
    Bad("within_bounds", "ascof_3a", setting(COVENTRY, value="822"), "not between 0"),
    Bad("within_bounds", "ascof_3a", setting(COVENTRY, respondents="-5"), "below 0"),
    Bad("within_bounds", "ascof_2a", setting(COVENTRY, numerator="99999"), "larger than the whole"),
    Bad("readable", "ascof_3a", setting(COVENTRY, value="82,2"), "82,2"),
    Bad("code_valid_for_year", "ascof_2a", lambda lines: [*lines, {**line_of(lines, COVENTRY), "period": "2023-24"}],
        "begins with the year 2024"),
    Bad("code_valid_for_year", "ascof_3a", lambda lines: dated(lines, "2024-25", "2091-92"), "after the file", rows=-1),
    Bad("coverage", "ascof_3a", lambda lines: [line for line in lines if line["authority_code"] < "E09"],
        "authorities have a row", rows=10),
    Bad("coverage", "ascof_3a", lambda lines: [line for line in lines if line["authority_code"] != COVENTRY],
        "1 of the 14 have none", rows=10),
    Bad("has_figures", "ascof_2a", lambda lines: [{**line, "value": "[x]"} for line in lines], "Every cell for"),
    Bad("same_release_same_figures", "ascof_3a", setting(COVENTRY, value="80.1"), "Loaded before: 82.2",
        earlier=lambda lines: lines),
    Bad("counts_agree", "ascof_2c", setting(COVENTRY, value="123.4"), "Published as 123.4"),
    Bad("odd_change", "ascof_3a", setting(DUDLEY, value="45.0"), "From 77.7 to 45.0"),
    Bad("odd_level", "ascof_3a", setting(COVENTRY, value="31.1"), "31.1"),
    Bad("zero_without_respondents", "ascof_3a", setting(COVENTRY, value="0", respondents="0"), "from 0 answers"),
    Bad("parts_make_the_whole", "ascof_3a", setting(ENGLAND, value="99.9"), "its parts lie between"),
    Bad("parts_make_the_whole", "ascof_4b", setting(WEST_MIDLANDS, numerator="100"), "add up to", rows=2),
    Bad("same_as_last_year", "ascof_3a", lambda lines: line_of(lines, COVENTRY).update(
        {**line_of(lines, COVENTRY, "2023-24"), "period": "2024-25"}), "repeat the year before"),
]  # fmt: skip


def load(home: Home, path: Path, **given: object) -> Submission:
    return submit(path, home=home, actor_role="data_steward", published_on=date(2026, 1, 23), **given)  # type: ignore[arg-type]


def outcome_of(submission: Submission, rule: str):
    return next(outcome for outcome in submission.result.verdict.outcomes if outcome.name == rule)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.table}")
def test_each_rule_names_its_bad_row(case: Bad, tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    if case.earlier:
        assert load(home, compact_file(tmp_path / "earlier.csv", shipped(case.table))).result.status == "accepted"
    clean = load(home, compact_file(tmp_path / "clean.csv", shipped(case.table)), dry_run=True)
    lines = shipped(case.table)
    lines = case.change(lines) or lines
    before = state_of(home)
    submission = load(home, compact_file(tmp_path / "bad.csv", lines))
    outcome = outcome_of(submission, case.rule)
    assert not outcome.success
    expected = outcome.failed_rows if case.rows == -1 else case.rows
    known = outcome_of(clean, case.rule).failed_rows if clean.result.verdict.outcomes else 0
    assert outcome.failed_rows == known + expected > 0
    told = [flag.detail for flag in submission.result.verdict.flags if flag.name == case.rule] or [outcome.message]
    assert any(case.says in detail for detail in told)
    assert (submission.result.status == "refused") == (outcome.severity == "critical")
    if outcome.severity == "critical":
        assert state_of(home) == before
        assert submission.workbook is not None
        assert submission.workbook.exists()


def whole(
    tmp_path: Path, change: Callable[[dict[str, Grid]], None] = lambda grids: None, **given: object
) -> Submission:
    grids = {"Table_3a": grid("ascof_3a"), "Table_2c": grid("ascof_2c")}
    change(grids)
    return load(Home(tmp_path / "home"), workbook(tmp_path / "sent.xlsx", grids), **given)


def test_reason_for_missing(tmp_path: Path) -> None:
    submission = whole(tmp_path, lambda grids: find(grids["Table_3a"], COVENTRY).__setitem__(-1, ""))
    assert outcome_of(submission, "reason_for_missing").failed_rows == 1
    assert submission.result.status == "refused"


def test_name_and_code_agree(tmp_path: Path) -> None:
    submission = whole(tmp_path, lambda grids: find(grids["Table_3a"], COVENTRY).__setitem__(1, "Dudley"))
    assert outcome_of(submission, "name_and_code_agree").failed_rows == 10
    assert submission.result.status == "refused"


def test_a_spelling_nobody_has_seen_is_no_fault(tmp_path: Path) -> None:
    submission = whole(tmp_path, lambda grids: find(grids["Table_3a"], COVENTRY).__setitem__(1, "City of Coventry"))
    assert submission.result.status == "accepted"


def test_a_list_of_former_codes_that_disagrees_is_another_framework(tmp_path: Path) -> None:
    log: Grid = [["Metric", "2022 to 2023 Code"], ["3A", "3A"]]
    path = workbook(tmp_path / "sent.xlsx", {"Table_3a": grid("ascof_3a"), "Log": log}, crosswalk=False)
    submission = load(Home(tmp_path / "home"), path)
    assert outcome_of(submission, "code_valid_for_year").failed_rows > 1000
    assert submission.result.status == "refused"


def test_a_workbook_that_ends_before_the_codes_were_dealt_anew_is_another_framework(tmp_path: Path) -> None:
    def change(grids: dict[str, Grid]) -> None:
        del grids["Table_2c"]
        grids["Table_3a"] = [row[:24] for row in grids["Table_3a"]]

    submission = whole(tmp_path, change)
    assert submission.result.status == "refused"
    assert "earlier framework" in submission.result.verdict.flags[0].detail


def test_sources_agree(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    lines = shipped("ascof_3c_1")
    load(home, compact_file(tmp_path / "a.csv", lines))
    for line in lines:
        line["source"] = "oflog_adult_social_care"
    line_of(lines, COVENTRY)["value"] = "12.3"
    submission = load(home, compact_file(tmp_path / "b.csv", lines))
    assert submission.result.status == "accepted"
    assert outcome_of(submission, "sources_agree").failed_rows == 1


def test_table_gone(tmp_path: Path) -> None:
    names = ["ascof_1a", "ascof_3a", "ascof_4a", "ascof_5a_1", "ascof_1d", "ascof_2c"]
    path = workbook(tmp_path / "sent.xlsx", {f"Table {number}": grid(name) for number, name in enumerate(names)})
    submission = load(Home(tmp_path / "home"), path)
    assert submission.result.status == "accepted"
    assert outcome_of(submission, "table_gone").failed_rows == 29 - len(names)


def test_revised_figure_and_authority_gone(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    lines = shipped("ascof_3a")
    assert (
        submit(
            compact_file(tmp_path / "a.csv", lines),
            home=home,
            actor_role="publisher",
            published_on=date(2025, 12, 18),
        ).result.status
        == "accepted"
    )
    line_of(lines, COVENTRY)["value"] = "80.1"
    lines = [line for line in lines if line["authority_code"] != "E06000001"]
    submission = load(home, compact_file(tmp_path / "b.csv", lines))
    assert submission.result.status == "accepted"
    told = {flag.name: flag.detail for flag in submission.result.verdict.flags}
    assert told["revised_figure"] == "Published before as 82.2, now 80.1."
    assert "Hartlepool has no row for ascof_3a" in told["authority_gone"]
    assert outcome_of(submission, "authority_gone").failed_rows == 9


def test_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = shipped("ascof_2c")
    # Ten years on, the figures for 2024-25 are old.
    import data.build

    class Later(data.build.datetime):
        @classmethod
        def now(cls, tz=None):
            return super().now(tz).replace(year=2036)

    monkeypatch.setattr(data.build, "datetime", Later)
    submission = load(Home(tmp_path / "home"), compact_file(tmp_path / "a.csv", lines))
    assert outcome_of(submission, "stale").failed_rows == 1
    assert "12/2026" in next(flag.detail for flag in submission.result.verdict.flags if flag.name == "stale")


def test_a_check_that_fails_itself_refuses_the_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from checks.suites import stale

    monkeypatch.setattr(stale, "QUERY", "select row_no, no_such_column as detail from {batch}")
    home = Home(tmp_path / "home")
    submission = load(home, compact_file(tmp_path / "a.csv", shipped("ascof_2c")))
    outcome = outcome_of(submission, "stale")
    assert (outcome.severity, outcome.success) == ("critical", False)
    assert outcome.message.startswith("The check itself failed: ")
    assert submission.result.status == "refused"
    assert state_of(home) == {}


def accepted(tmp_path: Path, *lines: str) -> Submission:
    home = Home(tmp_path / "home")
    if home.current() is None:
        load(home, compact_file(tmp_path / "figures.csv", shipped("ascof_4b")))
    path = tmp_path / "accepted.csv"
    path.write_text("\n".join(["authority_code,indicator,period,check,comment", *lines, ""]), encoding="utf-8")
    return submit(path, home=home, actor_role="data_steward")


COMMENT = "Recording of outcomes changed during 2024; checked against the return."


def test_accepting_a_warned_figure(tmp_path: Path) -> None:
    submission = accepted(tmp_path, f"{WARWICKSHIRE},ascof_4b,2024-25,odd_change,{COMMENT}")
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
    ],
)
def test_acceptances_that_are_refused(tmp_path: Path, line: str, rule: str) -> None:
    submission = accepted(tmp_path, line)
    assert submission.result.status == "refused"
    assert outcome_of(submission, rule).failed_rows == 1


def test_every_rule_has_words_and_is_tried_here() -> None:
    tried = Path(__file__).read_text(encoding="utf-8")
    for rule in rules():
        assert name_of(rule) in tried
        assert rule.SEVERITY in ("critical", "warning", "info")
        assert rule.WHY.endswith(".")
        assert rule.EFFECT.endswith(".")
        assert rule.TABLE
