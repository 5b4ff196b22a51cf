create table follow_up_items ( -- One row per follow-up and recommendation gone through in it.
    challenge_id varchar not null, -- The challenge
    horizon_months integer not null, -- 6, 12 or 24
    recommendation_id varchar not null, -- The recommendation
    host_view varchar, -- What the host says
    lead_view varchar, -- What the reviewing peer says
    lived_experience_agrees boolean, -- Whether people with lived experience agree; empty when not asked
    agreed_status varchar, -- The state both agreed on
    recorded_at timestamp not null, -- When it was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
