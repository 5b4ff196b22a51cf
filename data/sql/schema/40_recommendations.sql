create table recommendations ( -- One row per recommendation and load that states it.
    recommendation_id varchar not null, -- Id of the recommendation
    reference varchar, -- The number it carries in the report; empty where the source shows none
    authority_code varchar not null, -- The authority it was made to; the region for a theme of many
    challenge_id varchar, -- The challenge it came from; empty for a theme of the whole region
    text varchar not null, -- What was asked
    areas varchar[] not null, -- Areas of the self-assessment it falls in
    quality_statements varchar[] not null, -- Quality statements of the regulator it bears on, as in ratings
    priority varchar, -- Priority given in the report
    source_url varchar, -- Where this row comes from
    note varchar, -- What has to be known about the row
    raised_by_expert boolean, -- Whether an expert by experience raised it; empty when not recorded
    response varchar, -- accept, part or reject
    response_reason varchar, -- Why part or reject
    action varchar, -- What the authority will do
    owner_role varchar, -- Role or body that owns it, never a name
    due_on date, -- Due date first set
    recorded_at timestamp not null, -- When the row was recorded (UTC)
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
