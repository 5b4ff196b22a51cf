-- How many staged definitions of an authority's own measures, and breaks in them, the store did not hold. One row.
with definitions as (
    select * exclude (row_no, sheet, cell, sent, record_id, counted_anew_from, counted_anew_because)
    from incoming_indicators
    except
    from incoming_known_indicators
),
breaks as (
    select indicator, counted_anew_from, counted_anew_because from incoming_indicators where counted_anew_from is not null
    except
    select indicator, period_start, reason from incoming_known_breaks
)
select (select count(*) from definitions) + (select count(*) from breaks)
