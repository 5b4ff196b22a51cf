create table follow_up_items ( -- One row per follow-up, recommendation gone through in it, and time something was said.
    challenge_id varchar not null, -- The challenge
    horizon_months integer not null, -- 6, 12 or 24
    recommendation_id varchar not null, -- The recommendation
    status_before varchar, -- The state it was in before, as a signed record says
    host_view varchar, -- What the host says
    lead_view varchar, -- What the lead of the reviewing peers says
    evidence_title varchar, -- What shows it
    evidence_url varchar, -- Where that is
    agreed_status varchar, -- The state both agreed on
    recheck varchar, -- Of what was verified: in_place, partly, lapsed or overtaken
    lived_experience_agrees boolean, -- Whether people with lived experience agree; empty when nobody asked
    record_sha256 varchar, -- The signed record it stands in; empty for what is still being gone through
    recorded_at timestamp not null, -- When it was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
