create table declarations ( -- One row per declaration that the list of an authority's or region's challenges is complete, and load.
    authority_code varchar not null, -- The authority, or the region for all of its authorities
    is_complete boolean not null, -- Whether every challenge up to the day is on record
    as_at_on date not null, -- The day up to which the list is complete
    note varchar, -- What has to be known about the declaration
    recorded_at timestamp not null, -- When it was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
