-- Grain: one row per survey wave, as last recorded. Numbers of people from 1 to 4 are empty.
-- Parameters: as_known_on.
select wave_id, title, kind, authority_code, asked_from, asked_to, date_precision,
       case when invited >= 5 then invited end as invited, case when respondents >= 5 then respondents end as respondents,
       source_url, note, load_id, illustrative
from known_survey_waves($as_known_on)
order by wave_id
