"""A file's figures beside what is published for the same series: shared by the rules that compare sources."""

# A row for each figure sent and each figure known of the same series, place and part of the population: of the same
# year from another source or under another code, and of any other year whatever its source. A series has one segment in
# one year; equal figures on two sides of a break tell more than any others. Sources print with different numbers of
# decimals: what is equal at the coarser is equal. A load that is being replaced does not count.
COMPARED = """
with compared as (
    select sent.row_no, sent.source, sent.authority_code, sent.period_start, sent.value,
           definition.construct, definition.symbol,
           known.source as known_source, known.value as known_value, known.period_start as known_period_start,
           abs(sent.value - known.value)
               <= 0.5 * power(10, -least(definition.decimals, known_definition.decimals)) + 1e-9 as same
    from {batch} sent
    cross join incoming_load load
    join indicators definition on definition.indicator = sent.indicator
    join incoming_known known
        on known.construct = definition.construct and known.authority_code = sent.authority_code
        and known.disaggregation = sent.disaggregation
    join indicators known_definition on known_definition.indicator = known.indicator
    where sent.value is not null and known.value is not null and known.load_id is distinct from load.replaces
      and (known.period_start <> sent.period_start or known.source <> sent.source or known.indicator <> sent.indicator)
)
"""
