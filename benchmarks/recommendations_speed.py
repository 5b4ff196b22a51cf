"""How long a click on the page of recommendations takes, in a real browser, on a store of 17 and on one of 5,600.

    python -m benchmarks.recommendations_speed HOME [--clicks N] [--events N] [--chromium PATH]

HOME is a home with the embedded store (`IMPACT_HOME=HOME impact build`); it is copied, never changed. Into one copy go
17 made recommendations through the gate, into the other 400 to each of the 14 and 200,000 events about them, written
into the store directly, because judging them is not what is measured. A click is timed from the press until the page
says what was clicked; a save, until the page shows what was saved. Ratios are to the same click on the small store;
medians in seconds are for orientation.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb
from playwright.sync_api import Page, sync_playwright

from benchmarks.page_speed import FLAGS, timed
from data.home import Home
from tests.browser.serving import served
from tests.made_recommendations import COVENTRY, made_home

RECOMMENDATIONS, SAVES = 400, 6
Times = dict[str, list[float]]
MANY = """
insert into recommendations by name
select 'many-' || place.authority_code || '-' || n as recommendation_id, n::varchar as reference,
       place.authority_code, 'coventry-2016-02' as challenge_id,
       'Agree how progress on matter ' || n || ' is measured, and report it to members each quarter' as text,
       [['Use of resources', 'Leadership and partnerships', 'Performance and experience'][n % 3 + 1]] as areas,
       [['learning', 'governance', 'safeguarding', 'equity'][n % 4 + 1]] as quality_statements,
       'Head of service ' || n % 20 as owner_role, current_date - 200 + (n % 400)::integer as due_on,
       now()::timestamp as recorded_at, (select max(load_id) from loads) as load_id, false as illustrative
from authorities place cross join range($recommendations) made(n)
where place.in_programme
"""
EVENTS = """
insert into status_events by name
with made as (
    select recommendation_id, row_number() over (order by recommendation_id) - 1 as n
    from recommendations where starts_with(recommendation_id, 'many-')
),
told as (
    select made.recommendation_id, made.n, k, $each as each_has from made cross join range($each) many(k)
)
select 'event-' || n || '-' || k as event_id, recommendation_id,
       case when k = 0 then 'accepted' when k = 1 then 'planned'
            when k >= each_has - 2 and n % 3 = 0 then case when k = each_has - 1 then 'verified' else 'done' end
            else 'in_progress' end as status,
       current_date - ((each_has - k) * 30 + n % 60)::integer as effective_on, now()::timestamp as recorded_at,
       'host' as actor_role, 'As reported' as comment, false as is_statement, true as day_is_known, k as position,
       (select max(load_id) from loads) as load_id, false as illustrative
from told
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("home", type=Path)
    parser.add_argument("--clicks", type=int, default=12)
    parser.add_argument("--events", type=int, default=200_000)
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small = made_home(Home(given.home), Path(folder, "small"), date.today())
        large = filled(Home(Path(shutil.copytree(given.home, Path(folder, "large")))), given.events)
        found = {name: measured(home, given.clicks, given.chromium) for name, home in (("17", small), ("5,600", large))}
    base = found["17"]
    for name, times in found.items():
        print(f"store of {name} recommendations")
        for kind, seconds in times.items():
            middle = statistics.median(seconds)
            ratio = middle / statistics.median(base[kind])
            print(f"  {kind:12} median {middle:.3f} s  worst {max(seconds):.3f} s  {ratio:.2f} of the small store")


def filled(home: Home, events: int) -> Home:
    """The home with 400 recommendations to each of the 14, and so many events about them."""
    with duckdb.connect(str(home.published())) as connection:
        connection.execute(MANY, {"recommendations": RECOMMENDATIONS})
        made = connection.execute("select count(*) from recommendations where starts_with(recommendation_id, 'many-')")
        each = -(-events // (made.fetchone() or (1,))[0])
        connection.execute(EVENTS, {"each": each})
        counted = connection.execute("select count(*) from status_events").fetchone()
        print(f"{counted[0] if counted else 0:,} events in the store")
    return home


def measured(home: Home, clicks: int, chromium: str) -> Times:
    """Seconds of every kind of click."""
    with served(home) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        times: Times = {"first visit": [timed(lambda: opened(page, address))]}
        again = browser.new_page(viewport={"width": 1280, "height": 900})
        times["next visit"] = [timed(lambda: opened(again, address))]
        actions: dict[str, Callable[[int], None]] = {
            "echo": lambda at: page.evaluate("() => new Promise(r => requestAnimationFrame(() => r(1)))"),
            "count": lambda at: click_count(page, ("done", "open")[at % 2]),
            "area": lambda at: click_area(page, at % 2),
            "search": lambda at: search(page, ("quarter", "members")[at % 2]),
            "from above": lambda at: click_above(page),
        }
        times |= {kind: [] for kind in actions}
        for at in range(clicks + 2):
            for kind, action in actions.items():
                seconds = timed(lambda action=action, at=at: action(at))  # type: ignore[misc]
                if at >= 2:
                    times[kind].append(seconds)
        times["save"] = saves(page, address)
        browser.close()
    return times


def saves(page: Page, address: str) -> list[float]:
    """Seconds of saving a note on one recommendation; the first one warms the gate and is not counted."""
    opened(page, address)
    page.locator(".recs li", has_text="In progress").first.locator("a.asked").click()
    page.wait_for_selector(".st-key-record-event button")
    seconds = []
    for at in range(SAVES + 1):
        page.get_by_role("textbox", name="What there is to say").fill(f"Note {at}")
        page.wait_for_timeout(1500)
        seconds.append(timed(lambda at=at: saved(page, at)))  # type: ignore[misc]
        page.wait_for_timeout(1500)
    return seconds[1:]


def saved(page: Page, at: int) -> None:
    page.get_by_role("button", name="Save").click()
    page.wait_for_selector(f"dl.lines dd:has-text('Note {at}')")


def opened(page: Page, address: str) -> None:
    page.goto(f"{address}/my-recommendations?authority={COVENTRY}")
    page.wait_for_selector(".recs li")
    page.wait_for_selector(".groups li")


def click_count(page: Page, name: str) -> None:
    page.click(f'.choices-of-list a[href*="show={name}"]')
    listed(page, f": {name}")


def click_area(page: Page, at: int) -> None:
    link = page.locator(".groups a").nth(at)
    label = link.inner_text()
    link.click()
    listed(page, f"in {label}")


def search(page: Page, text: str) -> None:
    box = page.get_by_label("Search")
    box.fill(text)
    box.press("Enter")
    listed(page, f"“{text}”")


def click_above(page: Page) -> None:
    page.evaluate("document.querySelector('.st-key-choices').scrollIntoView()")
    page.locator('.count a[href*="show=done"]').click()
    listed(page, ": done.")


def listed(page: Page, words: str) -> None:
    """Wait until the list says what it lists, and everything below it is there too."""
    page.wait_for_function(
        """words => document.querySelector('#recommendations + .subtitle').textContent.includes(words)
        && document.querySelector('[data-test-script-state=notRunning]')""",
        arg=words,
        polling="raf",
    )


if __name__ == "__main__":
    main()
