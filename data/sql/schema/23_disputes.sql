create table disputes ( -- One row per statement that a figure is in dispute, or that the dispute is settled; nothing is ever overwritten.
    authority_code varchar not null, -- The authority the figure is about
    indicator varchar not null, -- The indicator
    disaggregation varchar not null, -- The part of the population
    period_start date not null, -- First day of the period
    value double, -- The figure disputed; a corrected one in its place is not
    state varchar not null, -- disputed or settled
    comment varchar not null, -- Why; shown wherever the figure is
    actor_role varchar not null, -- Role of whoever said so
    recorded_at timestamp not null, -- When it was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
