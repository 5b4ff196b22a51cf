"""The data quality page, as a visitor drives it, on the figures the product ships."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from checks import previewing
from checks.submit import submit
from data import previews
from data.home import Home
from data.templates.catalogue import templates
from tests.app.test_pages import ALONE, html
from tests.gate.loading import COVENTRY, setting
from tests.support import compact_file, shipped


def opened(home: Home, monkeypatch: pytest.MonkeyPatch, **address: str) -> AppTest:
    monkeypatch.setenv("IMPACT_HOME", str(home.root))
    app = AppTest.from_string(ALONE.format(name="data_quality"), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


@pytest.fixture
def own_home(full_home: Home, tmp_path: Path) -> Home:
    home = Home(tmp_path / "home")
    shutil.copytree(full_home.root, home.root)
    return home


def revised(tmp_path: Path, value: str = "76.2") -> Path:
    lines = shipped("ascof_3a")
    setting(COVENTRY, value=value)(lines)
    return compact_file(tmp_path / "revised.csv", lines)


def test_the_sentence_counts_what_the_list_shows(full_home, monkeypatch):
    app = opened(full_home, monkeypatch)
    page = html(app)
    assert "<h1>Seven figures of the 14 authorities await a comment</h1>" in page
    assert len([button for button in app.button if button.label == "Comment on it"]) == 7
    # Published: 4B, Warwickshire, 85.3 in 2023-24 and 37.0 in 2024-25.
    assert "From 85.3 to 37.0." in page


def test_the_list_can_be_that_of_one_place(full_home, monkeypatch):
    app = opened(full_home, monkeypatch, place="E10000034")
    assert "Worcestershire</a>" in html(app)
    assert "Stoke" not in "".join(re.findall(r"<p><b><a.*?</a>", html(app)))
    assert len([button for button in app.button if button.label == "Comment on it"]) == 1


def test_every_collection_says_how_fresh_it_is(full_home, monkeypatch):
    page = html(opened(full_home, monkeypatch))
    assert "Survey of adult carers in England (SACE)" in page
    assert 'for <span class="nb">2025–26</span>' in page


def test_the_checks_of_one_load_are_shown_and_an_unknown_one_is_answered(full_home, monkeypatch):
    app = opened(full_home, monkeypatch)
    loads = app.selectbox(key="choice-load").options
    assert loads[0].endswith("warned") or loads[0].endswith("nothing odd")
    assert "checks passed. The table has every one of them." in html(app)
    assert "There is no load “nonsense”." in html(opened(full_home, monkeypatch, load="nonsense"))


def test_a_refused_file_is_listed_with_its_workbook(own_home, tmp_path, monkeypatch):
    assert submit(revised(tmp_path, "822"), home=own_home, actor_role="data_steward").result.status == "refused"
    app = opened(own_home, monkeypatch)
    assert "Sent back" in html(app)
    assert [button.proto.label for button in app.get("download_button")].count("Download what to correct") == 1


def test_a_preview_says_what_it_would_change(own_home, tmp_path, monkeypatch):
    _, made = previewing.preview(revised(tmp_path), home=own_home, actor_role="data_steward")
    assert made is not None
    closed = opened(own_home, monkeypatch)
    assert "revised.csv" in html(closed)
    assert "would change 1 figure" not in html(closed)
    page = html(opened(own_home, monkeypatch, check=made.preview_id))
    assert "Publishing revised.csv would change 1 figure" in page
    assert "Coventry: 82.2, better becomes 76.2, no clear change." in page
    assert "Coventry, Control over daily life (3A), <span" in page
    assert "The file this address leads to was published" in html(opened(own_home, monkeypatch, check="nothing"))


def test_a_preview_that_was_overtaken_says_so(own_home, tmp_path, monkeypatch):
    _, made = previewing.preview(revised(tmp_path), home=own_home, actor_role="data_steward")
    assert made is not None
    later = shipped("ascof_1a")
    setting(COVENTRY, value="19.9")(later)
    submit(compact_file(tmp_path / "1a.csv", later), home=own_home, actor_role="publisher",
           published_on=date(2026, 6, 1))  # fmt: skip
    assert "Something else has been published since." in html(opened(own_home, monkeypatch, check=made.preview_id))
    app = opened(own_home, monkeypatch, preview=made.preview_id)
    assert "check the file again before publishing it." in html(app)


def test_a_preview_put_forward_is_announced_on_every_page(own_home, tmp_path, monkeypatch):
    _, made = previewing.preview(revised(tmp_path), home=own_home, actor_role="data_steward")
    assert made is not None
    assert "Please check new figures" not in html(opened(own_home, monkeypatch))
    previews.put_forward(made)
    assert "Please check new figures before they are published." in html(opened(own_home, monkeypatch))


def test_in_a_preview_or_on_a_past_day_nothing_can_be_sent(own_home, tmp_path, monkeypatch):
    _, made = previewing.preview(revised(tmp_path), home=own_home, actor_role="data_steward")
    assert made is not None
    for address in ({"preview": made.preview_id}, {"known": "2026-02-01"}):
        app = opened(own_home, monkeypatch, **address)
        labels = [button.label for button in app.button]
        assert "Check this file" not in labels
        assert "Comment on it" not in labels
    assert "Check this file" in [button.label for button in opened(own_home, monkeypatch).button]


def test_a_workbook_to_fill_in_is_handed_out_for_each_template(full_home, monkeypatch):
    app = opened(full_home, monkeypatch)
    offered = app.selectbox(key="workbook-name")
    assert offered.options == [each.title for each in templates().values() if each.offered]
    app = offered.set_value("survey").run()
    assert not app.exception
    assert "as counts or as one row for each response" in html(app)
