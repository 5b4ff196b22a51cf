"""Rules for an authority's own measures, and what becomes of their figures."""

from datetime import date
from pathlib import Path

import duckdb
import pytest

from checks.submit import Submission, submit
from data import build, store
from data.access import Asker, Store
from data.home import Home
from data.sources.measures import TEMPLATE
from data.templates.workbook import write_template
from tests.filling import filled
from tests.gate.loading import broken, details, outcome_of
from tests.support import csv_file, state_of

DEFINITION: dict[str, object] = {
    "authority_code": "Coventry", "short_title": "Reviews on time", "title": "People reviewed within 12 months",
    "meaning": "The share whose plan was reviewed in the past year.", "unit": "per cent", "symbol": "%",
    "polarity": "higher is better", "multiplier": 100, "kind": "administrative", "cadence": "quarterly",
    "source": "Case management system",
}  # fmt: skip
FIGURE: dict[str, object] = {"indicator": "Reviews on time", "period": "2025-26 Q1", "value": 71.5}
ID = "local_coventry_reviews_on_time"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "measures.xlsx"
    write_template(TEMPLATE, path)
    return path


class Sender:
    """Somebody who sends one workbook after another."""

    def __init__(self, empty: Path, folder: Path) -> None:
        self.empty, self.folder, self.home = empty, folder, Home(folder / "home")
        self.sent = 0

    def __call__(
        self, figures: list[dict[str, object]], definition: dict[str, object] | None = DEFINITION, **given: object
    ) -> Submission:
        self.sent += 1
        definitions = [] if definition is None else [definition]
        path = filled(self.empty, self.folder / f"{self.sent}.xlsx", indicators=definitions, observations=figures)
        return submit(path, home=self.home, actor_role="data_steward", **given)  # type: ignore[arg-type]

    def rows(self, query: str) -> list[tuple[object, ...]]:
        with store.reading(self.home.published()) as connection:
            return connection.execute(query).fetchall()


@pytest.fixture
def send(empty: Path, tmp_path: Path) -> Sender:
    return Sender(empty, tmp_path)


@pytest.mark.parametrize(
    ("cadence", "periods", "days"),
    [
        ("yearly", ["2023-24", "2024-25"], [(date(2023, 4, 1), date(2024, 3, 31), date(2023, 9, 30)),
                                            (date(2024, 4, 1), date(2025, 3, 31), date(2024, 9, 30))]),
        ("quarterly", ["2025-26 Q1"], [(date(2025, 4, 1), date(2025, 6, 30), date(2025, 5, 16))]),
        ("monthly", ["2025-02"], [(date(2025, 2, 1), date(2025, 2, 28), date(2025, 2, 14))]),
    ],
)  # fmt: skip
def test_figures_stand_in_the_middle_of_their_period(
    send: Sender, cadence: str, periods: list[str], days: list[tuple[date, date, date]]
) -> None:
    figures = [{**FIGURE, "period": period} for period in periods]
    sent = send(figures, {**DEFINITION, "cadence": cadence})
    assert sent.result.status == "accepted"
    assert broken(sent, "critical") == {}
    assert send.rows("select period_start, period_end, ref_date from observations order by 1") == days
    assert send.rows(f"select cadence_months from indicators where indicator = '{ID}'") == [
        ({"yearly": 12, "quarterly": 3, "monthly": 1}[cadence],)
    ]


def test_value_or_reason(send: Sender) -> None:
    sent = send([{**FIGURE, "missing_reason": "not available"}])
    assert broken(sent, "critical") == {"value_or_reason": 1}
    assert details(sent, "value_or_reason") == ["71.5 is given, and that it is not available."]
    assert [flag.cell for flag in sent.result.verdict.flags if flag.name == "value_or_reason"] == ["Figures D5"]


def test_a_figure_without_value_or_reason_is_refused(send: Sender) -> None:
    assert broken(send([{**FIGURE, "value": ""}]), "critical") == {"reason_for_missing": 1}


