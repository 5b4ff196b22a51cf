from __future__ import annotations

from datetime import date

import pandas as pd

from indicators.series.challenge_marks import shapes, within
from indicators.series.event_marks import called, compute, lines
from indicators.theme import LIGHT


def events(*given):
    names = ["kind", "start_on", "end_on", "date_precision", "title", "note", "illustrative"]
    frame = pd.DataFrame(given, columns=names)
    return frame.assign(**{name: pd.to_datetime(frame[name]) for name in ("start_on", "end_on")})


PANDEMIC = ("pandemic", "2020-03-01", "2021-07-31", "month", "The **pandemic**", None, False)
FRAMEWORK = ("new_framework", "2024-04-01", None, "day", "client level data", "Of all councils", False)
BEGAN = ("restructure", "2023-09-01", None, "month", "Teams", None, True)
YEAR = ("other", "2022-01-01", None, "year", "Something", None, False)


def test_what_has_no_end_marks_what_is_known_of_its_start():
    marks = compute(events(PANDEMIC, FRAMEWORK, BEGAN, YEAR))
    assert [mark.label for mark in marks] == ["Pandemic", "New framework", "Restructure", "Event"]
    assert [mark.end for mark in marks] == [
        date(2021, 7, 31), date(2024, 4, 1), date(2023, 9, 30), date(2022, 12, 31),
    ]  # fmt: skip
    assert [mark.is_line for mark in marks] == [False, True, False, False]
    assert all(mark.is_event for mark in marks)


def test_days_that_last_are_a_band_and_pale():
    (mark,) = compute(events(("inspection", "2024-06-03", "2024-06-28", "day", "On site", None, False)))
    (item,) = within([mark], 2020, 2026)
    assert item.x1 > item.x0
    (drawn,) = shapes([item], LIGHT)
    assert (drawn["type"], drawn["line"]["dash"], drawn["opacity"]) == ("rect", "dot", 0.18)


def test_an_undated_event_is_on_no_axis():
    assert compute(events(("other", None, None, "none", "Some time", None, False))) == ()


def test_the_list_is_in_words_without_marks_of_its_writer():
    assert lines(events(PANDEMIC, FRAMEWORK, BEGAN)) == [
        ("March 2020 to July 2021", "**Pandemic.** The pandemic."),
        ("1 April 2024", "**New framework.** Client level data. Of all councils."),
        ("September 2023", "**Restructure (made up).** Teams."),
    ]


def test_every_kind_has_a_name():
    kinds = ("restructure", "inspection", "pandemic", "new framework", "leadership", "other")
    assert [called(kind) for kind in kinds] == [
        "Restructure", "Inspection", "Pandemic", "New framework", "New leadership", "Event",
    ]  # fmt: skip


def test_labels_of_many_events_never_share_a_place():
    every = [
        ("pandemic", f"20{year}-0{month}-01", None, "day", "x", None, False) for year in (21, 22) for month in (1, 3, 6)
    ]
    found = within(compute(events(*every)), 2015, 2025)
    width = (len("Pandemic") * 6.4 + 8) / 215
    for at, one in enumerate(found):
        for other in found[at + 1 :]:
            assert one.level != other.level or abs(one.x0 - other.x0) / 10 >= width - 1e-9
