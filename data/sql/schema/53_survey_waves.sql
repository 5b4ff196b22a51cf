create table survey_waves ( -- One row per wave of the survey of those who took part, and load.
    wave_id varchar not null, -- Id of the wave
    title varchar not null, -- What the wave is called
    kind varchar not null, -- survey, asked by the region or an authority, or study, published by others
    authority_code varchar not null, -- The authority it was about, or the region
    asked_from date, -- First day it could be answered, or the first day of the month or year known
    asked_to date, -- Last day it could be answered, or the last day of the month or year known
    date_precision varchar not null, -- day, month, year or none
    invited bigint, -- How many were asked to answer, where known
    respondents bigint, -- How many answered, where stated
    source_url varchar, -- Where this row comes from
    note varchar, -- What has to be known about the row
    recorded_at timestamp not null, -- When the row was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