def test_figures_of_the_owner(send: Sender) -> None:
    others = [{**FIGURE, "authority_code": name} for name in ("Dudley", "West Midlands", "England", "Coventry")]
    sent = send(others)
    assert broken(sent, "critical") == {"figures_of_the_owner": 1}
    assert details(sent, "figures_of_the_owner") == [
        "The measure Reviews on time is that of Coventry, and the figure is about Dudley."
    ]
    region = {**DEFINITION, "authority_code": "West Midlands"}
    assert send(others[:2], region).result.status == "accepted"
    outside = send([{**FIGURE, "authority_code": "Leeds"}], region)
    assert broken(outside, "critical") == {"figures_of_the_owner": 1}


def test_period_fits_cadence(send: Sender, tmp_path: Path) -> None:
    assert send([FIGURE]).result.status == "accepted"
    row = {"indicator": ID, "authority_code": "", "period": "2024-25", "value": 70, "missing_reason": ""}
    sent = submit(csv_file(tmp_path / "f.csv", [row]), home=send.home, actor_role="data_steward")
    assert broken(sent, "critical") == {"period_fits_cadence": 1}
    assert details(sent, "period_fits_cadence") == [
        "2024 to 2025 is a period of another length: Reviews on time is counted by the quarter."
    ]


def test_share_out_of_100(send: Sender) -> None:
    fractions = [{**FIGURE, "value": 0.715}, {**FIGURE, "period": "2025-26 Q2", "value": 0.74}]
    sent = send(fractions)
    assert sent.result.status == "accepted"
    assert details(sent, "share_out_of_100") == [
        "Reviews on time: all of 2 figures lie between 0 and 1, the highest at 0.74."
    ]


def test_one_fraction_among_percentages_is_named_whether_they_are_in_the_file_or_on_record(send: Sender) -> None:
    wholes = [{**FIGURE, "period": f"2024-25 Q{number}", "value": 70 + number} for number in (1, 2, 3)]
    fraction = {**FIGURE, "period": "2024-25 Q4", "value": 0.75}
    assert details(send([*wholes, fraction], dry_run=True), "share_out_of_100") == [
        "0.75 stands among figures around 71.5."
    ]
    assert outcome_of(send([*wholes, {**fraction, "value": 1.5}], dry_run=True), "share_out_of_100").success
    assert outcome_of(send(wholes), "share_out_of_100").success
    later = send([fraction, {**FIGURE, "value": 75}], None)
    assert [flag.cell for flag in later.result.verdict.flags if flag.name == "share_out_of_100"] == ["Figures D5"]


def test_a_share_that_is_small_throughout_is_none(send: Sender) -> None:
    small = [{**FIGURE, "value": 0.7}, {**FIGURE, "period": "2025-26 Q2", "value": 1.6}]
    assert outcome_of(send(small), "share_out_of_100").success


def test_counts_are_compared_with_the_value(send: Sender) -> None:
    counts = {"numerator": 1430, "denominator": 2000}
    sent = send([{**FIGURE, **counts}, {**FIGURE, **counts, "period": "2025-26 Q2", "value": 60}])
    assert sent.result.status == "accepted"
    assert outcome_of(sent, "counts_agree").failed_rows == 1


def test_bounds_of_the_definition_hold(send: Sender) -> None:
    assert broken(send([{**FIGURE, "value": 104}]), "critical") == {"within_bounds": 1}
    assert broken(send([{**FIGURE, "value": 104}], {**DEFINITION, "maximum": 200}), "critical") == {}


@pytest.mark.parametrize(
    ("cells", "says", "where"),
    [
        ({"minimum": 50, "maximum": 50}, "The smallest value, 50.0, is not below the largest, 50.0.", "K5"),
        ({"counted_anew_from": "2025-26 Q1"}, "does not say what changed", "S5"),
        ({"target": 120}, "The target, 120.0, does not lie between 0.0 and 100.0.", "T5"),
        ({"counted_anew_because": "Only statutory reviews"}, "does not say from which period", "R5"),
    ],
)
def test_definition_holds_together(send: Sender, cells: dict[str, object], says: str, where: str) -> None:
    sent = send([], {**DEFINITION, **cells})
    assert broken(sent, "critical") == {"definition_holds_together": 1}
    assert says in details(sent, "definition_holds_together")[0]
    assert sent.result.verdict.flags[0].cell == f"Definition {where}"


