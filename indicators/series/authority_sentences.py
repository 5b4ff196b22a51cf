"""What the region's page says about the authority in question: its line, a chosen year, England, and its notes."""

from __future__ import annotations

from datetime import date

from indicators.series import origins
from indicators.series.change import CLEAR, AuthorityChange, Reason
from indicators.series.comparison import against
from indicators.series.difference import Difference
from indicators.series.figures import Note, Series, months_after
from indicators.series.measure_words import name_inside, result, shown_as_nothing, size, when
from indicators.wording import MISSING_WORDS, count, day, month, number, sentence, threshold, typographic

_SHORT_REASONS: dict[Reason, str] = {
    "break": "One result counted this way cannot show a change.",
    "no_earlier": "There is no comparable earlier result, so a change cannot be measured.",
    "one_earlier": "The one earlier result is shown but not counted: two results cannot tell a change from normal "
    "movement.",
    "margin_unknown": "No margin of error is published, so a change cannot be told from chance.",
    "illustrative": "These figures are made up, so no change is judged.",
}


def title(change: AuthorityChange, series: Series, *, subject: str = "") -> str:
    """The finding of the authority's figure.

    Parameters
    ----------
    subject
        What it is said of: the authority, unless the page is about it and the measure is what has to be named.
    """
    measure, place = series.measure, change.place
    if change.latest is None:
        of = f"{subject}: {place.name}" if subject else place.name
        return f"{of} has no figure for {when(series.latest, measure)}" if series.latest else of
    figure = f"{subject or place.name}: {result(change.latest.value, measure)}"
    if change.average is None or change.difference is None:
        counted = " counted this way" if change.reason == "break" else ""
        return f"{figure}, its first result{counted}"
    if change.reason == "one_earlier":
        return f"{figure}, after {result(change.average, measure)} in {when(change.earlier[0].period_start, measure)}"
    average = f"its earlier average of {result(change.average, measure)}"
    if change.verdict in CLEAR:
        return f"{figure}, {size(change.difference, measure)} {_side(change.difference)} {average}"
    if change.verdict == "no_clear_change":
        return f"{figure}, no clear change from {average}"
    return f"{figure}, beside {average}"


def subtitle(change: AuthorityChange, series: Series) -> str:
    """How much of the difference sampling could explain, how many answered, and how to read the marks."""
    latest, measure = change.latest, series.measure
    if latest is None:
        return missing_sentence(change, series)
    parts = []
    if change.reason:
        parts.append(_SHORT_REASONS[change.reason])
    elif change.explained is not None and change.difference is not None:
        least = threshold(change.explained, change.difference, measure.decimals)
        words = size(0, measure).removeprefix(number(0, measure.decimals))
        parts.append(f"A difference of {least}{words} or more is unlikely to be sampling alone.")
    return " ".join([*parts, marks(change, series)]).strip()


def marks(change: AuthorityChange, series: Series) -> str:
    """How many answered, and how to read the marks of the figure; empty without a figure."""
    latest, measure = change.latest, series.measure
    if latest is None:
        return ""
    parts = []
    if latest.respondents:
        parts.append(f"{number(latest.respondents, 0)} people answered in {when(latest.period_start, measure)}.")
    if latest.lower is not None:
        parts.append("Bars show 95% intervals.")
    if len(series.periods) == 1:
        parts.append("Grey dots are the other authorities.")
    return " ".join(parts)


def own_past(change: AuthorityChange, series: Series) -> str:
    """The newest result beside the authority's own earlier ones, as one sentence."""
    measure = series.measure
    if change.latest is None:
        return "There is no newest result to compare."
    if change.reason:
        return _SHORT_REASONS[change.reason]
    n = len(change.earlier)
    average = f"the average of its {count(n)} results before ({result(change.average or 0.0, measure)})"
    difference = change.difference or 0.0
    doubt = "more" if change.verdict in CLEAR else "no more"
    if shown_as_nothing(difference, measure):
        return f"The same as {average}."
    return f"**{size(difference, measure)} {_side(difference)}** {average}, {doubt} than sampling alone would explain."


