create macro baseline_reaches(first_day, period_end, ref_date) as
-- Whether a figure can be part of the baseline of a challenge: of before it, and no more than 60 months before that.
period_end < anticipation_start(first_day) and event_months(ref_date, anticipation_start(first_day)) <= 60
