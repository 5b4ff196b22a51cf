-- The staged mapping.
select sent.mapping, sent.version, sent.fills, sent.content, load.recorded_at, load.load_id, load.illustrative
from incoming_mappings sent
cross join incoming_load load
