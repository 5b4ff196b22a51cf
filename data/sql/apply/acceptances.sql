-- Enters the staged acceptances, with who recorded them and when.
insert into acceptances by name
select authority_code, indicator, disaggregation, period_start, name, comment, load.actor_role,
       load.received_at as recorded_at, load.load_id, load.illustrative
from incoming_acceptances
cross join incoming_load load
