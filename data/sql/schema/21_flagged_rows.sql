create table flagged_rows ( -- One row per load, check and figure the check named.
    load_id varchar not null, -- The load that was judged
    name varchar not null, -- The check
    authority_code varchar, -- The authority the figure is about
    indicator varchar, -- The indicator
    disaggregation varchar, -- The part of the population
    period_start date, -- First day of the period
    detail varchar not null, -- What is odd about it, in plain words
    cell varchar -- Sheet and cell, as sent
)
