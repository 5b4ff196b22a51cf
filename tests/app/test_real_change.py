"""The page of real change as a visitor drives it: trends, refusals, limits, events, and addresses it does not know."""

from __future__ import annotations

import html as markup
import re
import shutil
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from data.home import Home

ALONE = """
from pages.parts import frame, register
frame.draw_frame()
frame.choose_view()
next(entry for entry in register.entries() if entry.name == "real_change").page()
"""
COVENTRY = "E08000026"
# A quarterly measure of its own: 20 figures that go up and down by 1, then one far above.
MEASURE = """
insert into indicators by name
select * replace ('local_coventry_cases' as indicator, 'local_coventry_cases' as construct, 'Open cases' as short_title,
                  'Open cases per social worker' as title, 'Local measure' as framework, 'Local' as code,
                  -1 as polarity, 'administrative' as kind, '' as symbol, 'cases' as unit, 3 as cadence_months,
                  1 as decimals, 1000 as maximum, 'E08000026' as owner_code, 30 as target)
from indicators where indicator = 'ascof_3a'
"""
FIGURES = """
insert into observations by name
select 'E08000026' as authority_code, 'local_coventry_cases' as indicator, 'local_coventry_cases' as construct,
       1 as segment, 'total' as disaggregation, start::date as period_start,
       (start + interval 3 month - interval 1 day)::date as period_end, (start + interval 45 day)::date as ref_date,
       case when n = 20 then 24 else 10 + n % 2 end as value, date '2026-01-01' as published_on, 'measures' as source,
       load_id, false as illustrative
from (from loads limit 1)
cross join (select n, date '2019-04-01' + to_months(3 * n::integer) as start from range(21) counted(n))
"""
EVENT = """
insert into context_events by name
select 'e1' as context_event_id, 'E92000001' as authority_code, 'new framework' as kind, date '2023-04-01' as start_on,
       'day' as date_precision, 'Client level data <b>arrives</b>' as title, now()::timestamp as recorded_at, load_id,
       false as illustrative
from (from loads limit 1)
"""


@pytest.fixture
def with_own(full_home: Home, tmp_path: Path) -> Home:
    """A home of its own where Coventry has a quarterly measure and England an event."""
    home = Home(Path(shutil.copytree(full_home.root, tmp_path / "home")))
    with duckdb.connect(str(home.published())) as connection:
        for statement in (MEASURE, FIGURES, EVENT):
            connection.execute(statement)
    return home


def opened(home: Home, monkeypatch: pytest.MonkeyPatch, **address: str) -> AppTest:
    monkeypatch.setenv("IMPACT_HOME", str(home.root))
    app = AppTest.from_string(ALONE, default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


def read(app: AppTest) -> str:
    assert not app.exception
    page = "\n".join(str(each.proto.body) for each in app.get("html"))
    assert page.count("<h1>") == 1
    without_style = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    return markup.unescape(re.sub(r"\s+", " ", re.sub(r"<(?!h1)[^>]+>", " ", without_style)))


def test_a_trend_is_told_with_its_doubt_its_table_and_what_else_happened(full_home, monkeypatch):
    app = opened(full_home, monkeypatch, authority=COVENTRY, indicator="ascof_3a")
    said = read(app)
    assert "<h1>Control over daily life in Coventry has been rising over the last five surveys" in said
    assert "This tells that it moved, not what moved it." in said
    assert "one of the five tested" in said
    assert "not collected" in said
    assert "A flag shows unusual movement, not what caused it." in said
    assert "What is not on record may still have happened." in said
    assert [button.label for button in app.button if button.label == "Add an event"]


def test_too_few_results_are_refused_with_the_number_needed(full_home, monkeypatch):
    said = read(opened(full_home, monkeypatch, authority=COVENTRY, indicator="ascof_2a"))
    assert "<h1>Only one comparable result exists for independence after reablement in Coventry: at least five" in said
    assert "The eight earlier ones were counted in another way" in said


def test_a_measure_of_its_own_has_limits_a_target_and_events(with_own, monkeypatch):
    said = read(opened(with_own, monkeypatch, authority=COVENTRY, indicator="local_coventry_cases"))
    assert "<h1>Open cases in Coventry shows unusual movement for the worse" in said
    assert "It lies above the upper limit." in said
    assert "The target is met consistently" in said
    assert "trial" not in said.partition("How it is told")[0]
    assert "New framework. Client level data <b>arrives</b>." in said
    assert "Something else that happened" in said


def test_an_address_that_is_not_known_is_said(full_home, monkeypatch):
    said = read(opened(full_home, monkeypatch, authority="E0", indicator="ascof_99"))
    assert "“E0” is the code of none of the 14 authorities. You see Birmingham instead." in said
    assert "Birmingham has no measure “ascof_99”." in said


def test_the_forms_of_the_page_open(with_own, monkeypatch):
    for label, field in (("Begin a new baseline", "Decided by"), ("Add an event", "Title")):
        app = opened(with_own, monkeypatch, authority=COVENTRY, indicator="local_coventry_cases")
        next(button for button in app.button if button.label == label).click()
        app.run()
        assert not app.exception
        assert field in [each.label for each in app.text_input]
