create table neighbours ( -- One row per authority and one of its published nearest neighbours: places alike, not places near; and load.
    authority_code varchar not null, -- The authority
    neighbour_code varchar not null, -- An authority like it
    position integer not null, -- Place in the publisher's list, which is in order of code: it does not say who is nearest
    source varchar not null, -- Who published it
    published_on date not null, -- When it was published
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
