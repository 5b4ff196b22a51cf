create table check_outcomes ( -- One row per load and check of the gate.
    load_id varchar not null, -- The load that was judged
    name varchar not null, -- The check, named after its file
    severity varchar not null, -- critical refuses a load, warning is shown, info is recorded
    success boolean not null, -- Whether the load passed
    failed_rows bigint not null, -- How many rows it names
    message varchar not null, -- What it found, in plain words
    primary key (load_id, name)
)
