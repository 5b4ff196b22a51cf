"""The tables of the template for an authority's own measures."""

from __future__ import annotations

from data.templates import Column, Table, Template

_CAVEAT = "A measure of the authority's own: it defines and counts it itself, so it cannot be compared with others."

DEFINITIONS = Table(
    name="indicators",
    sheet="Definition",
    title="What is measured",
    says="One row is one measure of one authority, or of the region, and how its figures are to be read.",
    recognised_by=("authority_code", "short_title", "meaning", "cadence"),
    identity=("short_title",),
    columns=(
        Column("authority_code", "Whose measure it is: an authority, or West Midlands for one that all of the region "
               "count alike.", kind="place", choices="places", required=True, also=("authority",)),
        Column("short_title", "What it is called in lists and sentences. It stays the same: figures find their measure "
               "by it.", required=True, longest=60, width=30),
        Column("title", "What it is called in full.", required=True, longest=200, width=40),
        Column("meaning", "What it counts and what that means, in plain words.", required=True, longest=1000,
               width=50),
        Column("unit", "The unit in words, such as per cent, or people.", required=True, longest=60, width=16),
        Column("symbol", "The sign printed after a figure, such as %.", longest=5, width=10),
        Column("polarity", "Whether higher is better.", kind="choice", choices="polarities", required=True, width=22),
        Column("decimals", "How many decimals are shown.", kind="count", largest=6, default="1", width=10),
        Column("multiplier", "100 if the value is numerator divided by denominator in per cent, 1000 if it is per "
               "1,000; 0 or empty if it is no ratio of the two.", kind="number", default="0", smallest=0, width=12),
        Column("minimum", "The smallest possible value; 0 if empty.", kind="number", width=12),
        Column("maximum", "The largest possible value; 100 for a percentage, none otherwise, if empty.", kind="number",
               width=12),
        Column("kind", "Where the figures come from.", kind="choice", choices="measure_kinds", required=True,
               width=18),
        Column("cadence", "How often it is counted.", kind="choice", choices="cadences", required=True, width=14),
        Column("publication_lag_months", "How many months after a period ends its figure is there.", kind="count",
               largest=36, default="3", width=16),
        Column("source", "Where it is counted, such as the case management system.", required=True, longest=200,
               width=34),
        Column("caveat", "What has to be known wherever it is shown.", longest=500, default=_CAVEAT, width=50),
        Column("practice_condition", "yes if it describes the conditions good practice needs, such as caseloads or "
               "supervision.", kind="yes_no", choices="yes_no", default="no", width=18),
        Column("counted_anew_from", "The first period counted in a new way, if the way of counting changed. Nothing "
               "is drawn or worked out across it.", kind="period", width=18),
        Column("counted_anew_because", "What changed in the way of counting.", longest=500, width=40),
        Column("target", "What the authority aims at, in the unit of the measure; empty if it has set no target.",
               kind="number", width=12),
    ),
    examples=(
        {"authority_code": "Coventry", "short_title": "Reviews on time",
         "title": "People with long-term support whose plan was reviewed within 12 months",
         "meaning": "Of the people with long-term support for more than a year, the share whose care and support plan "
         "was reviewed in the past 12 months. Made up, to show what a row looks like.",
         "unit": "per cent", "symbol": "%", "polarity": "higher is better", "decimals": "1", "multiplier": "100",
         "kind": "administrative", "cadence": "quarterly", "publication_lag_months": "1",
         "source": "Case management system", "practice_condition": "yes"},
    ),
)  # fmt: skip
FIGURES = Table(
    name="observations",
    sheet="Figures",
    title="Figures",
    says="One row is the figure of one measure for one period, or the reason why there is none.",
    recognised_by=("indicator", "authority_code", "period", "value", "missing_reason"),
    columns=(
        Column("indicator", "The short title of the measure, or its id on record.", required=True, longest=120,
               width=30, also=("measure", "short_title")),
        Column("authority_code", "Whom the figure is about; empty for the authority whose measure it is.", kind="place",
               choices="places", also=("authority",)),
        Column("period", "A financial year such as 2024-25, one of its quarters such as 2025-26 Q2 (July to September "
               "2025), or a month such as 2025-07.", kind="period", required=True, width=16),
        Column("value", "The figure; empty if there is none. A percentage as 73.9, not as 0.739.", kind="number",
               width=12),
        Column("missing_reason", "Why there is no figure.", kind="choice", choices="missing_reasons", width=18),
        Column("numerator", "The count above the line, for a ratio.", kind="number", smallest=0, width=14),
        Column("denominator", "The count below the line, for a ratio.", kind="number", smallest=0, width=14),
        Column("respondents", "How many answered, for a survey.", kind="count", width=14),
        Column("margin_of_error", "The 95% margin of error, for a survey.", kind="number", smallest=0, width=16),
    ),
    examples=(
        {"indicator": "Reviews on time", "authority_code": "Coventry", "period": "2025-26 Q1", "value": "71.5",
         "numerator": "1430", "denominator": "2000"},
        {"indicator": "Reviews on time", "authority_code": "Coventry", "period": "2025-26 Q2",
         "missing_reason": "not available"},
    ),
)  # fmt: skip
TEMPLATE = Template(
    name="measures",
    title="Measures of an authority's own",
    says="What each measure means stands on the first sheet, its figures on the second.",
    tables=(DEFINITIONS, FIGURES),
)
