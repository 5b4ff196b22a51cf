create table context_events ( -- One row per event that may explain a change: restructure, inspection, pandemic, new framework.
    context_event_id varchar not null, -- Id of the event
    authority_code varchar, -- The authority; empty for the region or England
    kind varchar not null, -- What sort of event
    start_on date not null, -- First day
    end_on date, -- Last day, if it has one
    title varchar not null, -- What happened, in a few words
    source_url varchar, -- Where this row comes from
    recorded_at timestamp not null, -- When the row was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
