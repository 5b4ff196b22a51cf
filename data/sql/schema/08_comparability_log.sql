create table comparability_log ( -- One row per load, entry of the publisher's log of changes, and indicator the entry is about.
    position integer not null, -- Place of the entry in the log, from 1
    indicator varchar, -- Our id of the measure; empty where it has no definition here
    code varchar, -- The code today, as published; empty where the framework has dropped the measure
    former_code varchar, -- The code before, as published
    period_start date, -- First day of the year of change; empty where the publisher's year is none
    year_of_change varchar, -- The year of change, as published
    description varchar not null, -- What changed, in the publisher's words
    reads_as varchar not null, -- How those words read: break, comparable, caution, renamed, removed, new or other
    source varchar not null, -- The published series it comes from
    published_on date not null, -- When it was published
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
