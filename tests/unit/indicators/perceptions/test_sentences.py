"""What a wave found, and how that changed, in sentences."""

import pytest

from indicators.perceptions.sentences import change_sentence, information_sentence, result_sentence
from indicators.perceptions.wave_change import compute
from tests.unit.indicators.perceptions.made import found, later, printed, rows


@pytest.mark.parametrize(
    ("given", "result", "information"),
    [
        (rows(27, 9, 8),
         "75% called it extremely or very useful (27 of the 36 who could say; 95% interval 59% to 86%).",
         "8 of the 44 who answered (18%) said that they had not enough information to say."),
        (rows(27, 9, 8, illustrative=True),
         "With made-up answers, 75% called it extremely or very useful (27 of the 36 who could say; 95% interval 59% "
         "to 86%).",
         "With made-up answers, 8 of the 44 who answered (18%) said that they had not enough information to say."),
        (printed(80, "nearly", question="useful_short_term", horizon="short"),
         "Nearly 80% called it extremely or very useful (44 people). No interval: the percentage was published without "
         "the counts behind it.", "How many had not enough information to say is not published."),
        (printed(58),
         "58% called it extremely or very useful (44 people). No interval: the percentage was published without the "
         "counts behind it.", "The study cannot say whether the rest saw no impact or lacked information."),
        (rows(None, None, None, base=8), "How useful peer challenge was for practice in the long term: too few "
         "answered to show a result: no number below 5 is shown.", ""),
        (rows(0, 0, 9), "How useful peer challenge was for practice in the long term: nobody who answered could say.",
         "9 of the 9 who answered (100%) said that they had not enough information to say."),
    ],
)  # fmt: skip
def test_a_result_with_its_base(given: list[dict], result: str, information: str) -> None:
    (finding,) = found(given)
    assert (result_sentence(finding), information_sentence(finding)) == (result, information)


def test_a_role_is_named() -> None:
    (finding,) = found(rows(27, 9, 0, respondent_role="director", role_label="Director of the host"))
    assert result_sentence(finding).startswith("Director of the host: 75% called it extremely or very useful (27 of")


@pytest.mark.parametrize(
    ("earlier", "now", "says"),
    [
        # 50% to 90% of 40 each: 40 points, by hand from the Wilson limits .352, .648, .769 and .960.
        (rows(20, 20, 5), rows(36, 4, 5, **later(2027)),
         "More than before called it extremely or very useful: 50% in the wave of 4 to 29 May 2026, 90% in the wave of "
         "4 to 29 May 2027, +40 points (95% interval +20 to +56)."),
        (rows(36, 4, 5), rows(20, 20, 5, **later(2027)),
         "Fewer than before called it extremely or very useful: 90% in the wave of 4 to 29 May 2026, 50% in the wave "
         "of 4 to 29 May 2027, −40 points (95% interval −56 to −20)."),
        (rows(20, 20, 5), rows(20, 20, 5, **later(2027, illustrative=False)),
         "No clear change: 50% in the wave of 4 to 29 May 2026, 50% in the wave of 4 to 29 May 2027, 0 points (95% "
         "interval −21 to +21)."),
        (printed(80, "nearly"), rows(20, 20, 5),
         "The change from “A study” to the wave of 4 to 29 May 2026 cannot be worked out: one of the two was published "
         "as a percentage without counts."),
        (rows(32, (8, 11), (1, 4), base=44), rows(20, 20, 5, **later(2027)),
         "The change from the wave of 4 to 29 May 2026 to the wave of 4 to 29 May 2027 cannot be worked out: numbers "
         "below 5 are not shown."),
    ],
)  # fmt: skip
def test_a_change(earlier: list[dict], now: list[dict], says: str) -> None:
    (change,) = compute(found(earlier, now))
    assert change_sentence(change) == says
    assert "no effect" not in change_sentence(change)
