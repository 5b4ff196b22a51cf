create table observations ( -- One row per authority, indicator, disaggregation, period, source and load.
    authority_code varchar not null, -- ONS code
    indicator varchar not null, -- Indicator id
    construct varchar not null, -- Id that series are joined on
    segment integer not null, -- Comparable stretch of the construct; a hard break starts the next
    disaggregation varchar not null, -- Part of the population, such as female or 18 to 64; total for everybody
    period_start date not null, -- First day of the period described
    period_end date not null, -- Last day of the period described
    ref_date date not null, -- The day the figure describes best
    value double, -- The published figure; empty when missing, never 0 for missing
    numerator double, -- Published numerator, where there is one
    denominator double, -- Published denominator, where there is one
    respondents double, -- Published number of answers, for surveys
    margin_of_error double, -- Published 95% margin; 0 means unknown
    lower95 double, -- Lower 95% limit: published, or value less a known margin of error
    upper95 double, -- Upper 95% limit: published, or value plus a known margin of error
    missing_reason varchar, -- Why there is no value: not_applicable, not_available, suppressed, not_collected, not_published or withdrawn
    published_on date not null, -- When this figure was published
    source varchar not null, -- The published series it comes from
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
