create table baseline_figures ( -- One row per frozen baseline and figure it was taken from.
    challenge_id varchar not null, -- The challenge
    indicator varchar not null, -- The construct
    sha256 varchar not null, -- The frozen record
    period_start date not null, -- First day of the period described
    period_end date not null, -- Last day of the period described
    ref_date date not null, -- The day the figure describes best
    value double not null, -- The figure as it was frozen
    margin_of_error double, -- Its 95% margin; empty where not known
    published_on date not null, -- When this figure was published
    source varchar not null, -- The published series it comes from
    known_that_day boolean not null, -- Whether it was published by the first day on site; else it is the first published since
    in_baseline boolean not null, -- Whether the baseline rests on it
    in_donut boolean not null, -- Whether the baseline without the last figure rests on it
    load_id varchar not null -- The load that brought it
)
