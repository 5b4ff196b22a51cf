"""One bad row a rule: each rule of the gate names the row it was made for, and a refusal changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from checks.rule import name_of, rules
from data.home import Home
from tests.gate.loading import (
    COVENTRY,
    DUDLEY,
    ENGLAND,
    WEST_MIDLANDS,
    Lines,
    dated,
    details,
    line_of,
    load,
    loaded,
    outcome_of,
    scaled,
    setting,
    without,
)  # fmt: skip
from tests.support import compact_file, shipped, state_of


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
    Bad("known_indicator", "ascof_3a", setting(COVENTRY, indicator="ascof_9z"), "'ascof_9z'"),
    Bad("unique_key", "ascof_3a", lambda lines: [*lines, line_of(lines, COVENTRY)], "2 figures for", rows=2),
    Bad("within_bounds", "ascof_3a", setting(COVENTRY, value="822"), "not between 0"),
    Bad("within_bounds", "ascof_3a", setting(COVENTRY, respondents="-5"), "below 0"),
    Bad("within_bounds", "ascof_2a", setting(COVENTRY, numerator="99999"), "larger than the whole"),
    Bad("readable", "ascof_3a", setting(COVENTRY, value="82,2"), "82,2"),
    Bad("code_valid_for_year", "ascof_2a", lambda lines: [*lines, {**line_of(lines, COVENTRY), "period": "2022-23"}],
        "begins with the year 2023"),
    Bad("code_valid_for_year", "oflog_asc5", lambda lines: dated(lines, "2022-23", "2024-25"),
        "ended with the year 2023 to 2024", rows=-1),
    Bad("code_valid_for_year", "ascof_3a", lambda lines: dated(lines, "2024-25", "2091-92"),
        "after the figures were published", rows=-1),
    # The year ends two months after publication, though before the file was received.
    Bad("code_valid_for_year", "ascof_3a", lambda lines: dated(lines, "2024-25", "2025-26"),
        "31/03/2026, after the figures were published (23/01/2026)", rows=-1),
    Bad("coverage", "ascof_3a", lambda lines: [line for line in lines if line["authority_code"] < "E09"],
        "authorities have a row", rows=10),
    Bad("coverage", "ascof_3a", without(COVENTRY), "1 of the 14 have none", rows=10),
    Bad("coverage", "ascof_3a", without(ENGLAND), "England has no row", rows=10),
    Bad("coverage", "ascof_3a", without(WEST_MIDLANDS), ": 8 of 9 regions", rows=10),
    Bad("has_figures", "ascof_2a", lambda lines: [{**line, "value": "[x]"} for line in lines], "Every cell for"),
    Bad("same_release_same_figures", "ascof_3a", setting(COVENTRY, value="80.1"), "Loaded before: 82.2",
        earlier=lambda lines: lines),
    Bad("counts_agree", "ascof_2c", setting(COVENTRY, value="123.4"), "Published as 123.4"),
    # 1,240 of 1,806 is 68.7; only the first of them may be rounded.
    Bad("counts_agree", "ascof_2a", setting(COVENTRY, value="68.9"), "Published as 68.9"),
    Bad("counts_agree_mostly", "ascof_2c", scaled(0.1), "figures do not follow"),
    Bad("collected_that_year", "ascof_3a", lambda lines: [
        {**line, "value": "77.0" if line["period"] == "2020-21" else line["value"]} for line in lines],
        "was not collected"),
    Bad("whole_year_shift", "ascof_3a", scaled(0.01, "2024-25"), "in 2024 to 2025, and below"),
    Bad("whole_year_shift", "ascof_1b", scaled(10, "2016-17"), "in 2017 to 2018, and below"),
    Bad("shares_in_percent", "ascof_3a", scaled(0.01), "in every year"),
    Bad("odd_change", "ascof_3a", setting(DUDLEY, value="45.0"), "From 77.7 to 45.0"),
    Bad("odd_level", "ascof_3a", setting(COVENTRY, value="31.1"), "31.1"),
    Bad("zero_without_respondents", "ascof_3a", setting(COVENTRY, value="0", respondents="0"), "from 0 answers"),
    Bad("zero_without_respondents", "ascof_2a", setting(COVENTRY, value="0", numerator="0", denominator="0"),
        "out of 0 people"),
    Bad("parts_make_the_whole", "ascof_3a", setting(ENGLAND, value="99.9"), "its parts lie between"),
    Bad("parts_make_the_whole", "ascof_4b", setting(WEST_MIDLANDS, numerator="100"), "add up to", rows=2),
    Bad("same_as_last_year", "ascof_3a", lambda lines: line_of(lines, COVENTRY).update(
        {**line_of(lines, COVENTRY, "2023-24"), "period": "2024-25"}), "repeat the year before"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.table}")
def test_each_rule_names_its_bad_row(case: Bad, tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    if case.earlier:
        assert loaded(home, shipped(case.table)).result.status == "accepted"
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
    told = details(submission, case.rule) or [outcome.message]
    assert any(case.says in detail for detail in told)
    assert (submission.result.status == "refused") == (outcome.severity == "critical")
    if outcome.severity == "critical":
        assert state_of(home) == before
        assert submission.workbook is not None
        assert submission.workbook.exists()


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


def test_every_rule_has_words_and_is_tried_here() -> None:
    tried = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("*.py"))
    for rule in rules():
        assert f'"{name_of(rule)}"' in tried
        assert rule.SEVERITY in ("critical", "warning", "info")
        assert rule.WHY.endswith(".")
        assert rule.EFFECT.endswith(".")
        assert rule.TABLES
