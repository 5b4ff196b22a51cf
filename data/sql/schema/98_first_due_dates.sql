create macro first_due_dates(as_known_on) as table
-- Grain: one row per recommendation with a due date: the one set first. Whatever differs from it later is a move.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: recommendation_id, due_on.
select recommendation_id, arg_min(due_on, (recorded_at, load_id)) as due_on
from recommendations
where due_on is not null and (as_known_on is null or recorded_at::date <= as_known_on)
  and load_id not in (from replaced_loads(as_known_on))
group by all
