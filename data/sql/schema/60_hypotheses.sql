create table hypotheses ( -- One row per entry of the register of hypotheses; entries are chained and never edited.
    hypothesis_id varchar primary key, -- Fingerprint of the frozen plan
    previous_sha256 varchar, -- Fingerprint of the entry before it
    amends varchar, -- The hypothesis it amends, if any
    plan varchar not null, -- The plan as canonical JSON
    status varchar not null, -- prospective, registered_after_data or exploratory
    data_id varchar not null, -- The data at registration
    registered_at timestamp not null, -- When it was registered (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
