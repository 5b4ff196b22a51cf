create macro anticipation_start(first_day) as
-- The day from which a figure may already show that a challenge is coming: hosts prepare for six months before it.
(first_day::date - interval 6 months)::date
