create table incoming_baseline_records (
    row_no bigint, sheet varchar, cell varchar, sent varchar, challenge_id varchar, authority_code varchar, first_day date,
    last_day date, date_precision varchar, data_id varchar, sha256 varchar, says_made_up boolean, content varchar,
    found_sha256 varchar
)
