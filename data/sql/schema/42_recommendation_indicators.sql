create table recommendation_indicators ( -- One row per recommendation and indicator it is expected to move.
    recommendation_id varchar not null, -- The recommendation
    indicator varchar not null, -- The indicator
    direction varchar not null, -- increase or decrease
    lag_months integer, -- Months until a change is expected
    why varchar not null, -- Why, in a sentence
    recorded_at timestamp not null, -- When it was put on record (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
