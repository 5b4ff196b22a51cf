"""A definition does not contradict itself."""

from checks.rule import Expectations, no_rows

TABLES = ("indicators",)
SEVERITY = "critical"
WHY = (
    "A definition's smallest value lies below its largest, its target between them, and a new way of counting has a "
    "period and a reason."
)
FAILS = "contradict themselves"
EFFECT = "Figures could not be drawn, or would be joined across a change that nobody explains."

QUERY = """
with judged as (
    select row_no, case
        when minimum >= maximum then 'maximum'
        when target not between minimum and maximum then 'target'
        when counted_anew_from is not null and length(coalesce(counted_anew_because, '')) < 10
            then 'counted_anew_because'
        when counted_anew_from is null and counted_anew_because is not null then 'counted_anew_from'
        end as column_name, case
        when minimum >= maximum
            then 'The smallest value, ' || minimum || ', is not below the largest, ' || maximum || '.'
        when target not between minimum and maximum
            then 'The target, ' || target || ', does not lie between ' || minimum || ' and ' || maximum || '.'
        when counted_anew_from is not null then 'It does not say what changed in the way of counting.'
        else 'It does not say from which period on the way of counting changed.'
        end as detail
    from {batch}
)
select row_no, column_name, detail from judged where column_name is not null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
