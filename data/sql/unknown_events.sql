-- Grain: one row: how many staged events are not on record. Parameters: none.
select count(*) from incoming_status_events where is_new
