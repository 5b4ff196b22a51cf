create table status_events ( -- One row per change of a recommendation's state; nothing is ever overwritten.
    event_id varchar not null, -- Id of the event
    recommendation_id varchar not null, -- The recommendation
    status varchar not null, -- The state it moved to
    effective_on date not null, -- The day the change took effect
    recorded_at timestamp not null, -- When it was recorded (UTC)
    actor_role varchar not null, -- Who judged it: host, lead or expert by experience
    comment varchar, -- What was said
    evidence_title varchar, -- Title of the evidence
    evidence_url varchar, -- Where the evidence is
    revised_due_on date, -- New due date, if it moved
    reason varchar, -- Why it moved, stopped or has no evidence
    is_statement boolean not null, -- Whether it says how things stand, so that steps before it may be unrecorded
    day_is_known boolean not null, -- Whether its day was said; an answer without one was given by the first event at the latest
    position bigint not null, -- Its place among the events of its load
    record_sha256 varchar, -- The signed record it comes from, if any; once that is amended, it counts no longer
    load_id varchar not null, -- The load that brought it
    illustrative boolean not null -- Whether it is made up
)
