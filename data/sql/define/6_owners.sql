-- A figure that names a measure on record and no place is about the authority whose measure it is.
update incoming_observations set authority_code = (
    select owner_code from indicators where indicators.indicator = incoming_observations.indicator
)
where authority_code is null
