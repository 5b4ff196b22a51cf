create macro known_follow_ups(as_known_on) as table
-- Grain: one row per challenge and horizon arranged or held, each day as last given by a day and not put right since; a row
--   that leaves a day empty leaves it as it was.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of follow_ups.
select challenge_id, horizon_months, arg_max(due_on, (recorded_at, load_id)) filter (due_on is not null) as due_on,
       arg_max(held_on, (recorded_at, load_id)) filter (held_on is not null) as held_on,
       arg_max(reason, (recorded_at, load_id)) filter (reason is not null) as reason,
       arg_max(note, (recorded_at, load_id)) filter (note is not null) as note, max(recorded_at) as recorded_at,
       arg_max(load_id, (recorded_at, load_id)) as load_id, bool_or(illustrative) as illustrative
from follow_ups
where (as_known_on is null or recorded_at::date <= as_known_on) and load_id not in (from replaced_loads(as_known_on))
  and (not illustrative or challenge_id in (select challenge_id from known_challenges(as_known_on) where illustrative))
group by challenge_id, horizon_months
