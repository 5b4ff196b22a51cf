-- Grain: one row per challenge, as last recorded.
-- Parameters: as_known_on.
select challenge_id, authority_code, start_on, end_on, date_precision, programme, scope, published_on, report_url,
       source_url, illustrative
from challenges
where $as_known_on is null or recorded_at::date <= $as_known_on
qualify row_number() over (partition by challenge_id order by recorded_at desc, load_id desc) = 1
order by challenge_id
