"""The page of one authority, as a visitor drives it, and what it says about the figures and the record we ship.

Figures are those published for 2024-25; the record is what public pages say.
"""

from __future__ import annotations

import re
import shutil

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from data.definitions import definitions
from data.home import Home
from data.places import REFERENCE

# One page without the navigation, which a test of the app cannot be told to follow by address.
ALONE = """
from pages.parts import frame, register
frame.draw_frame()
frame.choose_view()
next(entry for entry in register.entries() if entry.name == "authority_profile").page()
"""
CODES = {
    "Birmingham": "E08000025", "Coventry": "E08000026", "Dudley": "E08000027", "Herefordshire": "E06000019",
    "Sandwell": "E08000028", "Shropshire": "E06000051", "Solihull": "E08000029", "Staffordshire": "E10000028",
    "Stoke-on-Trent": "E06000021", "Telford and Wrekin": "E06000020", "Walsall": "E08000030",
    "Warwickshire": "E10000031", "Wolverhampton": "E08000031", "Worcestershire": "E10000034",
}  # fmt: skip
CONSTRUCTS = sorted({definitions()[path.stem].construct for path in (REFERENCE / "figures").glob("*.csv")})


@pytest.fixture
def app(full_home, monkeypatch) -> AppTest:
    monkeypatch.setenv("IMPACT_HOME", str(full_home.root))
    return AppTest.from_string(ALONE, default_timeout=60)


def html(app: AppTest) -> str:
    assert not app.exception
    return "\n".join(str(each.proto.body) for each in app.get("html"))


def words(page: str) -> str:
    """What is read, without markup or style."""
    without_style = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", re.sub(r"</?(span|b|a)\b[^>]*>", "", without_style)))


def opened(app: AppTest, **address: str) -> str:
    for name, value in address.items():
        app.query_params[name] = value
    return html(app.run())


def opened_on(home: Home, monkeypatch: pytest.MonkeyPatch, **address: str) -> str:
    monkeypatch.setenv("IMPACT_HOME", str(home.root))
    return opened(AppTest.from_string(ALONE, default_timeout=60), **address)


@pytest.fixture
def copied(full_home, tmp_path) -> Home:
    """A home of its own with the embedded store, for a test that adds rows to it."""
    shutil.copytree(full_home.root, tmp_path / "home")
    return Home(tmp_path / "home")


def add(home: Home, table: str, **row: object) -> None:
    with duckdb.connect(str(home.published())) as connection:
        load = connection.execute("select max(load_id) from loads").fetchone()
        filled = {
            "recorded_at": "2026-02-01 10:00:00",
            "load_id": load[0] if load else "",
            "illustrative": False,
            **row,
        }
        names, marks = ", ".join(filled), ", ".join("?" for _ in filled)
        connection.execute(f"insert into {table} ({names}) values ({marks})", list(filled.values()))


@pytest.mark.parametrize(("name", "code"), CODES.items())
def test_each_of_the_14_has_a_page(app, name, code):
    page = opened(app, authority=code)
    assert page.count("<h1>") == 1
    assert f"Authority profile, {name}" in words(page)
    assert app.selectbox(key="choice-authority").value == code
    shown = words(page)
    assert not {"None", "nan", "NaT", "()"} & set(shown.replace("None of", "").split())
    # Every measure is there, each a link that selects it.
    links = re.findall(r'href="\?authority=(\w+)&amp;indicator=(\w+)#measure-(\w+)"', page)
    listed = {construct for _, construct, _ in links}
    assert set(CONSTRUCTS) <= listed
    assert {code for code, _, _ in links} == {code}
    assert all(construct == anchor for _, construct, anchor in links)


