"""The page of lasting change as a visitor drives it: what is made up, what is on record, too little, and nothing."""

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
next(entry for entry in register.entries() if entry.name == "lasting_change").page()
"""
# Fourteen months ago; done after 100, 130 ... days, the first six verified a week later.
VISIT = """
insert into challenges by name
select 'c-real' as challenge_id, 'E08000026' as authority_code, 'challenge' as kind, current_date - 428 as start_on,
       current_date - 426 as end_on, 'day' as date_precision, 'WM ADASS' as programme, now()::timestamp as recorded_at,
       load_id, false as illustrative
from loads limit 1
"""
ASKED = """
insert into recommendations by name
select 'real-' || n as recommendation_id, 'E08000026' as authority_code, 'c-real' as challenge_id, 'Do it.' as text,
       ['Use of resources'] as areas, []::varchar[] as quality_statements, now()::timestamp as recorded_at, load_id,
       false as illustrative
from (from loads limit 1) cross join range(1, $many + 1) made(n)
"""
SAID = """
insert into status_events by name
select 'e-' || n || status as event_id, 'real-' || n as recommendation_id, status,
       current_date - 426 + days::integer as effective_on, now()::timestamp - interval 1 second as recorded_at,
       'host' as actor_role, false as is_statement, true as day_is_known, days as position, load_id,
       false as illustrative
from (from loads limit 1) cross join range(1, $many + 1) made(n)
cross join lateral (values ('accepted', 30), ('done', 70 + 30 * n), ('verified', 77 + 30 * n)) told(status, days)
where status = 'accepted' or (status = 'done' and n <= 9) or n <= 6
"""


@pytest.fixture
def filled(full_home: Home, tmp_path: Path):
    """A home of its own, with a challenge on record and so many recommendations of it, written into the store."""

    def with_real(many: int) -> Home:
        home = Home(Path(shutil.copytree(full_home.root, tmp_path / "home")))
        with duckdb.connect(str(home.published())) as connection:
            connection.execute(VISIT)
            for statement in (ASKED, SAID):
                connection.execute(statement, {"many": many})
        return home

    return with_real


def opened(home: Home, monkeypatch: pytest.MonkeyPatch, **address: str) -> AppTest:
    monkeypatch.setenv("IMPACT_HOME", str(home.root))
    app = AppTest.from_string(ALONE, default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


def words(home: Home, monkeypatch: pytest.MonkeyPatch, **address: str) -> str:
    return read(opened(home, monkeypatch, **address))


def read(app: AppTest) -> str:
    assert not app.exception
    page = "\n".join(str(each.proto.body) for each in app.get("html"))
    assert page.count("<h1>") == 1
    without_style = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    return markup.unescape(re.sub(r"\s+", " ", re.sub(r"<(?!h1)[^>]+>", " ", without_style)))


def test_what_is_made_up_is_called_so_wherever_it_is_a_result(full_home, monkeypatch):
    shown = words(full_home, monkeypatch)
    assert "Illustrative data." in shown
    assert "<h1>With made-up recommendations, half were done within" in shown
    assert shown.count("With made-up recommendations, ") == 4
    assert "12 recommendations are on record without an answer or any progress, so they cannot be timed." in shown


def test_with_everything_made_up_hidden_the_page_says_what_is_missing(full_home, monkeypatch):
    shown = words(full_home, monkeypatch, examples="off")
    assert "cannot be said yet" in shown
    assert "12 recommendations are on record without an answer" in shown
    assert "What would make this appear" in shown
    assert "made-up" not in shown.lower()


def test_what_is_on_record_is_shown_by_itself_and_the_made_up_by_themselves(filled, monkeypatch):
    home = filled(16)
    shown = words(home, monkeypatch)
    # Of 16 nine are done, the eighth after 310 days: 10.2 months.
    assert "Half of the accepted recommendations were done within 10.2 months of the challenge" in shown
    assert "Of 16 accepted recommendations from one challenge, 9 are done and 6 verified." in shown
    # Verified before 12 months, and nobody has asked again.
    assert "0 still in place, 0 lapsed, 6 not re-checked: between 0% and 100% in place" in shown
    assert "Made-up recommendations show what this page looks like in use; they are not counted." in shown
    other = words(home, monkeypatch, example="yes")
    assert "With made-up recommendations, " in other
    assert "The 16 on record are shown by themselves." in other


def test_too_few_are_counted_and_not_drawn(filled, monkeypatch):
    shown = words(filled(4), monkeypatch)
    assert "Only four accepted recommendations can be timed: too few to say how long it takes" in shown
    assert "4 of 4 done" in shown
    assert "Fewer than five: too few to draw" in shown
    assert "4 not re-checked: too few for a share" in shown


def test_the_milestone_in_the_address_decides_what_the_groups_show(full_home, monkeypatch):
    assert "Share verified by months" in words(full_home, monkeypatch, until="verified")
    odd = words(full_home, monkeypatch, until="finished")
    assert "The address asks for “finished”, which is none of done and verified. You see done instead." in odd
    assert "Share done by months" in odd


def test_choosing_a_milestone_changes_the_address(full_home, monkeypatch):
    app = opened(full_home, monkeypatch)
    assert "Share done by months" in read(app)
    app.selectbox(key="choice-until").set_value("verified").run()
    assert "Share verified by months" in read(app)
    assert app.query_params["until"] == "verified"
