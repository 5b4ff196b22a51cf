create table follow_ups ( -- One row per challenge, horizon and time its formal follow-up was arranged or held.
    challenge_id varchar not null, -- The challenge
    horizon_months integer not null, -- 6, 12 or 24 months after the last day on site
    due_on date, -- The day it is arranged for; empty leaves the day counted from the visit
    held_on date, -- The day it was held; empty until then
    reason varchar, -- Why the day moved
    note varchar, -- What has to be known about the row
    recorded_at timestamp not null, -- When it was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
