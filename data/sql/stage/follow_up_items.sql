create table incoming_follow_up_items (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, challenge_id varchar,
    horizon_months integer, recommendation_id varchar, status_before varchar, host_view varchar, lead_view varchar,
    evidence_title varchar, evidence_url varchar, agreed_status varchar, recheck varchar,
    lived_experience_agrees boolean, record_sha256 varchar
)
