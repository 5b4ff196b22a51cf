create table indicator_breaks ( -- One row per change in how an indicator is counted.
    indicator varchar not null, -- The indicator
    period_start date not null, -- First day of the first period counted the new way
    kind varchar not null, -- hard starts a new segment; caution is drawn and named but joined
    reason varchar not null -- What changed, in plain words
)
