create macro event_horizon(phase, months) as
-- How long after a challenge a figure stands: short, medium, long or very_long; empty unless it stands after it.
case
    when phase is distinct from 'post' then null
    when months <= 12 then 'short'
    when months < 24 then 'medium'
    when months <= 72 then 'long'
    else 'very_long'
end
