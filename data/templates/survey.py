"""The columns of the survey of those who took part: waves, counts of answers, and single responses."""

from __future__ import annotations

from data.places import place_table
from data.templates import Column, Span, Table, Template

_WAVE = Column("wave_id", "The wave, by its id on record or on the sheet Waves.", kind="wave", required=True, width=24,
               also=("wave",))  # fmt: skip
_ROLE_MEANING = "The part they played in a peer challenge. Never a name."

WAVES = Table(
    name="survey_waves",
    sheet="Waves",
    title="Survey waves",
    says="One row is one time that people were asked.",
    recognised_by=("wave_id", "title", "asked_from"),
    identity=("wave_id",),
    span=Span("asked_from", "asked_to", "date_precision"),
    columns=(
        Column("wave_id", "A short name of the wave that stays the same, such as survey-2026-05.", kind="id",
               required=True, width=24),
        Column("title", "What the wave is called.", required=True, longest=120, width=40),
        Column("kind", "Whether the region or an authority asked, or a study was published by others.", kind="choice",
               choices="wave_kinds", default="survey", width=14),
        Column("authority_code", "The authority whose challenges it was about. Left empty, it is about the region.",
               kind="place", choices="places", default="West Midlands", also=("authority", "place")),
        Column("asked_from", "The first day it could be answered.", kind="day", width=18),
        Column("asked_to", "The last day it could be answered.", kind="day", width=18),
        Column("date_precision", "How exactly the date is known. May stay empty for a whole date.", kind="choice",
               choices="date_precisions", width=16),
        Column("invited", "How many were asked to answer, where that is known.", kind="count", smallest=1, width=12),
        Column("respondents", "How many answered. Counts and responses are held against it.", kind="count", smallest=1,
               width=14),
        Column("source_url", "The web page the wave comes from, if it comes from one.", kind="address", width=30),
        Column("note", "What has to be known about the wave. No names of people.", longest=1000, width=40),
    ),
    examples=(
        {"wave_id": "survey-2026-05", "title": "Survey of May 2026", "kind": "survey",
         "authority_code": "West Midlands", "asked_from": "4 May 2026", "asked_to": "29 May 2026", "invited": "90",
         "respondents": "44", "note": "Made up, to show what a row looks like."},
    ),
)  # fmt: skip
COUNTS = Table(
    name="perceptions",
    sheet="Counts",
    title="Answers counted",
    says="One row is how many of one role gave one answer to one question. The newest file about a question of a wave "
    "takes the place of all that was said of that question.",
    recognised_by=("wave_id", "question", "answer"),
    identity=("wave_id", "question", "respondent_role", "answer"),
    columns=(
        _WAVE,
        Column("question", "The question.", kind="choice", choices="survey_questions", required=True, width=22),
        Column("respondent_role", f"{_ROLE_MEANING} Left empty, roles are not told apart.", kind="choice",
               choices="respondent_roles", default="everybody", width=26, also=("role",)),
        Column("answer", "The answer. Not enough information to say is one of its own, never the same as no impact.",
               kind="choice", choices="survey_answers", required=True, width=34),
        Column("count", "How many gave it.", kind="count", width=10),
        Column("percentage", "The percentage, only of a published study that prints no count.", kind="number",
               smallest=0, largest=100, width=14),
        Column("qualifier", "The word printed before the percentage, such as nearly.", kind="choice",
               choices="qualifiers", width=14),
        Column("base", "How many of this role answered the question, where that is stated.", kind="count", smallest=1,
               width=10),
        Column("source_url", "The web page this row comes from, if it comes from one.", kind="address", width=30),
        Column("note", "What has to be known about the row. No names of people.", longest=1000, width=40),
    ),
    examples=(
        {"wave_id": "survey-2026-05", "question": "useful long term", "respondent_role": "team member",
         "answer": "very useful", "count": "9", "base": "18"},
        {"wave_id": "survey-2026-05", "question": "useful long term", "respondent_role": "team member",
         "answer": "not enough information to say", "count": "9", "base": "18"},
    ),
)  # fmt: skip
_QUESTIONS = place_table("survey_questions").to_dict("records")
RESPONSES = Table(
    name="survey_responses",
    sheet="Responses",
    title="Responses, in place of counts",
    says="One row is what one person answered, without anything that says who. Only its counts enter the store. An "
    "empty cell is a question left out.",
    recognised_by=("wave_id", "respondent_role", "useful_short_term", "useful_long_term"),
    columns=(
        _WAVE,
        Column("respondent_role", _ROLE_MEANING, kind="choice", choices="respondent_roles", required=True, width=26,
               also=("role",)),
        *(
            Column(row["question"], f"{row['label']}.", kind="choice", choices=f"answers_{row['scale']}", width=28)
            for row in _QUESTIONS
        ),
    ),
    examples=(
        {"wave_id": "survey-2026-05", "respondent_role": "team member", "useful_short_term": "very useful",
         "useful_long_term": "not enough information to say", "learnt": "yes", "regional_learning": "no"},
    ),
)  # fmt: skip
TEMPLATE = Template(
    name="survey",
    title="Survey of those who took part",
    says="What people who took part in peer challenges thought of them, as counts or as one row for each response. A "
    "number from 1 to 4, and a role of whom fewer than 5 answered, is never shown to anybody.",
    tables=(WAVES, COUNTS, RESPONSES),
)
QUESTIONS = tuple(str(row["question"]) for row in _QUESTIONS)
