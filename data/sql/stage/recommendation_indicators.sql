create table incoming_recommendation_indicators (
    row_no bigint, sheet varchar, cell varchar, sent varchar, record_id varchar, recommendation_id varchar,
    indicator varchar, direction varchar, lag_months integer, why varchar
)
