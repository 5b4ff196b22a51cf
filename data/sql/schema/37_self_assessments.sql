create table self_assessments ( -- One row per self-assessment of a host ahead of a challenge, and load.
    self_assessment_id varchar not null, -- Id of the self-assessment
    challenge_id varchar not null, -- The challenge it prepared
    finished_on date, -- When it was finished, or the first day of the month or year known
    date_precision varchar not null, -- day, month, year or none
    summary varchar, -- What it said
    source_url varchar, -- Where this row comes from
    note varchar, -- What has to be known about the row
    recorded_at timestamp not null, -- When the row was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
