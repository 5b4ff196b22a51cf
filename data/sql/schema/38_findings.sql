create table findings ( -- One row per strength or area for consideration that a challenge found, and load.
    finding_id varchar not null, -- Id of the finding
    reference varchar, -- Its number in the report
    challenge_id varchar not null, -- The challenge it came from
    kind varchar not null, -- strength or consideration; recommendations have a table of their own
    text varchar not null, -- What was found
    areas varchar[] not null, -- Areas of the self-assessment it falls in
    quality_statements varchar[] not null, -- Quality statements it bears on
    raised_by_expert boolean, -- Whether an expert by experience raised it; empty when not recorded
    is_withdrawn boolean not null, -- Whether it was entered by mistake and is no longer shown
    source_url varchar, -- Where this row comes from
    note varchar, -- What has to be known about the row
    recorded_at timestamp not null, -- When the row was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
