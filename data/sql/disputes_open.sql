-- Grain: one row per figure in dispute, newest statement first.
-- Parameters: as_known_on.
-- Columns: those of open_disputes; place, construct, code, short_title, symbol, decimals.
select dispute.*, place.name as place, definition.construct, definition.code, definition.short_title,
       definition.symbol, definition.decimals
from open_disputes($as_known_on) dispute
join authorities place using (authority_code)
join indicators definition using (indicator)
order by dispute.recorded_at desc, place.name, definition.code
