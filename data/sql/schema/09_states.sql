create table states ( -- One row per state a recommendation can be in.
    state varchar primary key, -- The state
    label varchar not null, -- What it is called on screen
    is_open boolean not null, -- Whether something is still to be done by the host
    position integer not null, -- Place in the usual order
    meaning varchar not null -- What it means, in plain words
)
