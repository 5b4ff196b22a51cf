"""An authority's own measure is about itself."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = (
    "Figures of an authority's own measure are about it, a region or England; those of a region's own about any "
    "authority in it."
)
FAILS = "are about an authority whose measure it is not"
EFFECT = "One authority's file would speak for another."

QUERY = """
select sent.row_no,
       'The measure ' || definition.short_title || ' is that of ' || owner.name || ', and the figure is about '
       || coalesce(place.name, sent.authority_code, 'nobody') || '.' as detail
from {batch} sent
join indicators definition using (indicator)
join authorities owner on owner.authority_code = definition.owner_code
left join authorities place on place.authority_code = sent.authority_code
where sent.authority_code is distinct from owner.authority_code
  and coalesce(place.region_code, '') is distinct from owner.authority_code
  and coalesce(place.type, '') not in ('region', 'country')
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
