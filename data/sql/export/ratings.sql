-- Grain: one row per assessment and what it rated, as last recorded.
-- Parameters: as_known_on.
select rating_id, authority_code, kind, subject, score, rating, score_pct, published_on, date_precision, on_site,
       source_url, note, illustrative
from known_ratings($as_known_on)
left join (select term, position from taxonomy_terms where taxonomy = 'quality_statements' and is_current) statement
    on statement.term = subject
order by rating_id, statement.position nulls first
