create table exposures ( -- One row per challenge, reviewing authority and role: who reviewed whom.
    challenge_id varchar not null, -- The challenge
    reviewer_authority_code varchar not null, -- Home authority of the reviewer
    role varchar not null, -- Role on the team, never a name
    recorded_at timestamp not null, -- When the row was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
