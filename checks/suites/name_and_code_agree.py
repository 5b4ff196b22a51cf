"""A name never belongs to another place than the code beside it."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "No figure carries the name of one place and the code of another."
FAILS = "carry the name of one place and the code of another"
EFFECT = "One authority would be shown another authority's figures."

# A spelling nobody has seen yet is no contradiction; only a name known to be another place's is.
QUERY = """
select sent.row_no,
       'The code ' || sent.authority_code || ' is ' || coded.name || ', but the row is named '''
       || sent.authority_name || '''.' as detail
from {batch} sent
join authorities coded using (authority_code)
join authority_aliases alias on alias.alias = lower(regexp_replace(trim(sent.authority_name), '\\s+', ' ', 'g'))
where alias.authority_code <> sent.authority_code
  and not exists (
      select 1 from authority_aliases own
      where own.authority_code = sent.authority_code and own.alias = alias.alias
  )
  -- Two codes of one name, before and after a reorganisation, are one place to its publisher.
  and not exists (
      select 1 from authority_successions s
      where (s.predecessor_code, s.successor_code)
          in ((sent.authority_code, alias.authority_code), (alias.authority_code, sent.authority_code))
  )
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
