"""A code is only used for years in which it meant what the definition says."""

from checks.rule import Expectations, no_rows

TABLES = ("observations",)
SEVERITY = "critical"
WHY = "Every code is one of its framework, used for years it is valid for and that were over when it was published."
FAILS = "use a code for a year in which it did not mean this"
EFFECT = "Two different measures would be joined into one line."

# The codes were dealt out anew in 2023-24: the same code meant something else before, so a file that ends earlier,
# or whose own list of former codes disagrees with the definition, speaks of another framework.
QUERY = """
with newest as (select source, max(period_start) as period_start from {batch} group by source),
judged as (
    select sent.row_no, case
        when sent.period_end > load.published_on
            then 'The period ends on ' || strftime(sent.period_end, '%d/%m/%Y')
                 || ', after the figures were published (' || strftime(load.published_on, '%d/%m/%Y') || ').'
        when sent.period_start < definition.first_period_start
            then 'The code ' || definition.code || ' begins with the year '
                 || year(definition.first_period_start) || ' to ' || year(definition.first_period_start) + 1 || '.'
        when sent.value is not null and sent.period_start > definition.last_period_start
            then 'The measure ' || definition.code || ' ended with the year '
                 || year(definition.last_period_start) || ' to ' || year(definition.last_period_start) + 1 || '.'
        when sent.code_sent is not null and definition.framework = 'ASCOF 2023-24'
             and newest.period_start < date '2023-04-01'
            then 'The file ends before 2023 to 2024, so its code ' || definition.code
                 || ' is one of the earlier framework, where it means something else.'
        when not list_contains(
            string_split(lower(sent.former_code), ','), lower(coalesce(definition.code_2022, ''))
        )
            then 'The file says this measure was ' || coalesce(nullif(sent.former_code, ''), 'new')
                 || ' in 2022 to 2023; the definition of ' || definition.code || ' says '
                 || coalesce(definition.code_2022, 'it was new') || '.'
        end as detail
    from {batch} sent
    join indicators definition using (indicator)
    join newest on newest.source = sent.source
    cross join incoming_load load
)
select row_no, detail from judged where detail is not null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
