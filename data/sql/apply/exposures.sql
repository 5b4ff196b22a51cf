-- The staged members of the teams, with the day they count as recorded: those of a made-up challenge, with it.
select sent.* exclude (row_no, sheet, cell, sent, record_id),
       coalesce(
           case when load.illustrative then (
               select min(recorded_at) from challenges where challenge_id = sent.challenge_id
           ) end,
           load.recorded_at
       ) as recorded_at,
       load.load_id, load.illustrative
from incoming_exposures sent
cross join incoming_load load
order by row_no
