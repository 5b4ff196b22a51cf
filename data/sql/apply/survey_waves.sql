-- The staged survey waves, with the day they count as recorded.
select sent.* exclude (row_no, sheet, cell, sent, record_id, responses),
       load.recorded_at, load.load_id, load.illustrative
from incoming_survey_waves sent
cross join incoming_load load
order by sent.row_no
