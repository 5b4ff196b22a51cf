-- The staged baseline steps, with the day they count as recorded.
select sent.* exclude (row_no, sheet, cell, sent, record_id), load.recorded_at, load.load_id, load.illustrative
from incoming_baseline_steps sent
cross join incoming_load load
order by row_no
