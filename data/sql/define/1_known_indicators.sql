-- What the staged definitions are to take the place of, for rules that compare the two.
create table incoming_known_indicators as
select * exclude (defined_by) from indicators where indicator in (select indicator from incoming_indicators)
