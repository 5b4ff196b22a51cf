create table context_events ( -- One row per event that may explain a change: restructure, inspection, pandemic, new framework; and load.
    context_event_id varchar not null, -- Id of the event
    authority_code varchar not null, -- The authority, region or country it concerns
    kind varchar not null, -- restructure, inspection, pandemic, new_framework, leadership or other
    start_on date not null, -- First day, or the first day of the month or year known
    end_on date, -- Last day, if it has one
    date_precision varchar not null, -- day, month or year
    title varchar not null, -- What happened, in a few words
    source_url varchar, -- Where this row comes from
    note varchar, -- What has to be known about the row
    recorded_at timestamp not null, -- When the row was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
