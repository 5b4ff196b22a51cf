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
where (as_known_on is null or record.recorded_at::date <= as_known_on)
  and record.load_id not in (from replaced_loads(as_known_on))
  and (not record.illustrative or record.challenge_id in (select challenge_id from known_challenges(as_known_on) where illustrative))
qualify row_number() over (partition by record.sha256 order by record.recorded_at, record.load_id) = 1