@pytest.mark.parametrize("construct", [*CONSTRUCTS, "ascof_6b_good", "ascof_6b_other"])
@pytest.mark.parametrize("name", ["Coventry", "Herefordshire"])
def test_every_measure_can_be_seen_in_full(app, name, construct):
    page = opened(app, authority=CODES[name], indicator=construct)
    assert f'id="measure-{construct}"' in page
    assert page.count("aria-current=true") == 1
    for part in ("Its own past", "Region", "England", "Neighbours", "What this measures.", "Source:", "Show the table"):
        assert part in words(page)


def test_coventry(app):
    page = opened(app, authority=CODES["Coventry"], indicator="ascof_3a")
    shown = words(page)
    # Five of the twelve survey measures are beyond what sampling explains above the three before, one is below.
    assert "Five of Coventry’s 12 comparable measures are clearly better than its own past, and one is worse" in shown
    assert "With 12 comparisons, about one clear change is expected by chance alone. 13 more measures cannot" in shown
    assert "The public record has one peer challenge, 23 to 25 February 2016." in shown
    assert "Control over daily life: 82.2%, 6.7 points above its earlier average of 75.5%" in shown
    assert "4.8 points above the region (77.4%); sampling alone would explain up to 3.0." in shown
    assert "4.9 points above England (77.3%); sampling alone would explain up to 2.7." in shown
    assert "15 neighbours" in shown
    assert "Measures 2A to 2E and 3D are counted in a new way from 2024–25; each starts a new series." in shown
    assert app.selectbox(key="choice-indicator").label == "Measure"


def test_solihull_has_no_challenge_on_record(app):
    page = opened(app, authority=CODES["Solihull"])
    shown = words(page)
    said = (
        'href="http://wm-adass.org.uk/what-we-do/peer-challenge-programme/" target="_blank" rel="noopener noreferrer"'
    )
    assert said in page
    assert (
        "The public record dates no peer challenge of Solihull. WM ADASS says that all 14 took part in every round."
        in shown
    )
    assert "No peer challenge of Solihull is on record" in shown
    assert "No date recorded" in shown
    assert "No recommendation to Solihull is public" in shown


def test_a_challenge_without_a_date_is_listed_and_never_drawn(app):
    page = opened(app, authority=CODES["Wolverhampton"])
    assert "two peer challenges: one in 2016 and one without a date." in words(page)
    lane = page.split('<div class="lane challenge">')[1].split("</div>")[0]
    assert lane.count('class="band"') == 1
    assert lane.count('class="day"') == 0
    assert "Date not recorded" in words(page)


def test_precision_is_kept_in_words_and_drawing(app):
    for name, when, drawn in (
        ("Coventry", "23 to 25 February 2016", "day"),
        ("Herefordshire", "September 2015", "band"),
        ("Shropshire", "2020", "band"),
    ):
        page = opened(AppTest.from_string(ALONE, default_timeout=60), authority=CODES[name])
        lane = page.split('<div class="lane challenge">')[1].split("</div>")[0]
        assert f'class="{drawn}"' in lane
        assert f"<dt>{when}</dt>" in page


def test_every_dated_entry_names_its_source_and_leads_there(app):
    page = opened(app, authority=CODES["Telford and Wrekin"])
    assert 'href="https://newsroom.telford.gov.uk/News/Details/15766" target="_blank" rel="noopener noreferrer"' in page
    assert 'aria-label="Source: newsroom.telford.gov.uk, in a new tab"' in page


def test_published_recommendations_are_listed_and_what_is_not_public_is_said_once(app):
    shown = words(opened(app, authority=CODES["Worcestershire"]))
    assert "Four recommendations are public, in our words; owners, dates and progress are not." in shown
    assert "Agree how progress is to be measured." in shown
    assert shown.count("owners, dates and progress are not") == 1


def test_a_withheld_figure_is_neither_zero_nor_hidden(app):
    # Published: 2D(1), Herefordshire, 2024-25: [c].
    page = opened(app, authority=CODES["Herefordshire"], indicator="ascof_2d_1")
    assert "Herefordshire has no figure for 2024–25" in words(page)
    assert "The publisher marks it as withheld." in words(page)
    assert "What would make this appear" in words(page)
    row = page.split('indicator=ascof_2d_1#measure-ascof_2d_1">')[1].split("</a>")[0]
    assert "Withheld" in row
    assert ">–<" in row


