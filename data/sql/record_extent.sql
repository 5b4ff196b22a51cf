-- Grain: one row: how far the record of challenges reaches for one authority.
-- Parameters: as_known_on; authority_code.
-- Columns: loaded (whether challenges of anybody are on record, made-up ones apart), complete_on (the day up to which the list of the
--   authority, or of its whole region, is declared complete; empty without a declaration).
select exists (from known_challenges($as_known_on) where not illustrative) as loaded,
       max(declaration.as_at_on) as complete_on
from authorities place
left join known_declarations($as_known_on) declaration
    on declaration.authority_code in (place.authority_code, place.region_code)
    and declaration.is_complete and not declaration.illustrative
where place.authority_code = $authority_code
