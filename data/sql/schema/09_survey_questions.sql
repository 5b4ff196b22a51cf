create table survey_questions ( -- One row per question of the survey of those who took part.
    question varchar primary key, -- The question
    position integer not null, -- Place in the usual order
    label varchar not null, -- What was asked, in words
    horizon varchar, -- short or long; empty where the question is about neither
    scale varchar not null, -- The list of answers it is answered from
    positive_words varchar not null -- What those do whose answer counts as positive, to follow on a number
)
