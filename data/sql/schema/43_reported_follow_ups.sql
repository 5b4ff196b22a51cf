create table reported_follow_ups ( -- One row per public event at which findings or progress of a challenge were reported; none is a formal follow-up.
    reported_follow_up_id varchar not null, -- Id of the event
    authority_code varchar not null, -- The authority
    challenge_id varchar, -- The challenge; empty where the source does not tell which
    happened_on date, -- The day, or the first day of the month or year known
    date_precision varchar not null, -- day, month, year or none
    kind varchar not null, -- What happened, such as a progress report to scrutiny
    forum varchar, -- Where
    reported varchar, -- What was reported, in our words
    actions_total integer, -- Actions in all, where the source counts them
    actions_complete integer, -- Of these, complete
    actions_in_progress integer, -- Of these, in progress
    source_url varchar, -- Where this row comes from
    note varchar, -- What has to be known about the row
    recorded_at timestamp not null, -- When the row was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
