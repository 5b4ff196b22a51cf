create table authority_aliases ( -- One row per other spelling of a place's name found in a published file.
    alias varchar primary key, -- The spelling, lower case, with single spaces
    authority_code varchar not null -- The place it names
)
