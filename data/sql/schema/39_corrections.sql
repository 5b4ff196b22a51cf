create table corrections ( -- One row per fact a host asked to have put right in the findings, and load.
    correction_id varchar not null, -- Id of the correction
    reference varchar, -- The host's own number for it
    challenge_id varchar not null, -- The challenge whose findings it is about
    finding_id varchar, -- The finding it is about, where it is one of those on record
    stated varchar not null, -- What the findings said
    corrected varchar not null, -- What is right, as the host says
    asked_on date not null, -- When the host asked for it
    asked_by varchar not null, -- The role that asked, never a name
    decision varchar, -- accept, part or reject; empty while nothing is decided
    decided_on date, -- When the team decided
    reason varchar, -- Why in part or not
    source_url varchar, -- Where this row comes from
    note varchar, -- What has to be known about the row
    recorded_at timestamp not null, -- When the row was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
