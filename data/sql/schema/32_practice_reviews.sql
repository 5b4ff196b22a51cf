create table practice_reviews ( -- One row per practice review ahead of a challenge, and load.
    practice_review_id varchar not null, -- Id of the review
    challenge_id varchar not null, -- The challenge it prepared
    start_on date, -- First day, or the first day of the month or year known
    end_on date, -- Last day, or the last day of the month or year known
    date_precision varchar not null, -- day, month, year or none
    summary varchar, -- What it found
    source_url varchar, -- Where this row comes from
    recorded_at timestamp not null, -- When the row was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
