create table exposures ( -- One row per challenge, reviewing authority, role and load: who reviewed whom.
    challenge_id varchar not null, -- The challenge
    reviewer_authority_code varchar, -- Home authority of the reviewer; may be empty for an expert by experience
    role varchar not null, -- Role on the team, never a name
    expert_by_experience boolean, -- Whether the reviewer was one; empty when not recorded
    source_url varchar, -- Where this row comes from
    note varchar, -- What has to be known about the row
    recorded_at timestamp not null, -- When the row was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
