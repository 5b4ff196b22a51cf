-- Grain: one row per challenge, as last recorded.
-- Parameters: as_known_on.
select challenge_id, authority_code, start_on, end_on, date_precision, programme, scope, published_on, report_url,
       source_url, illustrative, kind, note
from known_challenges($as_known_on)
order by challenge_id
