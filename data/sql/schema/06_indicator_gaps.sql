create table indicator_gaps ( -- One row per period in which a source was not collected.
    indicator varchar not null, -- The indicator
    period_start date not null, -- First day of the period
    reason varchar not null, -- Why there was no collection
    primary key (indicator, period_start)
)
