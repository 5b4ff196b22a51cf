-- Grain: one row per check and figure of one place and construct that was warned about and awaits a comment; of figures
--   that several tables publish, the one pages show.
-- Parameters: authority_code; construct; as_known_on.
-- Columns: authority_code, indicator, period_start, name (the check), detail.
select flag.authority_code, flag.indicator, flag.period_start, flag.name, any_value(flag.detail) as detail
from open_flags($as_known_on) flag
join shown_observations($as_known_on) shown
    using (load_id, authority_code, indicator, disaggregation, period_start)
where flag.authority_code = $authority_code and shown.construct = $construct and flag.disaggregation = 'total'
group by all
order by flag.period_start desc, flag.name
