create table acceptances ( -- One row per odd figure a role has looked at and accepted, with the reason.
    authority_code varchar not null, -- The authority the figure is about
    indicator varchar not null, -- The indicator
    disaggregation varchar not null, -- The part of the population
    period_start date not null, -- First day of the period
    name varchar not null, -- The check that named it
    value double, -- The figure the comment was written about; another one in its place is not accepted
    comment varchar not null, -- Why the figure stands; shown wherever the figure is
    actor_role varchar not null, -- Role of whoever accepted it
    recorded_at timestamp not null, -- When it was recorded (UTC)
    load_id varchar not null, -- The load that brought the acceptance
    illustrative boolean not null -- Whether it is made up
)
