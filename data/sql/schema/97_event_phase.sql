create macro event_phase(first_day, last_day, period_start, period_end, ref_date, is_flow) as
-- Where a figure stands to a challenge of these days: pre, transition or post; empty without them. Of a challenge known by
-- its month, they are the first and last day it can have been.
case
    when first_day is null or last_day is null then null
    when period_end < anticipation_start(first_day) then 'pre'
    when event_months(last_day, ref_date) <= 0 then 'transition'
    -- What happened mostly before or during a challenge cannot show what came of it.
    when is_flow and 2 * least(period_end - last_day::date, period_end - period_start + 1) < period_end - period_start + 1
        then 'transition'
    else 'post'
end
