"""Rules that compare a file with everything published before it."""

from datetime import date
from pathlib import Path

import pytest

from data.home import Home
from tests.gate.loading import (
    COVENTRY,
    DUDLEY,
    HARTLEPOOL,
    Lines,
    broken,
    details,
    line_of,
    load,
    loaded,
    outcome_of,
    scaled,
    setting,
    without,
)  # fmt: skip
from tests.support import compact_file, shipped

EARLIER, LATER = date(2025, 12, 18), date(2026, 1, 23)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def years(lines: Lines, *, until: str = "9", since: str = "0") -> Lines:
    return [line for line in lines if since <= line["period"] <= until]


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


def test_another_sources_figures_do_not_hide_a_jump(home: Home, tmp_path: Path) -> None:
    lines = shipped("ascof_3a")
    other = [{**line, "source": "oflog_adult_social_care"} for line in lines]
    line_of(other, DUDLEY)["value"] = "45.0"
    alone = loaded(Home(tmp_path / "alone"), other)
    assert loaded(home, lines).result.status == "accepted"
    beside = loaded(home, other)
    assert "From 77.7 to 45.0." in details(beside, "odd_change")
    assert details(beside, "odd_change") == details(alone, "odd_change")


def test_revised_figure(home: Home) -> None:
    lines = shipped("ascof_3a")
    assert loaded(home, lines, published_on=EARLIER).result.status == "accepted"
    setting(COVENTRY, value="80.1")(lines)
    submission = loaded(home, lines)
    assert submission.result.status == "accepted"
    assert details(submission, "revised_figure") == ["Published before as 82.2, now 80.1."]
    assert details(submission, "authority_gone") == []


def test_authority_gone_names_a_place_once_a_measure(home: Home) -> None:
    lines = shipped("ascof_3a")
    loaded(home, lines, published_on=EARLIER)
    submission = loaded(home, without(HARTLEPOOL)(lines))
    assert submission.result.status == "accepted"
    assert details(submission, "authority_gone") == [
        "Hartlepool has no row for ascof_3a in 9 years for which it had a figure."
    ]


def test_authority_gone_says_nothing_of_an_older_release_or_of_one_year(home: Home) -> None:
    lines = shipped("ascof_3a")
    loaded(home, lines, published_on=EARLIER)
    one_year = loaded(home, years(lines, since="2024-25"), dry_run=True)
    older = without(HARTLEPOOL)(years(lines, until="2023-24"))
    for published_on in (date(2024, 12, 12), LATER):
        assert details(loaded(home, older, published_on=published_on, dry_run=True), "authority_gone") == []
    assert details(one_year, "authority_gone") == []
    gone = loaded(home, without(HARTLEPOOL)(years(lines, since="2024-25")), dry_run=True)
    assert details(gone, "authority_gone") == [
        "Hartlepool has no row for ascof_3a in 1 year for which it had a figure."
    ]


def test_replaces_everything(home: Home) -> None:
    lines = shipped("ascof_3a")
    first = loaded(home, lines + shipped("ascof_2c"))
    setting(COVENTRY, value="80.1")(lines)
    part = loaded(home, lines, replaces=first.result.load_id)
    assert part.result.status == "refused"
    count = len(shipped("ascof_2c"))
    assert details(part, "replaces_everything") == [
        f"The load to be replaced has {count} figures of ascof_2c that this file has no row for."
    ]
    everything = loaded(home, lines + shipped("ascof_2c"), replaces=first.result.load_id)
    assert everything.result.status == "accepted"


def test_revision_of_many(home: Home) -> None:
    lines = shipped("ascof_3a")
    first = loaded(home, lines, published_on=EARLIER)
    anew = scaled(0.95, "2022-23", "2023-24", "2024-25")(lines)
    submission = loaded(home, anew)
    assert submission.result.status == "refused"
    assert broken(submission, "critical") == {"revision_of_many": 1}
    assert "--replaces" in outcome_of(submission, "revision_of_many").message
    assert loaded(home, scaled(0.95, "2024-25")(lines), dry_run=True).result.status == "accepted"
    # More decimals are no revision, and what the publisher did calculate anew has a way in.
    finer = [{**line, "value": line["value"] + "04" if "." in line["value"] else line["value"]} for line in lines]
    assert outcome_of(loaded(home, finer, dry_run=True), "revision_of_many").success
    assert loaded(home, anew, replaces=first.result.load_id).result.status == "accepted"


def test_a_column_that_slipped_by_a_row_is_no_new_calculation(home: Home) -> None:
    lines = shipped("ascof_3a")
    first = loaded(home, lines, published_on=EARLIER)
    newest = [line for line in lines if line["period"] == "2024-25"]
    values = [line["value"] for line in newest]
    for line, value in zip(newest, [*values[1:], values[0]], strict=True):
        line["value"] = value
    submission = loaded(home, lines)
    assert submission.result.status == "refused"
    assert broken(submission, "critical") == {"revision_of_many": 1}
    (said,) = details(submission, "revision_of_many")
    assert said.startswith("ascof_3a, 2024 to 2025: ")
    assert said.endswith("whose are high and whose are low has changed as if by chance.")
    # Whoever means it can say so.
    assert loaded(home, lines, replaces=first.result.load_id).result.status == "accepted"


def test_whole_year_shift_against_what_is_published(home: Home) -> None:
    lines = shipped("ascof_3a")
    loaded(home, years(lines, until="2023-24"), published_on=EARLIER)
    newest = years(lines, since="2024-25")
    assert loaded(home, newest, dry_run=True).result.status == "accepted"
    submission = loaded(home, scaled(0.1)(newest))
    assert submission.result.status == "refused"
    assert broken(submission, "critical") == {"whole_year_shift": 1}


def test_marker_became_zero(home: Home) -> None:
    lines = shipped("ascof_3a")
    loaded(home, lines, published_on=EARLIER)
    setting(HARTLEPOOL, "2020-21", value="0")(lines)
    submission = loaded(home, lines)
    assert submission.result.status == "accepted"
    assert details(submission, "marker_became_zero") == ["Published before as not available, now 0.0."]


@pytest.fixture
def ten_years_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock by which the figures for 2024-25 are old."""
    import data.staging

    class Later(data.staging.datetime):
        @classmethod
        def now(cls, tz=None):
            return super().now(tz).replace(year=2036)

    monkeypatch.setattr(data.staging, "datetime", Later)


@pytest.mark.usefixtures("ten_years_on")
def test_stale(home: Home) -> None:
    submission = loaded(home, shipped("ascof_2c"))
    assert outcome_of(submission, "stale").failed_rows == 1
    assert "12/2026" in details(submission, "stale")[0]


@pytest.mark.usefixtures("ten_years_on")
def test_stale_says_nothing_where_newer_figures_are_published(home: Home) -> None:
    lines = shipped("ascof_3a")
    loaded(home, lines)
    submission = loaded(home, years(lines, until="2023-24"), published_on=date(2024, 12, 12))
    assert submission.result.status == "accepted"
    assert outcome_of(submission, "stale").success