def test_one_measure_is_defined_once_in_a_file(send: Sender, tmp_path: Path) -> None:
    path = csv_file(tmp_path / "d.csv", [DEFINITION, {**DEFINITION, "short_title": "reviews on TIME"}])
    sent = submit(path, home=send.home, actor_role="data_steward")
    assert broken(sent, "critical") == {"unique_id": 2}


@pytest.mark.parametrize(
    ("column", "value", "before"),
    [
        ("unit", "people", "per cent"), ("symbol", "", "%"), ("multiplier", 1000, "100.0"),
        ("kind", "survey", "administrative"), ("cadence", "monthly", "every 3 months"),
    ],
)  # fmt: skip
def test_definition_keeps_its_unit(send: Sender, column: str, value: object, before: str) -> None:
    # Before there are figures, a definition may change as it likes.
    assert send([], {**DEFINITION, column: value}).result.status == "accepted"
    assert send([FIGURE]).result.status == "accepted"
    state = state_of(send.home)
    sent = send([], {**DEFINITION, column: value})
    assert broken(sent, "critical") == {"definition_keeps_its_unit": 1}
    assert details(sent, "definition_keeps_its_unit") == [
        f"Reviews on time is on record with another {column}: {before}."
    ]
    assert state_of(send.home) == state


def test_definition_reworded(send: Sender) -> None:
    send([FIGURE])
    meaning = {**DEFINITION, "meaning": "The share reviewed in the past 18 months."}
    sent = send([], meaning, dry_run=True)
    assert sent.result.status == "accepted"
    assert details(sent, "definition_reworded") == ["On record: The share whose plan was reviewed in the past year."]
    anew = {"counted_anew_from": "2025-26 Q1", "counted_anew_because": "Reviews within 18 months count."}
    assert outcome_of(send([], {**meaning, **anew}), "definition_reworded").success


def test_a_new_way_of_counting_begins_a_new_stretch_for_figures_on_record_too(send: Sender) -> None:
    quarters = [{**FIGURE, "period": f"2024-25 Q{n}"} for n in (1, 2, 3)]
    assert send(quarters).result.status == "accepted"
    anew = {"counted_anew_from": "2024-25 Q3", "counted_anew_because": "Reviews by telephone count."}
    sent = send([{**FIGURE, "period": "2024-25 Q4"}], {**DEFINITION, **anew})
    assert sent.result.status == "accepted"
    segments = "select segment from observations order by period_start"
    assert send.rows(segments) == [(1,), (1,), (2,), (2,)]
    assert send.rows(f"select kind, reason from indicator_breaks where indicator = '{ID}'") == [
        ("hard", "Reviews by telephone count.")
    ]
    # A later file need not repeat it, and the archive gives the same.
    assert send([{**FIGURE, "period": "2025-26 Q1"}]).result.status == "accepted"
    info = store.describe(send.home.published())[0]
    assert build.rebuild(send.home) == info
    assert send.rows(segments) == [(1,), (1,), (2,), (2,), (2,)]


def test_a_refused_file_leaves_no_definition_behind(send: Sender) -> None:
    assert send([FIGURE]).result.status == "accepted"
    before = state_of(send.home)
    other = {**DEFINITION, "short_title": "Something else", "title": "Another"}
    assert (
        send([{**FIGURE, "authority_code": "Dudley", "indicator": "Something else"}], other).result.status == "refused"
    )
    assert state_of(send.home) == before
    assert send.rows("select indicator from indicators where owner_code is not null") == [(ID,)]


