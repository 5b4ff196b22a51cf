-- The breaks on record of the measures that are defined again.
create table incoming_known_breaks as
select * from indicator_breaks where indicator in (select indicator from incoming_indicators)
