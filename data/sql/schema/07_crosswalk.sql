create table crosswalk ( -- One row per load, code, earlier code and list of the publisher's that gives the two; one for each indicator they stand for.
    indicator varchar, -- Our id of the measure; empty where it has no definition here
    code varchar, -- The code today, as published; empty where the framework has dropped the measure
    former_code varchar, -- The code before, as published; empty where the measure was new
    former_period_start date not null, -- First day of the year whose codes are the earlier ones
    listed_in varchar not null, -- The sheet of the workbook that says so; its lists do not always agree
    description varchar, -- The measure in the publisher's words, where the list has them
    source varchar not null, -- The published series it comes from
    published_on date not null, -- When it was published
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
