"""Made rows of `perceptions_found` for the tests of the survey; every expectation is worked by hand beside it."""

from __future__ import annotations

from datetime import date

import pandas as pd

from indicators.perceptions.finding import Finding
from indicators.perceptions.findings import compute

Range = int | tuple[int, int] | None
WAVE = {
    "wave_id": "w-1", "title": "Survey of May 2026", "kind": "survey", "authority_code": "E12000005",
    "authority": "West Midlands", "asked_from": pd.Timestamp("2026-05-04"), "asked_to": pd.Timestamp("2026-05-29"),
    "date_precision": "day", "invited": 90, "respondents": 44, "wave_source_url": None, "wave_note": None,
    "recorded_at": pd.Timestamp("2026-06-01 12:00"), "illustrative": False,
}  # fmt: skip
QUESTION = {
    "question": "useful_long_term", "position": 2, "horizon": "long",
    "question_label": "How useful peer challenge was for practice in the long term",
    "positive_words": "called it extremely or very useful", "respondent_role": "everybody",
    "role_label": "Everybody who answered, roles not told apart",
}  # fmt: skip
NOTHING = dict.fromkeys(
    ("answer", "answer_label", "base", "count", "lowest", "highest", "percentage", "qualifier", "source_url", "note")
)
STUDY = {
    "wave_id": "s-1", "title": "A study", "kind": "study", "asked_from": pd.NaT, "asked_to": pd.NaT,
    "date_precision": "none", "recorded_at": pd.Timestamp("2024-06-30"),
}  # fmt: skip


def rows(positive: Range, less: Range, without: Range, base: int | None = None, **given: object) -> list[dict]:
    """The rows of one question: each part as a number, as what it lies between, or as nothing that may be shown."""
    parts = {"positive": positive, "less": less, "no_information": without}
    whole = sum(number for number in parts.values() if isinstance(number, int)) if base is None else base
    return [
        {**NOTHING, **WAVE, **QUESTION, "part": part, "base": whole, "is_combined": False, "answers_in_part": 2,
         **dict(zip(("lowest", "highest"), (number, number) if isinstance(number, int) else number or (None, None),
                    strict=True)),
         "count": number if isinstance(number, int) else None, **given}
        for part, number in parts.items()
    ]  # fmt: skip


def printed(percentage: float, qualifier: str | None = None, base: int | None = 44, **given: object) -> list[dict]:
    """The row of a percentage somebody published for the two highest answers together."""
    return [
        {**NOTHING, **WAVE, **QUESTION, **STUDY, "part": "positive", "answer": "extremely_or_very_useful",
         "answer_label": "Extremely or very useful", "percentage": percentage, "qualifier": qualifier, "base": base,
         "is_combined": True, "answers_in_part": 2, **given}
    ]  # fmt: skip


def found(*of: list[dict]) -> tuple[Finding, ...]:
    return compute(pd.DataFrame([row for given in of for row in given]))


def later(year: int, **given: object) -> dict[str, object]:
    """What is different of a wave of May of another year."""
    asked = {"asked_from": pd.Timestamp(date(year, 5, 4)), "asked_to": pd.Timestamp(date(year, 5, 29))}
    return {"wave_id": f"w-{year}", "title": f"Survey of May {year}", **asked, **given}
