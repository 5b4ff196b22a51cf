create table tracked_measures ( -- One row per challenge, indicator chosen to show what came of it, and load.
    challenge_id varchar not null, -- The challenge
    indicator varchar not null, -- The indicator
    direction varchar not null, -- increase or decrease: which way it is expected to move
    why varchar not null, -- Why, in a sentence
    recorded_at timestamp not null, -- When it was received (UTC), whatever day is given for the file
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
