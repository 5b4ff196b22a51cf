create table incoming_recommendations (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, recommendation_id varchar,
    reference varchar, authority_code varchar, challenge_id varchar, text varchar, areas varchar,
    quality_statements varchar, priority varchar, raised_by_expert boolean, response varchar, response_reason varchar,
    action varchar, owner_role varchar, due_on date, current_due_on date, status varchar, status_on date,
    status_by varchar, comment varchar, evidence_title varchar, evidence_url varchar, reason varchar,
    source_url varchar, note varchar
)
