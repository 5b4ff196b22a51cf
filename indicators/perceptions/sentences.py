"""What a wave of the survey found, and how that changed, in sentences."""

from __future__ import annotations

from indicators.perceptions.finding import EVERYBODY, Finding
from indicators.perceptions.perception_words import (
    FEWEST,
    asked_words,
    base_words,
    interval_words,
    no_interval,
    share_words,
    without_words,
)
from indicators.perceptions.wave_change import WaveChange
from indicators.wording import number, sentence

SAME_PEOPLE = "Some may have answered in both waves; the interval takes everybody as another person."
CANNOT_SAY = "The study cannot say whether the rest saw no impact or lacked information."
NOT_PUBLISHED = "How many had not enough information to say is not published."
METHOD = (
    "The share is of those who could say. Who had not enough information is told by itself and never counted "
    "with “not at all”. Intervals are Wilson’s, of changes Newcombe’s. A number from 1 to 4 is not shown, nor a role "
    "of which fewer than 5 answered."
)
_WITHHELD = {
    "few": f"too few answered to show a result: no number below {FEWEST} is shown",
    "nobody_could_say": "nobody who answered could say",
    "not_given": "the source does not give the share that answered positively",
}


def result_sentence(finding: Finding) -> str:
    """One finding, with its base and its interval or why it has none."""
    who = "" if finding.role == EVERYBODY else f"{finding.role_label}: "
    share = finding.positive
    if share is None:
        return _made_up(finding, f"{who or f'{finding.label}: '}{_WITHHELD[finding.withheld]}.")
    said = f"{who}{share_words(share)} {finding.positive_words} ({base_words(finding)}"
    if share.printed:
        return _made_up(finding, f"{said}). {no_interval(share)}")
    return _made_up(finding, f"{said}; 95% interval {interval_words(share)}).")


def information_sentence(finding: Finding) -> str:
    """Who could not say, by itself; for a study without that answer, that it cannot tell."""
    told = without_words(finding)
    if told or finding.positive is None or not finding.positive.printed:
        return _made_up(finding, told) if told else ""
    # The authors say it of the long term; about the short term those who took part know.
    return CANNOT_SAY if finding.horizon == "long" else NOT_PUBLISHED


def change_sentence(change: WaveChange) -> str:
    """How the share changed from the wave before, or why that cannot be said."""
    earlier, later = change.earlier, change.later
    if change.difference is None:
        because = {
            "printed": "one of the two was published as a percentage without counts",
            "held_back": f"numbers below {FEWEST} are not shown",
        }[change.reason]
        return _made_up(later, f"The change from {_named(earlier)} to {_named(later)} cannot be worked out: {because}.")
    found = change.difference
    limits = f"95% interval {_points(found.lower)} to {_points(found.upper)}"
    told = f"{share_words(earlier.positive)} in {_named(earlier)}, {share_words(later.positive)} in {_named(later)}"
    if change.direction == "no_clear_change":
        return _made_up(later, f"No clear change: {told}, {_points(found.value)} points ({limits}).")
    more = "More" if change.direction == "more" else "Fewer"
    return _made_up(
        later, f"{more} than before {later.positive_words}: {told}, {_points(found.value)} points ({limits})."
    )


def _named(finding: Finding) -> str:
    wave = finding.wave
    return f"“{wave.title}”" if wave.asked_from is None else f"the wave of {asked_words(wave)}"


def _points(share: float) -> str:
    """A difference in percentage points with its sign."""
    text = number(100 * share, 0)
    return f"+{text}" if share > 0 and text != "0" else text


def _made_up(finding: Finding, text: str) -> str:
    if not finding.wave.illustrative:
        return sentence(text)
    return f"With made-up answers, {text[:1].lower()}{text[1:]}"
