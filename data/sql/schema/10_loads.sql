create table loads ( -- One row per change to the data, in the order they were published.
    load_id varchar primary key, -- Sequence and fingerprint, the name of its folder in the archive
    sequence integer not null unique, -- Place in the order of loads, from 1
    layout varchar not null, -- The layout that recognised the file: a name `impact list` shows
    filename varchar not null, -- Name of the file as it was sent
    sha256 varchar not null, -- Fingerprint of its bytes
    size_bytes bigint not null, -- Size of the file
    published_on date not null, -- When its figures were published
    published_on_known boolean not null, -- False where no date was given and the received date stands in
    received_at timestamp not null, -- When it was received (UTC)
    actor_role varchar not null, -- Role of whoever sent it, never a name
    replaces varchar, -- The load it puts right, if any
    period varchar, -- Financial year the sender or the file's name gave for the figures, where the file has none
    mapping varchar, -- The mapping of columns it went through, if any
    rows_read bigint not null, -- Rows found in the file
    rows_loaded bigint not null, -- Rows that entered the store
    rows_refused bigint not null, -- Rows set aside
    notes varchar not null, -- What was left out and why, one sentence a line
    illustrative boolean not null -- Whether it is made up, to show what the product does
)
