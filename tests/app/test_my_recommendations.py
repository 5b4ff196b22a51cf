"""The page of recommendations as a visitor drives it: counts, lists, filters, addresses, and what is made up.

What is counted as what is written by hand in tests/made_recommendations.py.
"""

from __future__ import annotations

import csv
import html as markup
import io
import re
import shutil
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from data.home import Home
from tests.made_recommendations import CHALLENGE, COVENTRY, MADE, counted, id_of, made_home

ALONE = """
from pages.parts import frame, register
frame.draw_frame()
frame.choose_view()
next(entry for entry in register.entries() if entry.name == "my_recommendations").page()
"""
COUNTS = ("done", "verified", "late", "silent", "undated", "due_soon", "to_verify")
SOLIHULL, WORCESTERSHIRE, REGION = "E08000029", "E10000034", "E12000005"


@pytest.fixture(scope="module")
def made(full_home: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    return made_home(full_home, tmp_path_factory.mktemp("made"), date.today())


@pytest.fixture
def copied(made: Home, tmp_path: Path) -> Home:
    """A home of its own, for a test that adds rows to it."""
    return Home(Path(shutil.copytree(made.root, tmp_path / "copied")))


def html(app: AppTest) -> str:
    assert not app.exception
    return "\n".join(str(each.proto.body) for each in app.get("html"))


def words(page: str) -> str:
    without_style = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    return markup.unescape(
        re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", re.sub(r"</?(span|b|a)\b[^>]*>", "", without_style)))
    )


def opened(home: Home, monkeypatch: pytest.MonkeyPatch, **address: str) -> tuple[AppTest, str]:
    monkeypatch.setenv("IMPACT_HOME", str(home.root))
    app = AppTest.from_string(ALONE, default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    return app, html(app.run())


def rows(page: str) -> list[str]:
    """The ids of the recommendations listed, in their order."""
    links = re.findall(r'<a class="asked" target="_self" href="([^"]*)"', page)
    return [parse_qs(urlsplit(markup.unescape(link)).query)["recommendation"][0] for link in links]


def counts(page: str) -> dict[str, tuple[int, dict[str, str]]]:
    """Each count at the top: its figure, and the choices its link makes."""
    found = re.findall(
        r'<li class="count[^"]*"><a target="_self" href="([^"]*)"><span class="how-many">([\d,]+)<', page
    )
    links = [(parse_qs(urlsplit(markup.unescape(link)).query), int(figure.replace(",", ""))) for link, figure in found]
    return {query["show"][0]: (figure, {name: value[0] for name, value in query.items()}) for query, figure in links}


def made_ids(name: str) -> set[str]:
    return {id_of(each) for each in MADE if name in each.counted}


def test_the_sentence_and_its_lead(made, monkeypatch):
    _, page = opened(made, monkeypatch, authority=COVENTRY)
    assert page.count("<h1>") == 1
    shown = words(page)
    assert "9 of 17 recommendations are done, and peers have verified 6 of them" in shown
    assert "2 are late and 1 has had no update for 90 days." in shown
    assert "17 recommendations in all." in shown
    assert not {"nan", "NaT", "None"} & set(shown.split())


def test_every_count_is_the_length_of_the_list_it_opens(made, monkeypatch):
    _, page = opened(made, monkeypatch, authority=COVENTRY)
    found = counts(page)
    assert tuple(found) == COUNTS
    assert {name: figure for name, (figure, _) in found.items()} == {name: counted(name) for name in COUNTS}
    for name, (figure, link) in found.items():
        _, listed = opened(made, monkeypatch, **link)
        assert len(rows(listed)) == figure
        assert set(rows(listed)) == made_ids(name)
        assert counts(listed) == found


def test_a_count_opens_its_list_whatever_was_chosen_before(made, monkeypatch):
    _, page = opened(
        made, monkeypatch, authority=COVENTRY, area="Use of resources", find="plan", order="due", rows="all"
    )
    for link in re.findall(r'<li class="count[^"]*"><a target="_self" href="([^"]*)"', page):
        query = parse_qs(urlsplit(markup.unescape(link)).query, keep_blank_values=True)
        assert query["authority"] == [COVENTRY]
        # What is left empty is taken out of the address.
        assert [query[name] for name in ("area", "find", "order", "rows")] == [[""]] * 4


def test_the_list_begins_with_what_needs_attention(made, monkeypatch):
    _, page = opened(made, monkeypatch, authority=COVENTRY)
    order = [name.removeprefix(f"{CHALLENGE}-") for name in rows(page)]
    assert order[:7] == ["1", "2", "3", "15", "14", "4", "17"]
    assert set(order[7:10]) == {"5", "12", "13"}
    assert order[-1] == "16"


@pytest.mark.parametrize(
    ("address", "numbers"),
    [
        ({"show": "open"}, {"1", "2", "3", "4", "14", "15", "17"}),
        ({"show": "closed"}, {"16"}),
        ({"area": "Use of resources"}, {"7", "8", "14", "16"}),
        ({"area": "Improvement and challenge"}, {"10", "15"}),
        ({"statement": "governance"}, {"5", "8", "11"}),
        ({"statement": "none"}, {"14", "15", "16", "17"}),
        ({"find": "principal social"}, {"2", "6", "10", "12"}),
        ({"find": "carers’ OFFER"}, {"9"}),
        ({"find": "17"}, {"17"}),
        ({"area": "Use of resources", "show": "verified", "statement": "governance"}, {"8"}),
        ({"area": "Use of resources", "show": "late"}, set()),
    ],
)
def test_the_address_says_what_is_listed(made, monkeypatch, address, numbers):
    app, page = opened(made, monkeypatch, authority=COVENTRY, **address)
    assert {name.removeprefix(f"{CHALLENGE}-") for name in rows(page)} == numbers
    for name in {"area", "statement"} & address.keys():
        assert app.selectbox(key=f"choice-{name}").value == address[name]
    assert f"{len(numbers)} recommendation" in words(page)


def test_nothing_that_fits_says_so_and_leads_back(made, monkeypatch):
    _, page = opened(made, monkeypatch, authority=COVENTRY, find="no such words", show="late")
    assert "No recommendation is all of this" in words(page)
    assert "Show all recommendations" in page
    assert "the same without “no such words”" in words(page)
    _, page = opened(made, monkeypatch, authority=COVENTRY, area="Market sustainability and quality", show="silent")
    assert rows(page) == []


def test_a_count_of_zero_opens_a_list_that_says_so(copied, monkeypatch):
    with duckdb.connect(str(copied.published())) as connection:
        connection.execute("delete from status_events where recommendation_id in (?, ?)", late_ids())
    _, page = opened(copied, monkeypatch, authority=COVENTRY, show="late")
    assert counts(page)["late"][0] == 0
    assert "None is late" in words(page)


def late_ids() -> list[str]:
    return sorted(made_ids("late"))


def test_the_choices_go_into_the_address(made, monkeypatch):
    app, _ = opened(made, monkeypatch, authority=COVENTRY, rows="all")
    app.selectbox(key="choice-area").set_value("Use of resources").run()
    app.text_input(key="choice-find").set_value("  plan ").run()
    app.selectbox(key="choice-order").set_value("due").run()
    assert app.query_params == {
        "authority": COVENTRY, "area": "Use of resources", "find": "plan", "order": "due",
    }  # fmt: skip
    assert [name.removeprefix(f"{CHALLENGE}-") for name in rows(html(app))] == ["14"]
    app.text_input(key="choice-find").set_value("").run()
    app.selectbox(key="choice-area").set_value("").run()
    app.selectbox(key="choice-order").set_value("attention").run()
    assert app.query_params == {"authority": COVENTRY}
    assert len(rows(html(app))) == len(MADE)


def test_the_order_is_said(made, monkeypatch):
    _, page = opened(made, monkeypatch, authority=COVENTRY, order="due")
    assert "By due date, earliest first; those without one last." in words(page)
    assert rows(page)[0] == f"{CHALLENGE}-7"
    _, page = opened(made, monkeypatch, authority=COVENTRY, order="reference")
    assert [name.rpartition("-")[2] for name in rows(page)] == [str(number) for number in range(1, 18)]


def test_what_the_address_names_that_does_not_exist_is_said(made, monkeypatch):
    _, page = opened(
        made, monkeypatch, authority=COVENTRY, show="<b>x</b>", area="Nowhere", order="size", challenge="none-such",
        recommendation="gone",
    )  # fmt: skip
    shown = words(page)
    for asked in ("“bxb”", "“Nowhere”", "“size”", "“none-such”", "“gone”"):
        assert asked in shown
    assert len(rows(page)) == len(MADE)
    _, page = opened(made, monkeypatch, authority="E99999999")
    assert "“E99999999” is the code of none of the 14 authorities." in words(page)


def test_one_recommendation_has_a_view_of_its_own(made, monkeypatch):
    _, page = opened(made, monkeypatch, authority=COVENTRY, recommendation=f"{CHALLENGE}-3")
    assert "Set a shared plan with partners" in words(page)
    assert rows(page) == []


def test_a_recommendation_is_found_by_its_id_alone(made, monkeypatch):
    for address in ({}, {"authority": SOLIHULL}):
        _, page = opened(made, monkeypatch, recommendation=f"{CHALLENGE}-3", show="silent", **address)
        assert "Set a shared plan with partners" in words(page)
        back = re.search(r'href="([^"]*)" target="_self">Back to the list', page)
        assert back
        query = parse_qs(urlsplit(markup.unescape(back[1])).query, keep_blank_values=True)
        assert query["show"] == ["silent"]
        assert query["recommendation"] == [""]


def test_words_in_the_address_mark_up_nothing(made, monkeypatch):
    _, page = opened(made, monkeypatch, authority=COVENTRY, find="<b>x</b> [here](/data-quality) **y**", show="late")
    assert 'href="/data-quality"' not in page
    assert "<b>x</b>" not in page


def test_another_authority_is_not_asked_for_a_challenge_it_did_not_have(made, monkeypatch):
    app, _ = opened(made, monkeypatch, authority=COVENTRY, challenge=CHALLENGE, show="open")
    app.selectbox(key="choice-authority").set_value(WORCESTERSHIRE).run()
    assert app.query_params == {"authority": WORCESTERSHIRE, "show": "open"}
    assert "is on record. You see those of all challenges" not in words(html(app))


def test_challenges_can_be_seen_by_themselves(copied, monkeypatch):
    with duckdb.connect(str(copied.published())) as connection:
        connection.execute(
            "update recommendations set challenge_id = 'coventry-2016-02' where recommendation_id in (?, ?)", late_ids()
        )
    app, page = opened(copied, monkeypatch, authority=COVENTRY)
    assert "of 17 recommendations" in words(page)
    offered = app.selectbox(key="choice-challenge").options
    assert (len(offered), offered[0], offered[2]) == (3, "All challenges", "23 to 25 February 2016")
    _, page = opened(copied, monkeypatch, authority=COVENTRY, challenge="coventry-2016-02")
    assert "None of 2 recommendations is done yet" in words(page)
    assert set(rows(page)) == set(late_ids())
    assert "Fell due 25 August 2016; none on record" in words(page)
    assert counts(page)["late"][1]["challenge"] == "coventry-2016-02"


def test_a_follow_up_that_moved_says_from_when_to_when(copied, monkeypatch):
    today = date.today()
    first, now = today + timedelta(days=30), today + timedelta(days=80)
    with duckdb.connect(str(copied.published())) as connection:
        for at, due in enumerate((first, now)):
            connection.execute(
                "insert into follow_ups by name select ? as challenge_id, 12 as horizon_months, ?::date as due_on, "
                "?::timestamp as recorded_at, (select max(load_id) from loads) as load_id, false as illustrative",
                [CHALLENGE, due, f"2026-01-0{at + 1} 10:00:00"],
            )
    _, page = opened(copied, monkeypatch, authority=COVENTRY)
    assert f"The 12-month follow-up has moved and is due on {long(now)}, in 80 days." in words(page)
    assert f"Due {long(now)}, was {long(first)}" in words(page)
    assert words(page).count("12-month follow-up") >= 2


def test_a_row_says_state_owner_and_dates_in_words(made, monkeypatch):
    _, page = opened(made, monkeypatch, authority=COVENTRY, find="members each quarter")
    shown = words(page)
    assert "Number 1. Performance and experience. Owner: Head of performance." in shown
    assert "Late by 24 days" in shown
    today = date.today()
    due, first = (long(today - timedelta(days=ago)) for ago in (24, 87))
    assert f"Due {due}, first set for {first}." in shown
    assert f"Accepted {long(today - timedelta(days=270))}, in progress {long(today - timedelta(days=200))}" in shown


def long(when: date) -> str:
    return f"{when.day} {when:%B %Y}"


def test_areas_and_statements_lead_to_their_lists(made, monkeypatch):
    _, page = opened(made, monkeypatch, authority=COVENTRY)
    groups = re.findall(
        r'<li><span class="name"><a target="_self" href="([^"]*)">.*?aria-hidden="true">(.*?)</span></span>', page
    )
    assert len(groups) == 6 + 9 + 1
    for link, squares in groups:
        query = {name: value[0] for name, value in parse_qs(urlsplit(markup.unescape(link)).query).items()}
        _, listed = opened(made, monkeypatch, **query)
        assert len(rows(listed)) == squares.count("<span class=")


def test_the_past_is_shown_as_it_was(made, monkeypatch):
    yesterday = (date.today() - timedelta(days=1)).isoformat()
    app, page = opened(made, monkeypatch, authority=COVENTRY, known=yesterday, examples="off")
    # The made ones were loaded today.
    assert "No recommendation to Coventry is on record" in words(page)
    # Nothing is entered into the past.
    assert "Download the workbook" not in [button.proto.label for button in app.get("download_button")]
    assert "Add a recommendation" not in [button.label for button in app.button]
    # Until then the illustrative set stood in.
    _, page = opened(made, monkeypatch, authority=COVENTRY, known=yesterday)
    assert 'class="banner"' in page


def test_the_file_holds_the_rows_listed(made, monkeypatch):
    from data.access import Asker, Store
    from indicators.recommendations import listing, recommendation

    del monkeypatch
    store = Store(made.published())
    given = {"who": Asker("local"), "authority_code": COVENTRY}
    frame = store.rows("recommendation_list", **given)
    found = recommendation.compute(frame, store.rows("status_history", **given))
    lines = list(csv.DictReader(io.StringIO(listing.list_csv(frame, [each for each in found if each.late]))))
    assert {line["recommendation_id"] for line in lines} == made_ids("late")
    assert {line["illustrative"] for line in lines} == {"False"}


# What was published is all there is, in a store nobody has added to.


def test_published_ones_without_progress_are_not_counted(full_home, monkeypatch):
    _, page = opened(full_home, monkeypatch, authority=WORCESTERSHIRE)
    shown = words(page)
    assert "The 4 recommendations to Worcestershire have no answer and no progress on record" in shown
    assert counts(page) == {}
    assert len(rows(page)) == 4
    assert "What would make progress appear" in shown
    assert 'class="ribbon"' not in page


def test_themes_of_the_region_can_be_read(full_home, monkeypatch):
    _, page = opened(full_home, monkeypatch, authority=REGION)
    assert "The 8 recommendations to the West Midlands have no answer" in words(page)
    assert len(rows(page)) == 8


def test_an_authority_without_any_says_why_and_how(full_home, monkeypatch):
    app, page = opened(full_home, monkeypatch, authority=SOLIHULL, examples="off")
    shown = words(page)
    assert "No recommendation to Solihull is on record" in shown
    assert "What would make this appear" in shown
    assert 'href="/data-quality?examples=off"' in page
    assert 'href="/my-recommendations?examples=off&amp;authority=E10000034"' in page
    assert [button.proto.label for button in app.get("download_button")] == ["Download the workbook"]


def test_without_a_choice_the_first_with_any_is_shown(full_home, monkeypatch):
    _, page = opened(full_home, monkeypatch, examples="off")
    assert "My recommendations, Herefordshire" in words(page)
    _, page = opened(full_home, monkeypatch)
    assert "My recommendations, Birmingham" in words(page)
    assert 'class="banner"' in page


# What is made up.


def test_made_up_ones_are_labelled_and_never_counted_with_those_on_record(full_home, monkeypatch):
    _, real = opened(full_home, monkeypatch, authority=WORCESTERSHIRE)
    assert "The 4 recommendations to Worcestershire have no answer and no progress on record" in words(real)
    assert "Illustrative data." not in words(real)
    assert not [name for name in rows(real) if name.startswith("example-")]
    assert "Made-up recommendations show what this page looks like in use" in words(real)
    _, example = opened(full_home, monkeypatch, authority=WORCESTERSHIRE, example="yes")
    assert rows(example)
    assert all(name.startswith("example-") for name in rows(example))
    assert 'class="banner"' in example
    assert words(example).count("Illustrative") >= len(rows(example)) + 1
    assert sum(figure for figure, _ in counts(example).values() if figure) > 0
    link = counts(example)["late"][1]
    assert link["example"] == "yes"


def test_one_made_up_event_takes_a_recommendation_out_of_the_record(copied, monkeypatch):
    with duckdb.connect(str(copied.published())) as connection:
        connection.execute(
            "update status_events set illustrative = true where recommendation_id = ?", [f"{CHALLENGE}-1"]
        )
    _, real = opened(copied, monkeypatch, authority=COVENTRY)
    assert f"{CHALLENGE}-1" not in rows(real)
    assert counts(real)["late"][0] == counted("late") - 1


def test_words_of_a_recommendation_mark_up_nothing(copied, monkeypatch):
    bad = "<img src=x onerror=alert(1)> [[a](b)](javascript:alert(1)) **x**"
    with duckdb.connect(str(copied.published())) as connection:
        connection.execute("update recommendations set text = ?, owner_role = ?, reference = ?", [bad, bad, bad[:40]])
    _, page = opened(copied, monkeypatch, authority=COVENTRY)
    assert "<img src=x" not in page
    assert 'href="javascript' not in page


def test_a_long_list_is_shown_in_part_and_then_whole(copied, monkeypatch):
    with duckdb.connect(str(copied.published())) as connection:
        connection.execute(
            "insert into recommendations select recommendations.* replace (recommendation_id || '-' || n as "
            "recommendation_id) from recommendations cross join range(2) more(n) where challenge_id = ?",
            [CHALLENGE],
        )
    _, page = opened(copied, monkeypatch, authority=COVENTRY)
    assert len(rows(page)) == 25
    assert "Show the other 26 recommendations" in words(page)
    _, page = opened(copied, monkeypatch, authority=COVENTRY, rows="all")
    assert len(rows(page)) == 3 * len(MADE)
