create macro event_months(last_day, ref_date) as
-- Months from the last day of a challenge to the day a figure describes, negative before: calendar months, and the days
-- left over as shares of an average month. A month after a day is its namesake, so 12 is a year exactly.
(12 * (year(ref_date) - year(last_day)) + month(ref_date) - month(last_day)
    + (day(ref_date) - day(last_day)) / 30.4375)::double
