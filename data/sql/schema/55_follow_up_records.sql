create table follow_up_records ( -- One row per signed record of a formal follow-up; it never changes.
    challenge_id varchar not null, -- The challenge
    horizon_months integer not null, -- 6, 12 or 24
    due_on date, -- When it was due
    held_on date not null, -- When it was held
    signed_on date not null, -- When the second of both signed
    host_role varchar not null, -- Role that signed for the host
    lead_role varchar not null, -- Role that signed for the reviewing peers
    amends varchar, -- Fingerprint of the record it amends, if any
    data_id varchar not null, -- The data it was made from
    sha256 varchar not null, -- Its fingerprint
    content varchar not null, -- The record as it was signed, in full
    recorded_at timestamp not null, -- When it was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
