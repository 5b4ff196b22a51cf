-- Grain: one row per measure one recommendation is expected to move.
-- Parameters: as_known_on; recommendation_id.
-- Columns: indicator, construct, short_title, direction, lag_months, why, linked_on (when the two were first put on record
--   together), illustrative.
select linked.indicator, measure.construct, measure.short_title, linked.direction, linked.lag_months, linked.why,
       linked.linked_on, linked.illustrative
from known_recommendation_indicators($as_known_on) linked
join indicators measure using (indicator)
where linked.recommendation_id = $recommendation_id
order by linked.linked_on, measure.short_title
