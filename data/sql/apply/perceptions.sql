-- The staged answers, with the day they count as recorded.
select sent.* exclude (row_no, sheet, cell, sent, record_id, from_responses),
       load.recorded_at, load.load_id, load.illustrative
from incoming_perceptions sent
cross join incoming_load load
order by sent.row_no
