create table follow_ups ( -- One row per challenge, horizon and record of its formal follow-up.
    challenge_id varchar not null, -- The challenge
    horizon_months integer not null, -- 6, 12 or 24 months after the last day on site
    due_on date not null, -- When it is due
    signed_on date, -- When host and lead signed it; empty until then
    host_role varchar, -- Role that signed for the host
    lead_role varchar, -- Role that signed for the reviewing peers
    amends varchar, -- Fingerprint of the record it amends, if any
    sha256 varchar, -- Fingerprint of the frozen record
    recorded_at timestamp not null, -- When it was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
