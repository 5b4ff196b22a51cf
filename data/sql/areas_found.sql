-- Grain: one row per challenge, kind of finding (strength, consideration or recommendation) and area it falls in.
-- Parameters: as_known_on, as_at.
-- Columns: challenge_id, authority_code (the host), kind, area, items, open_items (of these, recommendations on which
--   something is still to be done); illustrative, whether its challenge is made up.
with found as (
    select challenge_id, kind, unnest(areas) as area, false as is_open, illustrative
    from known_findings($as_known_on)
    where not is_withdrawn
    union all
    select challenge_id, 'recommendation', unnest(areas), is_open, illustrative
    from recommendation_states($as_known_on, $as_at)
)
select hosted.challenge_id, hosted.authority_code, found.kind, found.area, count(*) as items,
       count(*) filter (found.is_open) as open_items, hosted.illustrative
from found
join known_challenges($as_known_on) hosted using (challenge_id)
-- What is made up is never said about a challenge that is not.
where (not found.illustrative or hosted.illustrative) and (hosted.start_on is null or hosted.start_on <= $as_at)
group by all
order by hosted.challenge_id, found.kind, found.area
