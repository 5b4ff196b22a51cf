create table challenges ( -- One row per peer challenge, or practice review known by itself, of one authority and load.
    challenge_id varchar not null, -- Id of the challenge
    authority_code varchar not null, -- The host
    kind varchar not null, -- challenge, or practice_review where the record has only the look at case files and practice
    start_on date, -- First day on site, or the first day of the month or year known
    end_on date, -- Last day on site, or the last day of the month or year known
    date_precision varchar not null, -- day, month, year or none
    programme varchar not null, -- The programme it belongs to
    scope varchar, -- What it looked at
    published_on date, -- When its findings were published
    report_url varchar, -- Where they were published
    source_url varchar, -- Where this row comes from
    note varchar, -- What has to be known about the row, such as how its date was found
    recorded_at timestamp not null, -- When the row was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
