-- A figure that calls a measure by its short title is of the one on record under it: of the authority's own, of its
-- region's, or, where no place is given, of the only one there is.
update incoming_observations set indicator = coalesce((
    select any_value(own.indicator)
    from indicators own
    where own.owner_code is not null and lower(own.short_title) = lower(incoming_observations.code_sent)
      and (incoming_observations.authority_code is null
           or own.owner_code = incoming_observations.authority_code
           or own.owner_code = (
               select region_code from authorities
               where authorities.authority_code = incoming_observations.authority_code
           ))
    having count(*) = 1
), indicator)
where source = 'measures' and indicator not in (select indicator from indicators)
