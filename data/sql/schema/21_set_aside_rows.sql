create table set_aside_rows ( -- One row per row of a loaded file that did not enter the store with the others.
    row_number bigint not null, -- Its number in the file, from 1
    place varchar not null, -- The sheet or file, and the row
    rules varchar not null, -- The checks it broke, or left_out for what is none of the list
    reason varchar not null, -- Why, in plain words
    sent varchar not null, -- The row as it was sent
    load_id varchar not null -- The load
)
