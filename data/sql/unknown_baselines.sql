-- Grain: one row: how many staged baselines are not on record. Parameters: none.
select count(*) from incoming_baselines where is_new
