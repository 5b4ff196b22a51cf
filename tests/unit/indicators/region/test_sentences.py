from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from indicators.region import figure_heads as heads
from indicators.region import sentences as says
from indicators.series.change import compute
from indicators.series.figures import Note
from tests.unit.indicators.made import (
    ADMISSION,
    CARERS,
    CONTROL,
    NAMES,
    TURNOVER,
    moved,
    region_with,
    series,
    steady,
)

HARD = Note("hard", date(2024, 4, 1), "Counted anew.")


@pytest.mark.parametrize(
    ("up", "down", "measure", "sentence"),
    [
        (
            ("Warwickshire", "Coventry", "Solihull"), ("Herefordshire",), CONTROL,
            "Control over daily life is up in Coventry, Solihull and Warwickshire, and down in Herefordshire",
        ),
        (("Coventry",), (), CONTROL, "Control over daily life is up in Coventry"),
        ((), ("Dudley", "Coventry"), CONTROL, "Control over daily life is down in Coventry and Dudley"),
        ((), (), CONTROL, "No authority shows a clear change in control over daily life"),
        (NAMES[:5], (), CONTROL,
            "Control over daily life is up in Birmingham, Coventry, Dudley, Herefordshire and Sandwell"),
        (NAMES[:6], NAMES[8:9], CONTROL,
            "Control over daily life is up in 6 of 14 authorities, and down in Stoke-on-Trent"),
        ((), ("Coventry",), TURNOVER, "Staff turnover is down in Coventry, which is better"),
        (("Dudley",), ("Coventry",), TURNOVER,
            "Staff turnover is down in Coventry, which is better, and up in Dudley"),
        (("Dudley",), (), TURNOVER, "Staff turnover is up in Dudley, which is worse"),
        (("Dudley",), ("Coventry",), ADMISSION,
            "Care home admission from 65 is higher in Dudley, and lower in Coventry"),
        ((), (), CARERS, "No authority shows a clear change in carers’ quality of life"),
    ],
)  # fmt: skip
def test_the_headline(up, down, measure, sentence):
    assert says.headline(region_with(up, down, measure=measure)) == sentence


def first_result(measure=ADMISSION, notes=(HARD,)):
    return compute(
        series(
            {name: {2024: 600.0 + at} for at, name in enumerate(NAMES)},
            measure=measure, notes=notes, segments={2024: 2}, region={2024: 639.0}, england={2024: 592.5},
        )
    )  # fmt: skip


def test_a_first_result_counted_anew():
    region = first_result()
    assert says.headline(region) == (
        "Care home admission from 65 cannot be compared with earlier years: 2024–25 is the first result counted this "
        "way"
    )
    assert says.lead(region) == (
        "The way this measure is counted changed in 2024–25. Results before and after cannot be compared. The next "
        "comparable result will be for 2025–26. The region stands at **639.0** and England at **592.5** admissions per "
        "100,000 people; the 14 lie between 600.0 and 613.0."
    )
    assert heads.tiles_title(region) == "2024–25 in the 14 authorities"
    assert heads.tiles_subtitle(region) == "Adults admitted to care homes, per 100,000, 2024–25."
    assert heads.tile_word(region.authorities[0]) == "New definition"
    assert heads.tiles_note(region).startswith("No tile is coloured, because no change can be judged.")


def test_a_first_result_without_a_break():
    region = first_result(notes=())
    assert says.headline(region) == (
        "Care home admission from 65 cannot be compared with earlier years: 2024–25 is the first result"
    )
    assert says.lead(region).startswith("There are no comparable earlier results")
    assert heads.tile_word(region.authorities[0]) == "First result"


def test_two_results_are_too_few():
    region = compute(series({name: {2023: 90.0, 2024: 80.0} for name in NAMES}, measure=TURNOVER))
    assert says.headline(region) == "Staff turnover has too few results to tell a change from normal movement"
    assert says.lead(region).startswith(
        "Only one earlier result exists. One result is too few to tell a change from normal movement; it is shown but "
        "not counted."
    )
    assert heads.tile_word(region.authorities[0]) == "Too few results"


def test_results_without_margins():
    region = compute(series({name: {2022: 1.0, 2023: 2.0, 2024: 3.0} for name in NAMES}, measure=TURNOVER))
    assert says.headline(region) == (
        "Changes in staff turnover cannot be judged, because no margin of error is published"
    )
    assert says.lead(region).startswith("Without margins of error for the results compared, a change cannot be told")
    assert heads.tile_word(region.authorities[0]) == "No margin"


def test_no_figures_at_all():
    region = compute(series({name: {} for name in NAMES}))
    assert says.headline(region) == "There are no figures for control over daily life yet"
    assert says.lead(region) == "Nothing has been loaded for it, for any of the 14 authorities."
    assert heads.tiles_title(region) == "No figures"
    assert heads.multiples_subtitle(region.series) == ""
    assert heads.tiles_subtitle(region) == ""


def test_made_up_figures_say_so_first():
    real = series({"Coventry": moved(9.0)})
    own = real.authorities[0]
    made_up = replace(own, figures=tuple(replace(item, illustrative=True) for item in own.figures))
    region = compute(replace(real, authorities=(made_up,)))
    assert says.headline(region).startswith("With made-up figures, control over daily life")


def test_the_lead_counts_the_rest():
    region = region_with(("Coventry", "Solihull", "Warwickshire"), ("Herefordshire",))
    assert says.lead(region) == (
        "Each is compared with its own three years before. In the other **ten authorities** the 2024–25 result is "
        "within the range that survey sampling alone would explain. The region stands at **77.4%** and England at "
        "**77.3%**."
    )


def test_the_lead_when_nobody_moved():
    assert "In all **14 authorities** the 2024–25 result is within" in says.lead(region_with())


def test_the_lead_when_one_is_left():
    assert "In the other **one authority** the 2024–25 result" in says.lead(region_with(NAMES[:13]))


def test_the_lead_names_who_has_no_figure():
    given = {name: steady() for name in NAMES} | {"Dudley": {2021: (1.0, 1.0)}}
    text = says.lead(compute(series(given)))
    assert "In the **13 authorities**" in text
    assert "Dudley has no figure for this period." in text


def test_the_lead_names_who_has_too_little():
    given = {name: steady() for name in NAMES} | {"Dudley": {2024: (1.0, 1.0)}, "Walsall": {2024: (1.0, 1.0)}}
    assert "Dudley and Walsall have too little to compare with." in says.lead(compute(series(given)))


def test_surveys_every_other_year_are_compared_by_survey():
    given = {2016: (7.0, 0.2), 2018: (7.0, 0.2), 2021: (7.0, 0.2), 2023: (7.0, 0.2)}
    region = compute(series(dict.fromkeys(NAMES, given), measure=CARERS))
    assert says.lead(region).startswith("Each is compared with its own three surveys before.")
    assert heads.tiles_subtitle(region).endswith("Each is compared with the average of its own three surveys before.")


def test_fewer_than_three_are_not_called_three():
    given = {name: steady() for name in NAMES} | {"Dudley": {2022: (75.0, 4.0), 2023: (75.0, 4.0), 2024: (75.0, 4.0)}}
    assert says.lead(compute(series(given))).startswith("Each is compared with its own two or three years before.")
