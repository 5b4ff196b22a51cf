create table audit ( -- One row per act that changed the store.
    sequence integer primary key, -- Order of the acts
    acted_at timestamp not null, -- When (UTC)
    actor_role varchar not null, -- Role of whoever acted, never a name
    action varchar not null, -- What was done
    subject varchar not null, -- What it was done to
    load_id varchar not null -- The load that recorded it
)
