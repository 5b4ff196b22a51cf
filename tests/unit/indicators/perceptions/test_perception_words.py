"""How shares, bases and waves are written."""

import pytest

from indicators.perceptions.finding import Share
from indicators.perceptions.perception_words import base_words, interval_words, no_interval, share_words, without_words
from tests.unit.indicators.perceptions.made import found, printed, rows


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (None, "–"),
        (Share(0.8, 0.8, printed=True, qualifier="nearly"), "nearly 80%"),
        (Share(0.575, 0.575, printed=True), "57.5%"),
        (Share(0.58, 0.58, printed=True), "58%"),
        (Share(27 / 36, 27 / 36, 27, 36), "75%"),
        # Outwards: 40/43 is 93.02 and 41/42 is 97.6.
        (Share(40 / 43, 41 / 42), "93% to 98%"),
        (Share(0.9, 0.95), "90% to 95%"),
        (Share(1.0, 1.0), "100%"),
    ],
)
def test_a_share(share: Share | None, words: str) -> None:
    assert share_words(share) == words


def test_an_interval_or_why_there_is_none() -> None:
    assert interval_words(Share(0.75, 0.75, 27, 36, 0.589, 0.862)) == "59% to 86%"
    (finding,) = found(printed(80, "nearly"))
    assert finding.positive
    assert interval_words(finding.positive) == "–"
    assert no_interval(finding.positive) == ("No interval: the percentage was published without the counts behind it.")


@pytest.mark.parametrize(
    ("given", "base", "without"),
    [
        (rows(27, 9, 8), "27 of the 36 who could say",
         "8 of the 44 who answered (18%) said that they had not enough information to say."),
        (rows(27, 9, 0), "27 of the 36 who could say",
         "0 of the 36 who answered (0%) had not enough information to say."),
        (rows(32, (8, 11), (1, 4), base=44),
         "of those who could say among 44 people; numbers below 5 are not shown",
         "Fewer than 5 of the 44 who answered said that they had not enough information to say."),
        (rows(34, (1, 4), (6, 9), base=44),
         "of those who could say among 44 people; numbers below 5 are not shown",
         "Between 6 and 9 of the 44 who answered said that they had not enough information to say."),
        (rows((36, 43), (0, 8), (0, 8), base=44),
         "of those who could say among 44 people; numbers below 5 are not shown",
         "Fewer than 9 of the 44 who answered said that they had not enough information to say."),
        (rows(None, None, None, base=8), "8 people", ""),
        (printed(80), "44 people", ""),
        (printed(80, base=None), "how many answered is not stated", ""),
    ],
)  # fmt: skip
def test_bases(given: list[dict], base: str, without: str) -> None:
    (finding,) = found(given)
    assert (base_words(finding), without_words(finding)) == (base, without)
