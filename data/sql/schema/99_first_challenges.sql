create macro first_challenges(as_known_on) as table
-- Grain: one row per authority with a dated challenge: the first one known. One on record goes before any made-up one,
--   however early that is.
-- Parameter: as_known_on, a date, or null for everything recorded so far. Columns: those of dated_challenges.
select *
from dated_challenges(as_known_on)
qualify row_number() over (partition by authority_code order by illustrative, first_day, last_day, challenge_id) = 1
