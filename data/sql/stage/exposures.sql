create table incoming_exposures (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, challenge_id varchar,
    reviewer_authority_code varchar, role varchar, expert_by_experience boolean, source_url varchar, note varchar
)
