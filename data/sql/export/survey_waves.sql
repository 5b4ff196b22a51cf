-- Grain: one row per survey wave, as last recorded.
-- Parameters: as_known_on.
select wave_id, title, kind, authority_code, asked_from, asked_to, date_precision, invited, respondents, source_url, note,
       load_id, illustrative
from known_survey_waves($as_known_on)
order by wave_id
