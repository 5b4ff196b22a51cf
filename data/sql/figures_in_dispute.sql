-- Grain: one row per figure of one authority and construct in dispute, newest period first.
-- Parameters: as_known_on; authority_code; construct.
-- Columns: those of open_disputes.
select dispute.*
from open_disputes($as_known_on) dispute
join indicators definition using (indicator)
where dispute.authority_code = $authority_code and definition.construct = $construct
  and dispute.disaggregation = 'total'
order by dispute.period_start desc
