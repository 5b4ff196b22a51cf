-- The staged entries of the log.
select sent.position, sent.indicator, sent.code, sent.former_code, sent.period_start, sent.year_of_change,
       sent.description, sent.reads_as, sent.source, load.published_on, load.load_id, load.illustrative
from incoming_comparability_log sent
cross join incoming_load load
order by sent.row_no
