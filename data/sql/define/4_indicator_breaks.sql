-- Enters from when on a measure is counted in a new way; breaks on record stay.
insert into indicator_breaks by name
select distinct sent.indicator, sent.counted_anew_from as period_start, 'hard' as kind,
       sent.counted_anew_because as reason
from incoming_indicators sent
anti join indicator_breaks known on known.indicator = sent.indicator and known.period_start = sent.counted_anew_from
where sent.counted_anew_from is not null and sent.counted_anew_because is not null
