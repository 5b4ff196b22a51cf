create table perceptions ( -- One row per survey wave, question, group of respondents and answer.
    wave varchar not null, -- The wave
    asked_on date, -- When it was asked, or the first day of the period known
    question varchar not null, -- The question
    respondent_role varchar not null, -- Group of respondents
    answer varchar not null, -- The answer; "not enough information to say" is one of its own
    count bigint, -- How many gave it, where counts are known
    percentage double, -- Published percentage, where only that is known
    qualifier varchar, -- Words the publisher put on it, such as nearly
    base bigint, -- Number asked, where stated
    source_url varchar, -- Where this row comes from
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
