create macro known_crosswalk(as_known_on) as table
-- Grain: one row per code, earlier code and list, in the latest edition of each source; a list counts as a whole.
-- Parameter: as_known_on, a date, or null for everything published so far. Columns: those of crosswalk.
select * from crosswalk
where load_id in (
    select arg_max(listed.load_id, (listed.published_on, loads.sequence))
    from crosswalk listed
    join loads using (load_id)
    where (as_known_on is null or listed.published_on <= as_known_on)
      and listed.load_id not in (
          select replaces from loads
          where replaces is not null and (as_known_on is null or published_on <= as_known_on)
      )
    group by listed.source
)
