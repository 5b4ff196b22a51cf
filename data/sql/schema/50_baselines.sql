create table baselines ( -- One row per challenge, its days, indicator and load: the frozen position before the challenge.
    challenge_id varchar not null, -- The challenge
    authority_code varchar not null, -- The host
    first_day date not null, -- First day on site when it was frozen; of a month known, the first it can have been
    last_day date not null, -- Last day on site when it was frozen; of a month known, the last it can have been
    indicator varchar not null, -- The construct: its newest indicator
    segment integer, -- Comparable stretch it lies in; empty where there is none
    periods varchar[] not null, -- First days of the periods it rests on, oldest first
    value double, -- The baseline: the mean of their figures; empty where there is none
    lower95 double, -- Lower 95% limit; empty where margins of error are not known
    upper95 double, -- Upper 95% limit; empty where margins of error are not known
    rule varchar not null, -- three, two, thin (one figure, shown and not counted) or none
    reason varchar, -- Why there is none, or only a thin one: M1 no result before, M2 one result, M5 counted anew since
    vintage varchar, -- known (figures as published by the first day on site), later (as first published since) or both
    donut_value double, -- The mean without the last figure, of up to three before it; empty where there is none
    donut_lower95 double, -- Lower 95% limit of that mean
    donut_upper95 double, -- Upper 95% limit of that mean
    data_id varchar not null, -- The data it was taken from
    sha256 varchar not null, -- Fingerprint of the frozen record it stands in
    recorded_at timestamp not null, -- When it was frozen (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
