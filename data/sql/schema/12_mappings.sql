create table mappings ( -- One row per load of a mapping; the last one of a name is in use, the others stay for what was loaded through them.
    mapping varchar not null, -- Its name
    version varchar not null, -- The name and the fingerprint of its file, as loads give it
    fills varchar not null, -- The layout whose table it fills
    content varchar not null, -- The mapping itself, as TOML
    recorded_at timestamp not null, -- The day it counts as said on
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
