"""The perceptions of one horizon in few words."""

from indicators.perceptions.strand import strand
from tests.unit.indicators.perceptions.made import found, later, printed, rows

SHORT = {"question": "useful_short_term", "horizon": "short"}
STUDY = found(printed(80, "nearly", **SHORT), printed(58))
COVENTRY = {"authority_code": "E08000026", "authority": "Coventry"}


def test_the_published_study() -> None:
    short, long = strand(STUDY, "short"), strand(STUDY, "long")
    assert (short.figure, short.line) == ("nearly 80%", "called it extremely or very useful.")
    assert (short.small_print, short.information) == ("Region, published study, 44 people.", "")
    assert (long.figure, long.line) == ("58%", "called it extremely or very useful.")
    assert long.small_print == "Region, published study, 44 people."
    assert long.information == "The study cannot say whether the rest saw no impact or lacked information."
    # An authority has no survey of its own yet.
    assert strand(STUDY, "long", "E08000026") == long


def test_the_newest_wave_is_shown_and_one_on_record_before_a_made_up_one() -> None:
    newest = found(printed(58), rows(27, 9, 8), rows(30, 0, 0, **later(2027, illustrative=True)))
    told = strand(newest, "long")
    assert told.figure == "75%"
    assert told.small_print == "Region, Survey of May 2026: 27 of the 36 who could say; 95% interval 59% to 86%."
    assert told.information == "8 of the 44 who answered (18%) said that they had not enough information to say."
    assert not told.illustrative
    assert strand(newest[2:], "long").illustrative


def test_an_authoritys_own_wave_before_the_regions_and_never_anothers() -> None:
    own = found(printed(58), rows(30, 10, 0, **COVENTRY), rows(27, 9, 8, **later(2027)))
    assert strand(own, "long", "E08000026").small_print.startswith("Coventry, Survey of May 2026: 30 of the 40")
    assert strand(own, "long", "E08000027").small_print.startswith("Region, Survey of May 2027")
    assert strand(own, "long").small_print.startswith("Region, Survey of May 2027")


def test_nothing_asked_and_too_few_say_so() -> None:
    none = strand(STUDY[1:], "short")
    assert (none.figure, none.line) == ("–", "No survey that asked about the short term is on record.")
    few = strand(found(rows(None, None, None, base=8)), "long")
    assert few.figure == "–"
    assert few.line.endswith("too few answered to show a result: no number below 5 is shown.")
    assert few.small_print == "Region, Survey of May 2026."


def test_a_role_alone_is_no_headline() -> None:
    assert strand(found(rows(27, 9, 0, respondent_role="director")), "long").figure == "–"
