"""The page of short and long term as a visitor drives it: the region, one authority, made-up dates, a past day."""

from __future__ import annotations

import html as markup
import re

import pytest
from streamlit.testing.v1 import AppTest

from data.home import Home

ALONE = """
from pages.parts import frame, register
frame.draw_frame()
frame.choose_view()
next(entry for entry in register.entries() if entry.name == "short_and_long").page()
"""
BIRMINGHAM, SANDWELL, STOKE = "E08000025", "E08000028", "E06000021"
MADE_UP = "Illustrative data. "


@pytest.fixture
def opened(full_home: Home, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("IMPACT_HOME", str(full_home.root))

    def with_address(**address: str) -> AppTest:
        app = AppTest.from_string(ALONE, default_timeout=60)
        for name, value in address.items():
            app.query_params[name] = value
        return app.run()

    return with_address


def html(app: AppTest) -> str:
    assert not app.exception
    page = "\n".join(str(each.proto.body) for each in app.get("html"))
    assert page.count("<h1>") == 1
    return re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)


def plain(markup_: str) -> str:
    words = re.sub(r"\s+", " ", markup.unescape(re.sub(r"<[^>]+>", " ", markup_)))
    return re.sub(r" ([.,:;])", r"\1", words)


def rows(app: AppTest, caption: str) -> list[list[str]]:
    """The cells of the table with a caption, head first."""
    tables = re.findall(r"<table.*?</table>", html(app), re.DOTALL)
    (table,) = [each for each in tables if f"<caption>{caption}" in each]
    found = re.findall(r"<tr.*?</tr>", table, re.DOTALL)
    return [[plain(cell).strip() for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)] for row in found]


def headline(app: AppTest) -> str:
    (said,) = re.findall(r"<h1>(.*?)</h1>", html(app), re.DOTALL)
    return plain(said).strip()


def test_the_region_counts_the_first_dated_challenges_and_gives_no_verdict(opened):
    app = opened()
    said = plain(html(app))
    # Of the authorities the public record dates, those named by the register.
    assert (
        "Counted is the first dated challenge of Coventry, Herefordshire, Sandwell, Staffordshire, Telford and Wrekin "
        "and Worcestershire; eight of the 14 have none."
    ) in said
    assert "cannot be tested yet" in said
    assert "What is needed: the complete list of the region’s challenges" in said
    # The sentence, the strands and the table count the same.
    table = rows(app, "Difference from other authorities")[1:]
    readings = [row[at] for row in table for at in (3, 5)]
    judged = [each for each in readings if "usual elsewhere" in each]
    beyond = [each for each in judged if each.startswith("More than is usual")]
    moved, results = re.match(r"(\S+) of (\d+) results around", headline(app)).groups()  # type: ignore[union-attr]
    assert int(results) == len(judged) > 30
    assert moved == ("zero", "One", "Two", "Three", "Four", "Five")[len(beyond)]
    short, long = re.search(r"up to 12 months: (\S+) of (\d+)", said), re.search(r"to 72 months: (\S+) of (\d+)", said)
    assert short
    assert long
    assert int(short[2]) + int(long[2]) == len(judged)


def test_one_authority_with_a_date_on_record(opened):
    app = opened(authority=SANDWELL)
    assert MADE_UP not in plain(html(app))
    assert "Short and long term, Sandwell. On site January 2018" in plain(html(app))
    assert headline(app).startswith("Sandwell’s results moved no more than other authorities’ did") or (
        "results in Sandwell moved more than is usual elsewhere" in headline(app)
    )
    table = rows(app, "Sandwell, challenge of January 2018.")
    assert table[0][0] == "Measure"
    # Before and after on two sides of the new count of 2024-25 are in no row of the table.
    reasons = rows(app, "Measures and horizons without a result.")
    assert len({row[0] for row in [*table[1:], *reasons[1:]]}) == 31
    assert all(row[2].endswith(".") for row in reasons[1:])
    assert "peer reviews. Long-term results include the effect of any later challenge." in plain(html(app))


def test_a_measure_in_the_address_is_the_one_on_the_clock(opened):
    app = opened(authority=SANDWELL, indicator="ascof_4a")
    titles = [plain(each).strip() for each in re.findall(r'<h2 class="figure">(.*?)</h2>', html(app), re.DOTALL)]
    assert [each for each in titles if each.startswith("Feeling safe: ")]
    (current,) = re.findall(r'<a class="strip-row"[^>]*aria-current="true".*?</a>', html(app), re.DOTALL)
    assert "Feeling safe" in current
    steps = rows(app, "Feeling safe: change since before")
    # No wave was asked in 2020-21.
    years = [row[0] for row in steps[1:]]
    assert "2019–20" in years
    assert "2020–21" not in years
    assert "No line between 2019–20 and 2021–22: no result was collected or published there." in plain(html(app))


def test_made_up_dates_carry_their_banner_and_are_gone_when_hidden(opened):
    said = plain(html(opened(authority=BIRMINGHAM)))
    assert "Illustrative data. Birmingham’s challenge and what was done about it are made up" in said
    assert headline(opened(authority=BIRMINGHAM)).startswith("With made-up challenge dates, ")
    assert "Dates of challenges: made up." in said
    hidden = opened(authority=BIRMINGHAM, examples="off")
    assert headline(hidden) == (
        "Birmingham’s results cannot be put before or after a peer challenge, because none is on record"
    )
    assert "What would make this appear" in plain(html(hidden))
    assert "made-up" not in plain(html(hidden)).lower()


def test_a_past_day_shows_what_was_known_and_due_then(opened):
    then = plain(html(opened(authority=BIRMINGHAM, known="2026-02-01")))
    assert "You see what was known on 1 February 2026." in then
    # Visited in July 2024: the survey of February 2026 is published nine months after March 2026.
    assert "The first result between 12 and 24 months after the challenge is due in December 2026." in then
    # The made-up visit to Stoke-on-Trent was still to come.
    before = headline(opened(authority=STOKE, known="2026-02-01"))
    assert before.endswith("results cannot be put before or after a peer challenge, because none is on record")


def test_an_unknown_authority_is_named_and_the_region_shown(opened):
    said = plain(html(opened(authority="E08000099")))
    assert "“E08000099” is the code of none of the 14 authorities. You see the region instead." in said
    assert "Short and long term, West Midlands" in said
