from __future__ import annotations

import pytest

from indicators.series.verdict_words import verdict_word
from tests.unit.indicators.made import ADMISSION, COVENTRY, HEREFORDSHIRE, STOKE, change_of


@pytest.mark.parametrize(
    ("given", "more", "word"),
    [
        (COVENTRY, {}, "Better"),
        (HEREFORDSHIRE, {}, "Worse"),
        (COVENTRY, {"measure": ADMISSION}, "Higher"),
        (STOKE, {}, "No clear change"),
        ({2024: 5.0}, {}, "First result"),
        ({2023: 4.0, 2024: 5.0}, {}, "Too few results"),
        ({2022: 3.0, 2023: 4.0, 2024: 5.0}, {}, "No margin"),
        ({2023: 4.0}, {"england": {2024: 5.0}}, ""),
    ],
)
def test_a_change_in_a_word(given, more, word):
    assert verdict_word(change_of(given, **more)) == word
