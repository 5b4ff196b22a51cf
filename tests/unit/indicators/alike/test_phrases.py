"""What people do, in headlines."""

from __future__ import annotations

from data.definitions import definitions
from indicators.alike import sentences
from indicators.alike.phrases import LIKELY
from tests.unit.indicators.alike.made import region
from tests.unit.indicators.made import CONTROL


def test_what_people_do_is_said_where_a_measure_has_words_for_it() -> None:
    found = region(("Dudley",), ("Walsall",), CONTROL)
    assert sentences.headline(found) == (
        "People are more likely to have enough control over their daily life in Dudley than in authorities like it, "
        "and less likely in Walsall"
    )
    assert sentences.headline(region((), ("Walsall",), CONTROL)).startswith("People are less likely to have")


def test_phrases_are_of_measures_that_exist_and_have_one_direction() -> None:
    for construct, (who, does) in LIKELY.items():
        definition = definitions()[construct]
        assert definition.symbol == "%"
        assert definition.polarity >= 0
        assert who[0].isupper()
        assert does.split()[0] in ("be", "live", "get", "have", "find", "feel")
