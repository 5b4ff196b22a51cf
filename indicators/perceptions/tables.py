"""The findings of the survey and their changes as tables."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.perceptions.finding import EVERYBODY, Finding
from indicators.perceptions.perception_words import (
    NONE,
    asked_words,
    base_words,
    interval_words,
    of_place,
    share_words,
)
from indicators.perceptions.sentences import information_sentence
from indicators.series.tables import Table

_HORIZONS = {"short": "Short term", "long": "Long term"}


def of_findings(findings: Sequence[Finding]) -> Table:
    """One row per wave, question and group: the share, its interval, its base, and who could not say."""
    head = (
        "Wave", "About", "Asked", "Horizon", "Question", "Who", "Answered positively", "95% interval", "Base",
        "Not enough information to say", "Source",
    )  # fmt: skip
    return Table(
        "What those who took part thought of peer challenges, by wave, question and role.",
        head,
        tuple(_row(finding) for finding in findings),
    )


def of_answers(findings: Sequence[Finding]) -> Table:
    """One row per answer that may be shown by itself."""
    rows = (
        (
            finding.wave.title,
            finding.label,
            finding.role_label,
            answer.label,
            NONE if answer.count is None else f"{answer.count:,}",
            NONE if answer.percentage is None else f"{answer.qualifier} {answer.percentage:g}%".strip(),
        )
        for finding in findings
        for answer in finding.answers
    )
    head = ("Wave", "Question", "Who", "Answer", "How many", "As printed")
    return Table("Single answers, where none of them was given by 1 to 4 people.", head, tuple(rows))


def _row(finding: Finding) -> tuple[str, ...]:
    wave = finding.wave
    return (
        f"{wave.title} (illustrative)" if wave.illustrative else wave.title,
        of_place(wave),
        asked_words(wave),
        _HORIZONS.get(finding.horizon, NONE),
        finding.label,
        "Everybody" if finding.role == EVERYBODY else finding.role_label,
        share_words(finding.positive),
        interval_words(finding.positive),
        base_words(finding),
        information_sentence(finding) or NONE,
        wave.source_url or NONE,
    )
