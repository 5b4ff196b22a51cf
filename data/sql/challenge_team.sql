-- Grain: one row per member of the team of one challenge: the home authority and the role, never a name.
-- Parameters: as_known_on; challenge_id.
-- Columns: those of exposures, and name, the home authority's; empty where it is not recorded.
select member.*, place.name
from known_exposures($as_known_on) member
left join authorities place on place.authority_code = member.reviewer_authority_code
where member.challenge_id = $challenge_id
order by member.role, place.name nulls last
