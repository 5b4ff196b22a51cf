-- Grain: one row per peer challenge, or practice review known by itself, of one authority; oldest
--   first, undated last. Made-up ones are left out: no record mixes both.
-- Parameters: as_known_on; authority_code.
-- Columns: those of challenges.
select *
from known_challenges($as_known_on)
where authority_code = $authority_code and not illustrative
order by start_on nulls last, challenge_id
