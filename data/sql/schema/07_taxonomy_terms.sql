create table taxonomy_terms ( -- One row per term of a taxonomy: a list of words that comes in versions, such as the areas of the self-assessment.
    taxonomy varchar not null, -- The list, such as self_assessment_areas
    version varchar not null, -- Which version of it
    position integer not null, -- Place in the list, from 1
    term varchar not null, -- What rows of other tables say
    label varchar not null, -- How it reads on screen
    part_of varchar, -- The heading it stands under, where the list has headings
    is_current boolean not null, -- Whether this version is the one in use
    source_url varchar not null, -- Where the list is published
    note varchar, -- What has to be known about the term
    primary key (taxonomy, version, position)
)
