-- The staged challenges, with the day they count as recorded: a made-up one the day its findings are published, so that
-- nothing of it is shown before.
select sent.* exclude (row_no, sheet, cell, sent, record_id),
       case when load.illustrative then coalesce(sent.published_on, sent.end_on)::timestamp else load.recorded_at end
           as recorded_at,
       load.load_id, load.illustrative
from incoming_challenges sent
cross join incoming_load load
order by row_no
