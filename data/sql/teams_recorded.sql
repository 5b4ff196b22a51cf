-- Grain: one row per member of the team of a challenge of one of the 14 that had begun by a day, and one without a role
--   for each that has no team on record; a practice review known by itself only with a team. Oldest first, undated last.
-- Parameters: as_known_on, as_at.
-- Columns: challenge_id, start_on, end_on, date_precision, illustrative; host_code, host; reviewer_code, empty where the
--   home authority is not on record, reviewer; role, never a name; expert_by_experience.
select hosted.challenge_id, hosted.start_on, hosted.end_on, hosted.date_precision, hosted.illustrative,
       hosted.authority_code as host_code, place.name as host, member.reviewer_authority_code as reviewer_code,
       home.name as reviewer, member.role, member.expert_by_experience
from known_challenges($as_known_on) hosted
join authorities place on place.authority_code = hosted.authority_code and place.in_programme
-- What is made up is never said about a challenge that is not.
left join known_exposures($as_known_on) member
    on member.challenge_id = hosted.challenge_id and (not member.illustrative or hosted.illustrative)
left join authorities home on home.authority_code = member.reviewer_authority_code
where (hosted.start_on is null or hosted.start_on <= $as_at)
      and (hosted.kind = 'challenge' or member.role is not null)
order by hosted.start_on nulls last, hosted.challenge_id, member.role, home.name nulls last
