create table ratings ( -- One row per assessment of an authority by the regulator and what it rated: overall, or one of its statements.
    rating_id varchar not null, -- Id of the assessment
    authority_code varchar not null, -- The authority assessed
    kind varchar not null, -- pilot or formal
    subject varchar not null, -- overall, or the quality statement: assessing_needs to learning
    score integer, -- 1 to 4 for a statement, where it was published
    rating varchar, -- The word given overall, such as Good; empty while a result is awaited
    score_pct double, -- Overall score in per cent, where it was published
    published_on date, -- When the result was published, or the first day of the month known
    date_precision varchar not null, -- day, month, year or none, of published_on
    on_site varchar, -- When the assessors were on site, as the source says it
    source_url varchar, -- Where this row comes from
    note varchar, -- What has to be known about the row
    recorded_at timestamp not null, -- When the row was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
