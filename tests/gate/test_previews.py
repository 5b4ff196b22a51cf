"""A file put aside: judged like every other, shown as it would be, disputed, and published with its disputes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checks import previewing
from data import build, differences, previews, store
from data.errors import ImpactError
from data.home import Home
from data.previews import Preview
from tests.gate.loading import COVENTRY, details, load, setting
from tests.support import compact_file, shipped, state_of

SAID = ["ascof_3a", "total", "2024-04-01", "disputed", "The council counts 82.2 in its own return."]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "home")
    assert load(made, compact_file(tmp_path / "3a.csv", shipped("ascof_3a"))).result.status == "accepted"
    return made


def changed(tmp_path: Path, value: str = "76.2") -> Path:
    lines = shipped("ascof_3a")
    setting(COVENTRY, value=value)(lines)
    return compact_file(tmp_path / "later.csv", lines)


def put_aside(home: Home, path: Path) -> Preview:
    submission, made = previewing.preview(path, home=home, actor_role="data_steward", published_on=date(2026, 6, 1))
    assert submission.result.status == "accepted"
    assert made is not None
    return made


def coventry(path: Path) -> float:
    with store.reading(path) as connection:
        found = connection.execute(
            """select value from known_observations(null)
               where authority_code = ? and period_start = '2024-04-01'""",
            [COVENTRY],
        ).fetchall()
    return found[0][0]


def test_a_preview_shows_what_would_be_and_changes_nothing(home, tmp_path):
    before = state_of(home)
    made = put_aside(home, changed(tmp_path))
    assert coventry(made.store) == 76.2
    assert coventry(home.published()) == 82.2
    assert state_of(home) == before
    assert previews.previews(home) == [made]
    assert previews.preview_of(home, made.preview_id) == made
    found = differences.between(home.published(), made.store).figures
    (row,) = found.to_dict("records")
    assert (row["what"], row["name"], row["value_before"], row["value"]) == ("changed", "Coventry", 82.2, 76.2)


def test_publishing_a_preview_gives_the_store_it_showed(home, tmp_path):
    made = put_aside(home, changed(tmp_path))
    shown = differences.between(home.published(), made.store).figures
    before = home.published()
    (submission,) = previewing.publish(home, made.preview_id)
    assert submission.result.status == "accepted"
    assert coventry(home.published()) == 76.2
    assert previews.previews(home) == []
    assert differences.between(before, home.published()).figures.equals(shown)
    with store.reading(home.published()) as connection:
        assert connection.execute("select max(published_on) from loads").fetchall() == [(date(2026, 6, 1),)]


def test_a_dispute_of_a_preview_is_published_with_it(home, tmp_path):
    made = put_aside(home, changed(tmp_path))
    said = previewing.dispute(home, made.preview_id, [[COVENTRY, *SAID]], actor_role="director")
    assert said.result.status == "accepted"
    again = previews.preview_of(home, made.preview_id)
    assert again.store != made.store
    with store.reading(again.store) as connection:
        assert connection.execute("select value from open_disputes(null)").fetchall() == [(76.2,)]
    published = previewing.publish(home, made.preview_id)
    assert [submission.result.status for submission in published] == ["accepted", "accepted"]
    with store.reading(home.published()) as connection:
        found = connection.execute("select value, actor_role from open_disputes(null)").fetchall()
    assert found == [(76.2, "director")]
    data_id = store.describe(home.published())[0].data_id
    assert build.rebuild(home).data_id == data_id


def test_a_refused_dispute_leaves_the_preview_as_it_was(home, tmp_path):
    made = put_aside(home, changed(tmp_path))
    previewing.dispute(home, made.preview_id, [[COVENTRY, *SAID]], actor_role="director")
    before = previews.preview_of(home, made.preview_id)
    text = before.disputed.read_bytes()
    wrong = [COVENTRY, "ascof_3a", "total", "1999-04-01", "disputed", "There is no such year."]
    refused = previewing.dispute(home, made.preview_id, [wrong], actor_role="director")
    assert refused.result.status == "refused"
    assert "There is no figure for Coventry" in details(refused, "dispute_fits_figure")[0]
    assert previews.preview_of(home, made.preview_id) == before
    assert before.disputed.read_bytes() == text


def test_a_refused_file_is_not_put_aside(home, tmp_path):
    submission, made = previewing.preview(changed(tmp_path, "822"), home=home, actor_role="data_steward")
    assert submission.result.status == "refused"
    assert submission.workbook is not None
    assert submission.workbook.exists()
    assert made is None
    assert list(home.previews.iterdir()) == []


def test_a_file_that_changes_nothing_is_not_put_aside(home, tmp_path):
    same = compact_file(tmp_path / "3a.csv", shipped("ascof_3a"))
    submission, made = previewing.preview(same, home=home, actor_role="data_steward", published_on=date(2026, 1, 23))
    assert (submission.result.status, made) == ("unchanged", None)
    assert list(home.previews.iterdir()) == []


def test_a_preview_knows_that_something_else_was_published_since(home, tmp_path):
    made = put_aside(home, changed(tmp_path))
    assert not previews.is_overtaken(made, home)
    load(home, compact_file(tmp_path / "1a.csv", shipped("ascof_1a")))
    assert previews.is_overtaken(made, home)


def test_a_preview_of_the_first_file_of_an_empty_home(tmp_path):
    empty = Home(tmp_path / "empty")
    made = put_aside(empty, changed(tmp_path))
    assert made.based_on == ""
    assert not previews.is_overtaken(made, empty)
    assert len(differences.between(None, made.store).figures) == len(shipped("ascof_3a"))


def test_the_authorities_are_asked_and_a_preview_is_thrown_away(home, tmp_path):
    made = put_aside(home, changed(tmp_path))
    assert previews.put_forward(made).put_forward
    assert previews.preview_of(home, made.preview_id).put_forward
    previews.discard(made)
    assert previews.previews(home) == []


@pytest.mark.parametrize("preview_id", ["", "..", "../archive", "20261125T101500-0a1b2c3d4e5f", "x" * 500])
def test_an_address_that_names_no_preview_is_answered(home, preview_id):
    with pytest.raises(ImpactError, match="no such preview"):
        previews.preview_of(home, preview_id)


def test_a_half_written_preview_is_none(home, tmp_path):
    made = put_aside(home, changed(tmp_path))
    (made.folder / "preview.json").write_text("{", encoding="utf-8")
    assert previews.previews(home) == []
