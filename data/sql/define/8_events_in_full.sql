-- Events with what they leave open: the day of the load, the state on record, and a due date only where it has moved.
-- What a list without a day says again after an event of its own has moved it on is behind the record, and no news.
update incoming_status_events
set effective_on = complete.effective_on, status = complete.status, revised_due_on = complete.revised_due_on,
    event_id = complete.event_id, is_new = complete.is_new, is_behind = complete.is_behind
from (
    with dated as (
        select sent.* replace (coalesce(sent.effective_on, load.recorded_at::date) as effective_on), load.replaces
        from incoming_status_events sent
        cross join incoming_load load
    ),
    on_record as (
        select dated.row_no,
               arg_max(
                   {'status': known.status, 'effective_on': known.effective_on},
                   (known.effective_on, known.recorded_at, known.load_id, known.position)
               ) as latest,
               max((known.recorded_at, known.load_id)) filter (known.status = dated.status) as status_said_at,
               max((known.recorded_at, known.load_id)) filter (known.revised_due_on = dated.revised_due_on) as due_said_at,
               list({
                   'at': (known.recorded_at, known.load_id), 'status': known.status, 'due_on': known.revised_due_on,
                   'is_statement': known.is_statement
               }) as events,
               list(known.comment) as comments, list(known.evidence_title) as evidence_titles,
               list(known.evidence_url) as evidence_urls, list(known.reason) as reasons,
               arg_max(known.revised_due_on, (known.effective_on, known.recorded_at, known.load_id, known.position))
                   filter (known.revised_due_on is not null) as revised_due_on
        from dated
        join known_status_events(null) known
            on known.recommendation_id = dated.recommendation_id and known.effective_on <= dated.effective_on
        where known.load_id is distinct from dated.replaces
          -- What an amendment takes the place of counts no longer.
          and coalesce(known.record_sha256 not in (
              select amends from incoming_follow_up_records where amends is not null
          ), true)
        group by dated.row_no
    ),
    compared as (
        select dated.*, latest, comments, evidence_titles, evidence_urls, reasons,
               coalesce(on_record.revised_due_on, first_due.due_on, asked.due_on) as due_on_record,
               -- Said before, and the first to say what holds since then was an event that came by itself.
               coalesce(
                   dated.is_statement and not dated.says_day and dated.day_is_known and dated.status <> latest.status
                   and not list_sort(list_filter(
                       events, lambda event: event.status = latest.status and event.at > status_said_at
                   ))[1].is_statement, false
               ) as status_is_behind,
               coalesce(
                   dated.is_statement and dated.revised_due_on <> on_record.revised_due_on
                   and (due_said_at is not null or dated.revised_due_on = first_due.due_on)
                   and not list_sort(list_filter(
                       events, lambda event: event.due_on = on_record.revised_due_on
                       and (due_said_at is null or event.at > due_said_at)
                   ))[1].is_statement, false
               ) as due_is_behind
        from dated
        left join on_record using (row_no)
        left join first_due_dates(null) first_due on first_due.recommendation_id = dated.recommendation_id
        left join incoming_recommendations asked
            on dated.is_statement and asked.row_no = dated.row_no
    ),
    filled as (
        select compared.* replace (
                   -- An answer is where things begin: of what has moved on since, the list says nothing new by it.
                   coalesce(
                       case when (day_is_known and not status_is_behind) or latest is null then status end,
                       latest.status, 'proposed'
                   ) as status,
                   -- A list says when something is due, moved or not; an event only says so if it has moved.
                   case when not is_statement then revised_due_on
                        when revised_due_on is distinct from due_on_record and not due_is_behind
                             then revised_due_on
                   end as revised_due_on,
                   coalesce(latest, {'status': 'proposed', 'effective_on': null}) as latest,
                   status_is_behind or due_is_behind as is_behind
               )
        from compared
    ),
    named as (
        -- In letters: digits in a row would read like somebody's number.
        select * replace (
                   coalesce(event_id, left(translate(md5(concat_ws(
                       chr(31), recommendation_id, status, effective_on, actor_role, coalesce(comment, ''),
                       coalesce(evidence_title, ''), coalesce(evidence_url, ''), coalesce(revised_due_on::varchar, ''),
                       coalesce(reason, '')
                   )), '0123456789abcdef', 'abcdefghijklmnop'), 16)) as event_id
               ),
               -- A list sent again repeats itself, also what was answered or added elsewhere since; only what it says
               -- anew is an event.
               not is_statement or status <> latest.status or revised_due_on is not null
               or (comment is not null and not coalesce(list_contains(comments, comment), false))
               or (evidence_title is not null and not coalesce(list_contains(evidence_titles, evidence_title), false))
               or (evidence_url is not null and not coalesce(list_contains(evidence_urls, evidence_url), false))
               or (reason is not null and not coalesce(list_contains(reasons, reason), false))
               or coalesce(says_day and effective_on > latest.effective_on, false) as says_more
        from filled
    )
    select row_no, effective_on, status, revised_due_on, event_id, is_behind,
           says_more and row_number() over (partition by event_id order by row_no) = 1
           and event_id not in (
               select known.event_id from known_status_events(null) known cross join incoming_load load
               where known.load_id is distinct from load.replaces
           ) as is_new
    from named
) complete
where complete.row_no = incoming_status_events.row_no
