"""A recommendation moves by steps that make sense."""

from checks.moves import STEPS
from checks.rule import Expectations, no_rows

TABLES = ("status_events",)
SEVERITY = "critical"
WHY = "Every event leads from the state before it to one that can follow."
FAILS = "lead to a state that cannot follow the one before"
EFFECT = "A recommendation would be shown as done, verified or given up without ever having been taken up."

# The same state again is a note on progress. A list says how things stand: steps before it may be unrecorded.
QUERY = (
    STEPS
    + """
, ways as (
    with recursive ways as (
        select from_state, to_state from moves
        union
        select ways.from_state, moves.to_state from ways join moves on moves.from_state = ways.to_state
    )
    from ways
),
next_ones as (
    select from_state, string_agg(label, ', ' order by position) as labels
    from moves join states on states.state = moves.to_state
    group by all
)
select steps.sent_no as row_no, 'status' as column_name,
       case when steps.row_no is not null
           then '''' || came.label || ''' cannot become ''' || led.label || '''.'
           when steps.is_left_behind
           then 'Without the load to be put right, ''' || led.label || ''' of '
                || strftime(steps.effective_on, '%d/%m/%Y') || ' on record for ' || steps.recommendation_id
                || ' would follow ''' || came.label || ''', which it cannot.'
           else 'After it comes ''' || led.label || ''' of ' || strftime(steps.effective_on, '%d/%m/%Y')
                || ', which cannot follow ''' || came.label || '''.'
       end || ' What can follow: ' || coalesce(next_ones.labels, 'nothing') || '.' as detail
from steps
join states came on came.state = steps.before
join states led on led.state = steps.status
left join next_ones on next_ones.from_state = steps.before
where steps.status <> steps.before
  and not exists (from moves where from_state = steps.before and to_state = steps.status)
  and not (steps.is_statement and exists (from ways where from_state = steps.before and to_state = steps.status))
"""
)


def expectations() -> Expectations:
    return [no_rows(QUERY)]
