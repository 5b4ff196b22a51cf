create table neighbours ( -- One row per authority and one of its published nearest neighbours: places alike, not places near.
    authority_code varchar not null, -- The authority
    neighbour_code varchar not null, -- An authority like it
    position integer not null, -- Order in which the publisher lists it; no distance is published
    source varchar not null, -- Who published it
    published_on date not null, -- When it was published
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
