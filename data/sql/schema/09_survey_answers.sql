create table survey_answers ( -- One row per answer of a scale; not enough information to say is an answer of its own in each.
    scale varchar not null, -- The scale
    position integer not null, -- Place in the usual order
    answer varchar not null, -- The answer
    label varchar not null, -- What it is called on screen
    counts_as varchar not null, -- positive, less (somewhat down to not at all) or no_information
    combines varchar, -- The answers it stands for together, where a publisher gives only their sum
    primary key (scale, answer)
)
