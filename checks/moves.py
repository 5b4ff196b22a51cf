"""The steps a load would make in the life of recommendations: shared by the rules that judge them."""

# A row for each event sent that is not on record, and for each one on record that would come right after it, with the
# state before it; the first state of all is proposed. `sent_no` is the row that brings the step about. On one day, what
# was recorded first came first; an answer whose day nobody said was given by the first event at the latest. A load that
# is being replaced does not count, nor what is said of no recommendation. What such a load leaves behind has to fit
# together without it, and the first row of the file answers for that.
STEPS = """
with withdrawn as (
    select event.recommendation_id
    from known_status_events(null) event
    join incoming_load load on event.load_id = load.replaces
),
told as (
    select sent.recommendation_id, sent.status, sent.effective_on,
           load.recorded_at, load.load_id, sent.row_no as position,
           sent.is_statement, sent.day_is_known, sent.row_no, sent.actor_role,
           sent.reason, sent.evidence_title, sent.evidence_url
    from {batch} sent
    cross join incoming_load load
    where sent.is_new and sent.status is not null and sent.effective_on is not null and (
        sent.recommendation_id in (select recommendation_id from known_recommendations(null))
        or sent.recommendation_id in (select recommendation_id from incoming_recommendations)
    )
    union all
    select known.recommendation_id, known.status, known.effective_on, known.recorded_at, known.load_id, known.position,
           known.is_statement, known.day_is_known, null, known.actor_role, known.reason, known.evidence_title,
           known.evidence_url
    from known_status_events(null) known
    cross join incoming_load load
    where known.load_id is distinct from load.replaces
      -- What an amendment takes the place of counts no longer.
      and coalesce(known.record_sha256 not in (
          select amends from incoming_follow_up_records where amends is not null
      ), true)
      -- What is made up for a day still to come is shown nowhere and stops once somebody records an event.
      and (not known.illustrative or known.recorded_at <= load.recorded_at)
      and (known.recommendation_id in (select recommendation_id from incoming_status_events where is_new)
           or known.recommendation_id in (from withdrawn))
),
placed as (
    select * replace (
               case when day_is_known then effective_on
                    else least(effective_on, min(effective_on) over (partition by recommendation_id)) end
               as effective_on
           )
    from told
),
steps as (
    select *, coalesce(lag(status) over one_after_another, 'proposed') as before,
           coalesce(
               row_no, lag(row_no) over one_after_another,
               case when recommendation_id in (from withdrawn) then (select min(row_no) from {batch}) end
           ) as sent_no,
           coalesce(row_no, lag(row_no) over one_after_another) is null as is_left_behind
    from placed
    window one_after_another as (
        partition by recommendation_id order by effective_on, recorded_at, load_id, position
    )
    qualify sent_no is not null
)
"""
