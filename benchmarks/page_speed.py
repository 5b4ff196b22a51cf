"""How long a click on a page takes, in a real browser: medians and ratios, to be read, not to be passed.

    python benchmarks/page_speed.py ADDRESS [--clicks N] [--chromium PATH]

needs a dashboard that runs at ADDRESS (`impact serve`). A click is timed from the press until the page says what was
clicked. The same page is timed beside it with nothing to do but answer, so that the machine's own speed can be told
from the page's. First the region overview, then the page of one authority, then Short and long term; all ratios are to
a tile of the first.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import time

from playwright.sync_api import Page, sync_playwright

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
TILES = ("E08000029", "E06000019", "E08000025", "E08000026")
NAMES = {"E08000029": "Solihull", "E06000019": "Herefordshire", "E08000025": "Birmingham", "E08000026": "Coventry"}
MEASURES = ("ascof_4a", "ascof_1a", "ascof_1d", "ascof_3c_1")
STRIPS = ("Feeling safe", "Social contact", "Control over daily life", "Quality of life")
PICKED = ("Feeling safe (4A)", "Quality of life (1A)", "Satisfaction with care (1D)", "Control over daily life (3A)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address")
    parser.add_argument("--clicks", type=int, default=12)
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    given = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=given.chromium, args=FLAGS)
        first = timed(lambda: opened(browser.new_page(viewport={"width": 1280, "height": 900}), given.address))
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        again = timed(lambda: opened(page, given.address))
        # Every place is seen once before it counts, so that all kinds of click are as warm as each other.
        times: dict[str, list[float]] = {"echo": [], "tile": [], "small chart": [], "indicator": []}
        for at in range(given.clicks + len(TILES)):
            code, label = TILES[at % len(TILES)], PICKED[at % len(PICKED)]
            round_ = {
                "echo": timed(lambda: page.evaluate("() => new Promise(r => requestAnimationFrame(() => r(1)))")),
                "tile": timed(lambda code=code: click_tile(page, code)),
                "small chart": timed(lambda at=at: click_chart(page, TILES[(at + 2) % len(TILES)])),
                "indicator": timed(lambda label=label: pick(page, label)),
            }
            if at >= len(TILES):
                for kind, seconds in round_.items():
                    times[kind].append(seconds)
        profile = browser.new_page(viewport={"width": 1280, "height": 900})
        arriving = timed(lambda: opened_profile(profile, given.address))
        times |= {"measure": [], "next measure": [], "authority": []}
        for at in range(given.clicks + len(MEASURES)):
            round_ = {
                "measure": timed(lambda at=at: click_measure(profile, MEASURES[at % len(MEASURES)])),
                "next measure": timed(lambda: click_next(profile)),
                "authority": timed(lambda at=at: pick_authority(profile, list(NAMES.values())[at % len(NAMES)])),
            }
            if at >= len(MEASURES):
                for kind, seconds in round_.items():
                    times[kind].append(seconds)
        impact = browser.new_page(viewport={"width": 1280, "height": 900})
        later = timed(lambda: opened_impact(impact, given.address))
        times["strip"] = [
            timed(lambda at=at: click_strip(impact, STRIPS[at % len(STRIPS)]))
            for at in range(given.clicks + len(STRIPS))
        ][len(STRIPS) :]
        browser.close()
    print(
        f"first visit {first:.2f} s, second {again:.2f} s, page of an authority {arriving:.2f} s, "
        f"short and long {later:.2f} s"
    )
    base = statistics.median(times["tile"])
    for kind, seconds in times.items():
        middle, worst = statistics.median(seconds), max(seconds)
        print(f"{kind:12} median {middle:.3f} s  worst {worst:.3f} s  {middle / base:.2f} of a tile")


def timed(action: object) -> float:
    start = time.perf_counter()
    action()  # type: ignore[operator]
    return time.perf_counter() - start


def opened_impact(page: Page, address: str) -> None:
    page.goto(f"{address}/short-and-long?authority=E08000028")
    page.wait_for_selector("a.strip-row")
    page.wait_for_selector(".js-plotly-plot .main-svg")


def click_strip(page: Page, name: str) -> None:
    page.locator("a.strip-row", has_text=name).first.click()
    page.wait_for_function(
        "name => [...document.querySelectorAll('h2')].some(title => title.innerText === `${name}: before and after`)",
        arg=name,
    )


def opened(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("a.mini")
    page.wait_for_selector(".js-plotly-plot .main-svg")


def shows(page: Page, name: str) -> None:
    """Wait until both the title of the line and the chart itself are those of an authority."""
    page.wait_for_function(
        """name => [...document.querySelectorAll('h2.figure')].some(h => h.textContent.startsWith(name + ':'))
        && [...document.querySelectorAll('.annotation-text')].some(t => t.textContent.includes(name))""",
        arg=name,
        polling="raf",
    )


def click_tile(page: Page, code: str) -> None:
    page.click(f".st-key-tile-{code} button")
    shows(page, NAMES[code])


def click_chart(page: Page, code: str) -> None:
    page.click(f"a.mini[href$={code}]")
    shows(page, NAMES[code])


def pick(page: Page, label: str) -> None:
    box = page.locator("[data-testid=stSelectbox] input").first
    box.click()
    box.fill(label)
    page.locator("[role=option]", has_text=label).click()
    page.wait_for_function(
        "label => document.querySelector('h1').textContent.includes(label)",
        arg=label.split(" (")[0].split(" ")[-1],
        polling="raf",
    )


def opened_profile(page: Page, address: str) -> None:
    page.goto(f"{address}/authority-profile?authority=E08000026")
    page.wait_for_selector("a.measure")
    page.wait_for_selector(".js-plotly-plot .main-svg")


def click_measure(page: Page, construct: str) -> None:
    page.click(f"a.measure[href$='#measure-{construct}']")
    shows_measure(page, construct)


def click_next(page: Page) -> None:
    link = page.locator("p.ways a").last
    construct = str(link.get_attribute("href")).rpartition("#measure-")[2]
    link.click()
    shows_measure(page, construct)


def shows_measure(page: Page, construct: str) -> None:
    """Wait until the measure's part of the page is there to its last line, gone to, and has its chart."""
    page.wait_for_function(
        """construct => document.activeElement && document.activeElement.id === `measure-${construct}`
        && document.querySelector('.js-plotly-plot .main-svg, .strip')
        && document.querySelector(`p.ways a[href$="indicator=${construct}#measures"]`)""",
        arg=construct,
        polling="raf",
    )


def pick_authority(page: Page, name: str) -> None:
    box = page.locator("[data-testid=stSelectbox] input").first
    box.click()
    box.fill(name)
    page.locator("[role=option]", has_text=name).first.click()
    page.wait_for_function("name => document.querySelector('h1').textContent.includes(name)", arg=name, polling="raf")


if __name__ == "__main__":
    main()
