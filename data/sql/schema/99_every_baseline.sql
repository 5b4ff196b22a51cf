create macro every_baseline(as_known_on) as table
-- Grain: one row per challenge, its days and construct with a frozen baseline, as recorded by a day. Of the same days the
--   first one that has a figure holds; one without may still be followed by one.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of baselines, and superseded:
--   whether the challenge is known by other days since.
select frozen.*, challenged.challenge_id is null as superseded
from baselines frozen
left join dated_challenges(as_known_on) challenged
    on challenged.challenge_id = frozen.challenge_id and challenged.first_day = frozen.first_day
    and challenged.last_day = frozen.last_day
where frozen.challenge_id in (select challenge_id from known_challenges(as_known_on))
  and (as_known_on is null or frozen.recorded_at::date <= as_known_on)
  and frozen.load_id not in (from replaced_loads(as_known_on))
qualify row_number() over (
    partition by frozen.challenge_id, frozen.first_day, frozen.last_day, frozen.indicator
    order by frozen.rule = 'none', frozen.recorded_at, frozen.load_id
) = 1
