create table perceptions ( -- One row per survey wave, question, group of respondents, answer and load.
    wave_id varchar not null, -- The survey wave
    question varchar not null, -- The question
    respondent_role varchar not null, -- Group of respondents; everybody where roles are not told apart
    answer varchar not null, -- The answer; not enough information to say is one of its own
    count bigint, -- How many gave it, where counts are known
    percentage double, -- Published percentage, where only that is known
    qualifier varchar, -- The publisher's word before it, such as nearly
    base bigint, -- How many of the group answered the question, where stated
    source_url varchar, -- Where this row comes from
    note varchar, -- What has to be known about the row
    recorded_at timestamp not null, -- When the row was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
