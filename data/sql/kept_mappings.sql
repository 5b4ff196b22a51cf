-- Grain: one row per mapping, as last kept, by name.
-- Parameters: none.
-- Columns: mapping, version, fills, content, kept_at (when it was received), loads (files loaded through any version).
select kept.mapping, arg_max(kept.version, load.sequence) as version, arg_max(kept.fills, load.sequence) as fills,
       arg_max(kept.content, load.sequence) as content, max(load.received_at) as kept_at,
       (select count(*) from loads used where starts_with(used.mapping, kept.mapping || '@')) as loads
from mappings kept
join loads load using (load_id)
group by kept.mapping
order by kept.mapping
