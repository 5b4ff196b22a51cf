"""What is said of a newest result beside its authority's own past, in two or three words."""

from __future__ import annotations

from indicators.series.change import AuthorityChange, Reason, Verdict

VERDICT_WORDS: dict[Verdict, str] = {
    "better": "Better", "worse": "Worse", "higher": "Higher", "lower": "Lower", "no_clear_change": "No clear change",
}  # fmt: skip
REASON_WORDS: dict[Reason, str] = {
    "break": "New definition",
    "no_earlier": "First result",
    "one_earlier": "Too few results",
    "margin_unknown": "No margin",
    "illustrative": "Made up",
}


def verdict_word(change: AuthorityChange) -> str:
    """The words for a change; for one that cannot be judged, why not; empty without a figure."""
    return VERDICT_WORDS.get(change.verdict) or REASON_WORDS.get(change.reason, "")
