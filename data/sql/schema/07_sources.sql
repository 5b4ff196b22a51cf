create table sources ( -- One row per published layout that figures can come from.
    source varchar primary key, -- The name `impact list` shows
    origin varchar not null, -- Who publishes files in this layout, and what they hold
    precedence integer not null -- Where several sources publish one figure, pages show the one with the lowest
)
