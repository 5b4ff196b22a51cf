-- Grain: one row per load, in order.
-- Parameters: as_known_on (by the day the load was received).
select * from loads
where $as_known_on is null or received_at::date <= $as_known_on
order by sequence
