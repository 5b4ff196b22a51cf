"""What a comparison found, in one or two words; and why there is none, in a sentence."""

from __future__ import annotations

from indicators.alike.standing import Comparison, Other, Standing, Why
from indicators.compare import Answer
from indicators.series.figures import Series
from indicators.series.neighbour_average import FEWEST
from indicators.series.tables import absent
from indicators.trend import Trend
from indicators.wording import count

ANSWER_WORDS: dict[Answer, str] = {
    "same": "Similar", "better": "Better", "worse": "Worse", "higher": "Higher", "lower": "Lower",
    "none": "Not compared",
}  # fmt: skip
OTHERS: dict[Other, str] = {"neighbours": "its neighbours", "region": "the region", "england": "England"}


def answer_word(comparison: Comparison) -> str:
    """The answer in a word, "Not compared" where there is none."""
    return ANSWER_WORDS[comparison.answer]


def row_word(standing: Standing, series: Series) -> str:
    """What stands at the end of an authority's row; for a missing figure, the publisher's reason."""
    if standing.latest is None and series.latest:
        reason = absent(standing.place, series, series.latest)
        return "No figure" if reason == "–" else reason.capitalize()
    return answer_word(standing.against["neighbours"])


def why_words(standing: Standing, series: Series, other: Other = "neighbours") -> str:
    """Why nothing was compared, after "because"; empty where something was."""
    near = standing.neighbours
    few = count(near.counted) if near.counted else "none"
    have = "has" if near.counted == 1 else "have"
    missing = row_word(standing, series).lower()
    words: dict[Why, str] = {
        "": "",
        "no_figure": "it has no figure" if missing == "no figure" else f"its figure is {missing}",
        "no_margin": "no margin of error is published for its figure",
        "no_counts": "neither counts nor a margin of error are published for its figure",
        "counts_disagree": "the counts published for it do not give its figure",
        "no_list": "no list of its neighbours is loaded",
        "few_neighbours": f"{few} of its {near.listed} neighbours {have} a figure, and an average needs "
        f"{count(FEWEST)}",
        "no_other": "there is no figure to compare with",
        "counted_otherwise": "the two are counted in different ways",
        "records": "low figures show gaps in the records rather than in practice",
        "made_up": "figures that are made up are not compared with real ones",
    }
    return words[standing.against[other].why]


def trend_word(trend: Trend) -> str:
    """The five-point rule in a table: "Rising", "No trend", or why there is none."""
    if trend.direction == "cannot_be_calculated":
        return {
            "too_few_points": "Too few results",
            "no_limits": "No margins",
            "nothing_or_everything": "All or none",
            "several_years": "Periods overlap",
        }.get(trend.reason, "Not known")
    return {"increasing": "Rising", "decreasing": "Falling"}.get(trend.direction, "No trend")
