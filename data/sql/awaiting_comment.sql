-- Grain: one row per figure of the 14, their region or England that is shown, and check that warned about it and that
--   nobody has answered with a comment; newest period first.
-- Parameters: as_known_on.
-- Columns: authority_code, place, indicator, construct, code, short_title, period_start, check_name, detail, load_id,
--   published_on.
select flag.authority_code, place.name as place, flag.indicator, definition.construct, definition.code,
       definition.short_title, flag.period_start, flag.name as check_name, any_value(flag.detail) as detail,
       max(flag.load_id) as load_id, max(load.published_on) as published_on
from open_flags($as_known_on) flag
join shown_observations($as_known_on) shown
    using (authority_code, indicator, disaggregation, period_start, load_id)
join loads load using (load_id)
join authorities place using (authority_code)
join indicators definition using (indicator)
where (place.in_programme or place.authority_code in ('E12000005', 'E92000001')) and flag.disaggregation = 'total'
group by all
order by flag.period_start desc, place.name, definition.code, flag.name
