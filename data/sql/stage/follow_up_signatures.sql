create table incoming_follow_up_signatures (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, challenge_id varchar,
    horizon_months integer, side varchar, signer_role varchar, content_sha256 varchar
)
