"""The page of themes as a visitor drives it: every number opens its list, and agrees with the files it came from."""

from __future__ import annotations

import csv
import html as markup
import re
import shutil
from collections import Counter
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from checks.submit import submit
from data.home import Home
from data.places import REFERENCE, place_table
from tests.support import csv_file

ALONE = """
from pages.parts import frame, register
frame.draw_frame()
frame.choose_view()
next(entry for entry in register.entries() if entry.name == {name!r}).page()
"""
KNOWN = "2026-11-01"
REGION = "E12000005"
Cell = tuple[str, str]


def opened(home: Home, monkeypatch: pytest.MonkeyPatch, name: str = "region_themes", **address: str) -> str:
    monkeypatch.setenv("IMPACT_HOME", str(home.root))
    app = AppTest.from_string(ALONE.format(name=name), default_timeout=60)
    for choice, value in {"known": KNOWN, **address}.items():
        if value:
            app.query_params[choice] = value
    app.run()
    assert not app.exception
    return "\n".join(str(each.proto.body) for each in app.get("html"))


def words(page: str) -> str:
    without_style = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    return markup.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", without_style)))


def cells(page: str) -> dict[str, tuple[int, str]]:
    """The number and the link of each cell that holds one, by its name: "3 recommendations to Coventry: ..."."""
    found = re.findall(r'<td class="tint-\d"><a target="_self" href="([^"]*)" aria-label="([^"]*)">([\d,]+)<', page)
    return {markup.unescape(name).split(" to ", 1)[1]: (int(n), markup.unescape(link)) for link, name, n in found}


def listed_at(home: Home, monkeypatch: pytest.MonkeyPatch, link: str) -> int:
    """How many recommendations the list behind a link holds."""
    address = urlsplit(link)
    assert address.path == "/my-recommendations"
    page = opened(home, monkeypatch, "my_recommendations", **{**dict(parse_qsl(address.query)), "rows": "all"})
    return len(re.findall(r'<a class="asked"', page))


def shipped(folder: str, published: dict[str, str] | None = None) -> Counter[Cell]:
    """How many recommendations the shipped file has, by authority and area; of those published by the day only."""
    names = dict(place_table("authorities")[["authority_code", "name"]].itertuples(index=False))
    with (REFERENCE / folder / "recommendations.csv").open(encoding="utf-8", newline="") as file:
        return Counter(
            (names[row["authority_code"]], area)
            for row in csv.DictReader(file)
            for area in row["areas"].split("; ")
            if published is None or published[row["challenge_id"]] <= KNOWN
        )


def numbers(page: str) -> Counter[Cell]:
    return Counter({(name.partition(": ")[0], name.partition(": ")[2]): n for name, (n, _) in cells(page).items()})


def test_what_is_on_record_is_counted_as_the_register_has_it_and_nothing_made_up(full_home, monkeypatch):
    page = opened(full_home, monkeypatch)
    assert numbers(page) == shipped("register")
    shown = words(page)
    assert "Illustrative data" not in shown
    assert page.count("No list on record</td>") == 14 - len({place for place, _ in numbers(page)} - {"West Midlands"})
    assert "Whether experts by experience raised any of these is not on record" in shown


def test_made_up_ones_are_counted_by_themselves_and_labelled(full_home, monkeypatch):
    page = opened(full_home, monkeypatch, example="yes")
    with (REFERENCE / "example" / "challenges.csv").open(encoding="utf-8", newline="") as file:
        published = {row["challenge_id"]: row["published_on"] for row in csv.DictReader(file)}
    assert numbers(page) == shipped("example", published)
    assert words(page).index("Illustrative data.") < page.index("<h1>")
    assert "example=yes" in cells(page)["Coventry: Use of resources"][1]


def test_every_number_opens_a_list_as_long_as_it_says(full_home, monkeypatch):
    page = opened(full_home, monkeypatch, period="undated")
    (wolverhampton,) = (link for name, (_, link) in cells(page).items() if name.startswith("Wolverhampton"))
    assert "challenge=" in wolverhampton
    assert listed_at(full_home, monkeypatch, wolverhampton) == 1
    # What was said to the region is from no challenge its list could be narrowed to: that list is on this page.
    region = [link for name, (_, link) in cells(page).items() if name.startswith("West Midlands")]
    assert region
    assert all(link.startswith("?theme=") and link.endswith(f"#who-was-told-{REGION}") for link in region)
    page = opened(full_home, monkeypatch, example="yes", by="statements", show="done", period="2025")
    found = sorted(cells(page).items(), key=lambda cell: (-cell[1][0], cell[0]))
    for _, (n, link) in (found[0], found[len(found) // 2], found[-1]):
        assert listed_at(full_home, monkeypatch, link) == n


def test_a_theme_opens_who_was_told_what(full_home, monkeypatch):
    theme = "Leadership and partnerships"
    page = opened(full_home, monkeypatch, theme=theme)
    assert f"Who was told what: {theme}" in words(page)
    told = page[page.index("lines wide told") : page.index("What became of them")]
    ids = re.findall(r"recommendation=([\w-]+)", told)
    assert len(ids) == len(set(ids)) == sum(n for (_, area), n in shipped("register").items() if area == theme)
    assert "who-was-told-E10000034" in told


def test_what_the_address_names_that_does_not_exist_is_said(full_home, monkeypatch):
    page = opened(full_home, monkeypatch, by="size", period="1900", show="<b>x</b>", theme="gone")
    assert numbers(page) == shipped("register")
    for asked in ("“size”", "“1900”", "“bxb”", "“gone”"):
        assert asked in words(page)


def test_strengths_on_record_stand_beside_their_theme(full_home, tmp_path, monkeypatch):
    home = Home(Path(shutil.copytree(full_home.root, tmp_path / "home")))
    finding = {"finding_id": "f-1", "challenge_id": "coventry-2016-02", "kind": "strength", "text": "Kind staff",
               "areas": "Use of resources"}  # fmt: skip
    file = csv_file(tmp_path / "findings.csv", [finding])
    answer = submit(file, actor_role="lead", home=home)
    assert answer.result.status == "accepted"
    page = opened(home, monkeypatch, known="", theme="Use of resources")
    assert "Seen as strong in it" in words(page)
    assert "Seen as strong in: Coventry" in words(page)
    assert "authority=E08000026&amp;challenge=coventry-2016-02" in page
    assert "No strength is on record" not in words(page)
