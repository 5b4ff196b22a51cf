create table authority_successions ( -- One row per pair of an authority that ended and one that took over from it.
    predecessor_code varchar not null, -- ONS code of the authority that ended
    successor_code varchar not null, -- ONS code of the authority that took over
    effective_on date not null, -- First day of the successor
    primary key (predecessor_code, successor_code)
)