def test_an_odd_figure_awaits_its_comment(app):
    # Published: 3D(1a), Stoke-on-Trent, 2024-25: 22.9.
    page = opened(app, authority=CODES["Stoke-on-Trent"], indicator="ascof_3d_1a")
    assert "2024–25 is unusual and awaits a comment: 22.9" in words(page)
    assert "Comment on the figure for 2024–25" in [button.label for button in app.button]


def test_a_big_fall_without_margins_is_not_judged(app):
    # Published: 4B, Warwickshire: 85.3 in 2023-24, 37.0 in 2024-25.
    shown = words(opened(app, authority=CODES["Warwickshire"], indicator="ascof_4b"))
    assert "Risk reduction in safeguarding: 37.0%, after 85.3% in 2023–24" in shown
    assert "two results cannot tell a change from normal movement" in shown
    assert "No margin of error is published." in shown


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (
            {"authority": "E06000000"},
            "“E06000000” is the code of none of the 14 authorities. You see Birmingham instead.",
        ),
        ({"authority": CODES["Solihull"], "indicator": "ascof_9z"}, "Solihull has no measure “ascof_9z”. You see"),
        ({"authority": "<script>alert(1)</script>"}, "“scriptalert1script” is the code of none"),
        ({"authority": CODES["Coventry"], "since": "2020-21"}, "Coventry has no comparable result for “2020-21”."),
    ],
)
def test_an_address_that_asks_for_nothing_known_is_answered(app, address, said):
    page = opened(app, **address)
    assert said in words(page)
    assert page.count("<h1>") == 1


def test_without_a_choice_the_first_measure_the_lead_names_is_shown(app):
    page = opened(app, authority=CODES["Solihull"])
    assert 'id="measure-ascof_3a"' in page


def test_choosing_a_measure_changes_the_address_and_nothing_else(app):
    opened(app, authority=CODES["Solihull"])
    page = html(app.selectbox(key="choice-indicator").set_value("ascof_4a").run())
    assert app.query_params["indicator"] == "ascof_4a"
    assert 'id="measure-ascof_4a"' in page
    assert "Authority profile, Solihull" in words(page)


def test_choosing_another_authority_keeps_the_measure(app):
    opened(app, authority=CODES["Solihull"], indicator="ascof_4a")
    page = html(app.selectbox(key="choice-authority").set_value(CODES["Dudley"]).run())
    assert app.query_params["authority"] == CODES["Dudley"]
    assert 'id="measure-ascof_4a"' in page
    assert "Dudley’s 12 comparable measures" in words(page)


def test_the_measures_before_and_after_are_one_link_away(app):
    page = opened(app, authority=CODES["Coventry"], indicator="ascof_3a")
    ways = page.split('<p class="ways">')[1]
    assert ways.count("<a ") == 3
    assert "#measures" in ways
    assert "indicator=ascof_2e_2b#measure-ascof_2e_2b" in ways
    assert "indicator=ascof_3b#measure-ascof_3b" in ways
    first = opened(AppTest.from_string(ALONE, default_timeout=60), indicator="ascof_1a").split('<p class="ways">')[1]
    assert "Previous" not in first


def test_the_region_overview_leads_here(full_home, monkeypatch):
    monkeypatch.setenv("IMPACT_HOME", str(full_home.root))
    overview = AppTest.from_string(ALONE.replace("authority_profile", "region_overview"), default_timeout=60)
    page = opened(overview, authority=CODES["Dudley"])
    assert '<a href="/authority-profile?authority=E08000027" target="_self">Everything about Dudley</a>' in page


# States the shipped record does not have.


