create table store_info ( -- One row about the store itself.
    data_id varchar not null, -- Names the data: a fingerprint of the ids of all loads, in order
    build_id varchar not null, -- Names this build: the data and the shape
    shape varchar not null, -- Fingerprint of schema, definitions, places and layouts the store was built with
    code_version varchar not null -- Version of the program that built it
)
