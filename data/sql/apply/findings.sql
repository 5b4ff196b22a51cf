-- The staged findings, with the day they count as recorded. One of a made-up challenge is made up itself.
select sent.* exclude (row_no, sheet, cell, sent, record_id)
       replace (coalesce(string_split(areas, '; '), []) as areas,
                coalesce(string_split(quality_statements, '; '), []) as quality_statements),
       -- What is made up counts as recorded on the day it is about, so that it is not shown before.
       case when load.illustrative then coalesce(hosted.published_on::timestamp, load.recorded_at) else load.recorded_at end
           as recorded_at, load.load_id,
       load.illustrative or coalesce(hosted.illustrative, false) as illustrative
from incoming_findings sent
cross join incoming_load load
left join known_challenges(null) hosted using (challenge_id)
order by sent.row_no
