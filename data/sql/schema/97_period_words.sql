create macro period_words(first, last) as
-- A period as people read it: 2024 to 2025 for a financial year, July to September 2025, or July 2025.
case
    when month(first) = 4 and last = (first + interval 1 year)::date - 1 then year(first) || ' to ' || year(first) + 1
    when last = last_day(first) then strftime(first, '%B %Y')
    else strftime(first, '%B') || ' to ' || strftime(last, '%B %Y')
end
