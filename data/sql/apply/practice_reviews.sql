-- The staged practice reviews, with the day they count as recorded.
select sent.* exclude (row_no, sheet, cell, sent, record_id),
       -- What is made up counts as recorded on the day it is about, so that it is not shown before.
       case when load.illustrative then coalesce(sent.start_on::timestamp, load.recorded_at) else load.recorded_at end
           as recorded_at, load.load_id, load.illustrative
from incoming_practice_reviews sent
cross join incoming_load load
order by sent.row_no
