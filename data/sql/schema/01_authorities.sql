create table authorities ( -- One row per place a figure can be about: authorities past and present, the nine regions, England.
    authority_code varchar primary key, -- ONS code, the key everywhere
    name varchar not null, -- Full name, as the product writes it
    short_name varchar not null, -- Name for tiles and small charts
    type varchar not null, -- county, unitary, metropolitan, london, region or country
    cassr_code varchar, -- Social services code the publisher uses, where there is one
    region_code varchar, -- ONS code of the region it lies in; empty for regions and England
    start_on date, -- First day the code was in use; empty if before the first figure we hold
    end_on date, -- Last day the code was in use; empty while it still is
    in_programme boolean not null, -- Whether it is one of the 14 authorities of the peer challenge programme
    tile_row integer, -- Row on the tile map, from the top, for the 14
    tile_column integer -- Column on the tile map, from the left, for the 14
)
