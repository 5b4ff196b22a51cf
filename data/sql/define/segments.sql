-- Counts the segments of figures on record anew, where their measure has a new break.
update observations set segment = 1 + (
    select count(distinct hard.period_start) from indicator_breaks hard
    where hard.indicator = observations.indicator and hard.kind = 'hard'
      and hard.period_start <= observations.period_start
)
where indicator in (select indicator from incoming_indicators)
