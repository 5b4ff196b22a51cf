"""Every answer belongs to a wave."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "critical"
WHY = "A survey wave that is named is on record or in the same file."
FAILS = "name a survey wave that is neither on record nor in the file"
EFFECT = "Nobody could say when and among whom the answers were given."

QUERY = """
select row_no, 'There is no survey wave ''' || value || ''' on record or in this file.' as detail
from {batch}
where kind = 'wave' and value is not null
  and value not in (select wave_id from known_survey_waves(null))
  and value not in (select wave_id from incoming_survey_waves where wave_id is not null)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
