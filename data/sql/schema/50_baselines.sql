create table baselines ( -- One row per challenge and indicator: the frozen position before the challenge.
    challenge_id varchar not null, -- The challenge
    indicator varchar not null, -- The indicator
    periods varchar[] not null, -- First days of the periods it rests on
    value double, -- The baseline; empty where there is none
    lower95 double, -- Lower 95% limit
    upper95 double, -- Upper 95% limit
    rule varchar not null, -- The rule that chose the periods
    reason varchar, -- Why there is no baseline
    data_id varchar not null, -- The data it was taken from
    sha256 varchar not null, -- Fingerprint of the frozen record
    recorded_at timestamp not null, -- When it was frozen (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
