create table follow_up_signatures ( -- One row per signature under a follow-up.
    challenge_id varchar not null, -- The challenge
    horizon_months integer not null, -- 6, 12 or 24
    side varchar not null, -- host or lead
    signer_role varchar not null, -- The role that signed, never a name
    content_sha256 varchar not null, -- Fingerprint of what was signed; it holds for nothing else
    recorded_at timestamp not null, -- When it was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
