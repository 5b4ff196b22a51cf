-- The staged figures of baselines that are not frozen yet.
select sent.* exclude (row_no, sheet, cell, sent), load.load_id
from incoming_baseline_figures sent
join incoming_baselines frozen
    on frozen.challenge_id = sent.challenge_id and frozen.sha256 = sent.sha256 and frozen.indicator = sent.indicator
cross join incoming_load load
where frozen.is_new
order by sent.row_no
