create table incoming_findings (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, finding_id varchar, reference varchar,
    challenge_id varchar, kind varchar, text varchar, areas varchar, quality_statements varchar,
    raised_by_expert boolean, is_withdrawn boolean, source_url varchar, note varchar
)
