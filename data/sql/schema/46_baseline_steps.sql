create table baseline_steps ( -- One row per period from which on a measure of an authority has a new baseline, and load.
    baseline_step_id varchar not null, -- Id of the step
    authority_code varchar not null, -- The authority whose series it is
    construct varchar not null, -- The measure, by the id series are joined on
    starts_on date not null, -- First day of the first period of the new baseline
    cause varchar not null, -- What changed how things are done
    entered_by varchar not null, -- The role that decided on it
    is_withdrawn boolean not null, -- Whether it was entered by mistake and is no longer used
    recorded_at timestamp not null, -- When the row was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
