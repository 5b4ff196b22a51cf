create macro known_follow_up_records(as_known_on) as table
-- Grain: one row per signed record, as recorded by a day and not put right since.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of follow_up_records, and
--   is_newest: whether no other record of the same follow-up amends it.
select record.*, record.sha256 not in (
           select other.amends from follow_up_records other
           where other.amends is not null and (as_known_on is null or other.recorded_at::date <= as_known_on)
             and other.load_id not in (from replaced_loads(as_known_on))
       ) as is_newest
from follow_up_records record
left join loads on loads.load_id = record.load_id
where (as_known_on is null or record.recorded_at::date <= as_known_on)
  and record.load_id not in (from replaced_loads(as_known_on))
  -- Once somebody signs a made-up follow-up, what was made up for a later day stops.
  and not (record.illustrative and loads.actor_role = 'publisher' and exists (
      from follow_up_records own
      join loads sent on sent.load_id = own.load_id
      where own.challenge_id = record.challenge_id and own.horizon_months = record.horizon_months
        and sent.actor_role <> 'publisher' and own.recorded_at < record.recorded_at
  ))
  and (not record.illustrative or record.challenge_id in (select challenge_id from known_challenges(as_known_on) where illustrative))
qualify row_number() over (partition by record.sha256 order by record.recorded_at, record.load_id) = 1
