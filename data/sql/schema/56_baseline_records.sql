create table baseline_records ( -- One row per frozen record: the baselines of one challenge that were frozen together.
    challenge_id varchar not null, -- The challenge
    data_id varchar not null, -- The data they were taken from
    sha256 varchar not null, -- Its fingerprint
    content varchar not null, -- The record in full, as it can be taken elsewhere
    recorded_at timestamp not null, -- When it was frozen (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