def missing_sentence(change: AuthorityChange, series: Series) -> str:
    """Why the authority has no figure for the newest period."""
    if series.latest in change.place.left_out:
        return _left_out(series.latest, series)
    words = MISSING_WORDS.get(change.place.missing.get(series.latest, "") if series.latest else "", "")
    return f"The publisher marks it as {words}." if words else "The publisher gives none."


def since_year(found: Difference | None, series: Series) -> str:
    """The newest result beside that of a chosen earlier year."""
    if found is None:
        return "There is no earlier result to compare with."
    measure = series.measure
    year = f"{when(found.comparator.period_start, measure)} ({result(found.comparator.value, measure)})"
    if shown_as_nothing(found.value, measure):
        return f"The same as in {year}."
    direction = "higher" if found.value > 0 else "lower"
    return f"**{size(found.value, measure)} {direction}** than in {year}, {_doubt(found)}."


def against_england(change: AuthorityChange, series: Series) -> str:
    """The newest result beside England's."""
    england = series.england.at(series.latest) if series.england else None
    return against(change.latest, england, "England", series.measure, whose="England’s")


def notes(change: AuthorityChange, series: Series) -> tuple[str, ...]:
    """What else has to be known about the authority's figures, oldest first."""
    place, said = change.place, []
    said += [(start, _left_out(start, series)) for start in place.left_out]
    for figure in place.figures:
        start = figure.period_start
        if figure.odd:
            odd = figure.odd[0].lower() + figure.odd[1:]
            said.append((start, f"{when(start, series.measure)} is unusual and awaits a comment: {odd}"))
        if figure.comment:
            value = result(figure.value, series.measure)
            said.append((start, f"{when(start, series.measure)}, {value}: {sentence(typographic(figure.comment))}"))
    return tuple(words for _, words in sorted(said, key=lambda item: item[0]))


def counting_notes(series: Series, *, gaps: bool = False) -> tuple[str, ...]:
    """What changed in how the measure is counted, within or before the periods shown, oldest first.

    Parameters
    ----------
    gaps
        Whether to say, too, why there is no result for a period in which one was due.
    """
    shown = series.periods[0] if series.periods else date.max

    def belongs(note: Note) -> bool:
        if note.kind == "gap":
            return gaps and note.period_start in series.missing_waves
        return note.period_start > shown or (note.kind == "hard" and note.period_start == shown)

    notes = sorted((note for note in series.notes if belongs(note)), key=lambda note: note.period_start)
    return tuple(f"{when(note.period_start, series.measure)}: {sentence(typographic(note.reason))}" for note in notes)


def next_result(series: Series) -> str:
    """What would make a comparison possible, and about when."""
    measure, latest = series.measure, series.latest
    if latest is None:
        return f"Figures for {name_inside(measure)}."
    if measure.last_period_start:
        return "Nothing: this measure has ended, and no more results of it are published."
    following = months_after(latest, measure.cadence_months)
    # The day after a period ends, less a day, is in the month before.
    due = months_after(following, measure.period_months + measure.publication_lag_months - 1)
    return f"The results for {when(following, measure)}, usually published around {month(due)}."


def source(series: Series, *, zero: bool) -> str:
    """Where the figures come from, all of them, what the axis does, and the publisher's caveat."""
    measure = series.measure
    newest = max((figure.published_on for place in series.places if (figure := place.at(series.latest))), default=None)
    published = f", published {day(newest)}" if newest else ""
    axis = "" if zero else " The axis does not start at zero."
    if measure.is_local:
        table, collection, others = "a measure of its own", measure.source, ""
        publisher = f"{measure.publisher}, "
    else:
        origin, others = origins.newest(series), origins.sentence(series)
        table, collection, publisher = origins.table(origin), origin.collection, ""
    text = f"Source: {publisher}{table}{published}; {collection}.{f' {others}' if others else ''}{axis}"
    return f"{text} {typographic(measure.caveat)}"


def _side(difference_: float) -> str:
    return "above" if difference_ > 0 else "below"


def _doubt(found: Difference) -> str:
    if found.clear is None:
        return "but without a margin of error it cannot be said whether this is more than chance"
    return "more than sampling alone would explain" if found.clear else "no more than sampling alone would explain"


def _left_out(start: date, series: Series) -> str:
    return f"{when(start, series.measure)} was printed as 0.0 from nobody’s answers, and is left out."
