"""The lists of words a template's cells are chosen from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from data.places import place_table
from data.taxonomies import terms


@dataclass(frozen=True)
class Choice:
    """One word of a list: what is stored, how it is shown, what it means, and whether it is still offered."""

    term: str
    shown: str
    meaning: str = ""
    offered: bool = True


def _plain(**meanings: str) -> tuple[Choice, ...]:
    return tuple(Choice(term, term.replace("_", " "), meaning) for term, meaning in meanings.items())


_LISTS: dict[str, tuple[Choice, ...]] = {
    "yes_no": (Choice("yes", "yes"), Choice("no", "no")),
    "challenge_kinds": _plain(
        challenge="A peer challenge of the authority",
        practice_review="A look at case files and practice that is known by itself",
    ),
    "date_precisions": _plain(
        day="The day is known",
        month="Only the month is known: write its first day, or February 2016",
        year="Only the year is known: write its first day, or 2016",
        none="No date is known: leave the date empty",
    ),
    "event_kinds": (
        Choice("restructure", "restructure", "The authority was organised anew"),
        Choice("inspection", "inspection", "Somebody inspected or reviewed it, other than by a peer challenge"),
        Choice("pandemic", "pandemic", "The pandemic and what it did to services"),
        Choice("new framework", "new framework", "A law, collection or framework that changed what is counted or done"),
        Choice("leadership", "leadership", "A change at the top"),
        Choice("other", "other", "Anything else that may explain a change"),
    ),
    "assessment_kinds": _plain(pilot="A trial; its rating is indicative", formal="Made under the duty of 2023"),
    "assessment_ratings": tuple(
        Choice(word, word) for word in ("Outstanding", "Good", "Requires improvement", "Inadequate")
    ),
    "measure_kinds": _plain(
        survey="Answers of some, perhaps weighted, with a margin of error",
        administrative="Counts of everybody",
    ),
    "polarities": (
        Choice("1", "higher is better"),
        Choice("-1", "lower is better"),
        Choice("0", "no agreed direction", "No result of it is ever called better or worse"),
    ),
    "cadences": (
        Choice("12", "yearly", "By the financial year, such as 2024-25"),
        Choice("3", "quarterly", "By the quarter of a financial year, such as 2025-26 Q2 for July to September 2025"),
        Choice("1", "monthly", "By the month, such as 2025-07"),
    ),
    "missing_reasons": _plain(
        not_applicable="The measure does not apply",
        not_available="There is a figure, but it could not be had",
        suppressed="Withheld so that nobody can be recognised",
        not_collected="Nobody counted in that period",
        not_published="There is a figure that is not given out",
        withdrawn="Given out before and taken back",
    ),
    "finding_kinds": (
        Choice("strength", "strength", "What the team found to be good"),
        Choice("consideration", "area for consideration", "What the team asked the host to think about"),
    ),
    "responses": _plain(accept="Accepted", part="Accepted in part", reject="Not accepted"),
    "horizons": (Choice("6", "6"), Choice("12", "12"), Choice("24", "24")),
    "sides": _plain(host="The authority itself", lead="The lead of the reviewing peers"),
    "rechecks": (
        Choice("in_place", "still in place", "What was done still holds"),
        Choice("partly", "partly in place", "Some of it holds"),
        Choice("lapsed", "lapsed", "It no longer holds"),
        Choice("overtaken", "overtaken", "Something else has taken its place"),
    ),
    "judges": _plain(
        host="The authority itself",
        lead="The lead of the reviewing peers",
        expert_by_experience="Somebody who has used services, or a carer",
    ),
    "wave_kinds": _plain(
        survey="Asked by the region or an authority",
        study="Published by others, with no more than is printed",
    ),
    "qualifiers": tuple(Choice(word, word) for word in ("nearly", "just over", "just under", "over", "under", "about")),
    "directions": _plain(increase="It is expected to go up", decrease="It is expected to go down"),
}  # fmt: skip


@cache
def choices(name: str) -> tuple[Choice, ...]:
    """The words of a list, in the order they are offered; former words of a versioned list stand last.

    Raises
    ------
    KeyError
        There is no such list.
    """
    if name in ("authorities", "places"):
        return _places(all_kinds=name == "places")
    if name == "states":
        states = place_table("states").to_dict("records")
        return tuple(Choice(row["state"], row["label"].lower(), row["meaning"]) for row in states)
    if name == "rating_subjects":
        return (Choice("overall", "overall", "The rating of the whole assessment"), *_terms("quality_statements"))
    if name in ("team_roles", "respondent_roles", "self_assessment_areas", "quality_statements"):
        return _terms(name)
    if name == "survey_questions":
        questions = place_table(name).to_dict("records")
        return tuple(Choice(row["question"], row["question"].replace("_", " "), row["label"]) for row in questions)
    if name == "survey_answers" or name.startswith("answers_"):
        return _survey_answers(name.removeprefix("answers_"))
    return _LISTS[name]


def _survey_answers(scale: str) -> tuple[Choice, ...]:
    """The answers of one scale that a person can give, or of all scales with those published only together."""
    listed = place_table("survey_answers")
    if scale != "survey_answers":
        listed = listed[(listed["scale"] == scale) & listed["combines"].isna()]
    shown = listed.drop_duplicates("answer")[["answer", "label"]].itertuples(index=False)
    return tuple(Choice(answer, label.lower()) for answer, label in shown)


def _terms(taxonomy: str) -> tuple[Choice, ...]:
    in_use = terms(taxonomy)
    return tuple(
        Choice(term, term.replace("_", " "), "" if label == term else label, (term, label) in in_use)
        for term, label in terms(taxonomy, also_former=True)
    )


def _places(*, all_kinds: bool) -> tuple[Choice, ...]:
    """The authorities there are now, the 14 first; with region and England before them where all are meant."""
    frame = place_table("authorities")
    current = frame[frame["end_on"].isna() & frame["region_code"].notna()]
    listed = [
        Choice(row["name"], row["name"], row["authority_code"])
        for row in current.sort_values(["in_programme", "name"], ascending=[False, True]).to_dict("records")
    ]
    wider = [Choice("West Midlands", "West Midlands", "The region"), Choice("England", "England", "The country")]
    return tuple([*wider, *listed] if all_kinds else listed)


def chosen(name: str, text: str) -> Choice | None:
    """The word of a list a cell names, whatever its case and its underscores; None if it names none."""
    wanted = _folded(text)
    found = (choice for choice in choices(name) if wanted in (_folded(choice.term), _folded(choice.shown)))
    return next(found, None) or next((it for it in choices(name) if wanted == _folded(it.meaning)), None)


def _folded(text: str) -> str:
    return " ".join(text.lower().replace("_", " ").split()).rstrip(".")
