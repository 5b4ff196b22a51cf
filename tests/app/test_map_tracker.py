"""A tracker with columns of its own on the page Data quality, up to where the gate takes over."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from checks.submit import submit
from data.home import Home
from pages.parts.map_tracker import holds_a_list
from tests.app.test_data_quality import own_home
from tests.app.test_pages import ALONE, html
from tests.support import csv_file
from tests.trackers import HEADINGS, MAPPING, mapping_file, tracker

__all__ = ["own_home"]
ROWS = [("1", "Agree a plan", "Complete", "Board", "12/3/24", "Agreed"),
        ("2", "Name a lead", "Purple", "Board", "March 2025", ""),
        ("Total 2",)]  # fmt: skip


def opened(home: Home, path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page, with a tracker that was just offered."""
    monkeypatch.setenv("IMPACT_HOME", str(home.root))
    app = AppTest.from_string(ALONE.format(name="data_quality"), default_timeout=60)
    app.session_state["tracker"] = (path.name, path.read_bytes())
    app.run()
    assert not app.exception
    return app


def chosen(app: AppTest, label: str) -> object:
    return next(it for it in [*app.selectbox, *app.multiselect] if it.label == label).value


def test_columns_and_words_are_guessed_and_said_to_be(own_home, tmp_path, monkeypatch):
    app = opened(own_home, tracker(tmp_path / "plan.csv", ROWS, above=[["Plan"]]), monkeypatch)
    assert "How plan.csv is read" in html(app)
    assert chosen(app, "What was recommended") == "Recommendation"
    assert chosen(app, "Due on") == "Target date"
    assert chosen(app, "What numbers the rows?") == ["Ref"]
    assert chosen(app, "“Complete” in 1 row") == "done"
    box = next(it for it in app.selectbox if it.label == "How it stands")
    assert "RAG (guessed)" in box.options
    # Whose list it is, nothing in the file says.
    assert "Say whose list it is." in html(app)
    assert not [button for button in app.button if button.label.startswith("Keep the mapping")]


def test_a_word_that_says_nothing_is_guessed_to_say_nothing(own_home, tmp_path, monkeypatch):
    app = opened(own_home, tracker(tmp_path / "plan.csv", [*ROWS, ("3", "x", "TBC", "Board", "", "")]), monkeypatch)
    assert chosen(app, "“TBC” in 1 row") == ""
    assert chosen(app, "“Purple” in 1 row") == "?"


def test_ten_rows_are_shown_as_they_will_be_read(own_home, tmp_path, monkeypatch):
    app = opened(own_home, tracker(tmp_path / "plan.csv", ROWS), monkeypatch)
    next(it for it in app.selectbox if it.label == "Whose list is it?").select("Sandwell").run()
    assert not app.exception
    page = html(app)
    assert "Two rows are read. One of them has a cell that cannot be read. One more is none of the list" in page
    assert "sandwell-1" in page.replace('<span class="nb">', "").replace("</span>", "")
    assert "&#x27;Purple&#x27; is not among the words the mapping knows" in page
    next(it for it in app.selectbox if it.label.startswith("“Purple”")).select("paused").run()
    assert "One of them has a cell" not in html(app)
    assert [button.label for button in app.button if button.label.startswith("Keep")] == [
        "Keep the mapping and load the file"
    ]


def test_reasons_are_asked_for_states_that_need_one(own_home, tmp_path, monkeypatch):
    app = opened(own_home, tracker(tmp_path / "plan.csv", ROWS), monkeypatch)
    assert "Why is there no evidence of what is done?" in [it.label for it in app.text_input]
    next(it for it in app.selectbox if it.label.startswith("“Complete”")).select("moved").run()
    labels = [it.label for it in app.text_input]
    assert "Why are some moved elsewhere?" in labels
    assert "Why is there no evidence of what is done?" not in labels


def test_a_file_with_the_same_columns_is_read_through_the_kept_mapping(own_home, tmp_path, monkeypatch):
    assert submit(mapping_file(tmp_path), home=own_home, actor_role="data_steward").result.status == "accepted"
    app = opened(own_home, tracker(tmp_path / "july.csv", ROWS), monkeypatch)
    assert app.radio(key="map-kept").options == [f"Use {MAPPING.name}", "Make a new one"]
    assert "Two rows are read." in html(app)
    assert "What was recommended" not in [it.label for it in app.selectbox]
    assert "Load the file" in [button.label for button in app.button]


def test_a_sheet_that_cannot_be_read_so_is_said_in_words(own_home, tmp_path, monkeypatch):
    path = tmp_path / "plan.csv"
    path.write_text(",".join([*HEADINGS, "RAG"]) + "\n1,x,Complete,Board,,,Green\n", encoding="utf-8")
    app = opened(own_home, path, monkeypatch)
    next(it for it in app.selectbox if it.label == "Whose list is it?").select("Sandwell").run()
    assert not app.exception
    assert "stand there twice: RAG" in html(app)


def test_nothing_is_offered_on_a_past_day(own_home, tmp_path, monkeypatch):
    monkeypatch.setenv("IMPACT_HOME", str(own_home.root))
    app = AppTest.from_string(ALONE.format(name="data_quality"), default_timeout=60)
    app.session_state["tracker"] = ("plan.csv", tracker(tmp_path / "plan.csv", ROWS).read_bytes())
    app.query_params["known"] = "2025-06-01"
    app.run()
    assert "How plan.csv is read" not in html(app)


def test_a_file_that_a_layout_knows_is_no_tracker_whatever_is_wrong_with_it(tmp_path: Path) -> None:
    assert holds_a_list(tracker(tmp_path / "plan.csv", ROWS))
    answers = {
        "wave_id": "w",
        "respondent_role": "director",
        "useful_short_term": "",
        "useful_long_term": "",
        "Name": "x",
    }
    assert not holds_a_list(csv_file(tmp_path / "responses.csv", [answers] * 3))