def test_the_same_content_again_is_unchanged_and_another_definition_is_not(send: Sender) -> None:
    first = send([FIGURE])
    assert send([FIGURE]).result.status == "unchanged"
    assert send([{**FIGURE, "indicator": ID}], None).result.status == "unchanged"
    assert send([{**FIGURE, "authority_code": "Coventry"}], None).result.status == "unchanged"
    assert send([FIGURE], {**DEFINITION, "caveat": "Counted by hand."}).result.status == "accepted"
    assert (
        send.rows("select caveat, defined_by from indicators where owner_code is not null")[0][0] == "Counted by hand."
    )
    assert send.rows("select count(*) from loads") == [(2,)]
    assert first.result.load_id not in {row[0] for row in send.rows("select defined_by from indicators")}


def test_an_older_definition_does_not_take_the_place_of_a_newer_one(send: Sender) -> None:
    send([FIGURE], {**DEFINITION, "caveat": "New."}, published_on=date(2026, 2, 1))
    send([FIGURE], {**DEFINITION, "caveat": "Old."}, published_on=date(2025, 8, 1))
    assert send.rows("select caveat from indicators where owner_code is not null") == [("New.",)]


def test_figures_alone_find_their_measure_by_its_title(send: Sender, tmp_path: Path) -> None:
    assert send([], {**DEFINITION, "authority_code": "West Midlands"}).result.status == "accepted"
    region = "local_west_midlands_reviews_on_time"
    row = {"indicator": "reviews on time", "period": "2025-26 Q1", "value": 70, "missing_reason": ""}

    def alone(*places: str) -> Submission:
        path = csv_file(tmp_path / "f.csv", [{**row, "authority_code": place} for place in places])
        return submit(path, home=send.home, actor_role="data_steward")

    assert alone("Dudley", "").result.status == "accepted"
    assert send.rows("select authority_code, indicator from observations order by 1") == [
        ("E08000027", region),
        ("E12000005", region),
    ]
    # Coventry's own goes before the region's, and without a place nobody can say which is meant.
    assert send([], DEFINITION).result.status == "accepted"
    assert alone("Coventry").result.status == "accepted"
    assert send.rows("select indicator from observations where authority_code = 'E08000026'") == [(ID,)]
    assert broken(alone("", "Walsall"), "critical") == {"known_indicator": 1}


def test_an_unknown_measure_is_named(send: Sender) -> None:
    sent = send([{**FIGURE, "authority_code": "Dudley", "indicator": "Waiting list"}], None)
    assert broken(sent, "critical") == {"known_indicator": 1}
    assert details(sent, "known_indicator") == ["The measure 'local_dudley_waiting_list' has no definition here."]


def test_a_period_that_is_not_over_is_refused(send: Sender) -> None:
    sent = send([FIGURE], published_on=date(2025, 6, 1))
    assert broken(sent, "critical") == {"code_valid_for_year": 1}


def test_another_value_on_the_same_day_puts_the_load_right_or_is_refused(send: Sender) -> None:
    first = send([FIGURE])
    assert broken(send([{**FIGURE, "value": 72}]), "critical") == {"same_release_same_figures": 1}
    assert send([{**FIGURE, "value": 72}], replaces=first.result.load_id).result.status == "accepted"
    assert send.rows("select value from known_observations(null)") == [(72.0,)]


def test_the_regions_page_does_not_know_them(send: Sender) -> None:
    survey = {**DEFINITION, "kind": "survey", "cadence": "monthly"}
    figures = [{**FIGURE, "period": f"2025-{month:02d}", "respondents": 20} for month in range(1, 13)]
    send(figures, survey, published_on=date(2026, 6, 1))
    send([{**FIGURE, "period": "2025-12", "value": 50}], survey, published_on=date(2026, 7, 1))
    opened = Store(send.home.published())
    for name in ("indicator_list", "latest_releases", "new_definitions", "odd_figures", "pausing_surveys",
                 "corrected_figures"):  # fmt: skip
        rows = opened.rows(name, who=Asker("test"))
        told = rows.astype(str).to_csv()
        assert ID not in told
        assert "Local measure" not in told
    opened.close()


def test_no_definition_on_file_can_be_taken_over(send: Sender) -> None:
    with duckdb.connect() as connection:
        store.create(connection)
        published = {row[0] for row in connection.execute("select indicator from indicators").fetchall()}
    assert not any(name.startswith("local_") for name in published)