def test_a_figure_in_dispute_is_said_to_be_where_it_is_shown(copied, monkeypatch):
    add(
        copied, "disputes", authority_code=CODES["Coventry"], indicator="ascof_3a", disaggregation="total",
        period_start="2024-04-01", value=82.2, state="disputed", comment="It is 80.1%", actor_role="director",
    )  # fmt: skip
    shown = words(opened_on(copied, monkeypatch, authority=CODES["Coventry"], indicator="ascof_3a"))
    assert "In dispute since 1 February 2026: 2024–25, 82.2%. It is 80.1%." in shown
    assert "2024–25, region 77.4, England 77.3. In dispute." in shown
    other = words(opened_on(copied, monkeypatch, authority=CODES["Dudley"], indicator="ascof_3a"))
    assert "In dispute" not in other


def test_made_up_challenges_are_no_part_of_the_record(copied, monkeypatch):
    add(
        copied, "challenges", challenge_id="x", authority_code=CODES["Solihull"], kind="challenge",
        start_on="2023-10-03", end_on="2023-10-05", date_precision="day", programme="Example", illustrative=True,
    )  # fmt: skip
    page = opened_on(copied, monkeypatch, authority=CODES["Solihull"], indicator="ascof_3a")
    assert "Illustrative" not in page
    assert "made-up" not in page.partition("</style>")[2]
    assert "The public record dates no peer challenge of Solihull." in words(page)


def test_an_address_that_is_no_web_page_is_no_link(copied, monkeypatch):
    add(
        copied, "challenges", challenge_id="x", authority_code=CODES["Solihull"], kind="challenge",
        start_on="2023-10-03", end_on="2023-10-03", date_precision="day", programme="Peer <b>challenge</b>",
        source_url="javascript:alert(1)", note='See "http://example.org/a-b-c" <i>there</i>.',
    )  # fmt: skip
    page = opened_on(copied, monkeypatch, authority=CODES["Solihull"])
    assert "javascript:" not in page
    assert "<i>there" not in page
    assert "Peer &lt;b&gt;challenge&lt;/b&gt;" in page


def test_its_own_measure_has_a_group_of_its_own_and_nobody_beside_it(copied, monkeypatch):
    with duckdb.connect(str(copied.published())) as connection:
        connection.execute(
            "insert into indicators select * replace ('local_x' as indicator, 'local_x' as construct, "
            "'Cases per worker' as short_title, 'Local measure' as framework, 3 as cadence_months, '' as symbol, "
            "'cases' as unit, 'administrative' as kind, 'Coventry' as publisher, 'E08000026' as owner_code) "
            "from indicators where indicator = 'ascof_3a'"
        )
        connection.execute(
            "insert into observations select * replace ('local_x' as indicator, 'local_x' as construct, 17.5 as value, "
            "date '2025-07-01' as period_start, date '2025-09-30' as period_end, null as margin_of_error, "
            "null as lower95, null as upper95, null as respondents) from observations "
            "where indicator = 'ascof_3a' and authority_code = 'E08000026' and period_start = date '2024-04-01'"
        )
    shown = words(opened_on(copied, monkeypatch, authority=CODES["Coventry"], indicator="local_x"))
    assert "Its own measures" in shown
    assert "Cases per worker: 17.5, its first result" in shown
    assert "July to September 2025" in shown
    detail = shown.split("Its own past")[1]
    assert "England" not in detail.split("What this measures")[0]
    assert "Its own measures" not in words(opened_on(copied, monkeypatch, authority=CODES["Dudley"]))


def test_before_the_register_was_recorded_there_is_no_record(app):
    page = opened(app, authority=CODES["Coventry"], known="2026-01-23")
    shown = words(page)
    assert page.count("<h1>") == 1
    assert "Coventry’s 12 comparable measures" in shown
    assert '<span class="today">23 January 2026</span>' in page
    early = words(
        opened(AppTest.from_string(ALONE, default_timeout=60), authority=CODES["Coventry"], known="2016-01-01")
    )
    assert "23 to 25 February 2016" not in early
    assert "There is nothing to show of any authority yet" in early
