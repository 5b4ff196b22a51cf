create table incoming_follow_up_records (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, challenge_id varchar,
    horizon_months integer, due_on date, held_on date, signed_on date, host_role varchar, lead_role varchar,
    amends varchar, data_id varchar, sha256 varchar, authority_code varchar, says_made_up boolean, content varchar, found_sha256 varchar
)
