create macro authority_own_records(as_known_on) as table
-- Grain: one row per authority with a challenge, a recommendation or an event of its own on record by a day, beyond what
--   the product brings along. What is made up for it is shown no longer.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: authority_code.
with own as (
    select authority_code, recorded_at, load_id from challenges where not illustrative
    union all
    select authority_code, recorded_at, load_id from recommendations where not illustrative
    union all
    select asked.authority_code, told.recorded_at, told.load_id
    from status_events told
    join recommendations asked using (recommendation_id)
    where not told.illustrative
)
select distinct own.authority_code
from own
join loads using (load_id)
where loads.actor_role <> 'publisher' and (as_known_on is null or own.recorded_at::date <= as_known_on)
  and load_id not in (from replaced_loads(as_known_on))
