-- Grain: one row per earlier code, code of today and measure of ours, as the publisher's lists pair them.
-- Parameters: as_known_on.
-- Columns: code (of the table the pair means; empty where the framework has dropped the measure), former_code (empty
--   where the measure was new), listed_in (the lists that say so), former_period_start, indicator, construct,
--   short_title, code_2022 (the earlier code the series is joined with here), published_on.
select case when told.code is not null then coalesce(definition.code, told.code) end as code, any_value(told.former_code order by told.listed_in)
       as former_code, list(distinct told.listed_in order by told.listed_in) as listed_in, told.former_period_start,
       told.indicator, definition.construct, definition.short_title, definition.code_2022,
       max(told.published_on) as published_on
from known_crosswalk($as_known_on) told
left join indicators definition using (indicator)
group by 1, lower(told.former_code), told.former_period_start, told.indicator,
         definition.construct, definition.short_title, definition.code_2022
order by former_code nulls last, code nulls last
