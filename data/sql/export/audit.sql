-- Grain: one row per act that changed the store.
-- Parameters: as_known_on.
select * from audit
where $as_known_on is null or acted_at::date <= $as_known_on
order by sequence
