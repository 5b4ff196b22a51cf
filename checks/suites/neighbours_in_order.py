"""A list of neighbours is whole, and nobody is their own."""

from checks.rule import Expectations, no_rows

TABLES = ("neighbours",)
SEVERITY = "critical"
WHY = "Every authority has 15 different neighbours, numbered without gaps, all known here and none of them itself."
FAILS = "belong to a list of neighbours that is not whole"
EFFECT = "An authority would be compared with too few, with itself, or with nobody."

QUERY = """
with lists as (
    select authority_code, count(*) as entries, count(distinct neighbour_code) as others,
           list(position order by position) = range(1, 16) as numbered
    from {batch}
    group by authority_code
),
judged as (
    select sent.row_no, case
        when sent.neighbour_code = sent.authority_code then sent.authority_code || ' is listed as its own neighbour.'
        when place.authority_code is null or place.region_code is null
            then 'The neighbour ''' || sent.neighbour_code || ''' is no authority known here.'
        when not lists.numbered
            then sent.authority_code || ' has ' || lists.entries || ' neighbours that are not numbered 1 to 15.'
        when lists.others < lists.entries then sent.authority_code || ' has a neighbour twice.'
        end as detail
    from {batch} sent
    join lists using (authority_code)
    left join authorities place on place.authority_code = sent.neighbour_code
)
select row_no, detail from judged where detail is not null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
