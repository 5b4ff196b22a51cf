create table indicators ( -- One row per indicator, parts of a table included, as the definitions say; measures of an authority's own among them.
    indicator varchar primary key, -- Our id: framework and table
    construct varchar not null, -- What is measured, across renamings: the id series are joined on
    title varchar not null, -- What it is called in full
    short_title varchar not null, -- What it is called in pickers and sentences
    meaning varchar not null, -- What it means in plain words
    topic varchar not null, -- What it measures, for grouping
    framework varchar not null, -- The framework the code belongs to
    code varchar not null, -- The code in that framework
    code_2022 varchar, -- The code the 2022-23 framework used; empty where it had none
    unit varchar not null, -- Unit in words
    symbol varchar, -- Sign printed after a figure
    minimum double not null, -- Smallest possible value
    maximum double not null, -- Largest possible value
    decimals integer not null, -- Decimals of a published value
    multiplier double not null, -- 100 for percentages, 100000 for rates; 0 where the value is no ratio of the counts
    count_rounding integer not null, -- Counts are published to the nearest this many
    polarity integer not null, -- 1 higher is better, -1 lower is better, 0 no agreed direction
    kind varchar not null, -- survey or administrative
    source varchar not null, -- The collection the figures come from
    publisher varchar not null, -- Who publishes them
    licence varchar not null, -- Under which licence
    reference_day varchar, -- Month and day of the financial year a figure describes best; empty for the middle of its period
    cadence_months integer not null, -- How often a figure is due
    publication_lag_months integer not null, -- How long after its period ends a figure is published
    first_period_start date not null, -- First day of the first period the code is valid for
    last_period_start date, -- First day of the last period it can have a figure for; empty while it goes on
    caveat varchar not null, -- What stands beside every claim that rests on it
    parent varchar, -- The table a part belongs to; empty for the table's own figure
    owner_code varchar, -- The authority or region whose own measure it is; empty for a published one
    practice_condition boolean not null default false, -- Whether it describes the conditions good practice needs, such as caseloads
    target double, -- What its owner aims at, in its unit; empty for none, and for a published one
    defined_by varchar -- The load that defined it; empty for a definition that comes with the product
)
