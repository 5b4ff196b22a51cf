"""Parts of the population a figure may be about, under one name however a file spells them."""

from __future__ import annotations

import re
from functools import lru_cache

TOTAL = "total"
# Our name, and how the publisher's codes end for it: 1A1864 is measure 1A for people aged 18 to 64.
ENDINGS = {
    TOTAL: "", "female": "F", "male": "M", "18 to 64": "1864", "64 and under": "64U", "65 and over": "65OV",
    "65 to 74": "6574", "65 to 84": "6584", "75 to 84": "7584", "85 and over": "85OV",
}  # fmt: skip
OF_ENDING = {ending: name for name, ending in ENDINGS.items()}

_SPELLINGS = {
    "all": TOTAL, "all adults": TOTAL, "all ages": TOTAL, "persons": TOTAL, "females": "female", "males": "male",
    "women": "female", "men": "male",
}  # fmt: skip


@lru_cache(maxsize=1000)
def disaggregation(words: str) -> str | None:
    """Our name for what a file calls a part of the population; None for one that is not known here."""
    text = " ".join(re.sub(r"\s*[-–—]\s*", " to ", words.lower()).split())
    text = re.sub(r"^aged? | years?( old)?$", "", text)
    text = re.sub(r"^(\d+) ?(?:\+|or over|and older|plus)$", r"\1 and over", text)
    text = re.sub(r"^(?:under (\d+))$", lambda match: f"{int(match[1]) - 1} and under", text)
    text = _SPELLINGS.get(text, text)
    return text if text in ENDINGS else None
